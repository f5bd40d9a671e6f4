// Signatures of blocks that are not settled, as far as they tell a block something: those that say the same of the same entity are one row.
UNWIND $blocks AS block
MATCH (s:Signature {open: block})
WHERE NOT s.page IN $except
RETURN s.block AS block, s.primary AS primary, s.anchor AS anchor, s.same AS same, s.features AS features, s.official AS official, s.posted AS date,
       s.entity AS entity, min(s.page) AS page, min(s.id) AS id
