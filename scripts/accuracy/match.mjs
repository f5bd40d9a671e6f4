/** How often each way of `gantu match` finds the right entity: the forms of the identity set, asked of its own graph. */
import { join } from 'node:path';
import { readRows } from './common.mjs';
import { deriveFolder, IDENTITY, mentionFinder } from './identity.mjs';

const { createExtractor } = await import('../../dist/src/pipeline.js');
const { blocksFor, matchName } = await import('../../dist/src/match/match.js');
const { offersOf } = await import('../../dist/src/resolve/offers.js');
const { signaturesOf } = await import('../../dist/src/resolve/signature.js');
const { classOf } = await import('../../dist/graph-schema/schema.js');
const { groupBy } = await import('../../dist/src/order.js');

/** What a store would answer to `read/bearers-of-blocks`. */
function bearers({ said, graph }) {
  const entities = new Map(graph.entities.map((e) => [e.id, e]));
  const all = said.flatMap(({ extract }) =>
    signaturesOf(extract).map((s) => {
      const entity = entities.get(graph.members.get(`${s.page}|${s.local}`));
      return {
        block: s.block,
        entity: entity.id,
        name: entity.name,
        kind: entity.kind,
        pages: entity.pages,
        form: s.name,
        offered: s.offered,
      };
    }),
  );
  return groupBy(all, (b) => b.block);
}

/** @returns verdicts as `certaintyRows` counts them: {fact: {type: 'match', rule: way}, verdict}. */
export async function matchVerdicts() {
  const derived = await deriveFolder(join(IDENTITY, 'pages'));
  const find = mentionFinder(derived);
  const { gazetteer } = createExtractor().knowledge;
  const byBlock = bearers(derived);
  const rows = readRows(join(IDENTITY, 'gold.tsv'));
  // Short forms that no page prints are asked for too.
  const short = rows.flatMap((row) =>
    row.kind === 'Enterprise' ? offersOf(row.name, gazetteer).map((name) => ({ ...row, name, of: row.name })) : [],
  );
  const printed = new Set(rows.map((row) => row.name));
  const asked = groupBy([...rows, ...short.filter((row) => !printed.has(row.name))], ({ entity, name }) => `${entity}\t${name}`);
  return [...asked.values()].flatMap((mentions) => {
    const [{ kind, name }] = mentions;
    const right = new Set(mentions.map((row) => find({ ...row, name: row.of ?? row.name })));
    const { way, entities } = matchName(name, blocksFor(name, [classOf(kind)], gazetteer), (block) => byBlock.get(block) ?? []);
    if (way === 'none' || way === 'ambiguous') return [];
    return [{ page: 'identity', fact: { type: 'match', rule: way }, verdict: right.has(entities[0].id) ? 'right' : 'wrong' }];
  });
}
