/** From when on what is likely is said, and from when on what a rule says is not (`npm run train:relations -- --folds` prints what each likelihood costs). */
import type { RelationType } from '../../../graph-schema/schema.js';
import { PAIR_TYPES, type PairType } from './ends.js';
import { UNIT } from './model.js';

interface Bar {
  readonly likelihood: number;
  /** Likelihood that is enough where the rules know another of the source's: who is said to develop one industry develops others. */
  readonly again?: number;
  /** Where the rules have found one of the type at this end, no other is proposed. */
  readonly open?: 'source' | 'target';
  /** Whose likeliest other end is meant: a firm stands in one place, a plan may be anybody's whose list it is. */
  readonly of: 'source' | 'target';
}

export const BARS: Readonly<Record<PairType, Bar>> = {
  DEVELOPS: { likelihood: 0.95, again: 0.8, of: 'target' },
  ADOPTS: { likelihood: 0.9, again: 0.6, open: 'target', of: 'target' },
  AWARDED: { likelihood: 0.93, open: 'target', of: 'target' },
  LOCATED_IN: { likelihood: 0.92, open: 'source', of: 'source' },
  PARTNERS_WITH: { likelihood: 0.85, of: 'target' },
  BUILDS: { likelihood: 0.85, of: 'target' },
  VISITED: { likelihood: 0.7, of: 'target' },
  PART_OF: { likelihood: 0.5, open: 'source', of: 'source' },
};
export const ROW_LIKELIHOOD = 0.65;

/** Below this what a rule says of two names of its sentence is not believed. */
export const DOUBTS: Partial<Readonly<Record<RelationType, number>>> = { PARTNERS_WITH: 0.03, BUILDS: 0.05, LOCATED_IN: 0.1 };

/** Log-odds of a likelihood, in hundredths as the sums of weights. */
export const odds = (likelihood: number): number => Math.log(likelihood / (1 - likelihood)) * UNIT;

export const LEAST = PAIR_TYPES.map((type) => odds(BARS[type].likelihood));
export const LEAST_AGAIN = PAIR_TYPES.map((type) => odds(BARS[type].again ?? BARS[type].likelihood));
export const LEAST_ROW = odds(ROW_LIKELIHOOD);
