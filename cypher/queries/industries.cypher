// title: 各地发展什么产业 Which industries and clusters a place develops
// description: Industries and clusters that places, parks and firms build up, with the sentence.
// param place: string = "" the place, park or firm
// param industry: string = "" the industry or cluster
MATCH (s:Entity)-[r:DEVELOPS]->(o:Entity)
WHERE ($place = '' OR s.name = $place OR $place IN s.aliases) AND ($industry = '' OR o.name = $industry OR $industry IN o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN s.name AS developer, o.name AS industry, o.kind AS kind, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY developer, industry, date DESC, page, sentence
