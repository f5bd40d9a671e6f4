// topic: enterprises
// title.zh: 某系统有哪些机构
// title.en: Bodies of a system
// description.zh: 各级同一系统的机构（商务：商务厅、各市县商务局），以及报道过的任职者；没有任职报道的机构，人和句子为空。
// description.en: Bodies of one system at all levels (商务: the provincial department, the bureaus of cities and counties), and whom pages name in a post there; a body without such a report has none.
// param system: string = "商务"
// param.system.zh: 机构名里的字，如 商务、工业和信息化
// param.system.en: words of the bodies’ names, such as 商务 or 工业和信息化
// example: system=商务
MATCH (k:Organization)
WHERE k.id CONTAINS '@' AND k.name CONTAINS $system
WITH DISTINCT split(k.id, '@')[0] + '@' AS system
MATCH (o:Organization)
WHERE o.id STARTS WITH system
OPTIONAL MATCH (p:Person)-[r:HOLDS_POST]->(o)
OPTIONAL MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT replace(replace(system, 'body/', ''), '@', '') AS system, o.id AS _node, o.name AS body, p.name AS person, r.office AS office, e.tenure AS tenure, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY system, _node, body, coalesce(date, '') DESC, coalesce(person, ''), coalesce(office, ''), coalesce(tenure, ''), coalesce(page, ''), coalesce(sentence, '')
