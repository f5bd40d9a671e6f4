/**
 * `npm run docs`: writes what documents take from the program: docs/SCHEMA.md, and each output block of the READMEs.
 * With --check it writes nothing and fails if anything would change (npm test does that).
 * A block stands after a marker, and is what the command prints in a fresh folder with the sample pages built:
 *   <!-- run: gantu query posts --param of=湖口县 | first 12 lines -->
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GANTU = join(ROOT, 'bin', 'gantu.js');
const CHECK = process.argv.includes('--check');
const BLOCK = /(<!-- run: gantu (.+?)(?: \| first (\d+) lines)? -->\n```\w*\n)[\s\S]*?(```)/g;
/** So that tables have one width wherever they are made. */
const COLUMNS = '110';

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { schemaReference } = await import('../dist/graph-schema/reference.js');

/** Splits a command line at blanks outside quotes. */
function words(line) {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2]);
}

function gantu(line, cwd) {
  const [command, input] = line.startsWith('< ') ? line.slice(2).split(' :: ').reverse() : [line];
  const { stdout, stderr, status } = spawnSync(process.execPath, [GANTU, ...words(command)], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS },
  });
  if (status !== 0) throw new Error(`gantu ${line}: exit ${status}\n${stderr}`);
  return stdout;
}

function withOutputs(text, cwd) {
  return text.replace(BLOCK, (_, head, line, lines, tail) => {
    const printed = gantu(line, cwd).trimEnd().split('\n');
    const shown = lines ? printed.slice(0, Number(lines)) : printed;
    return `${head}${shown.join('\n')}${shown.length < printed.length ? '\n…' : ''}\n${tail}`;
  });
}

const folder = mkdtempSync(join(tmpdir(), 'gantu-docs-'));
const stale = [];
try {
  gantu(`build ${join(ROOT, 'seeds', 'pages')}`, folder);
  const written = { 'docs/SCHEMA.md': schemaReference() };
  for (const file of ['README.md', 'README.zh-CN.md']) {
    if (existsSync(join(ROOT, file))) written[file] = withOutputs(readFileSync(join(ROOT, file), 'utf8'), folder);
  }
  for (const [file, text] of Object.entries(written)) {
    if (readFileSync(join(ROOT, file), 'utf8') === text) continue;
    stale.push(file);
    if (!CHECK) writeFileSync(join(ROOT, file), text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (CHECK && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run: npm run docs`);
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Documents are up to date.');
}
