// On how many pages entities are named.
UNWIND $ids AS id
MATCH (s:Signature {entity: id})
RETURN s.entity AS entity, count(DISTINCT s.page) AS pages
