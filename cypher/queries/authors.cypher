// topic: pages
// title.zh: 谁写了什么
// title.en: Who wrote or photographed what
// description.zh: 记者、通讯员、摄影者和他们的文章。新的在前。
// description.en: Reporters, correspondents and photographers with their articles. Newest first.
// param person: string = ""
// param.person.zh: 姓名、别名或编号
// param.person.en: the name, an alias or the id
// example: person=邵子衿
MATCH (p:Person)-[r:AUTHORED]->(a:Article)
WHERE $person = '' OR $person IN [p.id, p.name] + p.aliases
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT p.name AS person, r.role AS role, a.title AS article, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY coalesce(date, '') DESC, person, article, coalesce(role, ''), page, sentence
