// topic: figures
// title.zh: 相互矛盾的数字
// title.en: Figures that contradict each other
// description.zh: 同一对象、同一指标、同一时段而数值不同的报道，同一处矛盾编号相同（case）；约数和“超”“近”按其范围比较，计划与事实不相比。
// description.en: Reports of one subject, indicator and period that give different values, those of one contradiction under one number (`case`); about, over and under are compared by their range, and plans are not held against facts.
// step: contradictions
// param of: string = ""
// param.of.zh: 谁的数字
// param.of.en: whose figure
// param indicator: string = ""
// param.indicator.zh: 指标名里的字
// param.indicator.en: part of the indicator’s name
// param within: boolean = false
// param.within.zh: 同一篇文章里的不同数值也算（多半说的是两件事）
// param.within.en: also different values in one article, which mostly are of two things
// example: within=true
MATCH (s:Entity)-[r:REPORTS]->(m:Metric)
WHERE m.to IS NOT NULL AND ($of = '' OR $of IN [s.id, s.name] + s.aliases) AND ($indicator = '' OR m.indicator CONTAINS $indicator)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.id AS ofId, s.name AS of, m.indicator AS indicator, m.value AS value, m.valueTo AS valueTo, m.unit AS unit, m.bound AS bound, m.normalised AS normalised, m.base AS base, m.from AS from, m.to AS to, e.period AS period, e.modality AS modality, e.article AS article, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY of, ofId, indicator, to, coalesce(from, ''), coalesce(date, ''), value, unit, page, sentence
