// topic: network
// title.zh: 两者之间的最短路径
// title.en: The shortest path between two entities
// description.zh: 一步一步怎么连起来，每一步附句子；同样短的取编号在前的。
// description.en: How they are connected, step by step, each step with its sentences; of equally short paths the first by id.
// param a: string
// param.a.zh: 一端
// param.a.en: one end
// param b: string
// param.b.zh: 另一端
// param.b.en: the other end
// param depth: number = 6
// param.depth.zh: 最多几步（6 为止）
// param.depth.en: how many steps at most (up to 6)
// example: a=吉安弘视科技有限公司
// example: b=吉州区
MATCH (a:Entity)
WHERE $a IN [a.id, a.name] + a.aliases
MATCH (b:Entity)
WHERE $b IN [b.id, b.name] + b.aliases AND b.id <> a.id
MATCH way = allShortestPaths((a)-[:HOLDS_POST|LOCATED_IN|PART_OF|CHAIRED|ATTENDED|VISITED|ADOPTS|DEVELOPS|BUILDS|PARTNERS_WITH|AWARDED|PRODUCES*..6]-(b))
WHERE length(way) <= $depth
WITH [n IN nodes(way) | n.id] AS ids, length(way) AS steps
WITH ids, steps, reduce(key = '', id IN ids | key + id + ' ') AS key
ORDER BY steps, key
LIMIT 1
UNWIND range(1, steps) AS step
MATCH (x:Entity {id: ids[step - 1]})-[r]-(y:Entity {id: ids[step]})
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT step, x.name AS from, type(r) AS relation, startNode(r).id = x.id AS outgoing, e.key AS key, y.name AS to, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY step, from, to, relation, outgoing, key, modality, coalesce(date, '') DESC, page, sentence
