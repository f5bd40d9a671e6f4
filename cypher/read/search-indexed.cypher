// As search, of what the full-text index finds for the words of the text (src/graph/search.ts).
CALL db.index.fulltext.queryNodes('gantu_entity_text', $words) YIELD node AS e
WHERE toLower(e.name) CONTAINS $text OR any(alias IN e.aliases WHERE toLower(alias) CONTAINS $text)
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases, e.pages AS pages
ORDER BY pages DESC, id
LIMIT $limit
