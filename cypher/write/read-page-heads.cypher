// Enough of pages to tell whether a build would change them.
UNWIND $ids AS id
MATCH (p:Page {id: id})
RETURN p.id AS id, p.date AS date, p.hash AS hash, p.source AS source, p.stamp AS stamp
