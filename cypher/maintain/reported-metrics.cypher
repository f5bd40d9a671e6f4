// Which of some metrics an entity reports.
UNWIND $ids AS id
MATCH (m:Metric {id: id})<-[:REPORTS]-(:Entity)
RETURN DISTINCT m.id AS id
