// topic: chains
// title.zh: 谁是哪条产业链的链长
// title.en: Who leads which chain
// description.zh: 链长及其产业链。新的在前。
// description.en: Chain leaders (链长) and their chains. Newest first.
// param chain: string = ""
// param.chain.zh: 产业链
// param.chain.en: the chain
// param person: string = ""
// param.person.zh: 姓名、别名或编号
// param.person.en: the name, an alias or the id
MATCH (p:Person)-[r:HOLDS_POST]->(o:Entity)
WHERE o.kind IN ['Industry', 'Cluster'] AND r.office ENDS WITH '链长'
  AND ($chain = '' OR $chain IN [o.id, o.name] + o.aliases) AND ($person = '' OR $person IN [p.id, p.name] + p.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT o.name AS chain, p.name AS person, r.office AS office, e.tenure AS tenure, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY coalesce(date, '') DESC, chain, person, office, coalesce(tenure, ''), page, sentence
