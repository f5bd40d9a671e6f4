UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (a:Article {id: row.article})
WITH DISTINCT e, a
MATCH (e)-[r:MENTIONED_IN]->(a)
DELETE r
