/**
 * One change of the graph in one transaction: pages are added, replaced or removed, the blocks of their names are
 * decided again, and what follows from that is derived again, page by page and fact by fact. The result equals
 * `derive` of all pages (test/graph/laws.test.ts). What a new page says is added to what stands; only what loses
 * something is read again.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { groupBy, sortedUnique } from '../order.js';
import { type BlockResolver, resolveBlock } from '../resolve/blocks.js';
import { signaturesOf } from '../resolve/signature.js';
import type { Extract, Page } from '../types.js';
import { type Assignment, assign } from './assign.js';
import { deleteEntities, readTallies, writeEntities } from './entities.js';
import type { Layer } from './layer.js';
import { type Saying, statePages } from './statements.js';
import type { EntitySource } from './types.js';
import { isFixed, postedAt, voiceOf } from './voices.js';

export interface PageSaid {
  readonly page: Page;
  readonly extract: Extract;
  /** What `build` compares to see whether a page is unchanged. */
  readonly stamp: string;
}

export interface Change {
  readonly put: readonly PageSaid[];
  readonly remove: readonly string[];
  /** Those of both that the store holds, in order, where that is known already. */
  readonly gone?: readonly string[];
}

export interface Knowledge {
  readonly gazetteer: EntitySource;
  readonly resolver?: BlockResolver;
}

/** What a change did, for the summary. */
export interface Outcome {
  readonly dropped: number;
  readonly rederived: number;
}

/** Applies a change within the transaction of `layer`. */
export async function applyChange(layer: Layer, change: Change, { gazetteer, resolver = resolveBlock }: Knowledge): Promise<Outcome> {
  const ids = sortedUnique([...change.put.map((p) => p.extract.page), ...change.remove]);
  const gone = change.gone ?? (await layer.runFor('read-page-heads', 'ids', ids)).map((r) => r.id as string).sort();
  const assignment = await assign(
    layer,
    gone,
    change.put.flatMap((p) => signaturesOf(p.extract)),
    resolver,
  );
  const before = await readTallies(layer, assignment);
  writePages(layer, change, gone, assignment);
  const written = await writeEntities(layer, assignment, before, gazetteer);
  const own = new Set(ids);
  const moved = [...assignment.moved.map((s) => s.page), ...(await pagesOf(layer, written.changed))];
  const stale = sortedUnique(moved.filter((id) => !own.has(id)));
  const shift = {
    moved: assignment.moved,
    changed: written.changed,
    before: new Map([...before].map(([id, { kind }]) => [id, kind as Kind])),
    after: written.kinds,
  };
  const dropped = await statePages(layer, { put: sayings(change, assignment), gone, stale, shift, hubs: written.hubs });
  deleteEntities(layer, written.empty);
  await layer.settled();
  return { dropped, rederived: stale.length };
}

async function pagesOf(layer: Layer, entities: readonly string[]): Promise<string[]> {
  return (await layer.runFor('read-pages-of-entities', 'ids', entities)).map((r) => r.page as string);
}

/** What the pages of a change say, with the entities that they speak of. */
function sayings({ put }: Change, { created }: Assignment): Saying[] {
  const byPage = groupBy(
    created.filter((s) => s.primary),
    (s) => s.page,
  );
  return put.map(({ page, extract }) => ({ extract, text: page.text, signatures: byPage.get(extract.page) ?? [] }));
}

function writePages(layer: Layer, { put, remove }: Change, gone: readonly string[], { created, moved, turned }: Assignment): void {
  layer.send('delete-signatures-of-pages', 'pages', gone);
  layer.send('delete-pages', 'ids', remove);
  const pages = put.map(({ page, extract, stamp }) => ({
    ...page,
    extract: JSON.stringify(extract),
    stamp,
    corrected: extract.corrected ?? null,
  }));
  layer.send('upsert-pages', 'rows', pages);
  const rows = created.map((s) => ({ ...s, fixed: isFixed(s), ...voiceOf(s), posted: postedAt(s) }));
  layer.send('create-signatures', 'rows', rows);
  layer.send(
    'assign-signatures',
    'rows',
    moved.map(({ id, entity }) => ({ id, entity })),
  );
  layer.send(
    'turn-voices',
    'rows',
    turned.map((s) => ({ id: s.id, ...voiceOf(s) })),
  );
}
