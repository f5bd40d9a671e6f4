// topic: pages
// title.zh: 各地报道了多少
// title.en: Coverage by place
// description.zh: 各地在多少版、多少篇文章里出现，首末日期。
// description.en: On how many pages and in how many articles each place appears, and its first and last date.
// param place: string = ""
// param.place.zh: 地方，下辖的都算
// param.place.en: the place, with all that lies in it
// param from: date = ""
// param.from.zh: 从哪天起
// param.from.en: from that day on
// param to: date = ""
// param.to.zh: 到哪天为止
// param.to.en: up to that day
// example: place=吉安市
OPTIONAL MATCH (w:Place)
WHERE $place <> '' AND $place IN [w.id, w.name] + w.aliases
WITH collect(w.id) AS places, collect(w.codes[0]) AS codes
WITH places, [c IN codes | CASE WHEN size(c) > 6 THEN c WHEN right(c, 4) = '0000' THEN left(c, 2) WHEN right(c, 2) = '00' THEN left(c, 4) ELSE c END] AS areas
MATCH (o:Place)-[:MENTIONED_IN]->(a:Article)
WHERE ($place = '' OR (o.id IN places OR any(a IN areas WHERE any(c IN coalesce(o.codes, []) WHERE c STARTS WITH a)))) AND ($from = '' OR a.date >= $from) AND ($to = '' OR a.date <= $to)
RETURN o.name AS place, count(DISTINCT a.page) AS pages, count(DISTINCT a.id) AS articles, min(a.date) AS first, max(a.date) AS last, o.id AS _node
ORDER BY pages DESC, articles DESC, place, coalesce(first, ''), coalesce(last, ''), _node
