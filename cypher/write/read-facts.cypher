// Facts as their evidence makes them.
UNWIND $facts AS fact
MATCH (e:Evidence {fact: fact})
RETURN e.fact AS id, e.type AS type, e.source AS source, e.target AS target, e.key AS key,
       count(DISTINCT e.page) AS count, min(e.date) AS first, max(e.date) AS last, collect(DISTINCT e.modality) AS modalities
