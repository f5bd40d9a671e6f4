UNWIND $rows AS row
MATCH (s:Signature {id: row.id})
SET s.entity = row.entity
