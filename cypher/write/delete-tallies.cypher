UNWIND $ids AS id
MATCH (t:Tally {id: id})
DETACH DELETE t
