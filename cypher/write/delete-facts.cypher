// Edges are found by their ends: neither store has an index on relationships that both understand.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (t:__TARGET__ {id: row.target})
MATCH (s)-[r:__TYPE__ {id: row.id}]->(t)
DELETE r
