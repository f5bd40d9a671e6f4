// Edges are found by their ends: neither store has an index on relationships that both understand.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})-[r:__TYPE__ {id: row.id}]->(t {id: row.target})
DELETE r
