// Facts that no page stated before: nobody need walk over the edges of their ends, to see whether they are there.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (t:__TARGET__ {id: row.target})
CREATE (s)-[r:__TYPE__ {id: row.fact.id}]->(t)
SET r += row.fact
