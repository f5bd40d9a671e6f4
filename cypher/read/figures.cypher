// Figures by id, normalised.
UNWIND $ids AS id
MATCH (m:Metric {id: id})
RETURN m.id AS id, m.indicator AS label, m.value AS value, m.valueTo AS valueTo, m.unit AS unit, m.normalised AS normalised, m.base AS base, m.bound AS bound,
       m.period AS period, m.from AS from, m.to AS to
ORDER BY id
