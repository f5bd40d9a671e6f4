/** The gold of test/gold: which pages there are, what they say, and what the program reads in them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';

const FOLDER = join(ROOT, 'test', 'gold');
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Rows of split.tsv whose page is there: {page, set, province, second}. */
function rows() {
  const [, ...lines] = readFileSync(join(FOLDER, 'split.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines
    .map((line) => line.split('\t'))
    .filter(([page]) => existsSync(join(FOLDER, 'annotations', `${page}.json`)))
    .map(([page, set, province]) => ({ page, set, province }));
}

/**
 * @returns every gold page: {page, set, province, source, text, gold, second}; `second` is what another annotator made of
 * the text, if one did.
 */
export function readGold() {
  return rows().map((row) => {
    const source = join(FOLDER, 'pages', `${row.page}.txt`);
    const second = join(FOLDER, 'second', `${row.page}.json`);
    return {
      ...row,
      source,
      text: readFileSync(source, 'utf8'),
      gold: json(join(FOLDER, 'annotations', `${row.page}.json`)),
      second: existsSync(second) ? json(second) : undefined,
    };
  });
}

/** Reads the files as the command line would, and extracts. @returns extracts by page id. */
export async function extractAll(reader, files) {
  const { isSkipped, readInputs } = await import('../../dist/src/read/index.js');
  const extracts = new Map();
  for await (const item of readInputs(files, { placeVote: reader.placeVote })) {
    if (isSkipped(item)) throw new Error(`${item.source}: ${item.hint}`);
    extracts.set(item.id, { page: item, extract: reader.extract(item) });
  }
  return extracts;
}
