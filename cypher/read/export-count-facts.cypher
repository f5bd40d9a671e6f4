// How many facts of each type there are.
MATCH (:Entity)-[r]->()
WHERE type(r) <> 'MENTIONED_IN'
RETURN type(r) AS type, count(*) AS count
