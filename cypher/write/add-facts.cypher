// Facts of new pages: what their evidence adds to what stands.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (t:__TARGET__ {id: row.target})
MERGE (s)-[r:__TYPE__ {id: row.id}]->(t)
ON CREATE SET r += row.properties
ON MATCH SET r.count = r.count + row.count,
             r.first = CASE WHEN r.first IS NULL OR row.first < r.first THEN row.first ELSE r.first END,
             r.last = CASE WHEN r.last IS NULL OR row.last > r.last THEN row.last ELSE r.last END,
             r.modality = CASE WHEN r.modality IN row.weaker THEN row.modality ELSE r.modality END
