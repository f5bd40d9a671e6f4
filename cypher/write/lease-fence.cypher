// Run first in every writing transaction: renews the lease, and gives no row if it was lost.
// The first SET takes the node's lock before the lease is read.
MATCH (s:Store {id: 'gantu'})
SET s.id = 'gantu'
WITH s
WHERE s.lease = $token
SET s.until = $until
RETURN s.until AS until
