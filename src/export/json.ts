/** graphology's own serialisation (https://graphology.github.io/serialization.html), streamed in a fixed order: `Graph.from` reads it. */
import type { Transaction } from '../store/types.js';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, valuesOf } from './attributes.js';
import type { Manifest } from './manifest.js';
import { walkEntities, walkFacts } from './walk.js';

const OPTIONS = { type: 'directed', multi: true, allowSelfLoops: true } as const;

/** Items one a line, with commas between them only. */
async function* lines<T>(portions: AsyncIterable<readonly T[]>, show: (item: T) => unknown): AsyncGenerator<string> {
  let separator = '\n';
  for await (const portion of portions) {
    if (portion.length === 0) continue;
    yield separator + portion.map((item) => JSON.stringify(show(item))).join(',\n');
    separator = ',\n';
  }
}

/** @yields the document in pieces; the manifest is among the graph's attributes, null attributes are left out, lists are arrays. */
export async function* json(tx: Transaction, manifest: Manifest): AsyncGenerator<string> {
  yield `{"options":${JSON.stringify(OPTIONS)},\n"nodes":[`;
  yield* lines(walkEntities(tx), (e) => ({ key: e.id, attributes: Object.fromEntries(valuesOf(NODE_ATTRIBUTES, e)) }));
  yield '\n],\n"edges":[';
  yield* lines(walkFacts(tx, 'network'), (f) => ({
    key: f.id,
    source: f.source.id,
    target: f.target.id,
    attributes: Object.fromEntries(valuesOf(EDGE_ATTRIBUTES, f)),
  }));
  yield `\n],\n"attributes":${JSON.stringify({ manifest })}}\n`;
}
