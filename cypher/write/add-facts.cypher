// Facts that were stated before: what the evidence of new pages adds to them.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (t:__TARGET__ {id: row.target})
MERGE (s)-[r:__TYPE__ {id: row.fact.id}]->(t)
ON CREATE SET r += row.fact
ON MATCH SET r.count = r.count + row.fact.count,
             r.first = CASE WHEN r.first IS NULL OR row.fact.first < r.first THEN row.fact.first ELSE r.first END,
             r.last = CASE WHEN r.last IS NULL OR row.fact.last > r.last THEN row.fact.last ELSE r.last END,
             r.modality = CASE WHEN r.modality IN row.weaker THEN row.fact.modality ELSE r.modality END
