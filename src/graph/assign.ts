/** Which entity each page entity is, after some pages changed: only the blocks of their names are decided again. */
import { groupBy, sortedUnique } from '../order.js';
import type { BlockResolver } from '../resolve/blocks.js';
import type { Signature } from '../resolve/signature.js';
import type { Row } from '../store/types.js';
import type { Layer } from './layer.js';
import { electVoices, heardBy, isFixed, isListener, type StoredSignature, stirred } from './voices.js';

/** A name of a page that goes. */
interface GoneName {
  readonly block: string;
  readonly entity: string;
  readonly speaks: boolean;
}

/** A signature whose entity is another now. */
export interface Moved {
  readonly id: string;
  readonly page: string;
  readonly local: string;
  readonly entity: string;
  /** The entity that it was of. */
  readonly was: string;
}

export interface Assignment {
  /** Signatures of the pages that are new or changed, with their entity. */
  readonly created: readonly StoredSignature[];
  /** Signatures of other pages whose entity is another now. */
  readonly moved: readonly Moved[];
  /** Signatures of other pages that speak in their block now, or no longer do. */
  readonly turned: readonly StoredSignature[];
  /** Entities that lost a member, or gained one of a page that was there before: what they are is counted again. */
  readonly changed: readonly string[];
}

export function toSignature(row: Row): StoredSignature {
  const { id, block, page, local, date, kind, name, offered, primary, anchor, same, features, entity } = row as unknown as StoredSignature;
  return {
    id,
    block,
    page,
    local,
    date: date ?? null,
    kind,
    name,
    offered,
    primary,
    anchor: anchor ?? null,
    same: same ?? [],
    features: features ?? [],
    official: row.official === true,
    entity,
    speaks: row.speaks === true,
  };
}

const VOICE = { local: '', kind: 'Place', name: '', offered: false, speaks: true } as const;

/** The voice of a block: what it says is known, how it was printed is not. */
function toVoice(row: Row): StoredSignature {
  return { ...toSignature(row), ...VOICE };
}

/** A gazetteer entity that pages outside this change say a name may be: one signature for all that say so. */
function fixedCandidate(row: Row): StoredSignature {
  return { ...toVoice({ ...row, page: '', primary: false, entity: '' }), speaks: row.speaks === true };
}

const owner = (s: Pick<Signature, 'page' | 'local'>): string => `${s.page}|${s.local}`;

interface Block {
  readonly open: readonly StoredSignature[];
  readonly fixed: readonly StoredSignature[];
}

/** The signatures of blocks that are not settled. */
async function readOpen(layer: Layer, blocks: readonly string[], except: readonly string[]): Promise<StoredSignature[]> {
  const removed = new Set(except);
  return (await layer.runFor('read-open-signatures', 'blocks', blocks)).map(toSignature).filter((s) => !removed.has(s.page));
}

/** All that blocks are decided by: the signatures that are not settled, and the gazetteer entities of the others. */
export async function readBlocks(layer: Layer, blocks: readonly string[], except: readonly string[]): Promise<Block> {
  const open = await readOpen(layer, blocks, except);
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
  const old = (await layer.runFor('read-names-of-pages', 'pages', gone)) as unknown as GoneName[];
  const { decided, open, voices } = await decideBlocks(layer, old, gone, signatures, resolver);

  const entityOf = new Map<string, string>();
  for (const s of [...open, ...signatures]) if (s.primary) entityOf.set(owner(s), decided.get(s.id)!);
  const assigned = signatures.map((s) => ({ ...s, entity: entityOf.get(owner(s))!, speaks: false }));
  const movers = open.filter((s) => s.primary && s.entity !== entityOf.get(owner(s)));
  const moved = await allNamesOf(layer, movers, entityOf);
  const known = [...voices, ...open.map((s) => (s.primary ? { ...s, entity: entityOf.get(owner(s))! } : s))];
  const elected = electVoices([...known.filter((s) => s.speaks), ...known.filter((s) => !s.speaks), ...assigned]);
  return {
    created: assigned.map((s) => ({ ...s, speaks: elected.has(s.id) })),
    moved,
    turned: known.filter((s) => s.speaks !== elected.has(s.id)).map((s) => ({ ...s, speaks: !s.speaks })),
    changed: sortedUnique([...old, ...movers, ...moved].map((s) => s.entity)),
  };
}

