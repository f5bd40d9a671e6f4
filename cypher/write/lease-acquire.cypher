// Takes the writer's lease if nobody holds it, or it ran out, or its process has ended (`ended` is that one's token), or `force`
// says that its holder cannot live. The first SET takes the node's lock, so that what follows reads what no other transaction can change.
MERGE (s:Store {id: 'gantu'})
SET s.id = 'gantu'
WITH s, $force OR s.lease IS NULL OR s.lease = $token OR s.lease = $ended OR s.until <= $now AS free
SET s.lease = CASE WHEN free THEN $token ELSE s.lease END,
    s.holder = CASE WHEN free THEN $holder ELSE s.holder END,
    s.process = CASE WHEN free THEN $process ELSE s.process END,
    s.until = CASE WHEN free THEN $until ELSE s.until END
RETURN free, s.lease AS lease, s.holder AS holder, s.process AS process, s.until AS until
