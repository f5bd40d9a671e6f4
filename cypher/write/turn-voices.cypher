// Signatures that speak in their block from now on, or no longer do (null).
UNWIND $rows AS row
MATCH (s:Signature {id: row.id})
SET s.speaks = row.speaks, s.listens = row.listens
