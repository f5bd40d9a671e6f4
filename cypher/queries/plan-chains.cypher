// topic: chains
// title.zh: 某计划的产业链和集群
// title.en: Chains and clusters of a plan, with members, places and figures
// description.zh: 计划（默认“1269”行动计划）所含的产业链和集群，以及报道说到它们的一切：成员、所在、谁在发展、数字、荣誉。
// description.en: The chains and clusters of a plan (default: the “1269” plan), and all that pages say of each: members, places, who develops it, figures, honours.
// param plan: string = "“1269”行动计划"
// param.plan.zh: 计划
// param.plan.en: the plan
// param chain: string = ""
// param.chain.zh: 只要这一条链或集群
// param.chain.en: only this chain or cluster
// example: chain=有色金属产业
MATCH (c:Entity)-[:PART_OF*1..2]->(g:Programme)
WHERE c.kind IN ['Industry', 'Cluster'] AND ($plan = '' OR $plan IN [g.id, g.name] + g.aliases)
  AND ($chain = '' OR $chain IN [c.id, c.name] + c.aliases)
WITH DISTINCT g, c
MATCH (c)-[r]-(o)
WHERE type(r) <> 'MENTIONED_IN'
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT g.name AS plan, c.name AS chain, type(r) AS relation, coalesce(o.name, o.indicator) AS other, coalesce(o.kind, 'Metric') AS kind, o.value AS value, o.unit AS unit, coalesce(o.to, o.period) AS period, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY plan, chain, relation, other, kind, coalesce(period, ''), coalesce(value, 0), coalesce(unit, ''), coalesce(date, '') DESC, page, sentence
