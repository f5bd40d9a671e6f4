// Pages by id, with what they said.
UNWIND $ids AS id
MATCH (p:Page {id: id})
RETURN p.id AS id, p.text AS text, p.date AS date, p.province AS province, p.newspaper AS newspaper, p.hash AS hash, p.source AS source, p.extract AS extract
