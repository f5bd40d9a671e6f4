/** Every statement of cypher/ is run by something. A name is found whole, or as what fills the gap of a template in the same file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/root.js';

const FOLDERS = ['check', 'maintain', 'read', 'schema', 'write'];
const WHOLE = new RegExp(`['"\`]((?:${FOLDERS.join('|')})/[\\w-]+)['"\`]`, 'g');
/** `read/graph-${name}` */
const TEMPLATE = new RegExp(`\`((?:${FOLDERS.join('|')})/[\\w-]*)\\$\\{[\\w.]+\\}([\\w-]*)\``, 'g');
const WORD = /'([\w-]+)'/g;
/** What a layer runs is of cypher/write. */
const LAYER = /from '[./\w-]*\/layer\.js'/;

function namesIn(source: string): string[] {
  const templates = [...source.matchAll(TEMPLATE)].map(([, before = '', after = '']) => [before, after]);
  if (LAYER.test(source)) templates.push(['write/', '']);
  const words = [...source.matchAll(WORD)].map((match) => match[1]!);
  return [
    ...[...source.matchAll(WHOLE)].map((match) => match[1]!),
    ...templates.flatMap(([before, after]) => words.map((word) => `${before}${word}${after}`)),
  ];
}

const filesOf = (folder: string, extension: string): string[] =>
  readdirSync(join(packageRoot(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => join(packageRoot(), folder, file));

it('no statement lies there unused', () => {
  const used = new Set(filesOf('src', '.ts').flatMap((file) => namesIn(readFileSync(file, 'utf8'))));
  const all = FOLDERS.flatMap((folder) =>
    readdirSync(join(packageRoot(), 'cypher', folder)).map((file) => `${folder}/${file.slice(0, -'.cypher'.length)}`),
  );
  expect(all.filter((name) => !used.has(name))).toEqual([]);
});

it.each([
  ["statement('read/counts')", ['read/counts']],
  [`const read = (name) => statement(\`read/graph-\${name}\`); read('facts')`, ['read/graph-facts']],
  ["import { Layer } from './layer.js'; layer.send('delete-pages', 'ids', ids)", ['write/delete-pages', 'write/ids']],
  ["layer.send('delete-pages')", []],
])('of %j the names are %j', (source, names) => {
  expect(namesIn(source)).toEqual(names);
});
