// Who bears the names of some blocks: the entity, the form, whether a page prints the form or only the full name allows it, and whether a page has its full name.
UNWIND $blocks AS block
MATCH (s:Signature {block: block})
MATCH (e:Entity {id: s.entity})
RETURN DISTINCT block, e.id AS entity, e.name AS name, e.kind AS kind, e.pages AS pages, s.name AS form, s.offered AS offered
ORDER BY block, entity, form, offered
