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
  /** Pages that say the same as before, of other entities. */
  readonly stale: readonly string[];
  /** Pages whose statements were taken away, and the facts these were evidence of. */
  readonly cleared: readonly string[];
  readonly lost: readonly Row[];
  /** Of entities that this change wrote. */
  readonly kinds: ReadonlyMap<string, Kind>;
}

/** Takes away what pages stated. @returns the facts that it was evidence of. */
export async function clearPages(layer: Layer, pages: readonly string[]): Promise<Row[]> {
  const facts = await layer.runFor('read-facts-of-pages', 'pages', pages);
  layer.send('delete-evidence-of-pages', 'pages', pages);
  layer.send('delete-articles-of-pages', 'pages', pages);
  return facts;
}

/** States what pages say, and brings the facts up to date. @returns how many statements the schema does not allow. */
export async function statePages(layer: Layer, { put, stale, cleared, lost, kinds }: Restated): Promise<number> {
  const old = new Set(cleared);
  const again = new Map(lost.map((r) => [r.fact as string, r]));
  const added: EvidenceRow[] = [];
  let dropped = 0;
  const figures = new Map<string, MetricParameter>();
  const asked: Promise<Row[]>[] = [];
  for await (const rows of rowsOfPages(layer, put, stale, kinds)) {
    for (const { evidence, metrics } of rows) {
      for (const e of evidence) if (old.has(e.page)) again.set(e.fact, { fact: e.fact, type: e.type, source: e.source, target: e.target });
      for (const m of metrics) figures.set(m.id, { ...m.properties, id: m.id });
    }
    added.push(...rows.flatMap((r) => r.evidence.filter((e) => !old.has(e.page))));
    dropped += rows.reduce((sum, r) => sum + r.dropped, 0);
    asked.push(layer.ahead('read-metrics', 'ids', sortedUnique(rows.flatMap((r) => r.metrics.map((m) => m.id)))));
    createRows(layer, rows);
  }
  // A fact that is counted again counts the new pages too.
  const grown = added.filter((e) => !again.has(e.fact));
  const reported = new Set(grown.map((e) => e.target));
  layer.send(
    'upsert-metrics',
    'rows',
    [...figures.values()].filter(({ id }) => !reported.has(id)),
  );
  const there = new Set((await Promise.all(asked)).flat().map((r) => r.id as string));
  addFacts(layer, grown, new Map([...figures].filter(([id]) => reported.has(id) && !there.has(id))));
  await countFacts(layer, again);
  return dropped;
}

/** Extracts held in memory at once. */
const PAGES_AT_ONCE = 200;

async function* rowsOfPages(
  layer: Layer,
  put: readonly Saying[],
  stale: readonly string[],
  kinds: ReadonlyMap<string, Kind>,
): AsyncGenerator<PageRows[]> {
  if (put.length > 0) yield put.map((saying) => rowsOf(saying, kinds));
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
  const evidence = all((r) => r.evidence);
  send('create-evidence', evidence.filter((e) => e.article !== null).map(evidenceParameter));
  send('create-loose-evidence', evidence.filter((e) => e.article === null).map(evidenceParameter));
}
