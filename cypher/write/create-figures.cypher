// Figures that are new, each reported of its entity.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
CREATE (m:Metric {id: row.id})
SET m += row.metric
CREATE (s)-[r:REPORTS {id: row.fact.id}]->(m)
SET r += row.fact
