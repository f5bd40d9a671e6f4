// title: 某日谁任某职 Who held an office at a date
// description: The latest report of a holder up to the date, if nothing says that he left, nor, in an office of one person, that another came (src/query/holders.ts). Undated pages decide nothing; acting counts.
// step: holders
// param office: string = "" the bare title: 书记, 区长, 常务副市长
// param of: string = "" the place, its government, party committee or congress, or the body or firm
// param date: date = "" the day (default: that of the newest page)
MATCH (g:Page)
WITH max(g.date) AS newest
MATCH (p:Person)-[r:HOLDS_POST]->(o:Entity)
MATCH (e:Evidence {fact: r.id})
WHERE e.date IS NOT NULL
RETURN newest, p.id AS personId, p.name AS person, r.office AS office, o.id AS ofId, o.name AS of, o.aliases AS aliases, e.post AS post, e.tenure AS tenure, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY date, page, sentence, person, office, of
