UNWIND $ids AS id
MATCH (m:Metric {id: id})
DETACH DELETE m
