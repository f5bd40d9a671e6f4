// topic: persons
// title.zh: 谁接替谁
// title.en: Personnel changes between two dates
// description.zh: 一人担任的职务，谁被报道在谁之后任职，哪一天报道。新的在前。
// description.en: In offices of one person: who was reported to hold it after whom, and on which day. Newest first.
// step: changes
// param office: string = ""
// param.office.zh: 职务名，如 书记、县长
// param.office.en: the bare title, such as 书记 or 县长
// param of: string = ""
// param.of.zh: 地方（含其政府、党委、人大）、机构或企业
// param.of.en: the place (also its government, party committee, congress), body or firm
// param person: string = ""
// param.person.zh: 接任者或离任者
// param.person.en: who came or who went
// param from: date = ""
// param.from.zh: 从哪天起的报道
// param.from.en: reported from that day on
// param to: date = ""
// param.to.zh: 到哪天为止的报道（默认为最新一版的日期）
// param.to.en: reported up to that day (default: that of the newest page)
// example: from=2024-01-01
// example: to=2026-12-31
MATCH (g:Page)
WITH max(g.date) AS newest
MATCH (p:Person)-[r:HOLDS_POST]->(o:Entity)
MATCH (e:Evidence {fact: r.id})
WHERE e.date IS NOT NULL
RETURN newest, p.id AS personId, p.name AS person, r.office AS office, o.id AS ofId, o.name AS of, o.aliases AS aliases, e.post AS post, e.tenure AS tenure, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY date, page, sentence, person, office, of, ofId, personId
