// Facts: edges between entities, to articles (AUTHORED) and to metrics (REPORTS).
MATCH (s:Entity)-[r]->(t)
WHERE type(r) <> 'MENTIONED_IN'
RETURN type(r) AS type, s.id AS source, t.id AS target, properties(r) AS properties
