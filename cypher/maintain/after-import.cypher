// Empty lists: the files of the bulk import cannot tell them from none.
MATCH (n:Entity) WHERE n.aliases IS NULL CALL (n) { SET n.aliases = [] } IN TRANSACTIONS OF 10000 ROWS;
MATCH (n:Entity) WHERE n.codes IS NULL CALL (n) { SET n.codes = [] } IN TRANSACTIONS OF 10000 ROWS;
MATCH (n:Signature) WHERE n.same IS NULL CALL (n) { SET n.same = [] } IN TRANSACTIONS OF 10000 ROWS;
MATCH (n:Signature) WHERE n.features IS NULL CALL (n) { SET n.features = [] } IN TRANSACTIONS OF 10000 ROWS;
