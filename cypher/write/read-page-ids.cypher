// All page ids after one, in order: to walk through a store in portions.
MATCH (p:Page)
WHERE p.id > $after
RETURN p.id AS id
ORDER BY id
LIMIT $limit
