// The signatures of blocks that a block may decide, or that it decides by. Those with a gazetteer id are left out:
// they are settled, and a block such as 江西省 has one for each page (read-fixed-anchors).
UNWIND $blocks AS block
MATCH (s:Signature {block: block})
WHERE NOT s.fixed
RETURN s.id AS id, s.block AS block, s.page AS page, s.local AS local, s.date AS date, s.kind AS kind, s.name AS name,
       s.primary AS primary, s.offered AS offered, s.anchor AS anchor, s.same AS same, s.features AS features, s.official AS official,
       s.entity AS entity, s.speaks IS NOT NULL AS speaks
