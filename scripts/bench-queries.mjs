/**
 * `npm run bench:queries`: every question of the pack on a store of generated pages (scripts/bench/pages.mjs), asked without filters;
 * what must be given a name is asked for the one that most pages name, two names for the two most named.
 *   npm run bench:queries -- [--pages 500] [--only neo4j|embedded]
 * Prints the milliseconds of a second asking and the rows, the slowest first, and ends with 1 if any takes longer than SLOW_MS.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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

async function timed(store, query, names) {
  const parameters = bindParameters(query, needed(query, names));
  await ask(store, query, parameters);
  const from = performance.now();
  const { rows } = await ask(store, query, parameters);
  return { name: query.name, ms: Math.round(performance.now() - from), rows: rows.length };
}

/** @returns whether no question is slow. */
async function report(kind, address) {
  const store = await openStore(address, { mode: 'write' });
  const { pages, reader } = generatedPages(Number(values.pages));
  await build(store, pages, reader, { replace: false, holder: 'bench', waitMs: 0 });
  const names = (await store.query(MOST_NAMED)).rows.map((row) => row.name);
  const found = [];
  for (const query of readPack()) found.push(await timed(store, query, names));
  await store.close();
  found.sort((a, b) => b.ms - a.ms);
  console.log(`\n${kind}: ${values.pages} pages, ${found.length} questions`);
  for (const { name, ms, rows } of found) console.log(`  ${name.padEnd(22)}${String(ms).padStart(7)} ms${String(rows).padStart(8)} rows`);
  return found.every(({ ms }) => ms <= SLOW_MS);
}

const folder = mkdtempSync(join(tmpdir(), 'gantu-bench-'));
let quick = true;
try {
  if (values.only !== 'neo4j') quick = await report('embedded', join(folder, 'bench.grafeo'));
  if (values.only !== 'embedded') {
    const launchNeo4j = await launcher();
    const server = await launchNeo4j({ java: JAVA, settings: { 'server.memory.pagecache.size': '512m' } });
    try {
      quick = (await report('neo4j', addressOf(server))) && quick;
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (!quick) process.exitCode = 1;
