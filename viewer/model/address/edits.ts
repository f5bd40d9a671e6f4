/** What the reader has changed in the drawing, and the two entities that are compared. */
import type { Pin } from '../edits.js';
import type { Slice } from './slice.js';

/** More than a reader makes by hand, and no longer than an address may be. */
const MOST = 500;

export const editsSlice: Slice<'edits'> = {
  write({ drawn, expanded, hidden, pinned }, out) {
    for (const id of expanded) out.append('x', id);
    for (const id of drawn) out.append('xd', id);
    for (const id of hidden) out.append('xh', id);
    for (const { id, x, y } of pinned) out.append('xp', `${x.toFixed(1)} ${y.toFixed(1)} ${id}`);
  },
  read(given) {
    const ids = (key: string) => [...new Set(given.getAll(key).filter((id) => id !== ''))].slice(0, MOST);
    return { expanded: ids('x'), drawn: ids('xd'), hidden: ids('xh'), pinned: ids('xp').flatMap(pinOf) };
  },
};

function pinOf(text: string): Pin[] {
  const match = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?) (.+)$/s.exec(text);
  return match ? [{ id: match[3]!, x: Number(match[1]), y: Number(match[2]) }] : [];
}

export const compareSlice: Slice<'compare'> = {
  write(compare, out) {
    if (!compare) return;
    out.set('o', '1');
    if (compare.a) out.set('oa', compare.a);
    if (compare.b) out.set('ob', compare.b);
  },
  read: (given) => (given.get('o') === '1' ? { a: given.get('oa') || null, b: given.get('ob') || null } : null),
};
