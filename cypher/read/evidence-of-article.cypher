// All that an article states, in no order that its readers would know.
MATCH (e:Evidence)-[:STATED_IN]->(a:Article {id: $id})
RETURN e.id AS id, e.fact AS fact, properties(e) AS properties
ORDER BY e.id
