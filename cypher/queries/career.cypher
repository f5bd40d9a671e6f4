// topic: persons
// title.zh: 某人历任什么职务
// title.en: Posts of a person over time
// description.zh: 每个职务一行，按最早的报道排列：首次和最近一次报道的日期、多少版提到、最近一次报道说是现任、原任还是代理，并附这句话。
// description.en: One row a post, in order of its first report: first and last report, on how many pages, and what the last one says (current, former, acting, designate), with its sentence.
// step: career
// param person: string = ""
// param.person.zh: 姓名、别名或编号
// param.person.en: the name, an alias or the id
// example: person=刘洋
MATCH (p:Person)-[r:HOLDS_POST]->(o:Entity)
WHERE $person = '' OR $person IN [p.id, p.name] + p.aliases
MATCH (e:Evidence {fact: r.id})
RETURN p.id AS personId, p.name AS person, r.office AS office, o.name AS of, e.tenure AS tenure, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY person, personId, coalesce(date, ''), page, sentence, office, of
