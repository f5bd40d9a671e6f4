// Statements, by the article that they stand in.
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
UNWIND row.evidence AS one
CREATE (e:Evidence {id: one.id})
SET e += one
CREATE (e)-[:STATED_IN]->(a)
