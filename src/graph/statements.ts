/** What pages state: their articles, mentions and evidence, and the facts that follow. */
import type { Kind } from '../../graph-schema/schema.js';
import { groupBy } from '../order.js';
import type { Row } from '../store/types.js';
import type { Extract } from '../types.js';
import { addFacts, countFacts } from './fact-edges.js';
import { type Assigned, pageRows } from './facts.js';
import type { Layer } from './layer.js';
import { type Restatement, restatePages, type Shift } from './restate.js';
import type { EvidenceRow, MetricParameter, PageRows } from './types.js';
import type { StoredSignature } from './voices.js';

/** What a page says, and what it speaks of. */
export interface Saying {
  readonly extract: Extract;
  readonly text: string;
  /** The primary signatures of the page. */
  readonly signatures: readonly StoredSignature[];
}

export interface Restated {
  /** Pages that are new or have new text. */
  readonly put: readonly Saying[];
  /** Pages whose statements go: they are removed, or replaced by one of `put`. */
  readonly gone: readonly string[];
  /** Pages that say the same as before, of other entities, and what is other about those. */
  readonly stale: readonly string[];
  readonly shift: Shift;
  /** Entities whose edges are many. */
  readonly hubs: ReadonlySet<string>;
}

/** Facts that are counted again, by id. */
type Again = Map<string, Row>;

function note(again: Again, facts: readonly (Row | EvidenceRow)[]): void {
  for (const { fact, type, source, target } of facts as readonly EvidenceRow[]) again.set(fact, { fact, type, source, target });
}

/** Takes away what pages stated. @returns the facts that it was evidence of. */
async function clearPages(layer: Layer, pages: readonly string[]): Promise<Row[]> {
  const facts = await layer.runFor('read-facts-of-pages', 'pages', pages);
  layer.send('delete-evidence-of-pages', 'pages', pages);
  layer.send('delete-articles-of-pages', 'pages', pages);
  return facts;
}

/**
 * States what pages say, and brings the facts up to date. What is deleted is deleted late: with each look into an index Neo4j
 * copies the list of all that its transaction has deleted so far.
 * @returns how many statements the schema does not allow.
 */
export async function statePages(layer: Layer, { put, gone, stale, shift, hubs }: Restated): Promise<number> {
  const again: Again = new Map();
  note(again, await clearPages(layer, gone));
  const rows = put.map((saying) => rowsOf(saying, shift.after));
  await stateNew(layer, rows, new Set(gone), again, hubs);
  let dropped = rows.reduce((sum, r) => sum + r.dropped, 0);
  for await (const restated of restatePages(layer, stale, shift)) {
    for (const { evidence } of [restated.gone, restated.added]) note(again, evidence);
    writeDifference(layer, restated);
    dropped += restated.dropped;
  }
  await countFacts(layer, again);
  return dropped;
}

/** What goes goes first: one statement may take the place of another with its id. Figures go with their facts. */
function writeDifference(layer: Layer, { gone, added }: Restatement): void {
  layer.send(
    'delete-evidence',
    'ids',
    gone.evidence.map((e) => e.id),
  );
  layer.send('delete-mentioned', 'rows', gone.mentioned);
  layer.send('create-mentioned', 'rows', added.mentioned);
  createEvidence(layer, added.evidence);
  layer.send('upsert-metrics', 'rows', [...figuresOf([added]).values()]);
}

function figuresOf(rows: readonly Pick<PageRows, 'metrics'>[]): Map<string, MetricParameter> {
  return new Map(rows.flatMap((r) => r.metrics).map((m) => [m.id, { ...m.properties, id: m.id }]));
}

/** States what pages of `put` say. Facts that others count again too may be added to here: they are counted last. */
async function stateNew(
  layer: Layer,
  rows: readonly PageRows[],
  replaced: ReadonlySet<string>,
  again: Again,
  hubs: ReadonlySet<string>,
): Promise<void> {
  const figures = figuresOf(rows);
  const evidence = rows.flatMap((r) => r.evidence);
  const there = layer.ahead('read-metrics', 'ids', [...figures.keys()]);
  const facts = evidence.filter((e) => e.type !== 'REPORTS').map((e) => e.fact);
  const stated = layer.ahead('read-stated-facts', 'facts', [...new Set(facts)]);
  createRows(layer, rows);
  note(
    again,
    evidence.filter((e) => replaced.has(e.page)),
  );
  const added = evidence.filter((e) => !replaced.has(e.page));
  const reported = new Set(added.map((e) => e.target));
  layer.send(
    'upsert-metrics',
    'rows',
    [...figures.values()].filter(({ id }) => !reported.has(id)),
  );
  const known = new Set((await there).map((r) => r.id as string));
  // Facts that lost all their evidence just now have their edge yet.
  const standing = new Set([...again.keys(), ...(await stated).map((r) => r.fact as string)]);
  addFacts(layer, added, new Map([...figures].filter(([id]) => reported.has(id) && !known.has(id))), standing, hubs);
}

function rowsOf({ extract, text, signatures }: Saying, kinds: ReadonlyMap<string, Kind>): PageRows {
  const assigned = new Map<string, Assigned>(signatures.map((s) => [s.local, { id: s.entity, kind: kinds.get(s.entity)! }]));
  return pageRows(extract, text, assigned);
}

/** Details are properties of the evidence node; two lists hold its spans. */
function evidenceParameter({ details, ...row }: EvidenceRow): object {
  return { ...details, ...row };
}

function createRows(layer: Layer, rows: readonly PageRows[]): void {
  layer.send(
    'create-articles',
    'rows',
    rows.flatMap((r) => r.articles),
  );
  layer.send(
    'create-mentioned',
    'rows',
    rows.flatMap((r) => r.mentioned),
  );
  createEvidence(
    layer,
    rows.flatMap((r) => r.evidence),
  );
}

function createEvidence(layer: Layer, rows: readonly EvidenceRow[]): void {
  const byArticle = groupBy(rows, (e) => e.article ?? '');
  const loose = byArticle.get('') ?? [];
  byArticle.delete('');
  layer.send(
    'create-evidence',
    'rows',
    [...byArticle].map(([article, own]) => ({ article, evidence: own.map(evidenceParameter) })),
  );
  layer.send('create-loose-evidence', 'rows', loose.map(evidenceParameter));
}
