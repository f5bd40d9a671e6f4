UNWIND $rows AS row
MATCH (e:Evidence {id: row.id})
MATCH (a:Article {id: row.article})
CREATE (e)-[:STATED_IN]->(a)
