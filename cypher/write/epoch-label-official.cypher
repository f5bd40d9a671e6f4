MATCH (e:Entity {official: true})
SET e:Official
