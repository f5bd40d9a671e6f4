// The days that the pages cover.
MATCH (p:Page)
RETURN min(p.date) AS first, max(p.date) AS last
