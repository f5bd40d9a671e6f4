// What the names of the entities of pages were, in which block each.
UNWIND $pages AS page
MATCH (s:Signature {page: page})
RETURN s.block AS block, s.entity AS entity, s.speaks IS NOT NULL AS speaks
