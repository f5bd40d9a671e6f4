// topic: enterprises
// title.zh: 某地某园区里有什么
// title.en: What stands in a place or park
// description.zh: 报道说在那里的企业、园区、项目和机构。
// description.en: Enterprises, parks, projects and bodies that pages place there.
// param place: string = ""
// param.place.zh: 地方或园区
// param.place.en: the place or park
// param kind: string = ""
// param.kind.zh: 只要这一类，如 Enterprise
// param.kind.en: only this kind, such as Enterprise
// example: kind=Park
MATCH (s:Entity)-[r:LOCATED_IN]->(o:Entity)
WHERE ($place = '' OR $place IN [o.id, o.name] + o.aliases) AND ($kind = '' OR s.kind = $kind)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.name AS name, s.kind AS kind, o.name AS place, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY place, kind, name, coalesce(date, '') DESC, page, sentence
