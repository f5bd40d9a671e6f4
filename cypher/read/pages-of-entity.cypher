// Pages that name an entity, newest first, those without a date last.
MATCH (s:Signature {entity: $entity})
WHERE s.primary
RETURN DISTINCT s.page AS page, coalesce(s.date, '') AS date
ORDER BY date DESC, page
LIMIT $limit
