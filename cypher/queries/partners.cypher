// title: 谁与谁合作、谁给谁供货 Who works with whom, who supplies whom
// description: Supplies (the first supplies the second), invests (the first invests in the second), cooperates, signs; with the sentence.
// param name: string = "" either side
// param nature: string = "" supplies, invests, cooperates or signs
MATCH (s:Entity)-[r:PARTNERS_WITH]->(o:Entity)
WHERE ($nature = '' OR r.nature = $nature)
  AND ($name = '' OR s.name = $name OR $name IN s.aliases OR o.name = $name OR $name IN o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN s.name AS first, r.nature AS nature, o.name AS second, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY first, nature, second, date DESC, page, sentence
