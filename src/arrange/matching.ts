/** The best set of pairs in which nobody stands twice and no chain closes into a ring. */

export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** What a pair is worth besides its score: an open end goes on somewhere, mostly on its page. */
const MATCHED = 1;
/** Alternatives tried for each `from`; the right one is nearly always among the best three. */
const TRIED = 4;
/** Above this many nodes of the search tree the rest is chosen greedily: a page has some ten open ends, not a hundred. */
const BUDGET = 20_000;

/** Branch and bound over the pairs of each `from`, best first; ties go to the earlier pair. */
export function bestMatching(pairs: readonly Pair[]): Pair[] {
  const froms = [...new Set(pairs.map(({ from }) => from))].sort((a, b) => a - b);
  const choices = froms.map((from) =>
    pairs
      .filter((pair) => pair.from === from)
      .sort((a, b) => b.score - a.score || a.to - b.to)
      .slice(0, TRIED),
  );
  const bound = choices.map(() => 0);
  for (let i = choices.length - 1; i >= 0; i--) bound[i] = (bound[i + 1] ?? 0) + Math.max(0, choices[i]![0]!.score + MATCHED);
  let best: Pair[] = [];
  let most = Number.NEGATIVE_INFINITY;
  let left = BUDGET;
  const chosen: Pair[] = [];
  const visit = (i: number, total: number): void => {
    left--;
    if (i === choices.length) {
      if (total > most) [best, most] = [[...chosen], total];
      return;
    }
    if (total + bound[i]! <= most || (left < 0 && most > Number.NEGATIVE_INFINITY)) return;
    for (const pair of choices[i]!) {
      if (chosen.some(({ to }) => to === pair.to) || closesRing(pair, chosen)) continue;
      chosen.push(pair);
      visit(i + 1, total + pair.score + MATCHED);
      chosen.pop();
    }
    visit(i + 1, total);
  };
  visit(0, 0);
  return best;
}

function closesRing(pair: Pair, chosen: readonly Pair[]): boolean {
  let at: number | undefined = pair.to;
  while (at !== undefined && at !== pair.from) at = chosen.find(({ from }) => from === at)?.to;
  return at === pair.from;
}
