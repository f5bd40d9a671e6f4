// topic: pages
// title.zh: 某一版说了什么
// title.en: What one page said
// description.zh: 一个版面说到的所有关系和数字，按句子在版面上的先后排列。不给版面时为最新的一版。
// description.en: All facts and figures that a page states, in the order of their sentences on it. Without a page, the newest.
// param page: string = ""
// param.page.zh: 版面编号
// param.page.en: the page’s id
// example: page=2026-09-30
MATCH (g:Page)
WITH max(g.date) AS newest
MATCH (g:Page)
WHERE CASE WHEN $page = '' THEN g.date = newest ELSE g.id = $page END
MATCH (e:Evidence {page: g.id})
MATCH (s:Entity {id: e.source})
CALL (e) {
  MATCH (a:Article {id: e.article})
  RETURN collect(a.title) AS titles
}
CALL (e) {
  MATCH (t:Entity {id: e.target}) RETURN t.name AS target, null AS value, null AS unit
  UNION ALL
  MATCH (m:Metric {id: e.target}) RETURN m.indicator AS target, m.value AS value, m.unit AS unit
  UNION ALL
  MATCH (b:Article {id: e.target}) RETURN b.title AS target, null AS value, null AS unit
}
RETURN titles[0] AS article, s.name AS source, e.type AS relation, e.key AS key, target, value, unit, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, e.starts[0] AS _at, e.fact AS _fact
ORDER BY date, page, _at, sentence, coalesce(article, ''), source, relation, key, target, coalesce(value, 0), coalesce(unit, ''), modality, _fact
