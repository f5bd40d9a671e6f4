MATCH (m:Metric)
RETURN properties(m) AS properties
