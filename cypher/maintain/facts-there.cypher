// Which of some facts have their edge.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (t:__TARGET__ {id: row.target})
MATCH (s)-[r:__TYPE__]->(t)
WHERE r.id = row.fact
RETURN DISTINCT r.id AS fact
