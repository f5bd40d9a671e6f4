// Kind labels come from the closed schema.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e:__LABEL__
