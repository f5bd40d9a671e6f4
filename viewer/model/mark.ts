/** Where a sentence names the entities that a fact is about. */

export type Role = 'self' | 'other';

export interface Segment {
  readonly text: string;
  /** null for text between names. */
  readonly role: Role | null;
}

/** Names of one character would mark half the sentence. */
const SHORTEST = 2;

/** The sentence in order, cut at names; the longest name at a place wins, the entity's own before the other's. */
export function mark(sentence: string, self: readonly string[], other: readonly string[]): Segment[] {
  const names = [...self.map((name) => ({ name, role: 'self' as const })), ...other.map((name) => ({ name, role: 'other' as const }))]
    .filter(({ name }) => name.length >= SHORTEST)
    .sort((a, b) => b.name.length - a.name.length);
  const segments: Segment[] = [];
  let plain = '';
  for (let at = 0; at < sentence.length; ) {
    const found = names.find(({ name }) => sentence.startsWith(name, at));
    if (!found) {
      plain += sentence[at];
      at += 1;
      continue;
    }
    if (plain !== '') segments.push({ text: plain, role: null });
    plain = '';
    segments.push({ text: found.name, role: found.role });
    at += found.name.length;
  }
  if (plain !== '') segments.push({ text: plain, role: null });
  return segments;
}
