// Statements that stand in no article.
UNWIND $rows AS row
CREATE (e:Evidence {id: row.id})
SET e += row
