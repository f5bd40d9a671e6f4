/**
 * A sentence with its names masked: each outermost mention becomes one character of the private use area that tells
 * only its kind, so that a pattern speaks of kinds and never of names.
 *
 *   瑞昌市码头工业城的九江钧柏智能装备有限公司生产码垛机器人。   ->   <Park>的<Enterprise>生产<Product>。
 *
 * A place directly before what stands in it is folded into that name's slot (`chain`); blanks and the quotes of single
 * words go; a person's title may be folded in too (posts/index.ts).
 */
import { KIND_NAMES, type Kind } from '../../graph-schema/schema.js';
import { matchesOf } from '../matches.js';
import type { ResolvedMention, Sentence } from '../types.js';
import { isBlank } from '../units.js';
import type { Context } from './context.js';

/** First of the characters that stand for kinds, in the order of KIND_NAMES. */
const KIND_BASE = 0xe000;
/** Longest quoted stretch that counts as one emphasised word, not as speech. */
const EMPHASIS = 14;

const KIND_CHARS = new Map(KIND_NAMES.map((kind, i) => [kind, String.fromCharCode(KIND_BASE + i)]));

export function kindChar(kind: Kind): string {
  return KIND_CHARS.get(kind)!;
}

/** Any masked mention, as the inside of a character class. */
export const ANY_SLOT = `${String.fromCharCode(KIND_BASE)}-${String.fromCharCode(KIND_BASE + KIND_NAMES.length - 1)}`;

/** Whether a code unit stands for a name. */
export function isSlot(unit: number): boolean {
  return unit >= KIND_BASE && unit < KIND_BASE + KIND_NAMES.length;
}

/** The kinds of the names in a stretch of masked text, as bits in the order of KIND_NAMES. */
export function kindsIn(text: string, from: number, to: number): number {
  let kinds = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isSlot(unit)) kinds |= 1 << (unit - KIND_BASE);
  }
  return kinds;
}

/** One masked mention. */
export interface Slot {
  readonly kind: Kind;
  readonly entity: string;
  readonly mention: ResolvedMention;
  /** Offsets into the paragraph, quotes and title included. */
  readonly start: number;
  readonly end: number;
  readonly anaphor: boolean;
  /** Places and parks printed directly before it, outermost first. */
  readonly chain: readonly ResolvedMention[];
  /** Mentions inside its name. */
  readonly inner: readonly ResolvedMention[];
  /** Mentions in a person's title, which his slot stands for too. */
  readonly titled: readonly ResolvedMention[];
}

export interface Masked {
  readonly sentence: Sentence;
  readonly text: string;
  /** The mention at an index of `text`, where one stands. */
  readonly slots: readonly (Slot | undefined)[];
  /** Offset into the paragraph of an index of `text`; one more than `text` is long. */
  readonly at: readonly number[];
  /** The kinds of its names, as bits. */
  readonly kinds: number;
}

/** The names in a stretch of masked text. */
export function slotsIn({ slots }: Masked, from: number, to: number): Slot[] {
  const found: Slot[] = [];
  for (let at = from; at < to; at++) if (slots[at]) found.push(slots[at]!);
  return found;
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
]);
const CHAIN_HEADS: ReadonlySet<Kind> = new Set(['Place', 'Park', 'Organization', 'Enterprise', 'Project', 'Cluster', 'Meeting']);

/** No zone stands in another. */
const ZONE = /(?:开发区|高新区|经开区|园区|新区|保税区)$/;

/** （以下简称“火炬高新区”） between a name and what follows it says nothing but the short form. */
const DEFINITION = /（(?:以下)?(?:统)?(?:简称|下称|又称)[^（）]*）/g;

const NO_SPANS: ReadonlyMap<number, number> = new Map();

/** Ends of definitions of short forms, by their starts, as paragraph offsets. */
function definitions(sentence: Sentence): ReadonlyMap<number, number> {
  const found = sentence.text.includes('称') ? matchesOf(DEFINITION, sentence.text) : [];
  if (found.length === 0) return NO_SPANS;
  const spans = new Map<number, number>();
  for (const match of found) {
    spans.set(sentence.start + match.index, sentence.start + match.index + match[0].length);
  }
  return spans;
}

/** Last characters of names that a title begins with too: 福州市|长 is 福州|市长. */
const SHARED = /[省市县区州旗镇乡村厅局部院所]$/;

/** 任台州市长。, 赣州市长、 */
const ENDS = /[，。；、（职]/;

/** Whether a name's last character belongs to a title as well: 福州市长吴贤, 省工信厅长李健. */
function givesTitle(source: string, mention: ResolvedMention, mentions: readonly ResolvedMention[]): boolean {
  if (source[mention.end] !== '长' || !SHARED.test(source.slice(mention.start, mention.end)) || mention.end - mention.start < 3)
    return false;
  return ENDS.test(source[mention.end + 1] ?? '。') || mentions.some((m) => m.kind === 'Person' && m.start === mention.end + 1);
}

