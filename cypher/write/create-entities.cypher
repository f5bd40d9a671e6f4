// Entities that are new, of one kind, each with its tally.
UNWIND $rows AS row
CREATE (e:Entity:__LABEL__ {id: row.id})
SET e += row.entity
CREATE (t:Tally {id: row.id})
SET t += row.tally
