// title: 谁建什么项目 Who builds which project
// description: Projects that firms, places and bodies build, sign or invest in, with the amount and the sentence.
// param by: string = "" the builder
// param project: string = "" the project
MATCH (s:Entity)-[r:BUILDS]->(o:Project)
WHERE ($by = '' OR s.name = $by OR $by IN s.aliases) AND ($project = '' OR o.name = $project OR $project IN o.aliases)
MATCH (e:Evidence {fact: r.id})
RETURN s.name AS by, o.name AS project, e.amount AS amount, e.amountYuan AS yuan, e.modality AS modality, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY by, project, date DESC, page, sentence
