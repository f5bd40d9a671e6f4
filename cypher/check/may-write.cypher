// Tried in a transaction that is rolled back: whether this user may write, whatever roles and settings decide it.
CREATE (s:Store {id: $id})
DELETE s
