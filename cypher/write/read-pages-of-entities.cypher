// The pages that name entities.
UNWIND $ids AS id
MATCH (s:Signature {entity: id})
RETURN DISTINCT s.page AS page
