// topic: network
// title.zh: 最缺乏支持的事实
// title.en: Least supported facts
// description.zh: 说到的版面少、规则把握小的在前；certainty 是说出它的最好规则在标准版面上的正确率（seeds/certainty.tsv）。
// description.en: Those that few pages say, by rules that are least certain, first; `certainty` is the precision of the best rule that states it on gold pages (seeds/certainty.tsv).
// step: support
// param relation: string = ""
// param.relation.zh: 只要这种关系，如 BUILDS
// param.relation.en: only this relation, such as BUILDS
// param pages: number = 1
// param.pages.zh: 最多多少版说到
// param.pages.en: said by so many pages at most
// param top: number = 20
// param.top.zh: 多少行
// param.top.en: how many rows
// example: top=5
MATCH (s:Entity)-[r]->(t:Entity)
WHERE r.count <= $pages AND ($relation = '' OR type(r) = $relation)
MATCH (e:Evidence {fact: r.id})
WITH r.id AS fact, type(r) AS relation, r.count AS pages, collect(DISTINCT e.rule) AS rules
ORDER BY fact
WITH relation, pages, rules, collect(fact) AS alike
WITH relation, pages, alike[0..toInteger($top)] AS facts
UNWIND facts AS fact
CALL (fact) {
  MATCH (e:Evidence {fact: fact})
  RETURN e
}
MATCH (s:Entity {id: e.source})
MATCH (t:Entity {id: e.target})
RETURN s.name AS source, relation, e.key AS key, t.name AS target, pages, e.rule AS rule, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, fact AS _fact
ORDER BY _fact, coalesce(date, '') DESC, page, rule, sentence
