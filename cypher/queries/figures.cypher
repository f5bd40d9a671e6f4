// topic: figures
// title.zh: 某地某指标的时间序列
// title.en: Figures of a place as a time series
// description.zh: 指标、数值、时段，按时间排列；growth 是与上年同期相比算出的百分比，change 是报道所说的。
// description.en: Figures with indicator, value and period, in order of time; `growth` is the percentage computed against the same period a year before, `change` is what the page prints.
// step: series
// param of: string = ""
// param.of.zh: 谁的数字
// param.of.en: whose figure
// param indicator: string = ""
// param.indicator.zh: 指标名里的字，如 营业收入
// param.indicator.en: part of the indicator’s name, such as 营业收入
// example: of=上高县
// example: indicator=规模以上工业企业营业收入
MATCH (s:Entity)-[r:REPORTS]->(m:Metric)
WHERE ($of = '' OR $of IN [s.id, s.name] + s.aliases) AND ($indicator = '' OR m.indicator CONTAINS $indicator)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.id AS ofId, s.name AS of, m.indicator AS indicator, m.value AS value, m.valueTo AS valueTo, m.unit AS unit, m.bound AS bound, m.normalised AS normalised, m.base AS base, m.from AS from, m.to AS to, e.period AS period, e.change AS change, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY of, ofId, indicator, coalesce(to, ''), coalesce(from, ''), coalesce(date, ''), value, unit, page, sentence
