// topic: programmes
// title.zh: 政策计划由谁出台、谁实施
// title.en: Who issued or carries out a programme
// description.zh: 出台（issued）、实施（implements）政策计划的地方、机构和企业。
// description.en: Places, bodies and firms that issued a programme or carry it out.
// param programme: string = ""
// param.programme.zh: 政策计划
// param.programme.en: the programme
// param by: string = ""
// param.by.zh: 谁
// param.by.en: who
// example: programme=“1269”行动计划
MATCH (s:Entity)-[r:ADOPTS]->(o:Programme)
WHERE ($programme = '' OR $programme IN [o.id, o.name] + o.aliases) AND ($by = '' OR $by IN [s.id, s.name] + s.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT o.name AS programme, s.name AS by, r.role AS role, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY programme, by, coalesce(role, ''), modality, coalesce(date, '') DESC, page, sentence
