// Facts that start at entities and end at entities.
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(t:Entity)
RETURN type(r) AS type, s.id AS source, t.id AS target, properties(r) AS properties
