// Facts that an entity is an end of.
MATCH (e:Entity {id: $id})-[r]-(o)
WHERE type(r) <> 'MENTIONED_IN'
RETURN r.id AS id, type(r) AS type, startNode(r).id = $id AS outgoing, o.id AS other, coalesce(o.name, o.title, o.indicator) AS label, o.kind AS kind,
       labels(o) AS labels, o.value AS value, o.valueTo AS valueTo, o.unit AS unit, o.normalised AS normalised, o.base AS base, o.bound AS bound, o.period AS period, o.from AS from, o.to AS to, properties(r) AS properties
ORDER BY type, other, id
