/** Building: pages into a store, in transactions of some pages each, under the writer's lease. */
import { schemaHash } from '../../graph-schema/hash.js';
import { hashId } from '../hash.js';
import { sortedUnique } from '../order.js';
import { type Lease, withLease, writeOnce } from '../store/lease.js';
import type { Store, Transaction } from '../store/types.js';
import type { Extract, Page } from '../types.js';
import { readHead, rebuild, writeHead } from './epoch.js';
import { Layer } from './layer.js';
import { applyChange, type Change, type Knowledge, type Outcome, type PageSaid } from './update.js';

/** Pages of one transaction: what a crash can lose, and what memory must hold at once. */
export const PAGES_AT_ONCE = 100;
/** So many are read within the transaction that writes them. */
const FEW = 10;

export interface Reader {
  readonly extract: (page: Page) => Extract;
  /** Hash of all that decides what a page is read as: gazetteers, patterns, corrections, the program's version. */
  readonly knowledgeHash: string;
  readonly knowledge: Knowledge;
}

export interface BuildOptions {
  /** Whether a page may take the place of one with its id, another text and another path or date. */
  readonly replace: boolean;
  /** Who writes, for a second writer's message. */
  readonly holder: string;
  readonly waitMs: number;
  /** How long the writer's lease lasts without being renewed; default: LEASE_MS. */
  readonly lastsMs?: number;
  /** Told once whose lease is waited for. */
  readonly onWait?: (holder: string) => void;
  /** Pages of one transaction; default {@link PAGES_AT_ONCE}. */
  readonly pagesAtOnce?: number;
  readonly progress?: (state: BuildProgress) => void;
}

export interface BuildProgress {
  readonly phase: 'reread' | 'read';
  readonly pages: number;
}

/** A page that was not built, and why. */
export interface Refusal {
  readonly page: string;
  readonly reason: string;
}

export interface BuildSummary {
  added: number;
  changed: number;
  unchanged: number;
  reread: number;
  /** Statements left out because the schema does not allow their ends. */
  dropped: number;
  refused: Refusal[];
}

function emptySummary(): BuildSummary {
  return { added: 0, changed: 0, unchanged: 0, reread: 0, dropped: 0, refused: [] };
}

interface Head {
  readonly date: string | null;
  readonly hash: string;
  readonly source: string;
  readonly stamp: string;
}

/** Two pages with one stamp are the same to the graph. */
export function stampOf({ hash, date, province, newspaper }: Page): string {
  return hashId(hash, date ?? '', province ?? '', newspaper ?? '');
}

function said(page: Page, reader: Reader): PageSaid {
  return { page, extract: reader.extract(page), stamp: stampOf(page) };
}

/** Runs a transaction that proves to hold the lease and marks the graph as changed. */
function changing(lease: Lease): <T>(work: (tx: Transaction) => Promise<T>) => Promise<T> {
  return (work) =>
    lease.write(async (tx) => {
      const result = await work(tx);
      await new Layer(tx, false).run('bump-generation');
      return result;
    });
}

/**
 * Brings pages into the store. Unchanged pages cost a look-up; if the store was built with other knowledge, its pages
 * are read again first, into a new epoch.
 */
export async function build(
  store: Store,
  pages: AsyncIterable<Page> | Iterable<Page>,
  reader: Reader,
  options: BuildOptions,
): Promise<BuildSummary> {
  await store.prepare();
  const size = options.pagesAtOnce ?? PAGES_AT_ONCE;
  // Of pages that are still to come nobody knows how many they are.
  if (Array.isArray(pages) && pages.length > 0 && pages.length <= Math.min(size, FEW)) {
    const summary = await putFew(store, pages, reader, options);
    if (summary) return summary;
  }
  return withLease(store, options, async (lease) => {
    const summary = emptySummary();
    const write = changing(lease);
    await matchKnowledge(store, write, reader, options, summary);
    let seen = 0;
    for await (const batch of batches(pages, size)) {
      await putBatch(store, write, batch, reader, options, summary);
      seen += batch.length;
      options.progress?.({ phase: 'read', pages: seen });
    }
    return summary;
  });
}

