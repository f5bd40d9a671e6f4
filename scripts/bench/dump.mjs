/**
 * Writes all rows of a store into files of a folder, in portions, for bare.mjs.
 *   node scripts/bench/dump.mjs <store> <folder>
 * Each file is `{ statement, rows, from, to }`: which share of the rows of its statement they are. Prints how many rows there are.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { groupBy } from '../../dist/src/order.js';
import { openStore } from '../../dist/src/store/index.js';

/** What the bare load sends at once, in one transaction: the middle of what Neo4j's manual advises. */
const ROWS_A_STATEMENT = 20_000;

const NODE_LABELS = ['Page', 'Article', 'Entity', 'Metric', 'Evidence', 'Signature', 'Tally', 'Store'];

const [address, folder] = process.argv.slice(2);
const store = await openStore(address, { mode: 'read' });
const ask = (text) => store.read((tx) => tx.run(text));
let files = 0;
let total = 0;

function write(statement, rows) {
  total += rows.length;
  for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
    const name = `${String(files++).padStart(6, '0')}.bin`;
    writeFileSync(
      join(folder, name),
      serialize({
        statement,
        rows: rows.slice(i, i + ROWS_A_STATEMENT),
        from: i / rows.length,
        to: Math.min(1, (i + ROWS_A_STATEMENT) / rows.length),
      }),
    );
  }
}

for (const label of NODE_LABELS) {
  const rows = await ask(`MATCH (n:${label}) RETURN labels(n) AS labels, properties(n) AS properties`);
  for (const [labels, own] of groupBy(rows, ({ labels: all }) =>
    all
      .filter((l) => l !== label)
      .sort()
      .join(':'),
  ))
    write(
      `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row${labels === '' ? '' : `, n:${labels}`}`,
      own.map((r) => r.properties),
    );
}
const ends = await ask('MATCH (a)-[r]->(b) RETURN DISTINCT type(r) AS type');
for (const { type } of ends) {
  const rows = await ask(
    `MATCH (a)-[r:${type}]->(b) RETURN a.id AS source, b.id AS target, labels(a) AS from, labels(b) AS to, r.id AS id, properties(r) AS properties`,
  );
  const labelOf = (labels) => NODE_LABELS.find((label) => labels.includes(label));
  for (const [pair, own] of groupBy(rows, (r) => `${labelOf(r.from)} ${labelOf(r.to)}`)) {
    const [from, to] = pair.split(' ');
    const key = own[0].id === null ? '' : ' {id: row.id}';
    write(
      `UNWIND $rows AS row MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target}) MERGE (a)-[r:${type}${key}]->(b) SET r += row.properties`,
      own.map(({ source, target, id, properties }) => ({ source, target, id, properties })),
    );
  }
}
await store.close();
console.log(JSON.stringify({ rows: total }));
