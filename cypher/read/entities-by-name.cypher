// Entities by id, name or alias.
MATCH (e:Entity)
WHERE e.id = $name OR e.name = $name OR $name IN e.aliases
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.pages AS pages
ORDER BY pages DESC, id
