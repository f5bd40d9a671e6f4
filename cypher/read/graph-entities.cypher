MATCH (e:Entity)
RETURN properties(e) AS properties, labels(e) AS labels
