// topic: enterprises
// title.zh: 某园区有哪些企业
// title.en: Enterprises of a park
// description.zh: 报道说在园区里的企业。
// description.en: Enterprises that pages place in the park.
// param park: string = ""
// param.park.zh: 园区
// param.park.en: the park
// example: park=江西宜丰工业园区
MATCH (s:Enterprise)-[r:LOCATED_IN]->(o:Park)
WHERE $park = '' OR $park IN [o.id, o.name] + o.aliases
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT o.name AS park, s.name AS enterprise, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY park, enterprise, coalesce(date, '') DESC, page, sentence
