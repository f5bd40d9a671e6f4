// title: 谁写了什么 Who wrote or photographed what
// description: Reporters, correspondents and photographers with their articles.
// param person: string = "" the author
MATCH (p:Person)-[r:AUTHORED]->(a:Article)
WHERE $person = '' OR p.name = $person OR $person IN p.aliases
MATCH (e:Evidence {fact: r.id})
RETURN p.name AS person, r.role AS role, a.title AS article, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY date DESC, person, article, role, page, sentence
