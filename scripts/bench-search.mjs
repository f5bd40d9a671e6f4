/**
 * `npm run bench:search -- [entities]`: the index of names of a large graph (scripts/bench/names.mjs): how long it takes to make and
 * whether the server answers meanwhile, what it holds, and how long each key of a search takes by the clock, in the index itself and
 * asked of the running server over HTTP. Where others use the machine, the processor's time tells more than the clock.
 * Ends with 1 if a key takes longer than it may.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { namedGraph } from './bench/names.mjs';
import { ROOT } from './setup/run.mjs';

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { searchData } = await import('../dist/src/serve/search/build.js');
const { searchIndex } = await import('../dist/src/serve/search/names.js');
const { search } = await import('../dist/src/serve/search/find.js');
const { serve } = await import('../dist/src/serve/index.js');
const { heldGraph } = await import('../dist/src/serve/whole/held.js');

const SIZE = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;
/** Milliseconds that a key may take by the clock, from the request to the answer. */
const TARGET = 50;
/** Typed key by key, so that every beginning of them is asked as well. */
const QUESTIONS = {
  Chinese: ['江西省工业和信息化厅', '南昌市', '上饶市广信区', '有限公司', '张志远'],
  'left out, mistyped': ['江西工信厅', '广信法院', '南昌市西胡区人民政府'],
  'full pinyin': ['jiangxishenggongye', 'nanchangshi', 'zhangzhiyuan', 'hong', 'chongqing'],
  initials: ['jxsgyhxxht', 'zzy', 'yhong', 'ncs', 'yxgs'],
  mixed: ['江西gyhxx', 'zhang志y', '南c市'],
  'not there': ['zzzzzz', '鑫鑫鑫鑫', 'qwrtp', '𠮷𠮷'],
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const used = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const shown = (ms) => Number(ms.toFixed(1));
const keysOf = (questions) => [...new Set(questions.flatMap((text) => [...text].map((_, end, chars) => chars.slice(0, end + 1).join(''))))];

const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** For each key the middle of its rounds, and what of a processor a key takes in the mean. */
async function timed(keys, ask, count = ROUNDS) {
  const from = processor();
  const times = [];
  for (const key of keys) {
    const rounds = [];
    for (let round = 0; round < count; round += 1) {
      const start = performance.now();
      await ask(key);
      rounds.push(performance.now() - start);
    }
    times.push(at(rounds, 0.5));
  }
  return { times, processor: (processor() - from) / keys.length / count };
}

const graph = namedGraph(SIZE);
const names = graph.nodes.reduce((sum, { attributes }) => sum + 1 + attributes.aliases.length, 0);
const before = used();
const cpu = processor();
const from = performance.now();
const data = searchData(graph);
const made = performance.now();
let index = searchIndex(data, graph.nodes);
const spread = performance.now();
const json = Buffer.byteLength(JSON.stringify(data)) / 2 ** 20;
console.log(`${SIZE} entities, ${names} names, ${graph.edges.length} facts`);
console.log(
  `made in ${((spread - from) / 1000).toFixed(2)} s (readings and contexts ${((made - from) / 1000).toFixed(2)} s), processor ${((processor() - cpu) / 1000).toFixed(2)} s`,
);

const assets = mkdtempSync(join(tmpdir(), 'gantu-bench-'));
for (const file of ['index.html', 'main.js', 'style.css']) writeFileSync(join(assets, file), '');
const served = async () => '1';
const { search: asked, whole } = heldGraph(served, async () => ({ ...graph, generation: '1' }));
const source = { generation: served, served, update: async () => {}, search: asked };
const server = await serve({ source, assets });
const missed = [];
try {
  await answersMeanwhile();
  const rows = [];
  for (const [sort, questions] of Object.entries(QUESTIONS)) {
    const keys = keysOf(questions);
    const own = await timed(keys, (key) => search(index, key));
    const overHttp = await timed(keys, (key) => get(`api/search?limit=12&q=${encodeURIComponent(key)}`));
    const slowest = at(overHttp.times, 1);
    if (slowest > TARGET) missed.push(`${sort}: ${keys[overHttp.times.indexOf(slowest)]} took ${shown(slowest)} ms`);
    rows.push({
      '': sort,
      keys: keys.length,
      'median, ms': shown(at(own.times, 0.5)),
      'slowest, ms': shown(at(own.times, 1)),
      'processor, ms': shown(own.processor),
      'over HTTP, median': shown(at(overHttp.times, 0.5)),
      'over HTTP, slowest': shown(slowest),
    });
  }
  console.table(rows);
  // What stands in line for the processors makes the clock run: a key waits for its turn.
  console.log(`the machine has ${availableParallelism()} processors; waiting for them in the last minute: ${shown(loadavg()[0])}`);
  console.log(`a key may take ${TARGET} ms by the clock, over HTTP: ${missed.length === 0 ? 'each does with less' : missed.join('; ')}`);
} finally {
  await server.close();
  rmSync(assets, { recursive: true });
}
const full = used();
index = null;
data.text = '';
console.log(`in memory ${Math.round(full - before)} MB beside the graph; as JSON ${json.toFixed(1)} MB`);
process.exitCode = missed.length > 0 ? 1 : 0;

async function get(path) {
  // What is measured here holds the thread for seconds, and the server ends connections that wait for so long.
  const answer = await fetch(server.url + path, { headers: { connection: 'close' } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** The whole graph and the index of its names are made; what else is asked is answered meanwhile. */
async function answersMeanwhile() {
  const held = monitorEventLoopDelay({ resolution: 5 });
  held.enable();
  const from = performance.now();
  let making = true;
  const made = Promise.all([get('api/search?q=x'), whole()]).finally(() => {
    making = false;
  });
  const times = [];
  while (making) {
    const start = performance.now();
    await get('api/generation');
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 10));
  }
  await made;
  held.disable();
  console.log(
    `made by the server in ${((performance.now() - from) / 1000).toFixed(1)} s, in which ${times.length} other requests were answered: median ${shown(at(times, 0.5))} ms, slowest ${shown(at(times, 1))} ms; longest time that nothing could be answered ${shown(held.max / 1e6)} ms`,
  );
}
