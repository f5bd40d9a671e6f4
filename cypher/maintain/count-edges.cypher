// How many edges of a type there are. Neo4j keeps this number.
MATCH (:__SOURCE__)-[r:__TYPE__]->()
RETURN count(r) AS count
