/**
 * npm run build: TypeScript to dist/, the viewer to dist/viewer/. Does nothing if no input changed since
 * (dist/.stamp holds the hash of all inputs). With --check, only tells by its exit code whether dist/ is as it should be.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from './setup/run.mjs';

const INPUTS = [
  'src',
  'graph-schema',
  'viewer',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/setup/viewer.mjs',
];
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.stamp');

function filesOf(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  const names = readdirSync(full, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function hashOfInputs() {
  const files = INPUTS.flatMap((input) => (/\.\w+$/.test(input) ? [join(ROOT, input)] : filesOf(input))).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function isFresh(hash) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

/** Built aside and moved into place, so that a program that runs meanwhile never sees half of it. */
async function build(hash) {
  const aside = join(ROOT, '.cache', `dist-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    const compiled = runNode([join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', aside]);
    if (!compiled) throw new Error('TypeScript found errors.');
    // Loaded only when something is built: loading it takes longer than finding that nothing has changed.
    const { buildViewer } = await import('./setup/viewer.mjs');
    await buildViewer(join(aside, 'viewer'));
    writeFileSync(join(aside, '.stamp'), hash);
    rmSync(DIST, { recursive: true, force: true });
    renameSync(aside, DIST);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const hash = hashOfInputs();
if (process.argv.includes('--check')) process.exit(isFresh(hash) ? 0 : 1);
try {
  if (!isFresh(hash)) {
    const from = performance.now();
    await build(hash);
    console.log(`Built dist/ in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
  }
} catch (error) {
  console.error(`The build failed: ${error.message}`);
  process.exitCode = 1;
}
