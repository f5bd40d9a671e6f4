// The sentences behind facts, newest first, with the title of their article.
UNWIND $facts AS fact
MATCH (e:Evidence {fact: fact})
OPTIONAL MATCH (e)-[:STATED_IN]->(a:Article)
RETURN e.fact AS fact, e.id AS id, properties(e) AS properties, a.title AS title
ORDER BY e.date DESC, e.page, e.id
