// Labels of some nodes that bear none of ours. Looks at all nodes: asked only where the counts say that there are such.
MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $ours)
WITH labels(n) AS labels
LIMIT 1000
RETURN DISTINCT labels
LIMIT 3
