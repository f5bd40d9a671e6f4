// By which rules each fact between entities is stated.
MATCH (e:Evidence)
WHERE e.type <> 'AUTHORED' AND e.type <> 'REPORTS'
RETURN DISTINCT e.fact AS fact, e.rule AS rule
