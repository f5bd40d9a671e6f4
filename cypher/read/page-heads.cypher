// Pages without their texts, newest first, those without a date last.
MATCH (p:Page)
RETURN p.id AS id, p.date AS date, p.newspaper AS newspaper, p.province AS province, coalesce(p.date, '') AS day
ORDER BY day DESC, id
