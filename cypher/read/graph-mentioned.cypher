MATCH (e:Entity)-[r:MENTIONED_IN]->(a:Article)
RETURN e.id AS entity, a.id AS article, r.count AS count
ORDER BY entity, article
