// topic: persons
// title.zh: 同名不同人
// title.en: Namesakes
// description.zh: 同名同类而不是同一个的实体，每个一行：编号、出现在多少版、任过什么职务，并附最近一句话。
// description.en: Entities of one name and kind that are not one, a row each: id, pages, the posts known of it, and its newest sentence.
// step: namesakes
// param name: string = ""
// param.name.zh: 名字
// param.name.en: the name
// param kind: string = "Person"
// param.kind.zh: 类别，如 Person、Enterprise；空为全部
// param.kind.en: the kind, such as Person or Enterprise; empty for all
MATCH (n:Entity)
WHERE ($name = '' OR n.name = $name) AND ($kind = '' OR n.kind = $kind)
WITH n.name AS name, n.kind AS kind, collect(n.id) AS ids
WHERE size(ids) > 1
UNWIND ids AS id
MATCH (n:Entity {id: id})-[r]-(o)
WHERE type(r) <> 'MENTIONED_IN'
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT name, kind, id, n.pages AS pages, n.first AS first, n.last AS last, CASE WHEN type(r) = 'HOLDS_POST' THEN o.name + r.office ELSE '' END AS post, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY name, kind, id, coalesce(date, '') DESC, page, sentence, post
