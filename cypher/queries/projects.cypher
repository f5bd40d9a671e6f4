// topic: projects
// title.zh: 项目：按金额、地点、投资者
// title.en: Projects by amount, place and investor
// description.zh: 企业、地方和机构建设、签约或投资的项目，金额大的在前；yuan 为折算成元的金额。
// description.en: Projects that firms, places and bodies build, sign or invest in, the largest amount first; `yuan` is the amount in 元.
// param by: string = ""
// param.by.zh: 投资者、建设者
// param.by.en: the investor or builder
// param project: string = ""
// param.project.zh: 项目
// param.project.en: the project
// param place: string = ""
// param.place.zh: 项目或投资者所在的地方，下辖的都算
// param.place.en: where the project or its investor stands, with all that lies in it
// param min: number = 0
// param.min.zh: 至少多少元
// param.min.en: at least so many 元
// example: min=1000000000
OPTIONAL MATCH (w:Place)
WHERE $place <> '' AND $place IN [w.id, w.name] + w.aliases
WITH collect(w.id) AS places, collect(w.codes[0]) AS codes
WITH places, [c IN codes | CASE WHEN size(c) > 6 THEN c WHEN right(c, 4) = '0000' THEN left(c, 2) WHEN right(c, 2) = '00' THEN left(c, 4) ELSE c END] AS areas
MATCH (s:Entity)-[r:BUILDS]->(o:Entity)
WHERE ($by = '' OR $by IN [s.id, s.name] + s.aliases) AND ($project = '' OR $project IN [o.id, o.name] + o.aliases)
OPTIONAL MATCH (o)-[q:LOCATED_IN]->(k:Entity)
OPTIONAL MATCH (s)-[:LOCATED_IN]->(h:Entity)
WHERE $place <> ''
OPTIONAL MATCH (h)-[:LOCATED_IN]->(l:Entity)
WITH places, areas, s, r, o, collect(DISTINCT k.name) AS standsIn, collect(DISTINCT q.id) AS facts,
     collect(CASE WHEN (s.id IN places OR any(a IN areas WHERE any(c IN coalesce(s.codes, []) WHERE c STARTS WITH a))) OR (k.id IN places OR any(a IN areas WHERE any(c IN coalesce(k.codes, []) WHERE c STARTS WITH a))) OR (h.id IN places OR any(a IN areas WHERE any(c IN coalesce(h.codes, []) WHERE c STARTS WITH a))) OR (l.id IN places OR any(a IN areas WHERE any(c IN coalesce(l.codes, []) WHERE c STARTS WITH a))) THEN 1 ELSE null END) AS found
WHERE $place = '' OR size(found) > 0
MATCH (e:Evidence {fact: r.id})
WHERE coalesce(e.amountYuan, 0) >= $min
RETURN DISTINCT s.name AS by, o.name AS project, standsIn AS place, e.amount AS amount, e.amountYuan AS yuan, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, [r.id] + facts AS _fact
ORDER BY coalesce(yuan, 0) DESC, by, project, coalesce(amount, ''), modality, coalesce(date, '') DESC, page, sentence
