// topic: pages
// title.zh: 哪句话说到它
// title.en: Which sentences say it
// description.zh: 句子里有这些字的关系和数字，用于别的查询问不到的。新的在前。
// description.en: Facts and figures whose sentence holds a text, for what no other question asks. Newest first.
// param text: string
// param.text.zh: 句子里的字
// param.text.en: any words of the sentence
// example: text=粉煤灰
MATCH (e:Evidence)
WHERE e.sentence CONTAINS $text
MATCH (s:Entity {id: e.source})
OPTIONAL MATCH (t:Entity {id: e.target})
OPTIONAL MATCH (m:Metric {id: e.target})
RETURN DISTINCT s.name AS source, e.type AS relation, e.key AS key, coalesce(t.name, m.indicator, '') AS target, m.value AS value, m.unit AS unit, e.date AS date, e.sentence AS sentence, e.page AS page, e.fact AS _fact
ORDER BY coalesce(date, '') DESC, page, sentence, source, relation, key, target, coalesce(value, 0), coalesce(unit, '')
