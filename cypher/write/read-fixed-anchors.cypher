// The gazetteer entities that a name of a block may mean, but for what the given pages say.
UNWIND $blocks AS block
MATCH (s:Signature {block: block})
WHERE s.fixed AND NOT s.page IN $except
RETURN DISTINCT s.block AS block, s.anchor AS anchor, s.same AS same
