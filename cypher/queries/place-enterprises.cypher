// topic: enterprises
// title.zh: 某县某市有哪些企业
// title.en: Enterprises of a county or city
// description.zh: 报道说在该地、其下辖的县乡，或在该地园区里的企业；through 为园区或下辖的地方。
// description.en: Enterprises that pages place there, in a part of it, or in a park there; `through` is the park or the part.
// param place: string = ""
// param.place.zh: 地方，下辖的都算
// param.place.en: the place, with all that lies in it
// example: place=吉安市
OPTIONAL MATCH (w:Place)
WHERE $place <> '' AND $place IN [w.id, w.name] + w.aliases
WITH collect(w.id) AS places, collect(w.codes[0]) AS codes
WITH places, [c IN codes | CASE WHEN size(c) > 6 THEN c WHEN right(c, 4) = '0000' THEN left(c, 2) WHEN right(c, 2) = '00' THEN left(c, 4) ELSE c END] AS areas
MATCH (s:Enterprise)-[r:LOCATED_IN]->(m:Entity)
OPTIONAL MATCH (m:Park)-[q:LOCATED_IN]->(k:Place)
WITH places, areas, s, r, m, q, k
WHERE $place = '' OR (m.id IN places OR any(a IN areas WHERE any(c IN coalesce(m.codes, []) WHERE c STARTS WITH a))) OR (k IS NOT NULL AND (k.id IN places OR any(a IN areas WHERE any(c IN coalesce(k.codes, []) WHERE c STARTS WITH a))))
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT coalesce(k.name, m.name) AS place, s.name AS enterprise, m.name AS through, e.date AS date, e.sentence AS sentence, e.page AS page, CASE WHEN q IS NULL THEN [r.id] ELSE [r.id, q.id] END AS _fact
ORDER BY place, enterprise, through, coalesce(date, '') DESC, page, sentence
