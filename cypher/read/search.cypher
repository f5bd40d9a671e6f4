// Entities whose name or an alias holds a text.
MATCH (e:Entity)
WHERE toLower(e.name) CONTAINS $text OR any(alias IN e.aliases WHERE toLower(alias) CONTAINS $text)
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases, e.pages AS pages
ORDER BY pages DESC, id
LIMIT $limit
