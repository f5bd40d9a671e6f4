// How many nodes bear a label. The server keeps this number, so it costs nothing.
MATCH (n:__LABEL__)
RETURN '__LABEL__' AS label, count(n) AS nodes
