/**
 * `npm run soak`: loads that are killed (kill -9 of the program, on both stores, and of the Neo4j server) at seeded points and then
 * run again, against one undisturbed load: node for node and edge for edge the same graph. Then the laws of changed knowledge
 * (test/graph/knowledge-laws.test.ts), more of them than in npm test.
 *   npm run soak -- [--kills 20] [--pages 60] [--seed 1] [--laws 30] [--only program-embedded|program-neo4j|server-neo4j|laws]
 * Prints a table, and ends with 1 if any graph differs or a law does not hold.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { addressOf, launcher } from './bench/neo4j.mjs';
import { Random } from './random.mjs';
import { ensureNeo4j } from './setup/neo4j.mjs';
import { ROOT, runNode } from './setup/run.mjs';

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { openStore } = await import('../dist/src/store/index.js');
const { readSnapshot } = await import('../dist/src/graph/read-snapshot.js');

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    pages: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    laws: { type: 'string', default: '30' },
    only: { type: 'string' },
  },
});
const KILLS = Number(values.kills);
const BATCHES = Math.ceil(Number(values.pages) / 5);
/** A transaction takes about so long: the point within it is random too. */
const WITHIN_MS = 400;
const random = new Random(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'gantu-soak-'));

function write(address) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'soak', 'writer.mjs'), address, values.pages], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const gone = once(child, 'exit').then(([code]) => ({ code, errors }));
  return { child, gone, lines: createInterface({ input: child.stdout }) };
}

/** Waits for the seeded point of a load: so many transactions, and some milliseconds of the next. */
async function reach({ lines, gone }) {
  const batches = random.below(BATCHES);
  const within = random.below(WITHIN_MS);
  let done = 0;
  const there = new Promise((resolve) => {
    if (batches === 0) resolve();
    lines.on('line', () => ++done === batches && resolve());
  });
  await Promise.race([there, gone]);
  await sleep(within);
  return `after ${done} of ${BATCHES} transactions and ${within} ms`;
}

/** Runs to the end. @throws Error with what the program said. */
async function finish(address) {
  const { code, errors } = await write(address).gone;
  if (code !== 0) throw new Error(`the second run failed: ${errors.slice(-500)}`);
}

/** All that the graph holds, and what decides it from here on. */
async function graphOf(address) {
  const store = await openStore(address, { mode: 'read' });
  try {
    const ask = async (text) => (await store.query(text)).rows;
    const left = await ask("MATCH (n) WHERE any(l IN labels(n) WHERE l STARTS WITH 'Next') RETURN count(n) AS left");
    const signatures = await ask('MATCH (s:Signature) RETURN s.id AS id, s.entity AS entity, s.open AS open ORDER BY id');
    const tallies = await ask('MATCH (t:Tally) RETURN t.id AS id, t.pages AS pages, t.kind AS kind ORDER BY id');
    const pages = await ask('MATCH (p:Page) RETURN p.id AS id, p.stamp AS stamp, p.extract AS extract ORDER BY id');
    return { ...(await readSnapshot(store)), left, signatures, tallies, pages };
  } finally {
    await store.close();
  }
}

async function killProgram(address) {
  const writer = write(address);
  const point = await reach(writer);
  writer.child.kill('SIGKILL');
  await writer.gone;
  await finish(address);
  return point;
}

async function emptied(address) {
  const store = await openStore(address, { mode: 'write' });
  for (;;) {
    const [row] = await store.write((tx) => tx.run('MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS n'));
    if (row.n === 0) break;
  }
  await store.close();
}

/** Each: one round, given what the rounds share; gives back the graph and where it was killed. */
const ROUNDS = {
  'program-embedded': async () => {
    const address = join(mkdtempSync(join(folder, 'store-')), 'soak.grafeo');
    const point = await killProgram(address);
    return { point, graph: await graphOf(address) };
  },
  'program-neo4j': async ({ server }) => {
    const address = addressOf(server);
    await emptied(address);
    const point = await killProgram(address);
    return { point, graph: await graphOf(address) };
  },
  'server-neo4j': async (shared) => {
    await emptied(addressOf(shared.server));
    const writer = write(addressOf(shared.server));
    const point = await reach(writer);
    await shared.server.end('SIGKILL');
    writer.child.kill('SIGKILL');
    await writer.gone;
    shared.server = await shared.launchNeo4j({ home: shared.server.home });
    await finish(addressOf(shared.server));
    return { point, graph: await graphOf(addressOf(shared.server)) };
  },
};

async function soak(name, expected) {
  const shared = {};
  if (name.endsWith('neo4j')) {
    shared.launchNeo4j = await launcher();
    shared.server = await shared.launchNeo4j();
  }
  const counts = { same: 0, other: 0 };
  try {
    for (let round = 1; round <= KILLS; round++) {
      const { point, graph } = await ROUNDS[name](shared);
      const differing = Object.keys(expected).filter((part) => !isDeepStrictEqual(graph[part], expected[part]));
      counts[differing.length === 0 ? 'same' : 'other']++;
      console.log(`${name} ${round}: killed ${point}: ${differing.length === 0 ? 'the same graph' : `DIFFERS in ${differing.join(', ')}`}`);
    }
  } finally {
    await shared.server?.stop();
  }
  return counts;
}

/** @returns whether the laws of changed knowledge hold, in so many runs each. */
function lawsHold() {
  const neo4j = ensureNeo4j();
  const env = { ...process.env, RUNS: values.laws, ...(neo4j.path ? { GANTU_TEST_NEO4J_LIB: neo4j.path } : {}) };
  const args = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/graph/knowledge-laws.test.ts'];
  return runNode(args, { env });
}

async function soakLoads(names) {
  if (names.length === 0) return;
  const undisturbed = join(folder, 'undisturbed.grafeo');
  await finish(undisturbed);
  const expected = await graphOf(undisturbed);
  const results = [];
  for (const name of names) results.push([name, await soak(name, expected)]);
  console.log(
    `\n${values.pages} pages, ${expected.entities.length} entities, ${expected.facts.length} facts, ${expected.evidence.length} statements`,
  );
  console.log(`${'killed'.padEnd(20)}${'times'.padStart(7)}${'same graph'.padStart(12)}${'other'.padStart(7)}`);
  for (const [name, { same, other }] of results)
    console.log(`${name.padEnd(20)}${String(same + other).padStart(7)}${String(same).padStart(12)}${String(other).padStart(7)}`);
  if (results.some(([, { other }]) => other > 0)) process.exitCode = 1;
}

const only = (name) => values.only === undefined || values.only === name;
try {
  await soakLoads(Object.keys(ROUNDS).filter(only));
  if (only('laws') && !lawsHold()) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
