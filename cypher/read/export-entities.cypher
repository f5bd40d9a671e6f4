// Entities after one, in order: to walk through a store of any size.
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id, properties(e) AS properties
ORDER BY id
LIMIT $limit
