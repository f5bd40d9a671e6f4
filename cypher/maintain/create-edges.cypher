// Edges as they are elsewhere; both ends are there.
UNWIND $rows AS row
MATCH (s:__SOURCE__ {id: row.source})
MATCH (t:__TARGET__ {id: row.target})
CREATE (s)-[r:__TYPE__]->(t)
SET r += row.properties
