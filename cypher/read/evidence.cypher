// Where statements stand on their pages.
UNWIND $ids AS id
MATCH (e:Evidence {id: id})
RETURN e.id AS id, e.page AS page, e.starts AS starts, e.ends AS ends
ORDER BY id
