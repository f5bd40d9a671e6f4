/** How the drawing is coloured, sized and laid out. */
import { COLOURS, LAYOUTS, NO_LOOK, SIZES } from '../look.js';
import type { Slice } from './slice.js';

export const lookSlice: Slice<'look'> = {
  write({ colour, layout, size }, out) {
    if (colour !== NO_LOOK.colour) out.set('lc', colour);
    if (size !== NO_LOOK.size) out.set('ls', size);
    if (layout !== NO_LOOK.layout) out.set('ll', layout);
  },
  read(given) {
    const one = <T extends string>(all: readonly T[], key: string): T => all.find((value) => value === given.get(key)) ?? all[0]!;
    return { colour: one(COLOURS, 'lc'), size: one(SIZES, 'ls'), layout: one(LAYOUTS, 'll') };
  },
};
