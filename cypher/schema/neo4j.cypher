// Written by npm run docs from graph-schema/indexes.ts; do not edit.
// Each label twice: the epoch that counts, and the next one, built beside it (NextEntity). Run once by each process that writes,
// so each statement does nothing where its index is there.

CREATE CONSTRAINT gantu_page_id IF NOT EXISTS FOR (n:Page) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_metric_id IF NOT EXISTS FOR (n:Metric) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_signature_id IF NOT EXISTS FOR (n:Signature) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_tally_id IF NOT EXISTS FOR (n:Tally) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_next_page_id IF NOT EXISTS FOR (n:NextPage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_next_entity_id IF NOT EXISTS FOR (n:NextEntity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_next_article_id IF NOT EXISTS FOR (n:NextArticle) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_next_metric_id IF NOT EXISTS FOR (n:NextMetric) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_next_evidence_id IF NOT EXISTS FOR (n:NextEvidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_next_signature_id IF NOT EXISTS FOR (n:NextSignature) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_next_tally_id IF NOT EXISTS FOR (n:NextTally) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gantu_store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;

CREATE INDEX gantu_evidence_page IF NOT EXISTS FOR (n:Evidence) ON (n.page);
CREATE INDEX gantu_evidence_fact IF NOT EXISTS FOR (n:Evidence) ON (n.fact);
CREATE INDEX gantu_signature_block IF NOT EXISTS FOR (n:Signature) ON (n.block);
CREATE INDEX gantu_signature_speaks IF NOT EXISTS FOR (n:Signature) ON (n.speaks);
CREATE INDEX gantu_signature_listens IF NOT EXISTS FOR (n:Signature) ON (n.listens);
CREATE INDEX gantu_signature_page IF NOT EXISTS FOR (n:Signature) ON (n.page);
CREATE INDEX gantu_signature_entity IF NOT EXISTS FOR (n:Signature) ON (n.entity);
CREATE INDEX gantu_article_page IF NOT EXISTS FOR (n:Article) ON (n.page);
CREATE INDEX gantu_next_evidence_page IF NOT EXISTS FOR (n:NextEvidence) ON (n.page);
CREATE INDEX gantu_next_evidence_fact IF NOT EXISTS FOR (n:NextEvidence) ON (n.fact);
CREATE INDEX gantu_next_signature_block IF NOT EXISTS FOR (n:NextSignature) ON (n.block);
CREATE INDEX gantu_next_signature_speaks IF NOT EXISTS FOR (n:NextSignature) ON (n.speaks);
CREATE INDEX gantu_next_signature_listens IF NOT EXISTS FOR (n:NextSignature) ON (n.listens);
CREATE INDEX gantu_next_signature_page IF NOT EXISTS FOR (n:NextSignature) ON (n.page);
CREATE INDEX gantu_next_signature_entity IF NOT EXISTS FOR (n:NextSignature) ON (n.entity);
CREATE INDEX gantu_next_article_page IF NOT EXISTS FOR (n:NextArticle) ON (n.page);

// Full text in pairs of Chinese characters: CALL db.index.fulltext.queryNodes('gantu_entity_text', '工业')
CREATE FULLTEXT INDEX gantu_entity_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX gantu_evidence_text IF NOT EXISTS FOR (n:Evidence) ON EACH [n.sentence] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
