// Entities that pages call by the name of a block; short forms that a full name only allows are not names.
UNWIND $blocks AS block
MATCH (s:Signature {block: block})
WHERE NOT s.offered
RETURN DISTINCT s.entity AS id
ORDER BY id
