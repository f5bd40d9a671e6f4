// title: 谁到过哪里 Who visited what
// description: Inspections, surveys and calls, with the sentence that tells of them. Newest first.
// param person: string = "" the visitor's name
// param place: string = "" what was visited
MATCH (p:Person)-[r:VISITED]->(o:Entity)
WHERE ($person = '' OR p.name = $person OR $person IN p.aliases)
  AND ($place = '' OR o.name = $place OR $place IN o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN p.name AS person, o.name AS visited, o.kind AS kind, coalesce(e.from, e.date) AS date, e.sentence AS sentence, e.page AS page
ORDER BY date DESC, person, visited, page, sentence
