// What pages call entities, where that is not the graph's own name for them.
UNWIND $rows AS row
MATCH (s:Signature {page: row.page})
WHERE s.entity = row.entity AND s.primary
RETURN row.page AS page, row.entity AS entity, s.name AS name
ORDER BY page, entity, name
