// topic: pages
// title.zh: 某一周新出现了什么
// title.en: What was new in a week
// description.zh: 那段时间首次报道的关系，fresh 为首次出现的名字。默认为最新一版为止的七天。
// description.en: Facts first reported in those days; `fresh` are the names that appear for the first time. Default: the seven days up to the newest page.
// param to: date = ""
// param.to.zh: 到哪天为止（默认为最新一版的日期）
// param.to.en: up to that day (default: that of the newest page)
// param days: number = 7
// param.days.zh: 多少天
// param.days.en: how many days
MATCH (g:Page)
WITH max(g.date) AS newest
WITH CASE WHEN $to = '' THEN newest ELSE $to END AS until
WITH until, toString(date(until) - duration({days: $days - 1})) AS since
MATCH (g:Page)
WHERE g.date >= since AND g.date <= until
MATCH (e:Evidence {page: g.id})
MATCH (s:Entity {id: e.source})-[r]->(t:Entity {id: e.target})
WHERE r.id = e.fact AND r.first >= since
RETURN DISTINCT s.name AS source, type(r) AS relation, e.key AS key, t.name AS target, [n IN [s, t] WHERE n.first >= since | n.name] AS fresh, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY date, page, source, relation, key, target, modality, sentence
