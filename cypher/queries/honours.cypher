// topic: honours
// title.zh: 荣誉：按地方和年份
// title.en: Honours by place and year
// description.zh: 谁在哪一年获得什么称号、入选什么名单；place 按获得者所在，下辖的都算。
// description.en: Titles, lists and ranks conferred, on whom and in which year; `place` goes by where the winner stands, with all that lies in it.
// param name: string = ""
// param.name.zh: 获得者
// param.name.en: who received it
// param honour: string = ""
// param.honour.zh: 荣誉
// param.honour.en: the honour
// param place: string = ""
// param.place.zh: 获得者所在的地方，下辖的都算
// param.place.en: where the winner stands, with all that lies in it
// param year: string = ""
// param.year.zh: 年份，如 2025
// param.year.en: the year, such as 2025
// example: place=宜春市
OPTIONAL MATCH (w:Place)
WHERE $place <> '' AND $place IN [w.id, w.name] + w.aliases
WITH collect(w.id) AS places, collect(w.codes[0]) AS codes
WITH places, [c IN codes | CASE WHEN size(c) > 6 THEN c WHEN right(c, 4) = '0000' THEN left(c, 2) WHEN right(c, 2) = '00' THEN left(c, 4) ELSE c END] AS areas
MATCH (s:Entity)-[r:AWARDED]->(o:Entity)
WHERE ($name = '' OR $name IN [s.id, s.name] + s.aliases) AND ($honour = '' OR $honour IN [o.id, o.name] + o.aliases) AND ($year = '' OR r.year = $year)
OPTIONAL MATCH (s)-[q:LOCATED_IN]->(k:Entity)
OPTIONAL MATCH (k)-[:LOCATED_IN]->(l:Entity)
WITH places, areas, s, r, o, collect(DISTINCT k.name) AS standsIn, collect(DISTINCT q.id) AS facts,
     collect(CASE WHEN (s.id IN places OR any(a IN areas WHERE any(c IN coalesce(s.codes, []) WHERE c STARTS WITH a))) OR (k.id IN places OR any(a IN areas WHERE any(c IN coalesce(k.codes, []) WHERE c STARTS WITH a))) OR (l.id IN places OR any(a IN areas WHERE any(c IN coalesce(l.codes, []) WHERE c STARTS WITH a))) THEN 1 ELSE null END) AS found
WHERE $place = '' OR size(found) > 0
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.name AS name, s.kind AS kind, standsIn AS place, o.name AS honour, r.year AS year, e.date AS date, e.sentence AS sentence, e.page AS page, [r.id] + facts AS _fact
ORDER BY coalesce(year, '') DESC, honour, name, kind, coalesce(date, '') DESC, page, sentence
