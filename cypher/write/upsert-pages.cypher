UNWIND $rows AS row
MERGE (p:Page {id: row.id})
SET p = row
