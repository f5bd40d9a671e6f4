UNWIND $rows AS row
MERGE (t:Tally {id: row.id})
SET t = row
