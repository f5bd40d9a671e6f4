// Of the signatures that speak those that only listen to what their block says.
UNWIND $blocks AS block
MATCH (s:Signature {listens: block})
RETURN s.id AS id, s.block AS block, s.page AS page, s.posted AS date, s.primary AS primary, s.anchor AS anchor, s.same AS same,
       s.features AS features, s.official AS official, s.entity AS entity
