/** Facts as a person judges them: who, what, whom, and one sentence. */
import type { Modality, RelationType } from '../../graph-schema/schema.js';
import type { CORRECTION_COLUMNS } from '../correct/corrections.js';
import { type ExportFact, type ExportFigure, walkFacts, walkFigures } from '../export/walk.js';
import { hashId } from '../hash.js';
import { compareText } from '../order.js';
import { statement } from '../store/statements.js';
import type { Transaction } from '../store/types.js';
import type { Certainties } from './certainty.js';

export interface ReviewFact {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  /** The other end's name; of a figure its indicator. */
  readonly target: string;
  /** Office, role, nature or year; of a figure value and unit. */
  readonly key: string;
  readonly modality: Modality;
  /** Share of right statements of its best rule, 0 to 1. */
  readonly certainty: number;
  /** Distinct pages that say it. */
  readonly pages: number;
  /** Its newest statement by that rule. */
  readonly rule: string;
  readonly sentence: string;
  readonly page: string;
  readonly date: string | null;
  /** What that page calls the ends, for a correction. */
  readonly onPage: { readonly source: string; readonly target: string };
}

/** A fact before the store was asked what its page calls the ends. */
type Found = Omit<ReviewFact, 'onPage'> & { readonly ends: { readonly source: string; readonly target: string } };

function reviewFact(fact: ExportFact | ExportFigure, certainties: Certainties): Found | undefined {
  const { id, type, source, modality, count, statements } = fact;
  const sure = statements.map((s) => certainties.of(type, s.rule));
  const certainty = Math.max(...sure);
  const best = statements[sure.indexOf(certainty)];
  if (best === undefined) return undefined;
  const said =
    fact.type === 'REPORTS' ? { target: fact.indicator, key: `${fact.value}${fact.unit}` } : { target: fact.target.name, key: fact.key };
  const { rule, sentence, page, date } = best;
  const ends = { source: source.id, target: fact.type === 'REPORTS' ? '' : fact.target.id };
  return { id, type, source: source.name, ...said, modality, certainty, pages: count, rule, sentence, page, date, ends };
}

async function* walk(tx: Transaction, certainties: Certainties): AsyncGenerator<Found> {
  for await (const facts of walkFacts(tx, 'table')) yield* facts.flatMap((f) => reviewFact(f, certainties) ?? []);
  for await (const figures of walkFigures(tx)) yield* figures.flatMap((f) => reviewFact(f, certainties) ?? []);
}

/** The first `n` of a stream in an order, holding few more than that. */
async function first(facts: AsyncIterable<Found>, n: number, before: (a: Found, b: Found) => number): Promise<Found[]> {
  let kept: Found[] = [];
  const cut = (): void => {
    kept = kept.sort(before).slice(0, n);
  };
  for await (const fact of facts) {
    kept.push(fact);
    if (kept.length >= 2 * n) cut();
  }
  cut();
  return kept;
}

/** Asks what the pages of some facts call their ends. */
async function onPages(tx: Transaction, facts: readonly Found[]): Promise<ReviewFact[]> {
  const rows = facts.flatMap(({ page, ends }) => [ends.source, ends.target].map((entity) => ({ page, entity })));
  const names = new Map(
    (await tx.run(statement('read/names-on-pages'), { rows })).map((r) => [`${r.page}\t${r.entity}`, r.name as string]),
  );
  return facts.map(({ ends, ...fact }) => {
    const named = (entity: string, other: string): string => names.get(`${fact.page}\t${entity}`) ?? other;
    return { ...fact, onPage: { source: named(ends.source, fact.source), target: named(ends.target, fact.target) } };
  });
}

/** The least certain facts first; of the same certainty those that fewest pages say. */
export async function leastCertain(tx: Transaction, certainties: Certainties, n: number): Promise<ReviewFact[]> {
  const order = (a: Found, b: Found): number => a.certainty - b.certainty || a.pages - b.pages || compareText(a.id, b.id);
  return onPages(tx, await first(walk(tx, certainties), n, order));
}

/** Facts drawn at random: the same seed draws the same facts from the same graph, whichever store holds it. */
export async function sample(tx: Transaction, certainties: Certainties, n: number, seed: number): Promise<ReviewFact[]> {
  const lot = (fact: Found): string => hashId(String(seed), fact.id);
  return onPages(tx, await first(walk(tx, certainties), n, (a, b) => compareText(lot(a), lot(b))));
}

/** The row of corrections.tsv that drops a fact, its cells in the order of {@link CORRECTION_COLUMNS}. */
export function correctionRow({ page, type, onPage, key }: ReviewFact): string {
  const cells: Record<(typeof CORRECTION_COLUMNS)[number], string> = {
    action: 'drop',
    page,
    kind: type,
    name: onPage.source,
    to: onPage.target,
    key,
  };
  return Object.values(cells)
    .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
    .join('\t')
    .trimEnd();
}
