/** Which pages' texts a single file takes: those that state what it tells of, the newest first, up to a limit. */
import type { GraphSource, RawPage } from './source.js';
import type { EntityView } from './types.js';

/** Characters of all texts of a file: each takes about two bytes of it, and a browser should still open it at once. */
export const MOST_TEXT = 10_000_000;

export interface FilePages {
  readonly pages: readonly RawPage[];
  /** Pages that state something of the entities and are left out, being more than the limit allows. */
  readonly leftOut: number;
}

/** None where the source has no pages. */
export async function filePages(source: GraphSource, entities: readonly EntityView[], most = MOST_TEXT): Promise<FilePages> {
  if (!source.texts) return { pages: [], leftOut: 0 };
  const told = new Set(entities.flatMap(({ facts }) => facts.flatMap(({ evidence }) => evidence.map(({ page }) => page))));
  const wanted = (await source.summary()).pages.filter(({ id }) => told.has(id));
  const pages: RawPage[] = [];
  let length = 0;
  for (const { id } of wanted) {
    const page = await source.texts.raw(id);
    length += page?.text.length ?? 0;
    if (length > most) break;
    if (page) pages.push(page);
  }
  return { pages, leftOut: wanted.length - pages.length };
}
