MATCH (s:Store {id: 'gantu'})
SET s.schema = $schema, s.knowledge = $knowledge, s.epoch = $epoch, s.generation = $generation
