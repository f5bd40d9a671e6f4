UNWIND $pages AS page
MATCH (e:Evidence {page: page})
DETACH DELETE e
