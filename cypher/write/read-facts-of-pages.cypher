// The facts that pages are evidence of.
UNWIND $pages AS page
MATCH (e:Evidence {page: page})
RETURN DISTINCT e.fact AS fact, e.type AS type, e.source AS source, e.target AS target
