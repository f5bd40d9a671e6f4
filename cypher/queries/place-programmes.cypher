// topic: programmes
// title.zh: 某地实施哪些政策、哪一级出台
// title.en: Programmes a place follows, and which level issued them
// description.zh: 地方及其机构实施或出台的政策计划；issuers 为报道所说的出台者，level 为其级别（nation、province、city、county、town），没有说的看名称里的地名。
// description.en: Programmes that a place or its bodies carry out or issued; `issuers` as pages name them, `level` theirs (nation, province, city, county, town), else that of the place in the programme’s name.
// step: levels
// param place: string = ""
// param.place.zh: 地方（含其机构）
// param.place.en: the place, with its bodies
// example: place=上高县
MATCH (w:Place)
WHERE $place = '' OR $place IN [w.id, w.name] + w.aliases
WITH collect(w.id) AS places
MATCH (s:Entity)-[r:ADOPTS]->(o:Programme)
WHERE s.id IN places OR split(s.id, '@')[1] IN places
OPTIONAL MATCH (x:Entity)-[q:ADOPTS]->(o)
WHERE q.role = 'issued'
WITH s, r, o, collect(DISTINCT x.id) AS issuerIds, collect(DISTINCT x.name) AS issuers, collect(DISTINCT q.id) AS facts
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.name AS by, o.id AS programmeId, o.name AS programme, r.role AS role, issuerIds, issuers, e.date AS date, e.sentence AS sentence, e.page AS page, [r.id] + facts AS _fact
ORDER BY by, programme, coalesce(role, ''), coalesce(date, '') DESC, page, sentence, programmeId
