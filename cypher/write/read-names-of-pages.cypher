// The names of the entities of pages, with the block of each.
UNWIND $pages AS page
MATCH (s:Signature {page: page})
RETURN s.id AS id, s.block AS block, s.page AS page, s.local AS local, s.primary AS primary, s.entity AS entity, s.speaks IS NOT NULL AS speaks
