// topic: persons
// title.zh: 谁任何职
// title.en: Who holds which post
// description.zh: 每一条任职报道：人、职务、属于哪里，现任、原任、代理还是提名。新的在前。
// description.en: Every report of a post: person, office, whose, whether current, former, acting or designate. Newest first.
// param person: string = ""
// param.person.zh: 姓名、别名或编号
// param.person.en: the name, an alias or the id
// param of: string = ""
// param.of.zh: 机构、地方或企业
// param.of.en: the body, place or firm
// param office: string = ""
// param.office.zh: 职务名，如 书记、县长
// param.office.en: the bare title, such as 书记 or 县长
// example: office=县长
MATCH (p:Person)-[r:HOLDS_POST]->(o:Entity)
WHERE ($person = '' OR $person IN [p.id, p.name] + p.aliases)
  AND ($of = '' OR $of IN [o.id, o.name] + o.aliases)
  AND ($office = '' OR r.office = $office)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT p.name AS person, r.office AS office, o.name AS of, e.tenure AS tenure, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY coalesce(date, '') DESC, person, office, of, coalesce(tenure, ''), modality, page, sentence
