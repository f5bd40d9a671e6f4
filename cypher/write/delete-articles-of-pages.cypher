UNWIND $pages AS page
MATCH (a:Article {page: page})
DETACH DELETE a
