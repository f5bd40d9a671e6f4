// title: 谁任何职 Who holds which post
// description: Every report of a post: person, office, whose, whether current, former, acting or designate, with its sentence. Newest first.
// param person: string = "" the person's name
// param of: string = "" the body, place or firm
// param office: string = "" the bare title, such as 书记 or 董事长
MATCH (p:Person)-[r:HOLDS_POST]->(o:Entity)
WHERE ($person = '' OR p.name = $person OR $person IN p.aliases)
  AND ($of = '' OR o.name = $of OR $of IN o.aliases)
  AND ($office = '' OR r.office = $office)
MATCH (e:Evidence {fact: r.id})
RETURN p.name AS person, r.office AS office, o.name AS of, e.tenure AS tenure, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY date DESC, person, office, of, page, sentence
