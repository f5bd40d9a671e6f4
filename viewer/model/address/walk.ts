/** What is chosen, in focus, and the path asked for. */
import { MAX_DEPTH } from '../state.js';
import { type Slice, wholeNumber } from './slice.js';

const MOST_PATHS = 1000;

export const selectedSlice: Slice<'selected'> = {
  write: (selected, out) => void (selected && out.set('e', selected)),
  read: (given) => given.get('e') || null,
};

export const focusSlice: Slice<'focus'> = {
  write: (focus, out) => void (focus && out.set('f', `${focus.depth}.${focus.id}`)),
  read(given) {
    const match = /^(\d)\.(.+)$/s.exec(given.get('f') ?? '');
    const depth = wholeNumber(match?.[1] ?? null, 1, MAX_DEPTH);
    return match && depth ? { id: match[2]!, depth } : null;
  },
};

export const pathSlice: Slice<'path'> = {
  write(path, out) {
    if (!path) return;
    out.set('p', String(path.index));
    if (path.from) out.set('pf', path.from);
    if (path.to) out.set('pt', path.to);
    for (const id of path.avoid) out.append('pa', id);
  },
  read(given) {
    const index = wholeNumber(given.get('p'), 0, MOST_PATHS);
    return index === null ? null : { from: given.get('pf') || null, to: given.get('pt') || null, index, avoid: given.getAll('pa') };
  },
};
