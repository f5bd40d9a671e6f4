// topic: network
// title.zh: 关于某个名字的一切
// title.en: Everything said of a name
// description.zh: 以它为一端的每个关系。新的在前。
// description.en: Every fact that it is an end of. Newest first.
// param name: string
// param.name.zh: 名字、别名或编号
// param.name.en: the name, an alias or the id
// example: name=上高县
MATCH (n:Entity)-[r]-(o:Entity)
WHERE $name IN [n.id, n.name] + n.aliases
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT n.name AS name, type(r) AS relation, startNode(r).id = n.id AS outgoing, o.name AS other, o.kind AS kind, e.key AS key, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY coalesce(date, '') DESC, relation, outgoing, other, kind, key, modality, name, page, sentence
