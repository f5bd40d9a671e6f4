// topic: enterprises
// title.zh: 谁生产什么
// title.en: Who makes what
// description.zh: 产品、材料和技术，以及谁生产。
// description.en: Products, materials and technologies, and their makers.
// param by: string = ""
// param.by.zh: 生产者
// param.by.en: the maker
// param product: string = ""
// param.product.zh: 产品
// param.product.en: the product
// example: by=吉安弘视科技有限公司
MATCH (s:Entity)-[r:PRODUCES]->(o:Product)
WHERE ($by = '' OR $by IN [s.id, s.name] + s.aliases) AND ($product = '' OR $product IN [o.id, o.name] + o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.name AS by, o.name AS product, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY by, product, modality, coalesce(date, '') DESC, page, sentence
