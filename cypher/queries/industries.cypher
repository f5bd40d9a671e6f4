// topic: chains
// title.zh: 各地发展什么产业
// title.en: Which industries and clusters a place develops
// description.zh: 各地、园区和企业发展、培育的产业和集群。
// description.en: Industries and clusters that places, parks and firms build up.
// param place: string = ""
// param.place.zh: 地方、园区或企业
// param.place.en: the place, park or firm
// param industry: string = ""
// param.industry.zh: 产业或集群
// param.industry.en: the industry or cluster
// example: place=上高县
MATCH (s:Entity)-[r:DEVELOPS]->(o:Entity)
WHERE ($place = '' OR $place IN [s.id, s.name] + s.aliases) AND ($industry = '' OR $industry IN [o.id, o.name] + o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.name AS developer, o.name AS industry, o.kind AS kind, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY developer, industry, kind, modality, coalesce(date, '') DESC, page, sentence
