// Takes the writer's lease if nobody holds it, or it ran out, or `force` says that its holder cannot live.
// The first SET takes the node's lock, so that what follows reads what no other transaction can change.
MERGE (s:Store {id: 'gantu'})
SET s.id = 'gantu'
WITH s, $force OR s.lease IS NULL OR s.lease = $token OR s.until <= $now AS free
SET s.lease = CASE WHEN free THEN $token ELSE s.lease END,
    s.holder = CASE WHEN free THEN $holder ELSE s.holder END,
    s.until = CASE WHEN free THEN $until ELSE s.until END
RETURN free, s.holder AS holder, s.until AS until
