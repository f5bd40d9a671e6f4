// topic: programmes
// title.zh: 政策给多少钱
// title.en: Measures with amounts
// description.zh: 奖励、补助、补贴、贴息等金额：谁的政策或给哪一类对象，多少钱。金额大的在前。
// description.en: Rewards, grants, subsidies and the like: of which policy or for which kind of recipient, and how much. The largest first.
// param of: string = ""
// param.of.zh: 政策、荣誉或地方
// param.of.en: the policy, honour or place
// param min: number = 0
// param.min.zh: 至少多少元
// param.min.en: at least so many 元
// example: min=1000000
MATCH (s:Entity)-[r:REPORTS]->(m:Metric)
WHERE m.base = '元' AND coalesce(m.normalised, 0) >= $min AND ($of = '' OR $of IN [s.id, s.name] + s.aliases)
MATCH (e:Evidence {fact: r.id})
WHERE any(w IN ['奖励', '奖补', '补助', '补贴', '资助', '贴息', '扶持'] WHERE m.indicator CONTAINS w OR (s.kind IN ['Programme', 'Honour'] AND e.sentence CONTAINS w))
RETURN DISTINCT s.name AS of, s.kind AS kind, m.indicator AS measure, m.value AS value, m.unit AS unit, m.bound AS bound, m.normalised AS yuan, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY yuan DESC, of, kind, measure, value, unit, coalesce(bound, ''), coalesce(date, '') DESC, page, sentence
