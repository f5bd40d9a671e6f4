/**
 * `npm run accuracy`: how well the program reads, measured on the gold of test/gold, in two sets: pages whose errors were
 * looked at while rules were written, and pages that were only ever scored.
 *   npm run accuracy                 prints everything, with the errors of the looked at set; writes seeds/certainty.tsv
 *   npm run accuracy -- --check      writes nothing; fails where a figure is below test/gold/floors.json or the file is stale
 *   npm run accuracy -- --brief      figures only
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRows, calibrationLines, isCertaintyCurrent, writeCertainty } from './accuracy/certainty.mjs';
import { figuresOf, scoreLines } from './accuracy/figures.mjs';
import { extractAll, readGold } from './accuracy/gold.mjs';
import { score } from './accuracy/score.mjs';
import { swapNames } from './accuracy/swap.mjs';
import { ROOT, runNode } from './setup/run.mjs';

const CHECK = process.argv.includes('--check');
const BRIEF = process.argv.includes('--brief');
const SWAP_SEED = 1;

runNode([join('scripts', 'build.mjs')]);
const { createReader } = await import('../dist/src/reader.js');

const floors = JSON.parse(readFileSync(join(ROOT, 'test', 'gold', 'floors.json'), 'utf8'));
const problems = [];
const say = (line = '') => console.log(line);
const head = (title) => say(`\n## ${title}`);
const fixed = (share) => share.toFixed(3);

function compare(set, figures) {
  for (const [name, floor] of Object.entries(floors[set] ?? {})) {
    if (!(figures[name] >= floor)) problems.push(`${set}: ${name} is ${fixed(figures[name] ?? 0)}, below ${floor}`);
  }
}

function scoreSet(set, pages, extracts) {
  const scored = figuresOf(pages, extracts);
  head(`Pages ${set === 'looked' ? 'whose errors were looked at' : 'that were only scored'} (${pages.length})`);
  if (BRIEF) for (const [name, share] of Object.entries(scored.figures)) say(`${name.padEnd(22)} ${fixed(share)}`);
  else for (const line of scoreLines(scored)) say(line);
  compare(set, scored.figures);
  return scored;
}

function showGap(looked, unseen) {
  head('How much better the looked at pages are');
  for (const [name, share] of Object.entries(unseen)) say(`${name.padEnd(22)} ${(looked[name] - share).toFixed(3)}`);
}

/** An annotation as the scorer takes what the program found; `all`: with what it marks as optional. */
function asExtract({ page, second }, all) {
  const first = (x) => (Array.isArray(x) ? x[0] : x);
  const kept = (list) => (list ?? []).filter((item) => all || !item.optional);
  const ids = new Map();
  const name = (names, id) => {
    for (const n of names) if (!ids.has(n)) ids.set(n, id);
  };
  for (const [i, e] of second.entities.entries()) name([e.name, ...(e.aliases ?? [])], `e${i}`);
  const articles = second.articles.map((a, i) => ({ ...a, id: `a${i}` }));
  for (const a of articles) name([a.title], a.id);
  return {
    page,
    entities: kept(second.entities).map((e) => ({ ...e, kind: first(e.kind), id: ids.get(e.name) })),
    relations: kept(second.relations).map((r) => ({
      ...r,
      type: first(r.type),
      properties: { ...r.properties, post: first(r.properties?.post) },
      source: ids.get(r.source),
      target: ids.get(r.target),
    })),
    metrics: kept(second.metrics).map((m) => ({ ...m, subject: ids.get(m.subject) })),
    articles,
  };
}

/**
 * How far two annotators agree. What one requires the other must have, be it as optional (recall); what the other requires
 * the one must have, be it as optional (precision).
 */
function showAgreement(pages) {
  const twice = pages.filter((p) => p.second !== undefined);
  head(`Two annotators, apart (${twice.map((p) => p.page).join(', ')})`);
  const golds = twice.map((p) => p.gold);
  const [strict, lenient] = [false, true].map((all) =>
    score(
      golds,
      twice.map((p) => asExtract(p, all)),
    ),
  );
  const f1 = (of) => {
    const [p, r] = [of(strict).p, of(lenient).r];
    return fixed((2 * p * r) / (p + r));
  };
  const parts = {
    entities: 'entity',
    names: 'name',
    relations: 'relation',
    metrics: 'metrics',
    'with subject': 'metricSubjects',
    layout: 'layout',
    'line roles': 'roles',
  };
  say(
    Object.entries(parts)
      .map(([name, key]) => `${name} ${f1((s) => s[key])}`)
      .join(', '),
  );
}

async function showSwap(pages, reader, extracts) {
  const { right, kept, names, lost } = await swapNames(pages, reader, extracts, SWAP_SEED);
  head('Other names in every sentence');
  say(`${names} names swapped on ${pages.length} pages: of ${right} right facts ${kept} stay right, ${fixed(kept / right)}`);
  const open = new Set(pages.filter((p) => p.set === 'looked').map((p) => p.page));
  if (!BRIEF) for (const line of lost.filter((l) => open.has(l.slice(0, l.indexOf('\t'))))) say(`  lost ${line}`);
  compare('swap', { facts: kept / right });
}

/** Sets of pages of many years, and whether their errors may be looked at. */
const IDENTITY_SETS = [
  ['identity', true],
  ['identity-second', true],
  ['identity-third', false],
];

async function showIdentity(set, open) {
  const { identity } = await import('./accuracy/identity.mjs');
  const { questions } = await import('./accuracy/questions.mjs');
  const folder = join(ROOT, 'test', set);
  const [pairs, asked] = [await identity(folder), await questions(folder)];
  head(`One or two across pages, and who held which office when (test/${set}${open ? '' : ', only scored'})`);
  const { figures } = pairs;
  say(
    `pairs of mentions P ${fixed(figures.precision)}  R ${fixed(figures.recall)}  F1 ${fixed(figures.f1)}; ${fixed(figures.found)} of ${figures.mentions} mentions found`,
  );
  for (const [cls, f] of Object.entries(figures.byClass)) say(`  ${cls.padEnd(10)} F1 ${fixed(f.f1)} of ${f.pairs} pairs`);
  say(`dated questions ${fixed(asked.figures.right)} right`);
  if (!BRIEF && open) for (const line of [...pairs.errors, ...asked.errors]) say(`  ${line}`);
  compare(set, { pairs: figures.f1, questions: asked.figures.right });
}

async function showCertainty(verdicts) {
  const { matchVerdicts } = await import('./accuracy/match.mjs');
  const rows = allRows(verdicts, await matchVerdicts());
  head('What certainties promise, and what came true (pages only scored, each by the others)');
  for (const line of calibrationLines(verdicts)) say(line);
  if (!CHECK) writeCertainty(rows);
  else if (!isCertaintyCurrent(rows)) problems.push('seeds/certainty.tsv is not what the gold pages say; npm run accuracy writes it');
}

const pages = readGold();
const reader = createReader();
const extracts = await extractAll(
  reader,
  pages.map((p) => p.source),
);
const set = (name) => pages.filter((p) => p.set === name);
const looked = scoreSet('looked', set('looked'), extracts);
const unseen = scoreSet('unseen', set('unseen'), extracts);
showGap(looked.figures, unseen.figures);
showAgreement(pages);
await showSwap(pages, reader, extracts);
for (const [set, open] of IDENTITY_SETS) await showIdentity(set, open);
await showCertainty(unseen.result.verdicts);
if (!BRIEF && !CHECK) {
  head('Errors on the looked at pages');
  for (const line of looked.errors) say(line);
}
say();
for (const problem of problems) say(`FAILED: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
