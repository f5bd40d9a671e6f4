/**
 * Voices. What a block decides hangs on what its signatures say, not on how many say it: of those that say the same one speaks for
 * all, and of holders of posts, whose dates count (stays.ts), the first and the last. A page more costs a look at the voices of its
 * blocks, however many pages name them.
 */
import { groupBy } from '../order.js';
import { isPagesOwn } from '../resolve/blocks.js';
import { categoryOf } from '../resolve/persons.js';
import { classOfBlock, type Signature } from '../resolve/signature.js';

export interface StoredSignature extends Signature {
  readonly entity: string;
  /** Whether it speaks in its block. */
  readonly speaks: boolean;
}

/** Whether a gazetteer says what it is: nothing is decided, and others may mean it. */
export const isFixed = (s: Signature): boolean => s.anchor?.startsWith('gazetteer:') === true;

/** The date by which a signature tells its block something: of those who hold posts (stays.ts), of no one else. */
export function postedAt(s: Signature): string | null {
  return classOfBlock(s.block) === 'Person' && ['official', 'post'].includes(categoryOf(s)) ? s.date : null;
}

/**
 * All that a signature says to its block but the date; and of whom, where its block decided that. Of what is only its page's own
 * each page has another, which is the same to say: else a meeting of a common name would have a voice for each page.
 */
function sayingOf(s: StoredSignature): string {
  const { block, anchor, same, primary, features, official, entity } = s;
  if (isFixed(s)) return JSON.stringify([block, anchor, same]);
  const decided = !primary ? '' : isPagesOwn(s, entity) ? 'own' : entity;
  return JSON.stringify([block, anchor, same, primary, features, official, decided]);
}

/** Of signatures that say the same: the first and the last, or one where none has a date. */
function voicesOf(alike: readonly StoredSignature[]): StoredSignature[] {
  let [first, last] = [alike[0]!, alike[0]!];
  let [from, to] = [postedAt(first), postedAt(last)];
  for (const s of alike) {
    const date = postedAt(s);
    if (date === null) continue;
    if (from === null || date < from) [first, from] = [s, date];
    if (to === null || date > to) [last, to] = [s, date];
  }
  return [first, last];
}

/**
 * @param signatures all of some blocks, or their voices and what is new; those that speak already before others.
 * @returns ids of those that speak.
 */
export function electVoices(signatures: readonly StoredSignature[]): Set<string> {
  const elected = new Set<string>();
  for (const alike of groupBy(signatures, sayingOf).values()) for (const { id } of voicesOf(alike)) elected.add(id);
  return elected;
}
