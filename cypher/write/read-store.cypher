// What the store was built with.
MATCH (s:Store {id: 'gantu'})
RETURN s.schema AS schema, s.knowledge AS knowledge, s.epoch AS epoch, s.generation AS generation
