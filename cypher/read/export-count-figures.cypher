// How many statements of figures there are, by the kind of whose they are.
MATCH (e:Evidence)
WHERE e.type = 'REPORTS'
MATCH (s:Entity {id: e.source})
RETURN s.kind AS kind, count(*) AS count
