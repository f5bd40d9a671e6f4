// Counted forms of entities: kind, names and dates are computed from these.
UNWIND $ids AS id
MATCH (s:Signature {entity: id})
WHERE NOT s.offered
RETURN s.entity AS entity, s.kind AS kind, s.name AS name, s.primary AS primary, s.anchor IS NOT NULL AS anchored, s.official AS official,
       count(s) AS count, min(s.date) AS first, max(s.date) AS last
