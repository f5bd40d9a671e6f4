// topic: persons
// title.zh: 谁到过哪里、与谁同行
// title.en: An official’s visits, and who came along
// description.zh: 调研、走访、考察；同一篇文章里说到过同一处的其他人为同行。新的在前。
// description.en: Inspections, surveys and calls; those whom the same article has at the same place came along. Newest first.
// param person: string = ""
// param.person.zh: 姓名、别名或编号
// param.person.en: the name, an alias or the id
// param place: string = ""
// param.place.zh: 所到之处
// param.place.en: what was visited
// example: person=闵怀德
MATCH (p:Person)-[r:VISITED]->(o:Entity)
WHERE ($person = '' OR $person IN [p.id, p.name] + p.aliases)
  AND ($place = '' OR $place IN [o.id, o.name] + o.aliases)
MATCH (e:Evidence {fact: r.id})
MATCH (f:Evidence {page: e.page})
WHERE f.type = 'VISITED' AND f.article = e.article AND f.target = e.target
MATCH (c:Entity {id: f.source})
WITH p, r, o, e, collect(DISTINCT CASE WHEN c.id = p.id THEN null ELSE c.name END) AS along, collect(DISTINCT CASE WHEN c.id = p.id THEN null ELSE f.fact END) AS others
RETURN DISTINCT p.name AS person, o.name AS visited, o.kind AS kind, along, coalesce(e.from, e.date) AS date, e.sentence AS sentence, e.page AS page, [r.id] + others AS _fact
ORDER BY coalesce(date, '') DESC, person, visited, kind, page, sentence
