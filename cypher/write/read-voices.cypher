// The signatures that speak (src/graph/voices.ts): of those that say the same, one.
UNWIND $keys AS key
MATCH (s:Signature {speaks: key})
RETURN s.id AS id, s.block AS block, s.page AS page, s.posted AS date, s.primary AS primary, s.anchor AS anchor, s.same AS same,
       s.features AS features, s.official AS official, s.entity AS entity
