// Choices that are the same for the same seed.
import { Random } from '../random.mjs';

/** Seeds that lie side by side are set apart. */
export function generator(seed) {
  const random = new Random(Math.imul(seed, 7919) + 13);
  return () => random.next();
}

export function chooser(seed) {
  const next = generator(seed);
  return {
    chance: (share) => next() < share,
    /** An integer from least to most, both included. */
    from: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** From rows `[weight, value]`. */
    weighed(rows) {
      let left = next() * rows.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of rows) {
        left -= weight;
        if (left < 0) return value;
      }
      return rows.at(-1)[1];
    },
  };
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(list, next) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
