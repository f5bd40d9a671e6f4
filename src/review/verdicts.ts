/** A person's verdicts, kept in a table so that judging can stop and go on. */
import { appendFileSync, existsSync } from 'node:fs';
import { readTable } from '../gazetteer/tsv.js';
import { wilson } from './certainty.js';
import type { ReviewFact } from './facts.js';

export type Verdict = 'right' | 'wrong' | 'unsure';
const COLUMNS = ['fact', 'verdict', 'type', 'source', 'target', 'key'] as const;

export class Verdicts {
  readonly #given = new Map<string, Verdict>();

  /** @throws KnowledgeFileError for a file that is there and is no such table. */
  constructor(private readonly file: string) {
    const { rows } = readTable(file, ['fact', 'verdict'], true);
    for (const { cells } of rows) this.#given.set(cells.fact, cells.verdict as Verdict);
  }

  of(fact: ReviewFact): Verdict | undefined {
    return this.#given.get(fact.id);
  }

  add(fact: ReviewFact, verdict: Verdict): void {
    const head = existsSync(this.file) ? '' : `${COLUMNS.join('\t')}\n`;
    const { id, type, source, target, key } = fact;
    appendFileSync(this.file, `${head}${[id, verdict, type, source, target, key].map((c) => c.replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`);
    this.#given.set(id, verdict);
  }
}

export interface Precision {
  readonly judged: number;
  readonly right: number;
  readonly unsure: number;
  /** Share of right ones among those judged right or wrong, with its 95 % interval. */
  readonly precision: number;
  readonly low: number;
  readonly high: number;
}

/** @returns precision over the facts that have a verdict. */
export function precisionOf(facts: readonly ReviewFact[], verdicts: Verdicts): Precision {
  const given = facts.map((fact) => verdicts.of(fact)).filter((v) => v !== undefined);
  const right = given.filter((v) => v === 'right').length;
  const unsure = given.filter((v) => v === 'unsure').length;
  const judged = given.length - unsure;
  return { judged, right, unsure, precision: judged === 0 ? 0 : right / judged, ...wilson(right, judged) };
}
