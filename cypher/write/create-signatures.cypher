UNWIND $rows AS row
CREATE (s:Signature {id: row.id})
SET s += row
