/** graphology's own serialisation (https://graphology.github.io/serialization.html), streamed in a fixed order: `Graph.from` reads it. */
import { valuesOf } from './attributes.js';
import type { Items, Network, NetworkEdge, NetworkNode } from './network.js';

const OPTIONS = { type: 'directed', multi: true, allowSelfLoops: true } as const;

/** Items one a line, with commas between them only. */
async function* lines<T>({ portions }: Items<T>, show: (item: T) => unknown): AsyncGenerator<string> {
  let separator = '\n';
  for await (const portion of portions()) {
    if (portion.length === 0) continue;
    yield separator + portion.map((item) => JSON.stringify(show(item))).join(',\n');
    separator = ',\n';
  }
}

/** @yields the document in pieces; where it comes from is the graph's `manifest`, null attributes are left out, lists are arrays. */
export async function* json<N extends NetworkNode, E extends NetworkEdge>({ edges, nodes, origin }: Network<N, E>): AsyncGenerator<string> {
  yield `{"options":${JSON.stringify(OPTIONS)},\n"nodes":[`;
  yield* lines(nodes, (e) => ({ key: e.id, attributes: Object.fromEntries(valuesOf(nodes.attributes, e)) }));
  yield '\n],\n"edges":[';
  yield* lines(edges, (f) => ({
    key: f.id,
    source: f.source.id,
    target: f.target.id,
    attributes: Object.fromEntries(valuesOf(edges.attributes, f)),
  }));
  yield `\n],\n"attributes":${JSON.stringify({ manifest: origin })}}\n`;
}
