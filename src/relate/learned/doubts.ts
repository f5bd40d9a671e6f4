/** Statements of rules whose two names hardly ever stand so where they are what the rule says. */
import type { Sentence } from '../../types.js';
import type { Context } from '../context.js';
import type { Masked } from '../mask.js';
import type { Statement } from '../statement.js';
import { DOUBTS, odds } from './bars.js';
import { eachPair, PAIR_TYPES, type PairType } from './ends.js';
import { Keys } from './keys.js';
import type { Model } from './model.js';
import { pairFeatures } from './pair-features.js';

const keys = new Keys();
const sums = new Int32Array(PAIR_TYPES.length);

/** How likely the two of a statement are what it says, as log-odds; undefined where its sentence does not hold both. */
function scoreOf(context: Context, view: Masked, { source, target }: Statement, type: number, model: Model): number | undefined {
  let best: number | undefined;
  eachPair(
    view,
    (entity) => (entity === target || entity === source ? 1 << type : 0),
    (a, b) => {
      const [from, to] = [a.mention.entity, b.mention.entity];
      const same = (from === source && to === target) || (PAIR_TYPES[type] === 'PARTNERS_WITH' && from === target && to === source);
      if (!same) return;
      model.pairs.sum(pairFeatures(context, view, a, b, keys), sums);
      best = Math.max(best ?? Number.NEGATIVE_INFINITY, sums[type]!);
    },
  );
  return best;
}

/** The statements without those that are hardly ever so. @param own rules of the user's own, which are believed. */
export function believed(
  context: Context,
  views: readonly Masked[],
  statements: readonly Statement[],
  own: ReadonlySet<string>,
  model: Model,
): Statement[] {
  let bySentence: Map<Sentence, Masked> | undefined;
  return statements.filter((statement) => {
    const least = DOUBTS[statement.type];
    if (least === undefined || own.has(statement.rule)) return true;
    bySentence ??= new Map(views.map((view) => [view.sentence, view]));
    const view = bySentence.get(statement.sentence);
    const type = PAIR_TYPES.indexOf(statement.type as PairType);
    const score = view && scoreOf(context, view, statement, type, model);
    return score === undefined || score >= odds(least);
  });
}