interface Outer {
  mention: ResolvedMention;
  inner: ResolvedMention[];
}

function outermost(mentions: readonly ResolvedMention[]): Outer[] {
  const outer: Outer[] = [];
  for (const mention of mentions) {
    const last = outer.at(-1);
    if (last && mention.start < last.mention.end) {
      if (mention.end <= last.mention.end) last.inner.push(mention);
    } else outer.push({ mention, inner: [] });
  }
  return outer;
}

/** ●, ■, △, ①, 1. before an item of a column of news: no letters of its sentence. */
const ITEM_MARK = /^(?:[^\p{L}\p{N}“‘《（「『【\s]\s*|[①-⑳]\s*|\d{1,2}[.．、](?!\d)\s*)+/u;

/** A quoted stretch without a stop inside. */
const QUOTED = /[“‘]([^“”‘’，。？！；]*)[”’]/g;

const NO_POSITIONS: ReadonlySet<number> = new Set();

/** 获“民营企业创新标杆”称号: the quotes of a word are dropped, those of speech stay. */
function emphasisQuotes(text: string): ReadonlySet<number> {
  const found = text.includes('“') || text.includes('‘') ? matchesOf(QUOTED, text) : [];
  if (found.length === 0) return NO_POSITIONS;
  const drop = new Set<number>();
  for (const match of found) {
    if (match[1]!.length > EMPHASIS) continue;
    drop.add(match.index);
    drop.add(match.index + match[0].length - 1);
  }
  return drop;
}

/**
 * Masks one sentence.
 * @param titles where the title before a person's mention begins, by the mention's start (paragraph offsets).
 */
export function mask(context: Context, sentence: Sentence, titles: ReadonlyMap<number, number> = NO_SPANS): Masked {
  const source = sentence.paragraph.text;
  const drop = emphasisQuotes(sentence.text);
  let text = '';
  const slots: (Slot | undefined)[] = [];
  const at: number[] = [];
  let position = sentence.start + (ITEM_MARK.exec(sentence.text)?.[0].length ?? 0);
  const defined = definitions(sentence);
  const looks = defined.size > 0 || drop.size > 0;
  /** What is left out at a position, up to where. */
  const leftOut = (): number | undefined => {
    const end = looks ? defined.get(position) : undefined;
    return end ?? (isBlank(source.charCodeAt(position)) || (looks && drop.has(position - sentence.start)) ? position + 1 : undefined);
  };
  // Letters are copied by runs: nearly all sentences are one between two names.
  const copyTo = (end: number): void => {
    let run = position;
    while (position < end) {
      const next = leftOut();
      if (next === undefined) {
        slots.push(undefined);
        at.push(position);
        position++;
        continue;
      }
      text += source.slice(run, position);
      position = next;
      run = next;
    }
    if (run < position) text += source.slice(run, position);
  };
  const dropLast = (): Slot | undefined => {
    text = text.slice(0, -1);
    at.pop();
    return slots.pop();
  };
  for (const { mention, inner } of outermost(sentence.mentions)) {
    if (mention.start < position) continue;
    copyTo(Math.max(position, (titles.get(mention.start) ?? mention.start) - 1));
    if (mention.start < position) continue;
    let start = mention.start;
    let end = givesTitle(source, mention, sentence.mentions) ? mention.end - 1 : mention.end;
    const close = OPENERS.get(source[start - 1] ?? '');
    if (close !== undefined && source[end] === close && start - 1 >= position) {
      start--;
      end++;
    }
    const title = titles.get(mention.start);
    const titled: ResolvedMention[] = [];
    if (title !== undefined) {
      // The slots and letters of the title are folded into the person's slot.
      copyTo(title);
      while (at.length > 0 && at.at(-1)! >= title) {
        const folded = dropLast();
        if (folded) titled.unshift(folded.mention);
      }
      start = title;
      position = Math.max(position, start);
    } else copyTo(start);
    const previous = slots.at(-1);
    // Two zones that touch are a list.
    const apart = previous !== undefined && ZONE.test(context.name(previous.entity)) && ZONE.test(context.name(mention.entity));
    const touches =
      previous !== undefined &&
      !apart &&
      !(mention.kind === 'Place' && previous.kind === 'Place' && !context.nests(sentence, previous.mention, mention));
    let chain: ResolvedMention[] = [];
    if (touches && (previous.kind === 'Place' || previous.kind === 'Park') && CHAIN_HEADS.has(mention.kind)) {
      chain = [...previous.chain, previous.mention];
      start = previous.start;
      dropLast();
    }
    text += kindChar(mention.kind);
    slots.push({ kind: mention.kind, entity: mention.entity, mention, start, end, anaphor: mention.anaphor, chain, inner, titled });
    at.push(start);
    position = end;
  }
  copyTo(sentence.end);
  at.push(sentence.end);
  return { sentence, text, slots, at, kinds: kindsIn(text, 0, text.length) };
}
