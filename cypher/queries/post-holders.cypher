// topic: persons
// title.zh: 某日谁任某职
// title.en: Who held an office at a date
// description.zh: 截至该日最近一次报道的任职者，除非有报道说他已离任，或（一人担任的职务）已有别人接任。没有日期的版面不算；代理也算。
// description.en: The latest report of a holder up to the date, if nothing says that he left, nor, in an office of one person, that another came. Undated pages decide nothing; acting counts.
// step: holders
// param office: string = ""
// param.office.zh: 职务名，如 书记、县长
// param.office.en: the bare title, such as 书记 or 县长
// param of: string = ""
// param.of.zh: 地方（含其政府、党委、人大）、机构或企业
// param.of.en: the place (also its government, party committee, congress), body or firm
// param date: date = ""
// param.date.zh: 截至哪天（默认为最新一版的日期）
// param.date.en: up to which day (default: that of the newest page)
// example: office=县长
// example: of=上高县
MATCH (g:Page)
WITH max(g.date) AS newest
MATCH (p:Person)-[r:HOLDS_POST]->(o:Entity)
MATCH (e:Evidence {fact: r.id})
WHERE e.date IS NOT NULL
RETURN newest, p.id AS personId, p.name AS person, r.office AS office, o.id AS ofId, o.name AS of, o.aliases AS aliases, e.post AS post, e.tenure AS tenure, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY date, page, sentence, person, office, of, ofId, personId
