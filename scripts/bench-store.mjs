/**
 * `npm run bench:store`: a load of generated pages (scripts/bench/pages.mjs) into an empty store, beside a bare UNWIND … MERGE of
 * the same rows into another empty one with the same constraints, in the same run; and single pages added to the full store.
 *   npm run bench:store -- [--pages 5000] [--only neo4j|embedded] [--at-once N] [--batches] [--trace] [--save]
 * With --batches it loads with several numbers of pages a transaction instead, which is how the default was found.
 * With --trace it prints by tenth of the load what the statements took, with the rows sent and given back; and for each single page
 * what it asked of the store, by how long that took.
 * With --save what it prints is also written to docs/bench-store.txt, which `npm run docs` takes into docs/neo4j.md.
 * Each load has a process of its own, and each on Neo4j a server of its own. The making of pages does not count.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './bench/child.mjs';
import { addressOf, launcher } from './bench/neo4j.mjs';
import { ROOT } from './setup/run.mjs';

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { PAGES_AT_ONCE } = await import('../dist/src/graph/build.js');

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '5000' },
    only: { type: 'string' },
    'at-once': { type: 'string', default: String(PAGES_AT_ONCE) },
    batches: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const PAGES = Number(values.pages);
const SINGLES = 50;
/** As a server for work has it: a compiler that takes its time, and memory. */
const JAVA = ['-Xms2g', '-Xmx2g', '-XX:+UseG1GC'];

const folder = mkdtempSync(join(tmpdir(), 'gantu-bench-'));
const fixed = (n, digits = 2) => n.toFixed(digits);
const median = (list, at = 0.5) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * at))];
const sum = (list) => list.reduce((a, b) => a + b, 0);
const printed = [];
const print = (text) => {
  console.log(text);
  printed.push(text);
};
const mega = (bytes) => Math.round(bytes / 2 ** 20);

/** Calls with an empty store of a kind: its address and the pid of its server. */
async function withStore(kind, work) {
  if (kind === 'embedded') return work(join(mkdtempSync(join(folder, 'store-')), 'bench.grafeo'), 0);
  const launchNeo4j = await launcher();
  const server = await launchNeo4j({ java: JAVA, settings: { 'server.memory.pagecache.size': '512m' } });
  try {
    return await work(addressOf(server), server.process.pid);
  } finally {
    await server.stop();
  }
}

/** Loads, and dumps what was loaded. */
function load(kind, atOnce, singles, dump) {
  return withStore(kind, async (address, pid) => {
    const tenths = [];
    const last = await run('load', [address, PAGES, atOnce, singles, pid], (line) => {
      if (line.done === undefined) return;
      tenths.push(line);
    });
    const rows = dump === undefined ? undefined : (await run('dump', [address, dump])).rows;
    return { tenths, rows, added: last.added };
  });
}

/** Rows that went to the store (`sent`) or came from it (`given`) by the statements of some names, in a tenth. */
const moved = ({ statements }, way, isMeant) =>
  sum(Object.entries(statements).map(([name, { [way]: rows }]) => (isMeant(name) ? rows : 0)));

