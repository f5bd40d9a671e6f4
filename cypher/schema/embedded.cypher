// Written by npm run docs from graph-schema/indexes.ts; do not edit.
// Each label twice: the epoch that counts, and the next one, built beside it (NextEntity). Run once by each process that writes,
// so each statement does nothing where its index is there.

CREATE INDEX page_id IF NOT EXISTS FOR (n:Page) ON (n.id);
CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX article_id IF NOT EXISTS FOR (n:Article) ON (n.id);
CREATE INDEX metric_id IF NOT EXISTS FOR (n:Metric) ON (n.id);
CREATE INDEX evidence_id IF NOT EXISTS FOR (n:Evidence) ON (n.id);
CREATE INDEX signature_id IF NOT EXISTS FOR (n:Signature) ON (n.id);
CREATE INDEX tally_id IF NOT EXISTS FOR (n:Tally) ON (n.id);
CREATE INDEX next_page_id IF NOT EXISTS FOR (n:NextPage) ON (n.id);
CREATE INDEX next_entity_id IF NOT EXISTS FOR (n:NextEntity) ON (n.id);
CREATE INDEX next_article_id IF NOT EXISTS FOR (n:NextArticle) ON (n.id);
CREATE INDEX next_metric_id IF NOT EXISTS FOR (n:NextMetric) ON (n.id);
CREATE INDEX next_evidence_id IF NOT EXISTS FOR (n:NextEvidence) ON (n.id);
CREATE INDEX next_signature_id IF NOT EXISTS FOR (n:NextSignature) ON (n.id);
CREATE INDEX next_tally_id IF NOT EXISTS FOR (n:NextTally) ON (n.id);
CREATE INDEX store_id IF NOT EXISTS FOR (n:Store) ON (n.id);
CREATE INDEX evidence_page IF NOT EXISTS FOR (n:Evidence) ON (n.page);
CREATE INDEX evidence_fact IF NOT EXISTS FOR (n:Evidence) ON (n.fact);
CREATE INDEX signature_block IF NOT EXISTS FOR (n:Signature) ON (n.block);
CREATE INDEX signature_speaks IF NOT EXISTS FOR (n:Signature) ON (n.speaks);
CREATE INDEX signature_listens IF NOT EXISTS FOR (n:Signature) ON (n.listens);
CREATE INDEX signature_page IF NOT EXISTS FOR (n:Signature) ON (n.page);
CREATE INDEX signature_entity IF NOT EXISTS FOR (n:Signature) ON (n.entity);
CREATE INDEX article_page IF NOT EXISTS FOR (n:Article) ON (n.page);
CREATE INDEX next_evidence_page IF NOT EXISTS FOR (n:NextEvidence) ON (n.page);
CREATE INDEX next_evidence_fact IF NOT EXISTS FOR (n:NextEvidence) ON (n.fact);
CREATE INDEX next_signature_block IF NOT EXISTS FOR (n:NextSignature) ON (n.block);
CREATE INDEX next_signature_speaks IF NOT EXISTS FOR (n:NextSignature) ON (n.speaks);
CREATE INDEX next_signature_listens IF NOT EXISTS FOR (n:NextSignature) ON (n.listens);
CREATE INDEX next_signature_page IF NOT EXISTS FOR (n:NextSignature) ON (n.page);
CREATE INDEX next_signature_entity IF NOT EXISTS FOR (n:NextSignature) ON (n.entity);
CREATE INDEX next_article_page IF NOT EXISTS FOR (n:NextArticle) ON (n.page);

CREATE CONSTRAINT page_id_unique IF NOT EXISTS FOR (n:Page) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id_unique IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT metric_id_unique IF NOT EXISTS FOR (n:Metric) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT evidence_id_unique IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT signature_id_unique IF NOT EXISTS FOR (n:Signature) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tally_id_unique IF NOT EXISTS FOR (n:Tally) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT next_page_id_unique IF NOT EXISTS FOR (n:NextPage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT next_entity_id_unique IF NOT EXISTS FOR (n:NextEntity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT next_article_id_unique IF NOT EXISTS FOR (n:NextArticle) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT next_metric_id_unique IF NOT EXISTS FOR (n:NextMetric) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT next_evidence_id_unique IF NOT EXISTS FOR (n:NextEvidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT next_signature_id_unique IF NOT EXISTS FOR (n:NextSignature) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT next_tally_id_unique IF NOT EXISTS FOR (n:NextTally) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store_id_unique IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT page_id_present IF NOT EXISTS FOR (n:Page) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT entity_id_present IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT article_id_present IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT metric_id_present IF NOT EXISTS FOR (n:Metric) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT evidence_id_present IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT signature_id_present IF NOT EXISTS FOR (n:Signature) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT tally_id_present IF NOT EXISTS FOR (n:Tally) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT next_page_id_present IF NOT EXISTS FOR (n:NextPage) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT next_entity_id_present IF NOT EXISTS FOR (n:NextEntity) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT next_article_id_present IF NOT EXISTS FOR (n:NextArticle) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT next_metric_id_present IF NOT EXISTS FOR (n:NextMetric) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT next_evidence_id_present IF NOT EXISTS FOR (n:NextEvidence) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT next_signature_id_present IF NOT EXISTS FOR (n:NextSignature) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT next_tally_id_present IF NOT EXISTS FOR (n:NextTally) REQUIRE n.id IS NOT NULL;
CREATE CONSTRAINT store_id_present IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS NOT NULL;
