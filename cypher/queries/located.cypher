// title: 某地某园区里有什么 What stands in a place or park
// description: Enterprises, parks, projects and bodies that pages place there, each with its sentence.
// param place: string = "" the place or park
// param kind: string = "" only this kind, such as Enterprise
MATCH (s:Entity)-[r:LOCATED_IN]->(o:Entity)
WHERE ($place = '' OR o.name = $place OR $place IN o.aliases) AND ($kind = '' OR s.kind = $kind)
MATCH (e:Evidence {fact: r.id})
RETURN s.name AS name, s.kind AS kind, o.name AS place, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY place, kind, name, date DESC, page, sentence