interface Decided {
  /** The entity of each primary signature, by its id. */
  readonly decided: ReadonlyMap<string, string>;
  /** The stored signatures of blocks that were read whole. */
  readonly open: readonly StoredSignature[];
  /** Those of the other blocks by which these are decided, and one for each gazetteer entity. */
  readonly voices: readonly StoredSignature[];
}

/**
 * Decides by voices, which are few where signatures are many. A decision is a function of what a signature and the set of all
 * say, so that voices whose entity stays move nobody they speak for; only blocks in which one moves, or lost one, are read whole.
 */
async function decideBlocks(
  layer: Layer,
  old: readonly GoneName[],
  gone: readonly string[],
  signatures: readonly Signature[],
  resolver: BlockResolver,
): Promise<Decided> {
  const bereaved = sortedUnique(old.filter((s) => s.speaks).map((s) => s.block));
  const lost = new Set(bereaved);
  const others = sortedUnique([...old, ...signatures].map((s) => s.block).filter((block) => !lost.has(block)));
  const told = await readVoices(
    layer,
    others,
    signatures.filter((s) => !lost.has(s.block)),
  );
  const whole = await readBlocks(layer, bereaved, gone);
  const fixed = [...whole.fixed, ...told.filter(isFixed)];
  const heard = told.filter((s) => !isFixed(s));
  const decided = decide([...heard, ...whole.open, ...fixed, ...signatures], resolver);
  const moving = new Set(heard.filter((s) => s.primary && s.entity !== decided.get(s.id)).map((s) => s.block));
  if (moving.size === 0) return { decided, open: whole.open, voices: [...heard, ...fixed] };
  const open = await readOpen(layer, [...moving].sort(), gone);
  const within = (s: Signature): boolean => moving.has(s.block);
  const again = decide([...open, ...fixed.filter(within), ...signatures.filter(within)], resolver);
  return {
    decided: new Map([...decided, ...again]),
    open: [...whole.open, ...open],
    voices: [...heard.filter((s) => !within(s)), ...fixed],
  };
}

/**
 * The voices of blocks, but those that only listen and hear nothing new: they stay what they are.
 * @param signatures new ones of the blocks.
 */
async function readVoices(layer: Layer, blocks: readonly string[], signatures: readonly Signature[]): Promise<StoredSignature[]> {
  // Of those that listen, the ones that speak for new ones already.
  const keys = sortedUnique([...blocks, ...signatures.filter((s) => s.primary && isListener(s)).map(heardBy)]);
  const voices = (await layer.runFor('read-voices', 'keys', keys)).map(toVoice);
  const hearing = [...stirred(voices, signatures)].sort();
  const listeners = (await layer.runFor('read-listeners', 'blocks', hearing)).map(toVoice);
  return [...new Map([...voices, ...listeners].map((s) => [s.id, s])).values()];
}

function decide(signatures: readonly Signature[], resolver: BlockResolver): Map<string, string> {
  const decided = new Map<string, string>();
  for (const [block, own] of groupBy(signatures, (s) => s.block)) {
    for (const [id, entity] of resolver(block, own)) decided.set(id, entity);
  }
  return decided;
}

/** All signatures of page entities that move, with their new entity: their other names stand in other blocks. */
async function allNamesOf(layer: Layer, movers: readonly StoredSignature[], entityOf: ReadonlyMap<string, string>): Promise<Moved[]> {
  const rows = [...groupBy(movers, (s) => s.page)].map(([page, own]) => ({ page, locals: own.map((s) => s.local) }));
  const names = (await layer.runFor('read-names-of-movers', 'rows', rows)) as unknown as StoredSignature[];
  return names.map(({ id, page, local, entity }) => ({ id, page, local, entity: entityOf.get(owner({ page, local }))!, was: entity }));
}
