/**
 * `npm run bench:queries`: every question of the pack on a store of generated pages (scripts/bench/pages.mjs), asked without filters;
 * what must be given a name is asked for the one that most pages name, two names for the two most named.
 *   npm run bench:queries -- [--pages 500] [--only neo4j|embedded]
 * Prints of a second asking the processor's milliseconds (the server's too), those by the clock and the rows, the slowest first, and
 * ends with 1 if any takes longer than SLOW_MS of the processor's time, which does not hang on what else the machine does.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { processorOf } from './bench/child.mjs';
import { addressOf, launcher } from './bench/neo4j.mjs';
import { generatedPages } from './bench/pages.mjs';
import { ROOT } from './setup/run.mjs';

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { build } = await import('../dist/src/graph/build.js');
const { ask } = await import('../dist/src/query/answer.js');
const { bindParameters, readPack } = await import('../dist/src/query/pack.js');
const { openStore } = await import('../dist/src/store/index.js');

const { values } = parseArgs({ options: { pages: { type: 'string', default: '500' }, only: { type: 'string' } } });
/** Longer than this nobody waits gladly. */
const SLOW_MS = 2_000;
const MOST_NAMED = 'MATCH (e:Entity) RETURN e.name AS name ORDER BY e.pages DESC, e.id LIMIT 2';
const JAVA = ['-Xms2g', '-Xmx2g', '-XX:+UseG1GC'];

/** @returns parameters that a question cannot be asked without. */
function needed(query, names) {
  const without = query.parameters.filter((p) => p.fallback === undefined);
  return new Map(without.map((p, i) => [p.name, names[i]]));
}

/** Milliseconds by the clock, and of the processor. */
function now(server) {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 + processorOf(server) };
}

async function timed(store, server, query, names) {
  const parameters = bindParameters(query, needed(query, names));
  await ask(store, query, parameters);
  const from = now(server);
  const { rows } = await ask(store, query, parameters);
  const to = now(server);
  return { name: query.name, processor: to.processor - from.processor, clock: to.clock - from.clock, rows: rows.length };
}

/** @returns whether no question is slow. */
async function report(kind, address, server) {
  const store = await openStore(address, { mode: 'write' });
  const { pages, reader } = generatedPages(Number(values.pages));
  await build(store, pages, reader, { replace: false, holder: 'bench', waitMs: 0 });
  const names = (await store.query(MOST_NAMED)).rows.map((row) => row.name);
  const found = [];
  for (const query of readPack()) found.push(await timed(store, server, query, names));
  await store.close();
  found.sort((a, b) => b.processor - a.processor);
  const column = (text) => String(text).padStart(12);
  console.log(`\n${kind}: ${values.pages} pages, ${found.length} questions`);
  console.log(`${'  question'.padEnd(24)}${['processor ms', 'clock ms', 'rows'].map((head) => column(head)).join('')}`);
  for (const { name, processor, clock, rows } of found)
    console.log(`  ${name.padEnd(22)}${[Math.round(processor), Math.round(clock), rows].map((cell) => column(cell)).join('')}`);
  return found.every(({ processor }) => processor <= SLOW_MS);
}

const folder = mkdtempSync(join(tmpdir(), 'gantu-bench-'));
let quick = true;
try {
  if (values.only !== 'neo4j') quick = await report('embedded', join(folder, 'bench.grafeo'), 0);
  if (values.only !== 'embedded') {
    const launchNeo4j = await launcher();
    const server = await launchNeo4j({ java: JAVA, settings: { 'server.memory.pagecache.size': '512m' } });
    try {
      quick = (await report('neo4j', addressOf(server), server.process.pid)) && quick;
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (!quick) process.exitCode = 1;
