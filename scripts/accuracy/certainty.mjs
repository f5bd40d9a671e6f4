/**
 * How certain a fact is: the precision of the rule that read it, counted on gold pages that no rule was written for, and
 * smoothed towards its relation's, and that towards the whole (so that a rule met once is neither right nor wrong).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';

const FILE = join(ROOT, 'seeds', 'certainty.tsv');
/** Statements that the wider class weighs as many as. */
const WEIGHT = 5;
const HEADER =
  '# Written by npm run accuracy: of what each rule stated on the gold pages of set "unseen", how much was right (figures: with the right subject), and its smoothed share. Rows of type match: what each way of gantu match found on the identity set.\ntype\trule\tright\tstated\tcertainty\n';

const blend = (right, stated, wider) => (right + WEIGHT * wider) / (stated + WEIGHT);

/** What facts are: relation type and rule; figures are REPORTS. Other kinds and types are no fact of the headline score. */
const classOf = ({ type, rule }) => ({ type: type ?? 'REPORTS', rule });

/** @param verdicts of `score`: {page, fact, verdict}. @returns rows {type, rule, right, stated, certainty}; rule '' is the type, both '' the whole. */
export function certaintyRows(verdicts) {
  const counts = new Map();
  for (const { fact, verdict } of verdicts) {
    if (verdict === 'free') continue;
    const { type, rule } = classOf(fact);
    for (const key of [`${type}\t${rule}`, `${type}\t`, '\t']) {
      const c = counts.get(key) ?? { right: 0, stated: 0 };
      c.stated++;
      if (verdict === 'right') c.right++;
      counts.set(key, c);
    }
  }
  const rows = new Map();
  // The widest first: each class leans on the one above it.
  for (const [key, { right, stated }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [type, rule] = key.split('\t');
    const wider = type === '' ? 1 / 2 : rows.get(rule === '' ? '\t' : `${type}\t`).certainty;
    rows.set(key, { type, rule, right, stated, certainty: blend(right, stated, wider) });
  }
  return rows;
}

/** The rows of the facts, and those of the ways of matching, which are no facts. */
export function allRows(facts, matches) {
  const ways = [...certaintyRows(matches)].filter(([, row]) => row.rule !== '');
  return new Map([...certaintyRows(facts), ...ways]);
}

export function certaintyOf(rows, fact) {
  const { type, rule } = classOf(fact);
  return (rows.get(`${type}\t${rule}`) ?? rows.get(`${type}\t`) ?? rows.get('\t')).certainty;
}

export function certaintyText(rows) {
  const lines = [...rows.values()].map((r) => `${r.type}\t${r.rule}\t${r.right}\t${r.stated}\t${r.certainty.toFixed(3)}\n`);
  return HEADER + lines.join('');
}

export function writeCertainty(rows) {
  writeFileSync(FILE, certaintyText(rows));
}

/** Whether the file is what the gold pages say today. */
export const isCertaintyCurrent = (rows) => readFileSync(FILE, 'utf8') === certaintyText(rows);

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

/**
 * What certainties promise beside what came true, each page judged by the counts of the other pages.
 * @returns lines of a table.
 */
export function calibrationLines(verdicts) {
  const pages = [...new Set(verdicts.map((v) => v.page))];
  const judged = pages.flatMap((page) => {
    const others = certaintyRows(verdicts.filter((v) => v.page !== page));
    return verdicts
      .filter((v) => v.page === page && v.verdict !== 'free')
      .map((v) => ({ p: certaintyOf(others, v.fact), right: v.verdict === 'right' }));
  });
  const lines = ['certainty    statements  promised  right'];
  for (let i = 0; i + 1 < BOUNDS.length; i++) {
    const bin = judged.filter(({ p }) => p >= BOUNDS[i] && p < BOUNDS[i + 1]);
    if (bin.length === 0) continue;
    const mean = (of) => (bin.reduce((sum, x) => sum + Number(of(x)), 0) / bin.length).toFixed(3);
    const range = `${BOUNDS[i].toFixed(2)}–${Math.min(1, BOUNDS[i + 1]).toFixed(2)}`;
    lines.push(`${range}  ${String(bin.length).padStart(10)}  ${mean((x) => x.p).padStart(8)}  ${mean((x) => x.right)}`);
  }
  return lines;
}
