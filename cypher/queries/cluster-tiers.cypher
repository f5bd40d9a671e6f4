// topic: chains
// title.zh: 产业集群的级别
// title.en: Tiers of clusters
// description.zh: 每个集群获评什么级别（国家先进制造业集群、国家中小企业特色产业集群、省级……），哪一年，在哪里。
// description.en: Which tier each cluster was given (national advanced manufacturing cluster, national cluster of small firms, provincial …), in which year, and where it stands.
// param tier: string = ""
// param.tier.zh: 级别名里的字，如 国家、省级
// param.tier.en: words of the tier, such as 国家 or 省级
// param place: string = ""
// param.place.zh: 地方，下辖的都算
// param.place.en: the place, with all that lies in it
// example: tier=国家
OPTIONAL MATCH (w:Place)
WHERE $place <> '' AND $place IN [w.id, w.name] + w.aliases
WITH collect(w.id) AS places, collect(w.codes[0]) AS codes
WITH places, [c IN codes | CASE WHEN size(c) > 6 THEN c WHEN right(c, 4) = '0000' THEN left(c, 2) WHEN right(c, 2) = '00' THEN left(c, 4) ELSE c END] AS areas
MATCH (c:Cluster)-[r:AWARDED]->(h:Entity)
WHERE $tier = '' OR h.name CONTAINS $tier
OPTIONAL MATCH (c)-[q:LOCATED_IN]->(k:Entity)
WITH places, areas, c, r, h, collect(DISTINCT k.name) AS standsIn, collect(q.id) AS facts, collect(CASE WHEN (k.id IN places OR any(a IN areas WHERE any(c IN coalesce(k.codes, []) WHERE c STARTS WITH a))) THEN 1 ELSE null END) AS found
WHERE $place = '' OR size(found) > 0
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT c.name AS cluster, h.name AS tier, r.year AS year, standsIn AS place, e.date AS date, e.sentence AS sentence, e.page AS page, [r.id] + facts AS _fact
ORDER BY tier, cluster, coalesce(year, ''), coalesce(date, '') DESC, page, sentence
