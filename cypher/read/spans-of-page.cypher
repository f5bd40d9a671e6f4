// Where the statements of a page stand on it.
MATCH (e:Evidence {page: $page})
RETURN e.id AS id, e.starts AS starts, e.ends AS ends
ORDER BY id
