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
  /** Entities that lost or gained a member. */
  readonly touched: readonly string[];
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

const owner = (s: Signature): string => `${s.page}|${s.local}`;

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
  const { open, fixed } = await readBlocks(layer, blocks, gone);
  const decided = decide([...open, ...fixed, ...signatures], resolver);

  const entityOf = new Map<string, string>();
  for (const s of [...open, ...signatures]) if (s.primary) entityOf.set(owner(s), decided.get(s.id)!);
  const created = signatures.map((s) => ({ ...s, entity: entityOf.get(owner(s))! }));
  const movers = open.filter((s) => s.primary && s.entity !== entityOf.get(owner(s)));
  const moved = await allNamesOf(layer, movers, entityOf);
  const touched = sortedUnique([...old, ...created, ...movers, ...moved].map((s) => s.entity));
  return { created, moved, touched };
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
