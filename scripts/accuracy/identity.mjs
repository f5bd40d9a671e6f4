/**
 * Identity across pages: the program extracts and resolves the pages of test/identity, and pairs of the gold's mentions are compared:
 * a pair that both put together is right. Mentions that the extractor did not find stand alone (a lost pair), and are counted.
 *   node scripts/accuracy/identity.mjs [folder]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, readRows, share } from './common.mjs';

const { createReader, derive, isSkipped, readInputs } = await import('../../dist/src/index.js');
const { nameKey } = await import('../../dist/src/resolve/signature.js');
const { classOf } = await import('../../dist/graph-schema/schema.js');

export const IDENTITY = join(ROOT, 'test', 'identity');

/** All pages of a folder, as the graph derives them. */
export async function deriveFolder(folder) {
  const reader = createReader();
  const said = [];
  for await (const page of readInputs([folder], { placeVote: reader.placeVote })) {
    if (!isSkipped(page)) said.push({ extract: reader.extract(page), text: page.text });
  }
  return { said, graph: derive(said, reader.knowledge.gazetteer) };
}

/** The page entity that a gold name means: by name, then by other forms, then by what stands at the mention. */
function entityOf({ extract, text }, { kind, name }) {
  const key = nameKey(name);
  const own = extract.entities.filter((entity) => classOf(entity.kind) === classOf(kind));
  const printed = ({ mentions }) => mentions.some(([start, end]) => nameKey(text.slice(start, end)) === key);
  return (
    own.find((entity) => nameKey(entity.name) === key) ??
    own.find((entity) => entity.aliases.some((form) => nameKey(form) === key)) ??
    own.find(printed)
  );
}

function pairsOf(mentions) {
  const pairs = [];
  mentions.forEach((a, i) => {
    for (const b of mentions.slice(i + 1)) {
      if (classOf(a.kind) !== classOf(b.kind)) continue;
      const gold = a.entity === b.entity;
      const found = a.found !== undefined && a.found === b.found;
      if (gold || found) pairs.push({ a, b, gold, found });
    }
  });
  return pairs;
}

function figuresOf(pairs) {
  const right = pairs.filter((pair) => pair.gold && pair.found).length;
  const gold = pairs.filter((pair) => pair.gold).length;
  const found = pairs.filter((pair) => pair.found).length;
  return { pairs: gold, precision: share(right, found), recall: share(right, gold), f1: share(2 * right, gold + found) };
}

/** @returns a function from a gold row to the graph's entity for it, or undefined. */
export function mentionFinder({ said, graph }) {
  const pages = new Map(said.map((page) => [page.extract.page, page]));
  return (row) => {
    const entity = pages.has(row.page) ? entityOf(pages.get(row.page), row) : undefined;
    return entity && graph.members.get(`${row.page}|${entity.id}`);
  };
}

/**
 * @param folder with pages/ and gold.tsv (columns entity, kind, page, name).
 * @returns figures (all pairs, and by class), with the share of the mentions that were found; errors: one line a wrong pair or lost mention.
 */
export async function identity(folder = IDENTITY) {
  const find = mentionFinder(await deriveFolder(join(folder, 'pages')));
  const mentions = readRows(join(folder, 'gold.tsv')).map((row) => ({ ...row, found: find(row) }));
  const lost = mentions.filter(({ found }) => found === undefined);
  const pairs = pairsOf(mentions);
  const classes = [...new Set(mentions.map(({ kind }) => classOf(kind)))].sort();
  const byClass = classes.map((cls) => [cls, figuresOf(pairs.filter(({ a }) => classOf(a.kind) === cls))]);
  const say = ({ a, b, gold }) =>
    `${gold ? 'apart, should be one' : 'one, should be apart'}: ${a.name} (${a.page}, ${a.entity}) / ${b.name} (${b.page}, ${b.entity})`;
  return {
    figures: {
      ...figuresOf(pairs),
      mentions: mentions.length,
      found: share(mentions.length - lost.length, mentions.length),
      byClass: Object.fromEntries(byClass),
    },
    errors: [
      ...lost.map(({ page, name, kind }) => `not found: ${kind} ${name} (${page})`),
      ...pairs.filter(({ a, b, gold, found }) => gold !== found && a.found !== undefined && b.found !== undefined).map(say),
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? IDENTITY;
  if (!existsSync(join(folder, 'gold.tsv'))) throw new Error(`${folder} has no gold.tsv`);
  const { figures, errors } = await identity(folder);
  for (const line of errors) console.log(line);
  console.log(JSON.stringify(figures, null, 2));
}
