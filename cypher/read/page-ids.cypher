MATCH (p:Page)
RETURN p.id AS id, p.date AS date, p.hash AS hash
ORDER BY id
