// title: 整体与部分 What belongs to what
// description: The chains of a plan, the departments of a body, the branches of a firm, with the sentence.
// param whole: string = "" the whole
// param part: string = "" the part
MATCH (s:Entity)-[r:PART_OF]->(o:Entity)
WHERE ($whole = '' OR o.name = $whole OR $whole IN o.aliases) AND ($part = '' OR s.name = $part OR $part IN s.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN o.name AS whole, s.name AS part, s.kind AS kind, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY whole, part, date DESC, page, sentence
