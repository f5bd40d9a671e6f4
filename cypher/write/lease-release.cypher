MATCH (s:Store {id: 'gantu'})
SET s.id = 'gantu'
WITH s
WHERE s.lease = $token
REMOVE s.lease, s.holder, s.process, s.until
