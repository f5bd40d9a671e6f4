/** Which entity each page entity is, after some pages changed: only the blocks of their names are decided again. */
import { groupBy, sortedUnique } from '../order.js';
import type { BlockResolver } from '../resolve/blocks.js';
import type { Signature } from '../resolve/signature.js';
import type { Row } from '../store/types.js';
import type { Layer } from './layer.js';

export interface StoredSignature extends Signature {
  readonly entity: string;
}

export interface Assignment {
  /** Signatures of the pages that are new or changed, with their entity. */
  readonly created: readonly StoredSignature[];
  /** Signatures of other pages whose entity is another now. */
  readonly moved: readonly StoredSignature[];
  /** Entities that lost a member, or gained one of a page that was there before: what they are is counted again. */
  readonly changed: readonly string[];
}

export function toSignature(row: Row): StoredSignature {
  return {
    ...row,
    anchor: row.anchor ?? null,
    date: row.date ?? null,
    same: row.same ?? [],
    features: row.features ?? [],
    official: row.official === true,
  } as unknown as StoredSignature;
}

/** A gazetteer entity that pages outside this change say a name may be. */
function fixedCandidate(row: Row): Signature {
  const { block, anchor, same } = row as { block: string; anchor: string; same?: string[] | null };
  return {
    id: `${block}|${anchor}`,
    block,
    page: '',
    local: '',
    date: null,
    kind: 'Place',
    name: '',
    primary: false,
    offered: true,
    anchor,
    same: same ?? [],
    features: [],
    official: false,
  };
}

/** Whether a gazetteer says what it is. */
export const isFixed = (s: Signature): boolean => s.anchor?.startsWith('gazetteer:') === true;

const owner = (s: Signature): string => `${s.page}|${s.local}`;

/** Signatures that say the same of one entity, as one of them. */
function groupOf(row: Row): StoredSignature {
  return toSignature({ ...row, local: '', kind: 'Place', name: '', offered: false });
}

/** What blocks are decided by: the signatures that are not settled, and the gazetteer entities of the others. */
export async function readBlocks(
  layer: Layer,
  blocks: readonly string[],
  except: readonly string[],
): Promise<{ open: StoredSignature[]; fixed: Signature[] }> {
  const removed = new Set(except);
  const open = (await layer.runFor('read-open-signatures', 'blocks', blocks)).map(toSignature).filter((s) => !removed.has(s.page));
  const fixed = (await layer.runFor('read-fixed-anchors', 'blocks', blocks, {}, { except })).map(fixedCandidate);
  return { open, fixed };
}

/**
 * @param gone ids of pages that are removed or replaced.
 * @param signatures of the pages that are added or replace others.
 */
export async function assign(
  layer: Layer,
  gone: readonly string[],
  signatures: readonly Signature[],
  resolver: BlockResolver,
): Promise<Assignment> {
  const old = (await layer.runFor('read-signatures-of-pages', 'pages', gone)).map(toSignature);
  const blocks = sortedUnique([...old, ...signatures].map((s) => s.block));
  const { decided, open } = await decideBlocks(layer, blocks, gone, signatures, resolver);

  const entityOf = new Map<string, string>();
  for (const s of [...open, ...signatures]) if (s.primary) entityOf.set(owner(s), decided.get(s.id)!);
  const created = signatures.map((s) => ({ ...s, entity: entityOf.get(owner(s))! }));
  const movers = open.filter((s) => s.primary && s.entity !== entityOf.get(owner(s)));
  const moved = await allNamesOf(layer, movers, entityOf);
  const changed = sortedUnique([...old, ...movers, ...moved].map((s) => s.entity));
  return { created, moved, changed };
}

interface Decided {
  /** The entity of each primary signature, by its id. */
  readonly decided: ReadonlyMap<string, string>;
  /** The stored signatures of blocks in which one moves. */
  readonly open: readonly StoredSignature[];
}

/**
 * Decides by groups of signatures that say the same, which are few where signatures are many. A decision is a function of
 * what a signature and the set of all say, so that a group whose entity stays moves none of its members; only blocks in
 * which one moves are read whole.
 */
async function decideBlocks(
  layer: Layer,
  blocks: readonly string[],
  gone: readonly string[],
  signatures: readonly Signature[],
  resolver: BlockResolver,
): Promise<Decided> {
  const groups = (await layer.runFor('read-open-groups', 'blocks', blocks, {}, { except: gone })).map(groupOf);
  // Where all are settled by a gazetteer there is nothing to decide by others.
  const undecided = sortedUnique([...groups, ...signatures.filter((s) => !isFixed(s))].map((s) => s.block));
  const fixed = (await layer.runFor('read-fixed-anchors', 'blocks', undecided, {}, { except: gone })).map(fixedCandidate);
  const decided = decide([...groups, ...fixed, ...signatures], resolver);
  const moving = new Set(groups.filter((s) => s.primary && s.entity !== decided.get(s.id)).map((s) => s.block));
  if (moving.size === 0) return { decided, open: [] };
  const open = (await readBlocks(layer, [...moving].sort(), gone)).open;
  const within = (s: Signature): boolean => moving.has(s.block);
  const again = decide([...open, ...fixed.filter(within), ...signatures.filter(within)], resolver);
  return { decided: new Map([...decided, ...again]), open };
}

function decide(signatures: readonly Signature[], resolver: BlockResolver): Map<string, string> {
  const decided = new Map<string, string>();
  for (const [block, own] of groupBy(signatures, (s) => s.block)) {
    for (const [id, entity] of resolver(block, own)) decided.set(id, entity);
  }
  return decided;
}

/** All signatures of page entities that move, with their new entity: their other names stand in other blocks. */
async function allNamesOf(
  layer: Layer,
  movers: readonly StoredSignature[],
  entityOf: ReadonlyMap<string, string>,
): Promise<StoredSignature[]> {
  const owners = new Set(movers.map(owner));
  const rows = await layer.runFor('read-signatures-of-pages', 'pages', sortedUnique(movers.map((s) => s.page)));
  return rows
    .map(toSignature)
    .filter((s) => owners.has(owner(s)))
    .map((s) => ({ ...s, entity: entityOf.get(owner(s))! }));
}
