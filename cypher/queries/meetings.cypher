// title: 谁主持、出席什么会议 Who chaired or attended which meeting
// description: Chairs and attendants of meetings, with the sentence.
// param meeting: string = "" the meeting
// param person: string = "" the person
MATCH (p:Person)-[r:CHAIRED|ATTENDED]->(o:Meeting)
WHERE ($meeting = '' OR o.name = $meeting OR $meeting IN o.aliases) AND ($person = '' OR p.name = $person OR $person IN p.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN o.name AS meeting, p.name AS person, type(r) AS part, r.role AS role, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY date DESC, meeting, part DESC, person, page, sentence