/** All in one transaction. @returns undefined, with nothing done, if the store was built with other knowledge. */
async function putFew(store: Store, pages: readonly Page[], reader: Reader, options: BuildOptions): Promise<BuildSummary | undefined> {
  const done = await writeOnce(store, options, async (tx) => {
    const layer = new Layer(tx, false);
    const [[head], heads] = await Promise.all([layer.run('read-store'), readHeads(layer, pages)]);
    if (head?.schema !== schemaHash() || head.knowledge !== reader.knowledgeHash) return undefined;
    const summary = emptySummary();
    const put = choose(pages, heads, reader, options, summary);
    if (put.length === 0) return summary;
    const { dropped } = await applyChange(layer, changeOf(put, heads), reader.knowledge);
    await layer.run('bump-generation');
    return { ...summary, dropped };
  });
  if (done) options.progress?.({ phase: 'read', pages: pages.length });
  return done;
}

type Write = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

async function matchKnowledge(store: Store, write: Write, reader: Reader, options: BuildOptions, summary: BuildSummary): Promise<void> {
  const head = await readHead(store);
  const schema = schemaHash();
  if (head.schema === schema && head.knowledge === reader.knowledgeHash) return;
  const next = { schema, knowledge: reader.knowledgeHash, epoch: head.epoch + 1, generation: head.generation + 1 };
  if (head.knowledge === null) {
    await write((tx) => writeHead(tx, next));
    return;
  }
  await rebuild({
    store,
    write,
    reread: (page) => said(page, reader),
    knowledge: reader.knowledge,
    head: next,
    pagesAtOnce: options.pagesAtOnce ?? PAGES_AT_ONCE,
    progress: (pages) => {
      summary.reread = pages;
      options.progress?.({ phase: 'reread', pages });
    },
  });
}

async function* batches(pages: AsyncIterable<Page> | Iterable<Page>, size: number): AsyncGenerator<Page[]> {
  let batch: Page[] = [];
  for await (const page of pages) {
    batch.push(page);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** An id that the store knows with other text is a correction if it comes from the same place and day, else a clash. */
function clash(page: Page, known: Head): string | undefined {
  if (known.hash === page.hash) return undefined;
  if (known.source !== page.source) return `the store has another text under this id, read from ${known.source}`;
  if (known.date !== page.date) return `the store has another text under this id, dated ${known.date ?? 'unknown'}`;
  return undefined;
}

async function readHeads(layer: Layer, pages: readonly Page[]): Promise<Map<string, Head>> {
  const rows = await layer.run('read-page-heads', { ids: pages.map((p) => p.id) });
  return new Map(rows.map((r) => [r.id as string, { ...r, date: r.date ?? null } as unknown as Head]));
}

/** The pages that change the store, with what they say; the others are counted. */
function choose(
  pages: readonly Page[],
  heads: ReadonlyMap<string, Head>,
  reader: Reader,
  options: BuildOptions,
  summary: BuildSummary,
): PageSaid[] {
  const put: PageSaid[] = [];
  for (const page of pages) {
    const known = heads.get(page.id);
    if (known?.stamp === stampOf(page)) {
      summary.unchanged++;
      continue;
    }
    const reason = known && !options.replace ? clash(page, known) : undefined;
    if (reason !== undefined) {
      summary.refused.push({ page: page.id, reason });
      continue;
    }
    put.push(said(page, reader));
    if (known) summary.changed++;
    else summary.added++;
  }
  return put;
}

function changeOf(put: readonly PageSaid[], heads: ReadonlyMap<string, Head>): Change {
  return { put, remove: [], gone: sortedUnique(put.map(({ page }) => page.id).filter((id) => heads.has(id))) };
}

async function putBatch(
  store: Store,
  write: Write,
  batch: readonly Page[],
  reader: Reader,
  options: BuildOptions,
  summary: BuildSummary,
): Promise<void> {
  const heads = await store.read((tx) => readHeads(new Layer(tx, false), batch));
  const put = choose(batch, heads, reader, options, summary);
  if (put.length === 0) return;
  const outcome: Outcome = await write((tx) => applyChange(new Layer(tx, false), changeOf(put, heads), reader.knowledge));
  summary.dropped += outcome.dropped;
}

/**
 * Takes pages back. The reader's knowledge decides the names that are left, as it does in a build.
 * @returns the ids that the store knew.
 */
export async function remove(store: Store, ids: readonly string[], reader: Reader, options: BuildOptions): Promise<string[]> {
  await store.prepare();
  return withLease(store, options, async (lease) => {
    const write = changing(lease);
    await matchKnowledge(store, write, reader, options, emptySummary());
    const rows = await store.read((tx) => new Layer(tx, false).run('read-page-heads', { ids }));
    const known = rows.map((r) => r.id as string);
    if (known.length > 0) await write((tx) => applyChange(new Layer(tx, false), { put: [], remove: known }, reader.knowledge));
    return known;
  });
}
