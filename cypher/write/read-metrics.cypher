// Which of some figures are there.
UNWIND $ids AS id
MATCH (m:Metric {id: id})
RETURN m.id AS id
