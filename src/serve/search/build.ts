/** Makes what a search needs to know of the names of a graph. Where the names are searched only, names.ts and find.ts are enough. */
import { join } from 'node:path';
import type { Kind } from '../../../graph-schema/schema.js';
import { readTable } from '../../gazetteer/tsv.js';
import { packageRoot } from '../../root.js';
import type { EdgeAttributes } from '../types.js';
import { contexts } from './context.js';
import { FIRST_UNIT, MOST_UNITS, type NamedNode, type SearchData } from './data.js';
import { normalise } from './fold.js';
import { type SearchIndex, searchIndex } from './names.js';
import { type Reading, readings } from './readings.js';

export interface SearchGraph {
  readonly nodes: readonly NamedNode<Kind>[];
  /** Edges whose ends are not among the nodes are left out. */
  readonly edges: readonly { readonly source: string; readonly target: string; readonly attributes: EdgeAttributes }[];
}

let table: ReadonlyMap<string, string> | undefined;

/** Traditional characters and their simplified forms (seeds/search/simplified.tsv). @throws KnowledgeFileError */
function simplifiedForms(): ReadonlyMap<string, string> {
  table ??= new Map(
    readTable(join(packageRoot(), 'seeds/search/simplified.tsv'), ['traditional', 'simplified']).rows.map(({ cells }) => [
      cells.traditional,
      cells.simplified,
    ]),
  );
  return table;
}

/** A searchable index of all names and aliases of a graph; the same for the same graph. */
export function buildSearchIndex(graph: SearchGraph): SearchIndex {
  return searchIndex(searchData(graph), graph.nodes);
}

export function searchData({ nodes, edges }: SearchGraph): SearchData {
  const forms = simplifiedForms();
  const { from, to } = endsOf(nodes, edges);
  const order = byImportance(nodes, from, to);
  const units = new Units();
  const lengths: number[] = [];
  const parts: string[] = [];
  for (const at of order) {
    const { aliases, kind, label } = nodes[at]!.attributes;
    for (const name of [label, ...aliases]) {
      const plain = normalise(name);
      const read = readings(plain, kind);
      const own = Array.from(plain, (char, i) => units.code(forms.get(char) ?? char, read[i]!));
      lengths.push(own.length);
      parts.push(String.fromCharCode(...own));
    }
  }
  const present = units.characters();
  const simplified = [...forms].filter(([, form]) => present.has(form)).flat();
  return {
    units: units.list,
    text: parts.join(''),
    lengths,
    order,
    contexts: contexts(nodes, edges, from, to),
    simplified: simplified.join(''),
  };
}

/** For each edge the places of its ends in the nodes, -1 for an end that is not there. */
function endsOf(nodes: SearchGraph['nodes'], edges: SearchGraph['edges']): { from: Int32Array; to: Int32Array } {
  const places = new Map(nodes.map(({ key }, at) => [key, at]));
  return {
    from: Int32Array.from(edges, ({ source }) => places.get(source) ?? -1),
    to: Int32Array.from(edges, ({ target }) => places.get(target) ?? -1),
  };
}

/** The most named first, then the most joined to others, then shorter names; ids decide what is left. */
function byImportance(nodes: SearchGraph['nodes'], from: Int32Array, to: Int32Array): number[] {
  const degree = new Uint32Array(nodes.length);
  for (let edge = 0; edge < from.length; edge += 1) {
    const [source, target] = [from[edge]!, to[edge]!];
    if (source < 0 || target < 0) continue;
    degree[source]! += 1;
    degree[target]! += 1;
  }
  return [...nodes.keys()].sort((a, b) => {
    const [x, y] = [nodes[a]!, nodes[b]!];
    return (
      y.attributes.pages - x.attributes.pages ||
      degree[b]! - degree[a]! ||
      x.attributes.label.length - y.attributes.label.length ||
      (x.key < y.key ? -1 : 1)
    );
  });
}

/** Numbers the characters with their readings as they come. */
class Units {
  readonly list: string[] = [];
  /** Of characters that are not read, and of readings, each of which is of one character. */
  readonly #codes = new Map<string | Reading, number>();

  /** @returns the code that stands for it in the text; past the last code there is, one that no question finds. */
  code(char: string, reading: Reading): number {
    const key = reading.likely.length === 0 ? char : reading;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    if (this.list.length === MOST_UNITS) return FIRST_UNIT + MOST_UNITS - 1;
    const code = FIRST_UNIT + this.list.length;
    const unit = key === char ? char : `${char}${reading.likely.join(' ')}|${reading.unlikely.join(' ')}`;
    this.list.push(this.list.length === MOST_UNITS - 1 ? '\0' : unit);
    this.#codes.set(key, code);
    return code;
  }

  characters(): ReadonlySet<string> {
    return new Set(this.list.map((unit) => String.fromCodePoint(unit.codePointAt(0)!)));
  }
}
