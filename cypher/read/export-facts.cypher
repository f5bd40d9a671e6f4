// Facts that start at entities, with the name of what they end in: an entity, an article (AUTHORED) or a metric (REPORTS).
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(t)
WHERE type(r) <> 'MENTIONED_IN'
RETURN type(r) AS type, s.id AS source, s.name AS sourceName, s.kind AS sourceKind, t.id AS target, coalesce(t.name, t.title) AS targetName, t.kind AS targetKind,
       t.indicator AS indicator, t.value AS value, t.valueTo AS valueTo, t.unit AS unit, t.normalised AS normalised, t.base AS base, t.bound AS bound,
       t.period AS period, t.from AS from, t.to AS to, properties(r) AS properties
