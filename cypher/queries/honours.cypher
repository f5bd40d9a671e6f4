// title: 谁获评什么荣誉 Who received which honour
// description: Titles, lists and ranks that were conferred, with the year and the sentence.
// param name: string = "" who received it
// param honour: string = "" the honour
MATCH (s:Entity)-[r:AWARDED]->(o:Honour)
WHERE ($name = '' OR s.name = $name OR $name IN s.aliases) AND ($honour = '' OR o.name = $honour OR $honour IN o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN s.name AS name, s.kind AS kind, o.name AS honour, r.year AS year, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY honour, name, year, date DESC, page, sentence
