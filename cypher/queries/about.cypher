// title: 关于某个名字的一切 Everything said of a name
// description: Every fact that an entity is an end of, with the sentence that says so. Newest first.
// param name: string the entity's name or an alias
MATCH (n:Entity)-[r]-(o:Entity)
WHERE n.name = $name OR $name IN n.aliases
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT n.name AS name, type(r) AS relation, startNode(r).id = n.id AS outgoing, o.name AS other, o.kind AS kind, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY date DESC, relation, other, page, sentence
