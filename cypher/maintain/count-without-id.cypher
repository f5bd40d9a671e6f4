// Nodes of a label that cannot be found by their id.
MATCH (n:__LABEL__)
WHERE n.id IS NULL OR n.id = ''
RETURN count(n) AS count
