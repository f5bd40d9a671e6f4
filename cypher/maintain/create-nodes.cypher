// Nodes as they are elsewhere.
UNWIND $rows AS row
CREATE (n:__LABEL__ {id: row.id})
SET n += row
