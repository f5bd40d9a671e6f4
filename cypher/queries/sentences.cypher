// title: 哪句话说到它 Which sentences say it
// description: Facts and figures whose sentence holds a text, for what no other question asks. Newest first.
// param text: string any words of the sentence
MATCH (e:Evidence)
WHERE e.sentence CONTAINS $text
MATCH (s:Entity {id: e.source})
OPTIONAL MATCH (t:Entity {id: e.target})
OPTIONAL MATCH (m:Metric {id: e.target})
RETURN s.name AS source, e.type AS relation, coalesce(t.name, m.indicator, '') AS target, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY date DESC, page, sentence, source, relation, target
