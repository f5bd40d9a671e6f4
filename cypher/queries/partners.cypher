// topic: enterprises
// title.zh: 谁与谁合作
// title.en: Who works with whom
// description.zh: supplies 前者给后者供货，invests 前者投资后者，cooperates 合作，signs 签约。
// description.en: Supplies (the first supplies the second), invests (the first invests in the second), cooperates, signs.
// param name: string = ""
// param.name.zh: 其中一方
// param.name.en: either side
// param nature: string = ""
// param.nature.zh: supplies、invests、cooperates 或 signs
// param.nature.en: supplies, invests, cooperates or signs
// example: nature=cooperates
MATCH (s:Entity)-[r:PARTNERS_WITH]->(o:Entity)
WHERE ($nature = '' OR r.nature = $nature)
  AND ($name = '' OR $name IN [s.id, s.name] + s.aliases OR $name IN [o.id, o.name] + o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT s.name AS first, r.nature AS nature, o.name AS second, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY first, nature, second, modality, coalesce(date, '') DESC, page, sentence
