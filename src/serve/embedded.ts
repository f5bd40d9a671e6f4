/**
 * The data inside a single file (single-file.ts writes it, viewer/data reads it). Each fact stands in it once, whichever of its ends
 * is asked for, and each text once; then all of it is compressed, for sentences and ids repeat much.
 */
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { SearchData } from './search/data.js';
import type { CommunityView, EntityView, EvidenceView, FactDetail, FactView, NodeAttributes, Size, ViewGraph } from './types.js';

/** Texts are numbers: their places in EmbeddedData.texts. */
type PackedEvidence = Omit<EvidenceView, 'sentence' | 'page' | 'article'> & {
  readonly sentence: number;
  readonly page: number;
  readonly article: number | null;
};

export type PackedFact = Omit<FactDetail, 'evidence'> & { readonly evidence: readonly PackedEvidence[] };

export interface PackedNode {
  readonly key: string;
  readonly attributes: NodeAttributes;
  readonly codes: readonly string[];
  /** Its facts as its panel lists them: places in EmbeddedData.facts. */
  readonly facts: readonly number[];
}

export interface EmbeddedData {
  readonly generation: string;
  /** Of the whole graph, of which the file may hold the most telling part. */
  readonly total: Size;
  readonly communities: readonly CommunityView[];
  /** The most telling first. */
  readonly nodes: readonly PackedNode[];
  readonly facts: readonly PackedFact[];
  readonly texts: readonly string[];
  /** Of the nodes, in their order. */
  readonly search: SearchData;
  /** Ids of the pages whose texts the file holds, portion by portion (embedded-pages.ts). */
  readonly pages: readonly (readonly string[])[];
}

class Texts {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

/**
 * @param entities those of the view's nodes; of one that is missing, only what the view tells is known.
 * @param pages ids of those whose texts the file holds: only their statements can be opened.
 */
export function embed(
  view: ViewGraph,
  entities: readonly EntityView[],
  search: SearchData,
  pages: readonly (readonly string[])[] = [],
): EmbeddedData {
  const texts = new Texts();
  const readable = new Set(pages.flat());
  const places = new Map<string, number>();
  const facts: PackedFact[] = [];
  const put = (fact: PackedFact): number => {
    places.set(fact.id, facts.length);
    return facts.push(fact) - 1;
  };
  const labels = new Map(view.graph.nodes.map(({ attributes, key }) => [key, { id: key, label: attributes.label, kind: attributes.kind }]));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const nodes = view.graph.nodes.map(({ attributes, key }): PackedNode => {
    const entity = byId.get(key);
    const own = (entity?.facts ?? []).map((fact) => places.get(fact.id) ?? put(packed(fact, labels.get(key)!, texts, readable)));
    return { key, attributes, codes: entity?.codes ?? [], facts: own };
  });
  for (const { attributes, key, source, target } of view.graph.edges) {
    if (!places.has(key)) put({ id: key, ...attributes, source: labels.get(source)!, target: labels.get(target)!, evidence: [] });
  }
  const { communities = [], generation, total } = view;
  return { generation, total, communities, nodes, facts, texts: texts.list, search, pages };
}

function packed(
  { evidence, other, outgoing, ...rest }: FactView,
  own: FactDetail['source'],
  texts: Texts,
  readable: ReadonlySet<string>,
): PackedFact {
  return {
    ...rest,
    source: outgoing ? own : other,
    target: outgoing ? other : own,
    evidence: evidence.map(({ article, articleId, id, page, sentence, ...said }) => ({
      ...(readable.has(page) ? { id, articleId } : {}),
      ...said,
      sentence: texts.place(sentence),
      page: texts.place(page),
      article: article === null ? null : texts.place(article),
    })),
  };
}

export function evidenceOf({ texts }: Pick<EmbeddedData, 'texts'>, { evidence }: PackedFact): EvidenceView[] {
  return evidence.map(({ article, page, sentence, ...said }) => ({
    ...said,
    sentence: texts[sentence]!,
    page: texts[page]!,
    article: article === null ? null : texts[article]!,
  }));
}

/** As text that no element of a page can be closed by: base 64 of the compressed JSON; the same for the same data. */
export function writeEmbedded(data: EmbeddedData): string {
  const bytes = gzipSync(strToU8(JSON.stringify(data)), { mtime: 0 });
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

export function readEmbedded(text: string): EmbeddedData {
  return JSON.parse(strFromU8(gunzipSync(bytesOf(text)))) as EmbeddedData;
}

/** @param text in base 64. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
