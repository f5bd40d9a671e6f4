// topic: programmes
// title.zh: 某次会议审议了哪些法规
// title.en: Bills of a session
// description.zh: 报道人大及其常委会会议的文章里说到的法规、规定和议案（《……条例（草案）》等），附说到它的句子。
// description.en: Laws, rules and bills (《…条例（草案）》 and the like) that articles on a session of a congress or its standing committee name, with the sentence.
// step: quote
// param meeting: string = ""
// param.meeting.zh: 会议名或其中的字
// param.meeting.en: the session, or words of its name
// example: meeting=江西省第十四届人民代表大会常务委员会
MATCH (g:Meeting)-[:MENTIONED_IN]->(a:Article)<-[:MENTIONED_IN]-(b:Programme)
WHERE (g.name CONTAINS '人民代表大会' OR g.name CONTAINS '人大') AND ($meeting = '' OR g.name CONTAINS $meeting OR $meeting IN g.aliases)
  AND b.name STARTS WITH '《' AND any(w IN ['条例', '规定', '办法', '决定', '决议', '草案', '法》'] WHERE b.name CONTAINS w)
MATCH (p:Page {id: a.page})
RETURN DISTINCT g.name AS session, b.name AS bill, a.title AS article, p.date AS date, p.id AS page, [b.name] + b.aliases AS _first, [b.name] + b.aliases AS _second, a.local AS _article, p.text AS _text, p.extract AS _extract, [g.id, b.id] AS _node
ORDER BY coalesce(date, '') DESC, page, session, bill, article
