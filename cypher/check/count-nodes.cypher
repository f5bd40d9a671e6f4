// How many nodes there are. The server keeps this number, so it costs nothing.
MATCH (n)
RETURN '' AS label, count(n) AS nodes
