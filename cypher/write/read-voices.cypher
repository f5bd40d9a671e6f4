// The signatures that speak in blocks: of those that say the same, one (src/graph/voices.ts).
UNWIND $blocks AS block
MATCH (s:Signature {speaks: block})
RETURN s.id AS id, s.block AS block, s.page AS page, s.posted AS date, s.primary AS primary, s.anchor AS anchor, s.same AS same,
       s.features AS features, s.official AS official, s.entity AS entity
