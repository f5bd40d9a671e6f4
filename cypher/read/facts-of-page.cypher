// Facts that a page states.
MATCH (e:Evidence {page: $page})
RETURN DISTINCT e.fact AS fact
ORDER BY fact
