// Indexes, with how far they are.
SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties
RETURN name, type, state, labelsOrTypes AS labels, properties
ORDER BY name
