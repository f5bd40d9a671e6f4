// Which entities those of pages are: one row a page, its own ids beside the graph's.
UNWIND $pages AS page
MATCH (s:Signature {page: page})
WHERE s.primary
RETURN s.page AS page, collect(s.local) AS locals, collect(s.entity) AS entities
