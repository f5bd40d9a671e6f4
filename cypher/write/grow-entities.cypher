// Entities that more pages name, and that are what they were: with their tallies.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MATCH (t:Tally {id: row.id})
SET e.pages = row.pages, e.first = row.first, e.last = row.last, t.pages = row.pages, t.forms = row.forms
