// Edges are found by both their ends, from the one that has fewer: neither store has an index on relationships that both understand,
// and a plan made on an empty store would walk from one end, be it a province.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (t:__TARGET__ {id: row.target})
WITH DISTINCT row, s, t
MATCH (s)-[r:__TYPE__ {id: row.id}]->(t)
DELETE r
