// topic: pages
// title.zh: 某个名字出现在哪里
// title.en: Where a name appears
// description.zh: 提到它的每篇文章：次数，以及提到它的每一句。新的在前。
// description.en: Each article that names it: how often, and each sentence that does. Newest first.
// step: quote-all
// param name: string
// param.name.zh: 名字、别名或编号
// param.name.en: the name, an alias or the id
// example: name=文昌社区
MATCH (n:Entity)-[r:MENTIONED_IN]->(a:Article)
WHERE $name IN [n.id, n.name] + n.aliases
MATCH (p:Page {id: a.page})
RETURN n.name AS name, n.kind AS kind, a.title AS article, r.count AS times, p.date AS date, p.id AS page, [n.name] + n.aliases AS _first, [n.name] + n.aliases AS _second, a.local AS _article, p.text AS _text, p.extract AS _extract, n.id AS _node
ORDER BY coalesce(date, '') DESC, page, _article, name, kind, _node
