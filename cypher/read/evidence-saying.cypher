// Statements whose sentence holds a text, among what the full-text index finds for its words (src/query/named.ts).
CALL db.index.fulltext.queryNodes('gantu_evidence_text', $words) YIELD node AS e
WHERE e.sentence CONTAINS $text
RETURN e.id AS id
ORDER BY id
