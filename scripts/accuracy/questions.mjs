/**
 * Dated questions: the pages of test/identity are built into a store, and `gantu query post-holders` answers
 * the questions of questions.tsv. An answer is right if it names the persons, their tenure and their status, and no one else.
 *   node scripts/accuracy/questions.mjs [folder]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, readRows, share } from './common.mjs';

const { build, createReader, isSkipped, readInputs } = await import('../../dist/src/index.js');
const { openStore } = await import('../../dist/src/store/index.js');
const { bindParameters, readPack } = await import('../../dist/src/query/pack.js');

/** Runs `work` on a store that holds a folder's pages. */
async function withStore(folder, work) {
  const reader = createReader();
  const pages = [];
  for await (const page of readInputs([folder], { placeVote: reader.placeVote })) if (!isSkipped(page)) pages.push(page);
  const place = mkdtempSync(join(tmpdir(), 'gantu-questions-'));
  const store = await openStore(join(place, 'pages.grafeo'), { mode: 'write' });
  try {
    await build(store, pages, reader, { replace: false, holder: 'accuracy', waitMs: 0 });
    return await work(store);
  } finally {
    await store.close();
    rmSync(place, { recursive: true, force: true });
  }
}

const inOrder = (rows) => [...rows].sort().join(';');

/** @returns figures: the share of right answers; errors: one line a wrong one. */
export async function questions(folder = join(ROOT, 'test', 'identity')) {
  const query = readPack().find(({ name }) => name === 'post-holders');
  const asked = readRows(join(folder, 'questions.tsv'));
  const answers = await withStore(join(folder, 'pages'), async (store) => {
    const rows = [];
    for (const { office, of, date } of asked) {
      const parameters = bindParameters(query, new Map(Object.entries({ office, of, date })));
      rows.push(query.step((await store.query(query.cypher, parameters)).rows, parameters).rows);
    }
    return rows;
  });
  const errors = asked.flatMap(({ office, of, date, holders }, i) => {
    const answer = inOrder(answers[i].map(({ person, tenure, status }) => `${person} ${tenure} ${status}`));
    const expected = inOrder(holders.split(';'));
    return answer === expected
      ? []
      : [`${office || 'any office'} of ${of || 'any'}, ${date || 'newest'}: ${answer || 'nobody'}, should be ${expected || 'nobody'}`];
  });
  return { figures: { questions: asked.length, right: share(asked.length - errors.length, asked.length) }, errors };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { figures, errors } = await questions(process.argv[2]);
  for (const line of errors) console.log(line);
  console.log(JSON.stringify(figures, null, 2));
}
