MATCH (e:Entity {kind: $kind})
SET e:__LABEL__
