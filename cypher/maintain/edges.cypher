// All edges that start at nodes.
UNWIND $ids AS id
MATCH (s:__LABEL__ {id: id})-[r]->(t)
RETURN type(r) AS type, s.id AS source, t.id AS target, labels(t) AS targetLabels, properties(r) AS properties
