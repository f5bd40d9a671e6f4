MATCH (a:Article)
RETURN properties(a) AS properties
