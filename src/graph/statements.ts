/** What pages state: their articles, mentions and evidence, and the facts that follow. */
import type { Kind } from '../../graph-schema/schema.js';
import { groupBy, portions, sortedUnique } from '../order.js';
import type { Row } from '../store/types.js';
import type { Extract } from '../types.js';
import { toSignature } from './assign.js';
import { kindsOf } from './entities.js';
import { addFacts, countFacts } from './fact-edges.js';
import { type Assigned, pageRows } from './facts.js';
import type { Layer } from './layer.js';
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
  /** Pages that say the same as before, of other entities. */
  readonly stale: readonly string[];
  /** Of entities that this change wrote. */
  readonly kinds: ReadonlyMap<string, Kind>;
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
export async function statePages(layer: Layer, { put, gone, stale, kinds }: Restated): Promise<number> {
  const again: Again = new Map();
  note(again, await clearPages(layer, gone));
  const rows = put.map((saying) => rowsOf(saying, kinds));
  await stateNew(layer, rows, new Set(gone), again);
  let dropped = droppedOf(rows);
  note(again, await clearPages(layer, stale));
  for await (const old of rowsOfPages(layer, stale)) {
    note(
      again,
      old.flatMap((r) => r.evidence),
    );
    createRows(layer, old);
    layer.send('upsert-metrics', 'rows', [...figuresOf(old).values()]);
    dropped += droppedOf(old);
  }
  await countFacts(layer, again);
  return dropped;
}

const droppedOf = (rows: readonly PageRows[]): number => rows.reduce((sum, r) => sum + r.dropped, 0);

function figuresOf(rows: readonly PageRows[]): Map<string, MetricParameter> {
  return new Map(rows.flatMap((r) => r.metrics).map((m) => [m.id, { ...m.properties, id: m.id }]));
}

/** States what pages of `put` say. Facts that others count again too may be added to here: they are counted last. */
async function stateNew(layer: Layer, rows: readonly PageRows[], replaced: ReadonlySet<string>, again: Again): Promise<void> {
  const figures = figuresOf(rows);
  const there = layer.ahead('read-metrics', 'ids', [...figures.keys()]);
  createRows(layer, rows);
  const evidence = rows.flatMap((r) => r.evidence);
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
  addFacts(layer, added, new Map([...figures].filter(([id]) => reported.has(id) && !known.has(id))));
}

/** Extracts held in memory at once. */
const PAGES_AT_ONCE = 200;

async function* rowsOfPages(layer: Layer, stale: readonly string[]): AsyncGenerator<PageRows[]> {
  for (const portion of portions(stale, PAGES_AT_ONCE)) {
    const old = await readSayings(layer, portion);
    const all = await kindsOf(layer, sortedUnique(old.flatMap((s) => s.signatures.map((g) => g.entity))));
    yield old.map((saying) => rowsOf(saying, all));
  }
}

async function readSayings(layer: Layer, ids: readonly string[]): Promise<Saying[]> {
  const signatures = (await layer.runFor('read-signatures-of-pages', 'pages', ids)).map(toSignature).filter((s) => s.primary);
  const byPage = groupBy(signatures, (s) => s.page);
  const pages = await layer.run('read-pages', { ids });
  return pages.map((page) => ({
    extract: JSON.parse(page.extract as string) as Extract,
    text: page.text as string,
    signatures: byPage.get(page.id as string) ?? [],
  }));
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
  const all = <T>(of: (rows: PageRows) => readonly T[]): T[] => rows.flatMap(of);
  const send = (name: string, list: readonly unknown[]): void => layer.send(name, 'rows', list);
  send(
    'create-articles',
    all((r) => r.articles),
  );
  send(
    'create-mentioned',
    all((r) => r.mentioned),
  );
  const evidence = groupBy(
    all((r) => r.evidence),
    (e) => e.article ?? '',
  );
  const loose = evidence.get('') ?? [];
  evidence.delete('');
  send(
    'create-evidence',
    [...evidence].map(([article, own]) => ({ article, evidence: own.map(evidenceParameter) })),
  );
  send('create-loose-evidence', loose.map(evidenceParameter));
}
