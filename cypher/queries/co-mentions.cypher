// topic: network
// title.zh: 常与谁同时出现
// title.en: Co-mention strength
// description.zh: 同一篇文章里还提到谁：多少篇，strength 为两者同现的文章占提到任一者的文章的比例（Jaccard），并附提到两者的句子。
// description.en: Who is named in the same articles: in how many; `strength` is the share that these have of all articles that name either (Jaccard), with a sentence that names both.
// step: together
// param name: string
// param.name.zh: 名字、别名或编号
// param.name.en: the name, an alias or the id
// param kind: string = ""
// param.kind.zh: 只要这一类，如 Person
// param.kind.en: only this kind, such as Person
// param top: number = 20
// param.top.zh: 多少行
// param.top.en: how many rows
// example: name=上高县
// example: top=5
MATCH (n:Entity)
WHERE $name IN [n.id, n.name] + n.aliases
MATCH (n)-[:MENTIONED_IN]->(own:Article)
WITH n, count(own) AS ofName
MATCH (n)-[:MENTIONED_IN]->(a:Article)<-[:MENTIONED_IN]-(o:Entity)
WHERE o.id <> n.id AND ($kind = '' OR o.kind = $kind)
WITH n, ofName, o, count(a) AS shared
MATCH (o)-[:MENTIONED_IN]->(x:Article)
WITH n, ofName, o, shared, count(x) AS articles
WITH n, ofName, o, shared, articles, round(1000.0 * shared / (ofName + articles - shared)) AS strength
ORDER BY shared DESC, strength DESC, o.name, o.id, n.id
LIMIT $top
MATCH (n)-[:MENTIONED_IN]->(a:Article)<-[:MENTIONED_IN]-(o)
WITH n, ofName, a, collect({id: o.id, name: o.name, kind: o.kind, forms: [o.name] + o.aliases, articles: articles}) AS others
MATCH (p:Page {id: a.page})
RETURN n.id AS nameId, n.name AS name, ofName, others AS _others, [n.name] + n.aliases AS _first, a.local AS _article, p.date AS date, p.id AS page, p.text AS _text, p.extract AS _extract
ORDER BY nameId, coalesce(date, '') DESC, page, _article
