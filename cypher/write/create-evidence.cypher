// Statements, each in the article that it stands in.
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (e:Evidence {id: row.id})
SET e += row
CREATE (e)-[:STATED_IN]->(a)
