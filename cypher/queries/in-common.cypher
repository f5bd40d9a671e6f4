// topic: network
// title.zh: 两者有什么共同点
// title.en: What two entities have in common
// description.zh: 与两者都有关系的第三者，以及各自的句子。
// description.en: Third entities that both are related to, with the sentences of each.
// param a: string
// param.a.zh: 一个
// param.a.en: the one
// param b: string
// param.b.zh: 另一个
// param.b.en: the other
// example: a=吉安弘视科技有限公司
// example: b=江西烁光显示技术有限公司
MATCH (a:Entity)
WHERE $a IN [a.id, a.name] + a.aliases
MATCH (b:Entity)
WHERE $b IN [b.id, b.name] + b.aliases AND b.id <> a.id
MATCH (a)-[:HOLDS_POST|LOCATED_IN|PART_OF|CHAIRED|ATTENDED|VISITED|ADOPTS|DEVELOPS|BUILDS|PARTNERS_WITH|AWARDED|PRODUCES]-(o:Entity)
MATCH (o)-[:HOLDS_POST|LOCATED_IN|PART_OF|CHAIRED|ATTENDED|VISITED|ADOPTS|DEVELOPS|BUILDS|PARTNERS_WITH|AWARDED|PRODUCES]-(b)
WITH DISTINCT a, b, o
UNWIND [a, b] AS n
MATCH (o)-[r:HOLDS_POST|LOCATED_IN|PART_OF|CHAIRED|ATTENDED|VISITED|ADOPTS|DEVELOPS|BUILDS|PARTNERS_WITH|AWARDED|PRODUCES]-(n)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT o.name AS common, o.kind AS kind, n.name AS name, type(r) AS relation, startNode(r).id = n.id AS outgoing, e.key AS key, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY common, kind, name, relation, outgoing, key, modality, coalesce(date, '') DESC, page, sentence
