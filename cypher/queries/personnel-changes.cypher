// title: 谁接替谁 Who took over which office from whom
// description: In offices of one person: who was reported to hold it after another, since when, with the sentence. Newest first (src/query/changes.ts).
// step: changes
// param office: string = "" the bare title: 书记, 区长
// param of: string = "" the place, its government, party committee or congress, or the body or firm
// param person: string = "" who came or who went
// param date: date = "" changes reported up to that day
MATCH (g:Page)
WITH max(g.date) AS newest
MATCH (p:Person)-[r:HOLDS_POST]->(o:Entity)
MATCH (e:Evidence {fact: r.id})
WHERE e.date IS NOT NULL
RETURN newest, p.id AS personId, p.name AS person, r.office AS office, o.id AS ofId, o.name AS of, o.aliases AS aliases, e.post AS post, e.tenure AS tenure, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY date, page, sentence, person, office, of
