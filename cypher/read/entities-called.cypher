// Entities of a name or an alias, among what the full-text index finds for its words (src/query/named.ts).
CALL db.index.fulltext.queryNodes('gantu_entity_text', $words) YIELD node AS e
WHERE $name IN [e.name] + e.aliases
RETURN e.id AS id
ORDER BY id
