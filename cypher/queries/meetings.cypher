// topic: persons
// title.zh: 谁主持、出席什么会议
// title.en: Who chaired or attended which meeting
// description.zh: 会议的主持人和出席者。新的在前。
// description.en: Chairs and attendants of meetings. Newest first.
// param meeting: string = ""
// param.meeting.zh: 会议
// param.meeting.en: the meeting
// param person: string = ""
// param.person.zh: 姓名、别名或编号
// param.person.en: the name, an alias or the id
// example: person=郜文涛
MATCH (p:Person)-[r:CHAIRED|ATTENDED]->(o:Meeting)
WHERE ($meeting = '' OR $meeting IN [o.id, o.name] + o.aliases) AND ($person = '' OR $person IN [p.id, p.name] + p.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT o.name AS meeting, p.name AS person, type(r) AS part, r.role AS role, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY coalesce(date, '') DESC, meeting, part DESC, person, coalesce(role, ''), page, sentence
