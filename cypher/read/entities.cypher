// Entities by id, as far as the store has them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases, e.codes AS codes, e.official AS official, e.pages AS pages, e.first AS first, e.last AS last
ORDER BY pages DESC, id
