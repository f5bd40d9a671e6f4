/** The articles and pages in a single file. */
import type { EmbeddedData } from '../../src/serve/embedded.js';
import { type PackedPage, packedArticle, packedPage, unpackPages } from '../../src/serve/embedded-pages.js';
import { pageOfArticle } from '../../src/serve/page-text.js';
import type { ArticleView, MarkRequest, PageView } from '../../src/serve/types.js';

export class FileTexts {
  /** Portion of each page. */
  readonly #portions: ReadonlyMap<string, number>;
  readonly #unpacked = new Map<number, Promise<readonly PackedPage[]>>();

  /** @param portion one of the texts by its number, as the file holds it. */
  constructor(
    readonly data: EmbeddedData,
    readonly portion: (number: number) => string,
  ) {
    this.#portions = new Map(data.pages.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  }

  get any(): boolean {
    return this.#portions.size > 0;
  }

  async article(id: string, mark: MarkRequest): Promise<ArticleView | null> {
    const page = await this.#page(pageOfArticle(id)?.page ?? '');
    return page && packedArticle(this.data, page, id, mark);
  }

  async page(id: string, mark: MarkRequest): Promise<PageView | null> {
    const page = await this.#page(id);
    return page && packedPage(this.data, page, mark);
  }

  async #page(id: string): Promise<PackedPage | null> {
    const at = this.#portions.get(id);
    if (at === undefined) return null;
    const pages = this.#unpacked.get(at) ?? unpackPages(this.portion(at));
    this.#unpacked.set(at, pages);
    return (await pages).find((page) => page.id === id) ?? null;
  }
}
