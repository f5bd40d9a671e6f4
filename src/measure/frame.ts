/** What a number stands in: the letters before and after it that are its own, and the numbers printed as one list with it. */
import { anyOf, pattern } from './lexicon.js';
import type { Quantity } from './quantity.js';
import { type Clause, clauseAt, type View } from './view.js';

export interface Frame {
  readonly quantity: Quantity;
  readonly clause: Clause;
  /** From the clause's start, or the number before, to the number. */
  readonly leftStart: number;
  readonly left: string;
  readonly right: string;
  /** Place in a list of numbers (分别奖励200万元、100万元), and how long that list is. */
  readonly nth: number;
  readonly of: number;
  /** 由15天|压缩到4天: whether the number replaces one before it. */
  readonly changed: boolean;
}

/** 从65%跃升至98%: the first is only where it came from. */
let rises: RegExp | undefined;
const BETWEEN = /^(?:[、和与及]|以及|，)?$/;

function isFrom(view: View, quantity: Quantity, next: Quantity | undefined, left: string): boolean {
  if (!next || clauseAt(view, quantity.from) !== clauseAt(view, next.from)) return false;
  rises ??= new RegExp(`^[^，。、]{0,4}?${anyOf('level')}(?:了|约|近|(?:\\d{4}|去|今|目前|现在|如今)年?的)?$`);
  return rises.test(view.text.slice(quantity.end, next.start)) && /(?:从|由)[^，。、；]{0,8}$/.test(left);
}

/** The frames of a sentence's numbers, in order; numbers that a later one replaces (从65%) are folded into its frame. */
export function framesOf(view: View): Frame[] {
  const frames: Frame[] = [];
  let folded: number | undefined;
  view.quantities.forEach((quantity, i) => {
    const clause = clauseAt(view, quantity.from);
    const previous = view.quantities[i - 1];
    const own = previous && previous.from >= clause.start ? previous.end : clause.start;
    const leftStart = folded ?? own;
    const next = view.quantities[i + 1];
    const whole = view.text.slice(leftStart, Math.max(leftStart, quantity.start));
    if (isFrom(view, quantity, next, whole)) {
      folded = leftStart;
      return;
    }
    const left = folded === undefined ? whole : view.text.slice(folded, previous!.start).replace(/(?:从|由)[^，。、；]{0,8}$/, '');
    const rightEnd = next && next.from < clause.end ? next.start : clause.end;
    const changed = folded !== undefined;
    folded = undefined;
    frames.push({
      quantity,
      clause,
      leftStart,
      left,
      right: view.text.slice(quantity.end, Math.max(quantity.end, rightEnd)),
      nth: 0,
      of: 1,
      changed,
    });
  });
  return grouped(view, frames);
}

/** 200万元、100万元和50万元 are one list; so are 318个、204个. */
function grouped(view: View, frames: Frame[]): Frame[] {
  const out: Frame[] = [];
  for (let i = 0; i < frames.length; ) {
    let j = i + 1;
    while (j < frames.length && joins(view, frames[j - 1]!, frames[j]!)) j++;
    for (let k = i; k < j; k++) {
      const { left, leftStart } = frames[i]!;
      out.push(j - i === 1 ? frames[k]! : { ...frames[k]!, left, leftStart, right: frames[j - 1]!.right, nth: k - i, of: j - i });
    }
    i = j;
  }
  return out;
}

/** 产量分别增长|1.2倍和45.3%: growth is printed in either. */
function isGrowth({ quantity }: Frame): boolean {
  return quantity.dimension === 'percent' || quantity.dimension === 'ratio';
}

function joins(view: View, a: Frame, b: Frame): boolean {
  if (a.quantity.dimension !== b.quantity.dimension && !(isGrowth(a) && isGrowth(b))) return false;
  const between = view.text.slice(a.quantity.end, b.quantity.start);
  return BETWEEN.test(between) && between !== '' && between !== '，';
}

/** Whether a number is of a part: 其中宜春增长11.2%; 其中，|装备制造业增长9.6%. */
export function isOfPart({ text, clauses }: View, { left, clause }: Frame): boolean {
  const previous = clauses[clauses.indexOf(clause) - 1];
  return left.includes('其中') || (previous !== undefined && text.slice(previous.start, previous.end) === '其中');
}

/** Longest word that is trimmed. */
const TAIL = 10;

/** Text without the words of these lists at its end. */
export function trimEnd(text: string): string {
  let rest = text;
  for (;;) {
    const tail = rest.slice(-TAIL);
    const match = pattern`(?:${'level'}|${'adverb'}|${'bound-before'})$`.exec(tail);
    if (!match || match[0] === '') return rest;
    rest = rest.slice(0, rest.length - match[0].length);
  }
}
