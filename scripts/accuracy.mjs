/**
 * `npm run accuracy`: how well the program reads, measured on the gold of test/gold, in two sets: pages whose errors were
 * looked at while rules were written, and pages that were only ever scored.
 *   npm run accuracy                 prints everything, with the errors of the looked at set; writes seeds/certainty.tsv
 *   npm run accuracy -- --check      writes nothing; fails where a figure is below test/gold/floors.json or the file is stale
 *   npm run accuracy -- --brief      figures only
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrationLines, certaintyRows, isCertaintyCurrent, writeCertainty } from './accuracy/certainty.mjs';
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

function showAgreement(pages) {
  const twice = pages.filter((p) => p.second !== undefined);
  head(`Two annotators, apart (${twice.map((p) => p.page).join(', ')})`);
  const asExtract = ({ page, second }) => {
    const ids = new Map(second.entities.map((e, i) => [e.name, `e${i}`]));
    for (const e of second.entities) for (const alias of e.aliases ?? []) if (!ids.has(alias)) ids.set(alias, ids.get(e.name));
    const articles = second.articles.map((a, i) => ({ ...a, id: `a${i}` }));
    for (const a of articles) if (!ids.has(a.title)) ids.set(a.title, a.id);
    const first = (x) => (Array.isArray(x) ? x[0] : x);
    const must = (list) => (list ?? []).filter((item) => !item.optional);
    return {
      page,
      entities: must(second.entities).map((e) => ({ ...e, kind: first(e.kind), id: ids.get(e.name) })),
      relations: must(second.relations).map((r) => ({ ...r, type: first(r.type), source: ids.get(r.source), target: ids.get(r.target) })),
      metrics: must(second.metrics).map((m) => ({ ...m, subject: ids.get(m.subject) })),
      articles,
    };
  };
  const s = score(
    twice.map((p) => p.gold),
    twice.map(asExtract),
  );
  say(
    `entities ${fixed(s.entity.f1)}, names ${fixed(s.name.f1)}, relations ${fixed(s.relation.f1)}, metrics ${fixed(s.metrics.f1)} (subject ${fixed(s.metricSubjects.f1)}), layout ${fixed(s.layout.f1)}, line roles ${fixed(s.roles.f1)}`,
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

function showCertainty(verdicts) {
  const rows = certaintyRows(verdicts);
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
showCertainty(unseen.result.verdicts);
if (!BRIEF && !CHECK) {
  head('Errors on the looked at pages');
  for (const line of looked.errors) say(line);
}
say();
for (const problem of problems) say(`FAILED: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
