/**
 * npm test: installs what it can without root, then lint, types and every test; tells at the end what did not run and why.
 * With CI=true it also installs Debian's Chromium and a Chinese font, and whatever is missing is a failure.
 * What stands after `--` goes to vitest: npm test -- test/store
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureChineseFont, ensureChrome } from './setup/chrome.mjs';
import { ensureNeo4j } from './setup/neo4j.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { ensurePython } from './setup/python.mjs';
import { ROOT, runNode } from './setup/run.mjs';

const CI = process.env.CI === 'true';
const RESULTS = join(ROOT, '.cache', 'test', 'results.json');
const bin = (name, file) => join(ROOT, 'node_modules', name, file);

let passed = 0;
let failed = 0;
/** What did not run, and why. */
const missing = [];

function need(what, { path, missing: reason }) {
  if (reason === undefined) return path;
  missing.push(`${what}: ${reason}`);
  if (CI) failed++;
  return undefined;
}

function check(name, ok) {
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name}`);
}

/** What the tests are told of this machine. */
function environment() {
  const neo4j = need('tests on Neo4j', ensureNeo4j());
  const python = need('tests with networkx and igraph', ensurePython());
  const chrome = need('tests of the viewer in a browser', ensureChrome(CI));
  need('how Chinese looks in the viewer', ensureChineseFont(CI));
  const found = { GANTU_TEST_NEO4J_LIB: neo4j, GANTU_TEST_PYTHON: python, CHROME_PATH: chrome };
  return { ...process.env, ...Object.fromEntries(Object.entries(found).filter(([, path]) => path !== undefined)) };
}

function runVitest(env) {
  mkdirSync(join(ROOT, '.cache', 'test'), { recursive: true });
  rmSync(RESULTS, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
  const ok = runNode([bin('vitest', 'vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)], { env });
  const before = failed;
  if (existsSync(RESULTS)) count(JSON.parse(readFileSync(RESULTS, 'utf8')));
  // Errors outside of any test fail the run too.
  if (!ok && failed === before) failed++;
}

function count(results) {
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  for (const file of results.testResults) {
    const tests = file.assertionResults;
    // A file that breaks before its first test.
    if (file.status === 'failed' && !tests.some((test) => test.status === 'failed')) failed++;
    const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').length;
    if (skipped > 0) missing.push(`${relative(ROOT, file.name)}: ${skipped} of ${tests.length} tests skipped`);
  }
}

function report() {
  if (missing.length > 0) {
    console.log(`\n${'!'.repeat(78)}\n!! DID NOT RUN${CI ? ' (a failure, since CI=true)' : ''}`);
    for (const line of missing) console.log(`!!   ${line}`);
    console.log('!'.repeat(78));
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (ensurePackages()) {
  const env = environment();
  check('build', runNode(['scripts/build.mjs']));
  check('lint and format (biome)', runNode([bin('@biomejs/biome', 'bin/biome'), 'check', '.']));
  const projects = ['tsconfig.json', 'viewer/tsconfig.json'].filter((path) => existsSync(join(ROOT, path)));
  for (const path of projects) check(`types (${path})`, runNode([bin('typescript', 'bin/tsc'), '-p', path, '--noEmit']));
  check('documents (npm run docs writes them)', runNode(['scripts/docs.mjs', '--check']));
  check('accuracy (npm run accuracy prints and writes it)', runNode(['scripts/accuracy.mjs', '--check', '--brief']));
  runVitest(env);
} else {
  missing.push('everything: the packages could not be installed (npm install)');
  failed++;
}
report();
