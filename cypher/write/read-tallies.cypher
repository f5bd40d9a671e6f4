// What entities were computed from.
UNWIND $ids AS id
MATCH (t:Tally {id: id})
RETURN t.id AS id, t.kind AS kind, t.official AS official, t.pages AS pages, t.forms AS forms
