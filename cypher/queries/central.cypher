// topic: network
// title.zh: 某段时间里居于中心的实体
// title.en: Entities central in a period
// description.zh: 那段时间的报道所说的关系网里，相邻实体最多（degree）、PageRank 最高的，并附最近一句话。
// description.en: In the network that reports of the period state: how many neighbours (`degree`), and PageRank, by which rows are ordered; with the newest sentence.
// step: central
// param from: date = ""
// param.from.zh: 从哪天起
// param.from.en: from that day on
// param to: date = ""
// param.to.zh: 到哪天为止
// param.to.en: up to that day
// param kind: string = ""
// param.kind.zh: 只要这一类，如 Enterprise
// param.kind.en: only this kind, such as Enterprise
// param top: number = 20
// param.top.zh: 多少行
// param.top.en: how many rows
// example: from=2026-01-01
// example: to=2026-12-31
// example: top=5
MATCH (e:Evidence)
WHERE ($from = '' OR e.date >= $from) AND ($to = '' OR e.date <= $to) AND e.type <> 'REPORTS' AND e.type <> 'AUTHORED'
MATCH (s:Entity {id: e.source})
MATCH (t:Entity {id: e.target})
RETURN s.id AS sourceId, s.name AS source, s.kind AS sourceKind, t.id AS targetId, t.name AS target, t.kind AS targetKind, e.date AS date, e.sentence AS sentence, e.page AS page, e.fact AS _fact
