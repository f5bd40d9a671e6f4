/** Whether what a node speaks of is there: the page, the entity, the fact, the article. */
import { isRelationType, type RelationType } from '../../graph-schema/schema.js';
import { targetLabel } from '../graph/fact-edges.js';
import { factId } from '../graph/facts.js';
import type { Layer } from '../graph/layer.js';
import type { WholeEdge, WholeNode } from '../graph/whole.js';
import { hashId, sha256 } from '../hash.js';
import { groupBy } from '../order.js';
import { statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';
import type { Problems } from './problems.js';

export interface Portion {
  readonly nodes: readonly WholeNode[];
  readonly ids: readonly string[];
  readonly edges: readonly WholeEdge[];
  readonly tx: Transaction;
  readonly layer: Layer;
  readonly problems: Problems;
}

/** What is checked of a portion of nodes of each label, besides the nodes themselves and their edges. */
export const LINK_CHECKS: Readonly<Record<string, (portion: Portion) => Promise<void>>> = {
  Page: checkPages,
  Entity: checkEntities,
  Article: checkArticles,
  Metric: checkMetrics,
  Evidence: checkEvidence,
  Signature: checkSignatures,
  Tally: checkTallies,
};

async function checkPages({ nodes, problems }: Portion): Promise<void> {
  for (const { id, properties } of nodes) if (sha256(String(properties.text)) !== properties.hash) problems.add('page-text', id);
}

async function checkEntities({ nodes, ids, layer, problems }: Portion): Promise<void> {
  const rows = await layer.runFor('read-page-counts-of-entities', 'ids', ids);
  const pages = new Map(rows.map((row) => [String(row.entity), Number(row.pages)]));
  for (const { id, properties } of nodes) {
    const said = pages.get(id);
    if (said === undefined) problems.add('entity-without-signature', `${id} (${properties.name})`);
    else if (said !== properties.pages) problems.add('entity-pages', `${id} has ${properties.pages}, ${said} name it`);
  }
}

async function checkArticles({ nodes, ids, tx, problems }: Portion): Promise<void> {
  const rows = await tx.run(statement('maintain/pages-of-articles'), { ids });
  const pages = new Map(rows.map((row) => [String(row.id), row.page]));
  for (const { id, properties } of nodes)
    if (pages.get(id) !== properties.page) problems.add('article-without-page', `${id} of page ${properties.page}`);
}

async function checkMetrics({ ids, tx, problems }: Portion): Promise<void> {
  const reported = new Set((await tx.run(statement('maintain/reported-metrics'), { ids })).map((row) => row.id));
  for (const id of ids) if (!reported.has(id)) problems.add('metric-without-fact', id);
}

async function checkSignatures({ nodes, layer, problems }: Portion): Promise<void> {
  const pages = await pagesThere(nodes, layer);
  const entities = new Set((await layer.runFor('read-kinds', 'ids', distinct(nodes, 'entity'))).map((row) => row.id));
  for (const { id, properties } of nodes) {
    if (!pages.has(properties.page)) problems.add('signature-without-page', `${id}: ${properties.page}`);
    if (!entities.has(String(properties.entity))) problems.add('signature-without-entity', `${id}: ${properties.entity}`);
  }
}

async function checkTallies({ nodes, ids, layer, problems }: Portion): Promise<void> {
  const rows = await layer.runFor('read-page-counts-of-entities', 'ids', ids);
  const pages = new Map(rows.map((row) => [String(row.entity), Number(row.pages)]));
  for (const { id, properties } of nodes)
    if (pages.get(id) !== properties.pages) problems.add('tally', `${id} has ${properties.pages}, ${pages.get(id) ?? 0} name it`);
}

async function checkEvidence(portion: Portion): Promise<void> {
  const { nodes, edges, layer, problems } = portion;
  const pages = await pagesThere(nodes, layer);
  const facts = await factsThere(portion);
  const articles = groupBy(edges, ({ source }) => source);
  for (const { id, properties: said } of nodes) {
    if (!pages.has(said.page)) problems.add('evidence-without-page', `${id}: ${said.page}`);
    if (!facts.has(String(said.fact))) problems.add('evidence-without-fact', `${id}: ${said.source} -${said.type}-> ${said.target}`);
    const tied = (articles.get(id) ?? []).map(({ target }) => target);
    const wanted = typeof said.article === 'string' ? [said.article] : [];
    if (tied.join() !== wanted.join())
      problems.add('evidence-article', `${id}: tied to ${tied.join() || 'none'}, stated in ${wanted.join() || 'none'}`);
    if (!hasItsIds(id, said)) problems.add('evidence-id', id);
  }
}

/** The ids follow from what it says (src/graph/facts.ts). */
function hasItsIds(id: string, { fact, type, source, target, key, page, starts, ends }: Row): boolean {
  if (!Array.isArray(starts) || !Array.isArray(ends) || starts.length !== ends.length) return false;
  const spans = starts.map((start, i) => [start, ends[i]]);
  return (
    fact === factId(type as RelationType, String(source), String(target), String(key)) &&
    id === hashId(String(fact), String(page), JSON.stringify(spans))
  );
}

async function factsThere({ nodes, tx }: Portion): Promise<Set<string>> {
  const there = new Set<string>();
  for (const [type, of] of groupBy(nodes, ({ properties }) => String(properties.type))) {
    if (!isRelationType(type)) continue;
    const facts = new Map(of.map(({ properties: { fact, source, target } }) => [String(fact), { fact, source, target }]));
    const text = statement('maintain/facts-there', { TYPE: type, TARGET: targetLabel(type) });
    for (const row of await tx.run(text, { rows: [...facts.values()] })) there.add(String(row.fact));
  }
  return there;
}

async function pagesThere(nodes: readonly WholeNode[], layer: Layer): Promise<Set<unknown>> {
  return new Set((await layer.runFor('read-page-heads', 'ids', distinct(nodes, 'page'))).map((row) => row.id));
}

function distinct(nodes: readonly WholeNode[], name: string): string[] {
  return [...new Set(nodes.map(({ properties }) => String(properties[name])))];
}
