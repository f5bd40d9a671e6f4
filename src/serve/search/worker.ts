/** The thread of `searchIndexAside`: a graph's columns in, the index of its names out. */
import { parentPort, workerData } from 'node:worker_threads';
import { KIND_NAMES, MODALITIES, RELATION_TYPES } from '../../../graph-schema/schema.js';
import type { Columns, Sent } from './aside.js';
import { buildSearchIndex, type SearchGraph } from './build.js';

/** Numbers of the nodes as ids, in the order of the numbers: the nodes stand in the order of their ids. */
const idOf = (n: number): string => String(n).padStart(10, '0');

function graphOf({ codes, edges, keys, kind, names, pages }: Columns): SearchGraph {
  const { count, lastDay, modality, source, target, type } = edges;
  const codesOf = new Map(JSON.parse(codes) as [number, string[]][]);
  const keyOf = new Map(JSON.parse(keys) as [number, string][]);
  const all = names.flatMap((portion) => JSON.parse(portion) as [string, ...string[]][]);
  return {
    nodes: all.map(([label, ...aliases], n) => {
      const attributes = { label, aliases, kind: KIND_NAMES[kind[n]!]!, pages: pages[n]! };
      return { key: idOf(n), attributes, codes: codesOf.get(n) ?? [] };
    }),
    edges: Array.from(type, (own, edge) => ({
      source: idOf(source[edge]!),
      target: idOf(target[edge]!),
      attributes: {
        type: RELATION_TYPES[own]!,
        key: keyOf.get(edge) ?? '',
        count: count[edge]!,
        first: null,
        // Compared only, and numbers of eight digits compare as the dates do.
        last: lastDay[edge] === 0 ? null : String(lastDay[edge]),
        modality: MODALITIES[modality[edge]!]!,
      },
    })),
  };
}

const { contexts, nodes: _nodes, ...index } = buildSearchIndex(graphOf(workerData as Columns));
const { firstName, order, start, text, wordStart } = index;
const own = [firstName, order, start, text, wordStart].map(({ buffer }) => buffer as ArrayBuffer);
parentPort!.postMessage({ ...index, contexts: JSON.stringify(contexts) } satisfies Sent, own);
