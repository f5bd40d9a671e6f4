UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (a:Article {id: row.article})
CREATE (e)-[:MENTIONED_IN {count: row.count}]->(a)
