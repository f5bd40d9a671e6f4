// All names of some entities of pages.
UNWIND $rows AS row
MATCH (s:Signature {page: row.page})
WHERE s.local IN row.locals
RETURN s.id AS id, s.page AS page, s.local AS local, s.entity AS entity
