/**
 * Epochs. When the gazetteers, the corrections or the extractor change, every page may read differently: a new graph is
 * built beside the live one, under labels with the prefix `Next`, and takes its place in one transaction. Readers see
 * the old graph or the new one. (A pattern without any node label sees both while the build runs.)
 */
import { KIND_NAMES } from '../../graph-schema/schema.js';
import { EPOCH_LABELS } from '../store/statements.js';
import type { Row, Store, Transaction } from '../store/types.js';
import type { Extract, Page } from '../types.js';
import { Layer } from './layer.js';
import { applyChange, type Knowledge, type PageSaid } from './update.js';

/** What a store was built with; a build with anything else starts a new epoch. */
export interface StoreHead {
  readonly schema: string | null;
  readonly knowledge: string | null;
  readonly epoch: number;
  readonly generation: number;
}

export async function readHead(store: Store): Promise<StoreHead> {
  const [row] = await store.read((tx) => new Layer(tx, false).run('read-store'));
  return {
    schema: (row?.schema ?? null) as string | null,
    knowledge: (row?.knowledge ?? null) as string | null,
    epoch: (row?.epoch ?? 0) as number,
    generation: (row?.generation ?? 0) as number,
  };
}

export async function writeHead(tx: Transaction, head: StoreHead): Promise<void> {
  await new Layer(tx, false).run('update-store', { ...head });
}

export interface RebuildOptions {
  readonly store: Store;
  /** Runs work in a transaction that holds the writer's lease. */
  readonly write: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly reread: (page: Page) => PageSaid;
  readonly knowledge: Knowledge;
  readonly head: StoreHead;
  readonly pagesAtOnce: number;
  readonly progress: (done: number) => void;
}

/** Reads every stored page again into a new epoch, and switches to it. */
export async function rebuild(options: RebuildOptions): Promise<void> {
  const { store, write, reread, knowledge, head, pagesAtOnce, progress } = options;
  await write((tx) => dropEpoch(tx, 'Next'));
  let after = '';
  let done = 0;
  for (;;) {
    const ids = (await store.read((tx) => new Layer(tx, false).run('read-page-ids', { after, limit: pagesAtOnce }))).map(
      (r) => r.id as string,
    );
    if (ids.length === 0) break;
    const pages = await store.read((tx) => new Layer(tx, false).run('read-pages', { ids }));
    const put = pages.map((row) => reread(toPage(row)));
    await write((tx) => applyChange(new Layer(tx, true), { put, remove: [] }, knowledge));
    after = ids.at(-1)!;
    done += ids.length;
    progress(done);
  }
  await write((tx) => goLive(tx, head));
}

export function toPage(row: Row): Page {
  const { id, text, date, province, newspaper, source, hash } = row as unknown as Page;
  return { id, text, date: date ?? null, province: province ?? null, newspaper: newspaper ?? null, source, hash };
}

export function toExtract(row: Row): Extract {
  return JSON.parse(row.extract as string) as Extract;
}

export async function dropEpoch(tx: Transaction, prefix: 'Next' | ''): Promise<void> {
  const layer = new Layer(tx, false);
  for (const label of EPOCH_LABELS) await layer.run('epoch-drop', {}, { LABEL: `${prefix}${label}` });
}

export async function goLive(tx: Transaction, head: StoreHead): Promise<void> {
  const layer = new Layer(tx, false);
  await dropEpoch(tx, '');
  for (const LABEL of EPOCH_LABELS) await layer.run('epoch-promote', {}, { LABEL });
  for (const kind of KIND_NAMES) await layer.run('epoch-label-kind', { kind }, { LABEL: kind });
  await layer.run('epoch-label-official');
  await writeHead(tx, head);
}
