// topic: enterprises
// title.zh: 谁给谁供货：上下游
// title.en: Who supplies whom, upstream and downstream
// description.zh: 从一家企业出发，上游是给它供货的，下游是它供货的，逐层到 depth 层；每一行是一段供货关系。不给名字时列出全部供货关系。
// description.en: From an enterprise on: upstream those who supply it, downstream those whom it supplies, level by level to `depth`; a row is one supply. Without a name, all supplies.
// step: supply
// param name: string = ""
// param.name.zh: 企业
// param.name.en: the enterprise
// param direction: string = "both"
// param.direction.zh: upstream 上游、downstream 下游或 both
// param.direction.en: upstream, downstream or both
// param depth: number = 3
// param.depth.zh: 最多几层
// param.depth.en: how many levels at most
// example: name=吉安弘视科技有限公司
// example: depth=2
MATCH (s:Entity)-[r:PARTNERS_WITH]->(o:Entity)
WHERE r.nature = 'supplies'
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.id AS supplierId, s.name AS supplier, s.aliases AS supplierAliases, o.id AS buyerId, o.name AS buyer, o.aliases AS buyerAliases, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY supplier, buyer, supplierId, buyerId, coalesce(date, '') DESC, page, sentence
