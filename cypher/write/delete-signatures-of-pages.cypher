UNWIND $pages AS page
MATCH (s:Signature {page: page})
DETACH DELETE s
