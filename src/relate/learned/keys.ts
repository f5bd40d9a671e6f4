/**
 * Features as numbers: a template and up to three values (letters, kinds, counts) mixed into one key, so that no name is made while a
 * page is read (feature hashing, Weinberger and others 2009, without folding: a key that training did not see weighs nothing).
 */

/** What features say, by name; scripts/train writes these names. */
export const TEMPLATES = [
  'bias',
  'kinds',
  'way',
  'kinds-way',
  'parts',
  'kinds-parts',
  'gap',
  'clauses',
  'kinds-clauses',
  'role',
  'letter-between',
  'letters-between',
  'letter-after-first',
  'letters-after-first',
  'letter-before-second',
  'letters-before-second',
  'letter-before',
  'letters-before',
  'letters-ahead',
  'letter-behind',
  'letters-behind',
  'letters-beyond',
  'rival-sources',
  'rival-targets',
  'kinds-rivals',
  'sources-ahead',
  'targets-ahead',
  'openings',
  'first',
  'listed',
  'source-ending',
  'source-endings',
  'target-ending',
  'target-endings',
  'endings',
  'anaphors',
  'place-of-article',
  'source-of-article',
  'province',
  'name-within',
  'kind',
  'row-opens',
  'kind-opens',
  'row-length',
  'row-end',
  'row-names',
  'row-before',
  'row-behind',
  'row-letters-before',
  'row-letters-behind',
  'row-neighbours',
  'row-above',
  'row-distance',
  'row-paragraph',
  'honour-role',
  'honour-end',
  'honour-alone',
  'honours',
  'honours-together',
  'honour-word',
  'title-word',
  'colon',
  'kind-colon',
  'bearer',
  'kind-bearer',
  'honour-ending',
  'row-ending',
  'row-short',
  'row-uniform',
  'folded-together',
  'folded-clauses',
  'folded-names',
  'folded-length',
  'folded-kinds',
  'folded-kind',
  'folded-whole',
  'folded-whole-kinds',
  'folded-opening',
  'folded-closing',
  'folded-opening-kinds',
  'folded-closing-kinds',
  'folded-before',
  'folded-behind',
  'folded-before-kinds',
  'nearer-targets',
  'nearer-sources',
] as const;

export type Template = (typeof TEMPLATES)[number];

/** Each name with its place among them. */
export const numbered = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.freeze(Object.fromEntries(names.map((name, i) => [name, i]))) as Readonly<Record<Name, number>>;

/** Numbers of the templates. */
export const T = numbered(TEMPLATES);

/** Of letters that are not there. */
export const NONE = 0;
export const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : NONE);
/** Of a name or a text the unit at `from` its end. */
export const unitFromEnd = (text: string, from: number): number => unitAt(text, text.length - 1 - from);

/** One key of a template's number and its values, never 0; the finisher of MurmurHash3 (Appleby 2011) between them. */
export function keyOf(template: number, x: number, y: number, z: number): number {
  let key = Math.imul(template + 1, 0x9e3779b1);
  key = Math.imul(key ^ (x + 0x7f4a7c15), 0x85ebca6b);
  key ^= key >>> 13;
  key = Math.imul(key ^ (y + 0x165667b1), 0xc2b2ae35);
  key ^= key >>> 16;
  key = Math.imul(key ^ (z + 0x27d4eb2f), 0x85ebca6b);
  return key ^ (key >>> 15) || 1;
}

/** More than any example has. */
export const MOST = 256;

/** The features of one example; used again for the next. */
export class Keys {
  readonly at = new Int32Array(MOST);
  size = 0;

  clear(): this {
    this.size = 0;
    return this;
  }

  add(template: number, x = 0, y = 0, z = 0): void {
    if (this.size < MOST) this.at[this.size++] = keyOf(template, x, y, z);
  }
}

/** Counts in steps that grow: 0, 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–22, 23–35, 36 and more. */
export function step(count: number): number {
  if (count <= 4) return count;
  const at = STEPS.findIndex((most) => count <= most);
  return at < 0 ? 5 + STEPS.length : 5 + at;
}
const STEPS = [6, 9, 14, 22, 35];
