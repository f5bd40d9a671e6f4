// What the entities of pages told the blocks of their names.
UNWIND $pages AS page
MATCH (s:Signature {page: page})
RETURN s.id AS id, s.block AS block, s.page AS page, s.local AS local, s.date AS date, s.kind AS kind, s.name AS name,
       s.primary AS primary, s.offered AS offered, s.anchor AS anchor, s.same AS same, s.features AS features, s.official AS official,
       s.entity AS entity, s.speaks IS NOT NULL AS speaks
