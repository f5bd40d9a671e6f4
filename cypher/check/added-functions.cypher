// Functions that are not Cypher's own.
SHOW FUNCTIONS YIELD name, isBuiltIn
WHERE NOT isBuiltIn
RETURN name
ORDER BY name
