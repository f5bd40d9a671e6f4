MATCH (s:Store {id: 'gantu'})
RETURN s.lease AS lease, s.holder AS holder, s.until AS until, coalesce(s.epoch, 0) AS epoch, coalesce(s.generation, 0) AS generation
