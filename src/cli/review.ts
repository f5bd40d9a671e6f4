import { appendFileSync, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { CORRECTION_COLUMNS } from '../correct/corrections.js';
import { groupBy } from '../order.js';
import { readCertainties } from '../review/certainty.js';
import { correctionRow, leastCertain, type ReviewFact, sample } from '../review/facts.js';
import { type Precision, precisionOf, type Verdict, Verdicts } from '../review/verdicts.js';
import { withStore } from './connect.js';
import { addStoreOptions, CORRECTIONS, command, jsonOption, positive, type StoreOptions } from './options.js';
import { table } from './table.js';
import { count, note, print } from './terminal.js';

interface Options extends StoreOptions {
  readonly limit: number;
  readonly sample?: number;
  readonly seed: number;
  readonly verdicts?: string;
  readonly corrections?: string;
  readonly json?: boolean;
}

const DEFAULT_LIMIT = 50;
const ANSWERS: Readonly<Record<string, Verdict>> = { y: 'right', 对: 'right', n: 'wrong', 错: 'wrong', '?': 'unsure', 疑: 'unsure' };

export function reviewCommand(): Command {
  const own = command(
    'review',
    'List the least certain facts first, each with its sentence and the row of corrections.tsv that drops it; or judge facts drawn at random.',
    'gantu review --limit 20',
    'gantu review --sample 200 --seed 1 --corrections corrections.tsv',
  )
    .option('--limit <n>', 'facts listed', positive, DEFAULT_LIMIT)
    .option('--sample <n>', 'draw facts at random and ask for a verdict on each; print the precision with its interval', positive)
    .option('--seed <n>', 'which facts are drawn', positive, 1)
    .option('--verdicts <file>', 'where verdicts are kept, to go on later (default: review-SEED.tsv)')
    .option('--corrections <file>', 'append a row for each fact judged wrong')
    .addOption(jsonOption());
  return addStoreOptions(own).action(run);
}

async function run(options: Options): Promise<void> {
  const certainties = readCertainties();
  const facts = await withStore(options, { mode: 'read', command: 'gantu review' }, (store) =>
    store.read((tx) =>
      options.sample === undefined ? leastCertain(tx, certainties, options.limit) : sample(tx, certainties, options.sample, options.seed),
    ),
  );
  if (options.sample === undefined) await list(facts, options.json === true);
  else await judge(facts, options);
}

async function list(facts: readonly ReviewFact[], json: boolean): Promise<void> {
  const rows = facts.map((fact) => ({ ...fact, correction: correctionRow(fact) }));
  if (json) return print(`${JSON.stringify(rows, null, 2)}\n`);
  const columns = ['certainty', 'pages', 'source', 'relation', 'target', 'key', 'page', 'rule', 'sentence'];
  const shown = rows.map(({ certainty, type, ...rest }) => ({ ...rest, relation: type, certainty: certainty.toFixed(2) }));
  if (shown.length > 0) await print(table(columns, shown));
  note(`${count(facts.length, 'fact')}; --json gives the row of ${CORRECTIONS} that drops each`);
}

async function judge(facts: readonly ReviewFact[], options: Options): Promise<void> {
  const verdicts = new Verdicts(options.verdicts ?? `review-${options.seed}.tsv`);
  const left = facts.filter((fact) => verdicts.of(fact) === undefined);
  if (left.length > 0) note('y right, n wrong, ? unsure, q stop (also 对 错 疑)');
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  for (const [i, fact] of left.entries()) {
    const verdict = await ask(fact, `${facts.length - left.length + i + 1}/${facts.length}`, answers);
    if (verdict === undefined) break;
    verdicts.add(fact, verdict);
    if (verdict === 'wrong' && options.corrections !== undefined) appendCorrection(options.corrections, fact);
  }
  lines.close();
  await report(facts, verdicts, options.json === true);
}

/** @returns undefined where the person stops. */
async function ask(fact: ReviewFact, number: string, answers: AsyncIterator<string>): Promise<Verdict | undefined> {
  const { source, type, target, key, modality, sentence, page } = fact;
  const how = modality === 'fact' ? '' : ` (${modality})`;
  note(`\n[${number}] ${source} —${type}→ ${target}${key === '' ? '' : ` [${key}]`}${how}\n    ${page}: ${sentence}`);
  for (;;) {
    const { value, done } = await answers.next();
    if (done === true || value.trim() === 'q') return undefined;
    const verdict = ANSWERS[value.trim().toLowerCase()];
    if (verdict !== undefined) return verdict;
    note('y, n, ? or q');
  }
}

function appendCorrection(file: string, fact: ReviewFact): void {
  const head = existsSync(file) ? '' : `${CORRECTION_COLUMNS.join('\t')}\n`;
  appendFileSync(file, `${head}${correctionRow(fact)}\n`);
}

function told({ judged, right, unsure, precision, low, high }: Precision): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  const doubt = unsure > 0 ? `, ${unsure} unsure left out` : '';
  return `${right} of ${judged} right: ${percent(precision)}, 95% interval ${percent(low)} to ${percent(high)}${doubt}`;
}

async function report(facts: readonly ReviewFact[], verdicts: Verdicts, json: boolean): Promise<void> {
  const all = precisionOf(facts, verdicts);
  const byType = [...groupBy(facts, (f) => f.type)].map(([type, own]) => ({ type, ...precisionOf(own, verdicts) }));
  const judged = byType.filter((t) => t.judged > 0).sort((a, b) => b.judged - a.judged || (a.type < b.type ? -1 : 1));
  if (json) return print(`${JSON.stringify({ ...all, types: judged }, null, 2)}\n`);
  await print(`${told(all)}\n`);
  for (const type of judged) await print(`  ${type.type.padEnd(14)} ${told(type)}\n`);
}
