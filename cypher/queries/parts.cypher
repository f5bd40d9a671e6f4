// topic: enterprises
// title.zh: 整体与部分
// title.en: What belongs to what
// description.zh: 计划所含的产业链、机构的部门、企业的分支。
// description.en: The chains of a plan, the departments of a body, the branches of a firm.
// param whole: string = ""
// param.whole.zh: 整体
// param.whole.en: the whole
// param part: string = ""
// param.part.zh: 部分
// param.part.en: the part
// example: whole=“1+5”工业体系
MATCH (s:Entity)-[r:PART_OF]->(o:Entity)
WHERE ($whole = '' OR $whole IN [o.id, o.name] + o.aliases) AND ($part = '' OR $part IN [s.id, s.name] + s.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT o.name AS whole, s.name AS part, s.kind AS kind, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY whole, part, kind, coalesce(date, '') DESC, page, sentence
