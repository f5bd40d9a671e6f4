UNWIND $rows AS row
MATCH (p:Page {id: row.page})
CREATE (a:Article {id: row.id})
SET a += row
CREATE (p)-[:HAS_ARTICLE]->(a)
