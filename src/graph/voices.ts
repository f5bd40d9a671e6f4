/**
 * Voices. What a block decides hangs on what its signatures say, not on how many say it: of those that say the same one speaks for
 * all, and of holders of posts, whose dates count (stays.ts), the first and the last. A page more costs a look at the voices of its
 * blocks, however many pages name them. Of the voices most only listen: a short name is what full names make of it, and makes nothing
 * of them. Those are looked at where what is said to them has become another; else only the one that says what a new one says.
 */
import { hashId } from '../hash.js';
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

/** Whether what others are does not hang on it: a name that is not settled, of a person without a post or a paper. */
export function isListener(s: Signature): boolean {
  return s.anchor === null && (classOfBlock(s.block) !== 'Person' || categoryOf(s) === 'bare');
}

/** By what a voice is found: its block, and of one that only listens, its words. */
export const heardBy = (s: Signature): string => (isListener(s) ? `~${hashId(wordsOf(s))}` : s.block);

/** What a signature bears by which it is found, as long as it speaks. */
export function voiceOf(s: StoredSignature): { readonly speaks: string | null; readonly listens: string | null } {
  return { speaks: s.speaks ? heardBy(s) : null, listens: s.speaks && isListener(s) ? s.block : null };
}

/** A name besides its entity's own, which no block decides, nor hangs anything on: it has no voice. */
const isMute = (s: Signature): boolean => !s.primary && isListener(s);

/**
 * All that a signature says to its block but the date; and of whom, where its block decided that. Of what is only its page's own
 * each page has another, which is the same to say: else a meeting of a common name would have a voice for each page.
 */
function sayingOf(s: StoredSignature): string {
  if (isFixed(s) || !s.primary) return wordsOf(s);
  return wordsOf(s) + (isPagesOwn(s, s.entity) ? 'own' : s.entity);
}

function wordsOf(s: Signature): string {
  const { block, anchor, same, primary, features, official } = s;
  return JSON.stringify(isFixed(s) ? [block, anchor, same] : [block, anchor, same, primary, features, official]);
}

/**
 * Blocks whose listeners hear something new: words that none of its voices said, or a date outside of theirs.
 * @param voices of the blocks of `signatures`.
 */
export function stirred(voices: readonly Signature[], signatures: readonly Signature[]): Set<string> {
  const said = groupBy(
    voices.filter((s) => !isListener(s)),
    wordsOf,
  );
  const isNew = (s: Signature): boolean => {
    const dates = said.get(wordsOf(s))?.map(postedAt);
    const date = postedAt(s);
    return (
      dates === undefined || (date !== null && !(dates.some((d) => d !== null && d <= date) && dates.some((d) => d !== null && d >= date)))
    );
  };
  return new Set(signatures.filter((s) => !isListener(s) && isNew(s)).map((s) => s.block));
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
  const speaking = signatures.filter((s) => !isMute(s));
  for (const alike of groupBy(speaking, sayingOf).values()) for (const { id } of voicesOf(alike)) elected.add(id);
  return elected;
}
