// Nodes of a label after one, in order of id: to walk through a store of any size.
MATCH (n:__LABEL__)
WHERE n.id > $after
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
LIMIT $limit
