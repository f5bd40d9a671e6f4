// topic: enterprises
// title.zh: 某产业链有哪些企业
// title.en: Enterprises of a chain
// description.zh: 报道说发展或属于该产业、产业链、产业集群，或属于其下集群的企业；through 为直接所属。
// description.en: Enterprises that develop or belong to the industry, chain or cluster, or to a cluster that is part of it; `through` is what they belong to.
// param chain: string = ""
// param.chain.zh: 产业、产业链或产业集群
// param.chain.en: the industry, chain or cluster
// example: chain=电子信息产业
MATCH (s:Enterprise)-[r:DEVELOPS|PART_OF]->(m:Entity)
WHERE m.kind IN ['Industry', 'Cluster']
MATCH (m)-[:PART_OF*0..2]->(o:Entity)
WHERE o.kind IN ['Industry', 'Cluster'] AND ($chain = '' OR $chain IN [o.id, o.name] + o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT o.name AS chain, s.name AS enterprise, type(r) AS relation, m.name AS through, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY chain, enterprise, relation, through, modality, coalesce(date, '') DESC, page, sentence
