/**
 * Signatures: what a page entity tells the blocks of its names. A signature holds surface features and gazetteer ids
 * only, never the result of another block, so that every block is decided by itself.
 */
import { classOf, type EntityClass, type Kind } from '../../graph-schema/schema.js';
import { hashId } from '../hash.js';
import type { Extract, PageEntity } from '../types.js';
import { isBlank, unitsOf } from '../units.js';

export interface Signature {
  /** `page|local|block`, unique. */
  readonly id: string;
  /** `class:key` of the name. */
  readonly block: string;
  readonly page: string;
  /** The page entity's own id. */
  readonly local: string;
  readonly date: string | null;
  readonly kind: Kind;
  /** The surface form that this signature stands for. */
  readonly name: string;
  /** Whether the form is not printed but only allowed by the full name; it makes the entity a candidate, no more. */
  readonly offered: boolean;
  /** Whether this is the block of the entity's name, the one that decides. */
  readonly primary: boolean;
  /** What the page itself says the entity is: `gazetteer:id` or `full:key`; null for a short name. */
  readonly anchor: string | null;
  /** Anchors that the page says are the same thing under another name (更名为). */
  readonly same: readonly string[];
  readonly features: readonly string[];
  readonly official: boolean;
}

const MARKS = '“”"\'‘’「」『』《》〈〉()（）·•,，、。:：—–-';
const DROPPED = unitsOf(MARKS);
const ANY_DROPPED = new RegExp(`[\\s${MARKS.replace('-', '\\-')}]`, 'g');

/** Whether a code unit is a Chinese character, a digit or a small letter: nothing to fold. */
function isPlain(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}

/** Longer than any name: what is longer is a name by mistake, and no store's index takes a key of any length. */
const LONGEST_KEY = 500;

/** Comparable form of a name: width, quotes, brackets and blanks do not count. One that is too long ends in its hash. */
export function nameKey(name: string): string {
  const key = folded(name);
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY)}#${hashId(key)}`;
}

function folded(name: string): string {
  let key = '';
  let from = 0;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (isPlain(unit)) continue;
    if (!DROPPED.has(unit) && !isBlank(unit)) return name.normalize('NFKC').replace(ANY_DROPPED, '').toLowerCase();
    key += name.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? name : key + name.slice(from);
}

const NUMBER = /“([\dNnXx+＋]{3,})”/;

/** “1+2+N”产业体系, “1+2+N”工业体系: a plan that goes by a number is known by it; whose it is, its place says. */
export function planNumber(name: string): string | undefined {
  const number = NUMBER.exec(name)?.[1];
  return number === undefined ? undefined : nameKey(number);
}

export function blockOf(cls: EntityClass, name: string): string {
  return `${cls}:${(cls === 'Programme' ? planNumber(name) : undefined) ?? nameKey(name)}`;
}

export function classOfBlock(block: string): EntityClass {
  return block.slice(0, block.indexOf(':')) as EntityClass;
}

export function keyOfBlock(block: string): string {
  return block.slice(block.indexOf(':') + 1);
}

function anchorOf(entity: PageEntity): string | null {
  if (entity.identity !== undefined) return `full:${entity.identity}`;
  if (entity.gazetteer !== null) return `gazetteer:${entity.gazetteer}`;
  // A person's name is never more than a name: namesakes are told apart by their posts (persons.ts).
  if (entity.kind === 'Person') return null;
  return entity.full ? `full:${entity.key ?? nameKey(entity.name)}` : null;
}

interface NamedBlock {
  readonly block: string;
  readonly name: string;
  readonly offered: boolean;
}

/** The blocks of an entity's names, the one that decides first: that of what its name comes to, where that is not its letters. */
function blocksOf(entity: PageEntity): NamedBlock[] {
  const cls = classOf(entity.kind);
  const { key, renamed = [], offers = [] } = entity;
  const keyed = [...(key === undefined ? [] : [{ name: entity.name, key }]), ...renamed];
  const named = [entity.name, ...entity.aliases].map((name) => ({ block: blockOf(cls, name), name, offered: false }));
  const byKey = keyed.map(({ name, key: own }) => ({ block: `${cls}:${own}`, name, offered: false }));
  const offered = offers.map((name) => ({ block: blockOf(cls, name), name, offered: true }));
  return key === undefined ? [...named, ...byKey, ...offered] : [...byKey, ...named, ...offered];
}

/** One signature for each of the entity's names; names of one key count once, the entity's own name first. */
export function signaturesOf(extract: Extract): Signature[] {
  const signatures: Signature[] = [];
  for (const entity of extract.entities) {
    const anchor = anchorOf(entity);
    const seen = new Set<string>();
    const same = (entity.renamed ?? []).map(({ key }) => `full:${key}`).filter((other) => other !== anchor);
    for (const { block, name, offered } of blocksOf(entity)) {
      if (keyOfBlock(block) === '' || seen.has(block)) continue;
      signatures.push({
        id: `${extract.page}|${entity.id}|${block}`,
        block,
        page: extract.page,
        local: entity.id,
        date: extract.meta.date,
        kind: entity.kind,
        name,
        offered,
        primary: seen.size === 0,
        anchor,
        same,
        features: entity.features,
        official: entity.official === true,
      });
      seen.add(block);
    }
  }
  return signatures;
}
