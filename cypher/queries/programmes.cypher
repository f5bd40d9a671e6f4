// title: 政策计划由谁出台、谁实施 Who issued or carries out a programme
// description: Places, bodies and firms that issued a programme, carry it out or are guided by it, with the sentence.
// param programme: string = "" the programme's name or an alias
// param by: string = "" who adopts it
MATCH (s:Entity)-[r:ADOPTS]->(o:Programme)
WHERE ($programme = '' OR o.name = $programme OR $programme IN o.aliases) AND ($by = '' OR s.name = $by OR $by IN s.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN o.name AS programme, s.name AS by, r.role AS role, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY programme, by, role, date DESC, page, sentence
