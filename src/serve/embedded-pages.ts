/**
 * The texts inside a single file: pages in portions, each compressed by itself and unpacked only when one of its pages is opened, so
 * that they cost the opening of the file nothing but its length.
 */
import { printedFigure } from '../query/printed-figure.js';
import { bytesOf, type EmbeddedData, evidenceOf } from './embedded.js';
import { articleView, type PageText, pageOfArticle, pageView, type Spans } from './page-text.js';
import type { RawPage } from './source.js';
import type { ArticleView, EvidenceView, FactEnd, MarkRequest, PageView, StatedView } from './types.js';

/** Characters of a portion: unpacked in a moment. */
const PORTION = 400_000;

/** A page with the statements that the file tells of. */
export interface PackedPage extends PageText {
  readonly said: readonly Said[];
}

/** A statement: place of its fact in EmbeddedData.facts, its own there, and where it stands on the page. */
type Said = readonly [fact: number, evidence: number, starts: readonly number[], ends: readonly number[]];

/** In their order, as many together as a portion takes; one at least. */
export function inPortions<Page extends PageText>(pages: readonly Page[]): Page[][] {
  const portions: Page[][] = [];
  let room = 0;
  for (const page of pages) {
    room -= page.text.length;
    if (room >= 0) portions.at(-1)!.push(page);
    else {
      portions.push([page]);
      room = PORTION - page.text.length;
    }
  }
  return portions;
}

/** @returns a function that packs pages. */
export function packer({ facts }: EmbeddedData): (page: RawPage) => PackedPage {
  const places = new Map<string, readonly [number, number]>();
  for (const [fact, { evidence }] of facts.entries()) {
    for (const [at, { id }] of evidence.entries()) if (id !== undefined) places.set(id, [fact, at]);
  }
  return ({ statements, ...page }) => ({
    ...page,
    said: statements.flatMap(({ ends, id, starts }): Said[] => {
      const place = places.get(id);
      return place ? [[...place, starts, ends]] : [];
    }),
  });
}

/** @param portion one as the file holds it: base 64 of the compressed JSON of its pages. */
export async function unpackPages(portion: string): Promise<readonly PackedPage[]> {
  const unpacked = new Blob([bytesOf(portion)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).json()) as readonly PackedPage[];
}

/** An article of a page in the file, as the server tells of it. */
export function packedArticle(data: EmbeddedData, page: PackedPage, id: string, mark: MarkRequest): ArticleView | null {
  const article = page.articles.find((one) => one.id === pageOfArticle(id)?.own);
  if (!article) return null;
  const own = statementsOf(data, page).filter(({ evidence }) => evidence.articleId === id);
  const asked = mark.fact !== undefined || (mark.evidence ?? []).length > 0;
  const stated = [...own].sort((a, b) => firstOf(a) - firstOf(b) || (a.id < b.id ? -1 : 1)).map((one) => statedView(one, article.title));
  return articleView(page, id, asked ? markedOf(data, page, mark) : own, stated);
}

export function packedPage(data: EmbeddedData, page: PackedPage, mark: MarkRequest): PageView {
  return pageView(page, markedOf(data, page, mark));
}

interface Statement extends Spans {
  readonly fact: EmbeddedData['facts'][number];
  readonly evidence: EvidenceView;
}

function statementsOf(data: EmbeddedData, { said }: PackedPage): Statement[] {
  return said.map(([place, at, starts, ends]) => {
    const fact = data.facts[place]!;
    const evidence = evidenceOf(data, fact)[at]!;
    return { id: evidence.id!, starts, ends, fact, evidence };
  });
}

function markedOf(data: EmbeddedData, page: PackedPage, { evidence = [], fact }: MarkRequest): Spans[] {
  return statementsOf(data, page).filter((one) => evidence.includes(one.id) || one.fact.id === fact);
}

const firstOf = ({ starts }: Spans): number => Math.min(...starts);

function statedView({ evidence, fact, id }: Statement, title: string): StatedView {
  const { certainty, modality } = evidence;
  const { key, source, target, type } = fact;
  const known = { evidence: id, fact: fact.id, type, key, modality, ...(certainty === undefined ? {} : { certainty }) };
  return { ...known, source, target: endOf(target, evidence, title) };
}

/** The article itself, or a figure as this statement prints it. */
function endOf(target: FactEnd, { details }: EvidenceView, title: string): FactEnd {
  if (target.kind === 'Article') return { ...target, label: title };
  return target.kind === 'Metric' ? { ...target, label: printedFigure(details) } : target;
}
