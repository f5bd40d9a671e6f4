// The page that each of some articles stands on.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:HAS_ARTICLE]-(p:Page)
RETURN a.id AS id, p.id AS page
