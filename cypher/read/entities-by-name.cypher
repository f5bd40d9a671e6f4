// Entities by id, name or alias; on Neo4j the name is looked up in the full-text index first (src/query/named.ts).
MATCH (e:Entity)
WHERE $name IN [e.id, e.name] + e.aliases
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.pages AS pages
ORDER BY pages DESC, id
