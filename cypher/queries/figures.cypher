// title: 某地某指标逐年数字 What was reported of a place, year by year
// description: Figures with indicator, value, unit, period and change, in order of time, each with its sentence.
// param of: string = "" whose figure
// param indicator: string = "" part of the indicator's name, such as 营业收入
MATCH (s:Entity)-[r:REPORTS]->(m:Metric)
WHERE ($of = '' OR s.name = $of OR $of IN s.aliases) AND ($indicator = '' OR m.indicator CONTAINS $indicator)
MATCH (e:Evidence {fact: r.id})
RETURN s.name AS of, m.indicator AS indicator, m.value AS value, m.unit AS unit, coalesce(m.from, '') AS from, coalesce(m.to, '') AS to, e.period AS period, e.change AS change,
       e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY of, indicator, from, date, value, page, sentence