function report(kind, { tenths, rows, added }, bare) {
  const singleMs = added.map((page) => page.ms);
  const pagesOf = (i) => tenths[i].done - (tenths[i - 1]?.done ?? 0);
  const perPage = tenths.map((t, i) => (t.seconds * 1000) / pagesOf(i));
  const processor = tenths.map((t, i) => (t.processor * 1000) / pagesOf(i));
  const line = (name, text) => print(`  ${name.padEnd(34)} ${text}`);
  const list = (numbers, digits = 1) => numbers.map((n) => fixed(n, digits)).join(' ');
  const seconds = sum(tenths.map((t) => t.seconds));
  const work = sum(tenths.map((t) => t.processor));
  const share = rows / (rows + (rows / PAGES) * SINGLES);
  const loaded = rows * share;
  print(`\n${kind}: ${PAGES} pages, ${Math.round(loaded)} rows (nodes and relationships), ${values['at-once']} pages a transaction`);
  line('rows/s', `${Math.round(loaded / seconds)}; bare UNWIND … MERGE ${Math.round(bare.rows / bare.seconds)}`);
  line('ratio by the clock', fixed(loaded / seconds / (bare.rows / bare.seconds)));
  line("ratio by the processor's time", fixed(loaded / work / (bare.rows / bare.processor)));
  line('ms a page, by tenth', list(perPage));
  line("  the processor's", list(processor));
  const growth = (costs) => fixed(costs.at(-1) / costs[1]);
  line('end to beginning', `${growth(perPage)}; by the processor's time ${growth(processor)} (last tenth to second; the first warms up)`);
  const written = tenths.map((t, i) => moved(t, 'sent', (name) => !name.startsWith('read-')) / pagesOf(i));
  line('rows written for a page, by tenth', list(written, 0));
  line(
    '  read',
    list(
      tenths.map((t, i) => moved(t, 'given', () => true) / pagesOf(i)),
      0,
    ),
  );
  const perRow = (costs) => costs.map((cost, i) => (cost * 1000) / written[i]);
  line('end to beginning, a row written', `${growth(perRow(perPage))}; by the processor's time ${growth(perRow(processor))}`);
  const bareRow = (key) => bare.tenths.map((t) => (t[key] * 1e6) / t.rows);
  line('bare: µs a row, by tenth', list(bareRow('seconds')));
  line("  the processor's", list(bareRow('processor')));
  line('  end to beginning', `${growth(bareRow('seconds'))}; by the processor's time ${growth(bareRow('processor'))}`);
  line(
    'memory of the process, MiB',
    list(
      tenths.map((t) => mega(t.rss)),
      0,
    ),
  );
  if (kind === 'embedded') {
    const bytes = (tenths.at(-1).rss - tenths[1].rss) / (tenths.at(-1).done - tenths[1].done);
    line('memory a page', `${Math.round(bytes / 1024)} KiB: ${Math.round(2 ** 30 / bytes)} pages a GiB`);
  }
  line(
    'a page added to the full store',
    `median ${fixed(median(singleMs), 0)} ms, 95 of 100 below ${fixed(median(singleMs, 0.95), 0)} ms (${singleMs.length} pages)`,
  );
}

/** The statements that a load spent most on, and that a single page waited for longest. */
const TOLD_OF_LOAD = 16;
const TOLD = 8;

function traceLoad(tenths) {
  const ms = (t, name) => t.statements[name]?.ms ?? 0;
  const names = [...new Set(tenths.flatMap((t) => Object.keys(t.statements)))];
  const costly = names.toSorted((a, b) => ms(tenths.at(-1), b) - ms(tenths.at(-1), a)).slice(0, TOLD_OF_LOAD);
  for (const name of costly) {
    const by = (way) =>
      tenths.map((t, i) => fixed((t.statements[name]?.[way] ?? 0) / (t.done - (tenths[i - 1]?.done ?? 0)), 2).padStart(7)).join('');
    console.log(`  ${name.padEnd(24)} ms a page ${by('ms')}\n${' '.repeat(33)}sent ${by('sent')}\n${' '.repeat(32)}given ${by('given')}`);
  }
}

function trace(added) {
  for (const [i, { ms, asked }] of added.entries()) {
    const slowest = asked.toSorted((a, b) => b.ms - a.ms).slice(0, TOLD);
    const told = slowest.map((one) => `${one.name} ${fixed(one.ms, 1)} (${one.sent}, ${one.given})`).join('; ');
    console.log(`  page ${i + 1}: ${fixed(ms, 0)} ms, ${asked.length} statements ${fixed(sum(asked.map((one) => one.ms)), 0)}: ${told}`);
  }
}

async function compare(kind) {
  const dump = mkdtempSync(join(folder, 'rows-'));
  const own = await load(kind, values['at-once'], SINGLES, dump);
  const bare = await withStore(kind, (address, pid) => run('bare', [address, dump, pid]));
  rmSync(dump, { recursive: true });
  report(kind, own, bare);
  if (values.trace) {
    traceLoad(own.tenths);
    trace(own.added);
  }
}

async function batches(kind) {
  console.log(`\n${kind}: ${PAGES} pages`);
  for (const atOnce of [25, 50, 100, 200, 400]) {
    const { tenths } = await load(kind, atOnce, 0);
    const of = (what) => (sum(tenths.map((t) => t[what])) * 1000) / PAGES;
    console.log(
      `  ${String(atOnce).padStart(4)} pages a transaction: ${fixed(of('seconds'), 1)} ms a page, the processor's ${fixed(of('processor'), 1)}, memory at most ${mega(Math.max(...tenths.map((t) => t.rss)))} MiB`,
    );
  }
}

mkdirSync(folder, { recursive: true });
try {
  for (const kind of values.only ? [values.only] : ['neo4j', 'embedded']) await (values.batches ? batches(kind) : compare(kind));
  if (values.save) {
    const machine = `${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB`;
    writeFileSync(join(ROOT, 'docs', 'bench-store.txt'), `npm run bench:store -- --pages ${PAGES}, on ${machine}\n${printed.join('\n')}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
