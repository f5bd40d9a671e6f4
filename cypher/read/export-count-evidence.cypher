// How many statements of each type there are.
MATCH (e:Evidence)
RETURN e.type AS type, count(*) AS count
