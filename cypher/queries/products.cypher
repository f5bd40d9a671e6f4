// title: 谁生产什么 Who makes what
// description: Products, materials and technologies and their makers, with the sentence.
// param by: string = "" the maker
// param product: string = "" the product
MATCH (s:Entity)-[r:PRODUCES]->(o:Product)
WHERE ($by = '' OR s.name = $by OR $by IN s.aliases) AND ($product = '' OR o.name = $product OR $product IN o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN s.name AS by, o.name AS product, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY by, product, date DESC, page, sentence
