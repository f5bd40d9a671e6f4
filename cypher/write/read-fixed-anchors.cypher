// The gazetteer entities that a name of a block may mean, but for what the given pages say: of each one signature, and whether any speaks.
UNWIND $blocks AS block
MATCH (s:Signature {block: block})
WHERE s.fixed AND NOT s.page IN $except
RETURN s.block AS block, s.anchor AS anchor, s.same AS same, min(s.id) AS id, count(s.speaks) > 0 AS speaks
