// Tells viewers that the graph is another.
MATCH (s:Store {id: 'gantu'})
SET s.generation = coalesce(s.generation, 0) + 1
