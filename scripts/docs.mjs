/**
 * `npm run docs`: writes what documents take from the program: docs/SCHEMA.md, docs/QUERIES.md, cypher/schema, cypher/browser, and in
 * the READMEs and docs/neo4j.md each output block and each part between `<!-- NAME -->` and `<!-- /NAME -->` (see PARTS).
 * With --check it writes nothing and fails if anything would change (npm test does that).
 * A block stands after a marker, and is what the command prints; the commands of a document run one after another in a fresh folder:
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
const PART = /(<!-- ([a-z]+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g;
const BLOCK = /(<!-- run: gantu (.+?)(?: \| first (\d+) lines)? -->\n```\w*\n)[\s\S]*?(```)/g;
/** So that tables have one width wherever they are made. */
const COLUMNS = '110';

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { layerDiagram, relationDiagram } = await import('../dist/graph-schema/diagram.js');
const { grass } = await import('../dist/graph-schema/grass.js');
const { schemaReference } = await import('../dist/graph-schema/reference.js');
const { embeddedIndexes, indexTable, neo4jIndexes } = await import('../dist/graph-schema/indexes.js');
const { readPack } = await import('../dist/src/query/pack.js');
const { packItems, packReference } = await import('../dist/src/query/reference.js');
const pack = readPack();

/** What stands between the marks of a name, in a document's language. */
const PARTS = {
  questions: (language) => packItems(pack, language),
  layers: layerDiagram,
  relations: relationDiagram,
  indexes: indexTable,
  // Written by npm run bench:store -- --save, which takes too long to be run here.
  speed: () => `\`\`\`\n${readFileSync(join(ROOT, 'docs', 'bench-store.txt'), 'utf8')}\`\`\`\n`,
};

/** Splits a command line at blanks outside quotes. */
function words(line) {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2]);
}

/** In documents SEEDS stands for the project's seeds/. */
function gantu(line, cwd) {
  const args = words(line).map((word) => word.replace(/^SEEDS/, join(ROOT, 'seeds')));
  const { stdout, stderr, status } = spawnSync(process.execPath, [GANTU, ...args], {
    cwd,
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

/** A document with its blocks as the commands print them now. */
function fresh(file) {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-docs-'));
  try {
    const language = file.includes('zh-CN') ? 'zh' : 'en';
    const text = readFileSync(join(ROOT, file), 'utf8').replace(PART, (_, head, name, tail) => head + PARTS[name](language) + tail);
    return withOutputs(text, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const documents = ['README.md', 'README.zh-CN.md', 'docs/neo4j.md'].filter((file) => existsSync(join(ROOT, file)));
const now = Object.fromEntries([
  ['docs/SCHEMA.md', schemaReference()],
  ['docs/QUERIES.md', packReference(pack)],
  ['cypher/schema/neo4j.cypher', neo4jIndexes()],
  ['cypher/schema/embedded.cypher', embeddedIndexes()],
  ['cypher/browser/gantu.grass', grass()],
  ...documents.map((file) => [file, fresh(file)]),
]);
const stale = Object.keys(now).filter((file) => !existsSync(join(ROOT, file)) || readFileSync(join(ROOT, file), 'utf8') !== now[file]);
if (CHECK && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run: npm run docs`);
  process.exitCode = 1;
} else {
  for (const file of stale) writeFileSync(join(ROOT, file), now[file]);
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Documents are up to date.');
}
