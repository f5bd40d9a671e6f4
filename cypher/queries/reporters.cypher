// topic: pages
// title.zh: 哪里的稿子由谁写
// title.en: Reporters by place
// description.zh: 谁写的文章提到哪里：多少篇，首末日期，并附最近一篇的署名。
// description.en: Who wrote articles that name the place: how many, first and last date, with the byline of the newest.
// step: reporters
// param place: string = ""
// param.place.zh: 地方
// param.place.en: the place
// param person: string = ""
// param.person.zh: 姓名、别名或编号
// param.person.en: the name, an alias or the id
// example: place=赣州市
MATCH (p:Person)-[r:AUTHORED]->(a:Article)<-[:MENTIONED_IN]-(o:Place)
WHERE ($place = '' OR $place IN [o.id, o.name] + o.aliases) AND ($person = '' OR $person IN [p.id, p.name] + p.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT o.id AS placeId, o.name AS place, p.id AS personId, p.name AS person, a.id AS article, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY placeId, personId, coalesce(date, '') DESC, page, article, sentence
