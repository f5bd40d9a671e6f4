// 1 in a database that a build has written to.
MATCH (s:Store {id: 'gantu'})
RETURN count(s) AS nodes
