MATCH (e:Evidence)
RETURN properties(e) AS properties
