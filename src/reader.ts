/** The pipeline as builds and extracts use it: pages in, what they say out. */
import type { Reader } from './graph/build.js';
import { createExtractor, type Watch } from './pipeline.js';
import type { Extract, Page } from './types.js';

export interface ReaderOptions {
  /** Folders of the user's own gazetteers. */
  readonly gazetteers?: readonly string[];
  /** Folders of the user's own patterns. */
  readonly patterns?: readonly string[];
  /** The user's own table of corrections. */
  readonly corrections?: string;
  /** Who wants to know what a stage costs. */
  readonly watch?: Watch;
}

export interface PageReader extends Reader {
  readonly extract: (page: Page) => Extract;
  /** The province that a text's places speak for, for pages that do not say theirs. */
  readonly placeVote: (text: string, newspaper?: string | null) => string | null;
  /** The rows of the user's corrections. */
  readonly corrections: readonly string[];
}

/** Loads the gazetteers; the segmenter's dictionary only when the first page is read. */
export function createReader(options: ReaderOptions = {}): PageReader {
  const extractor = createExtractor(options);
  return {
    extract: (page) => extractor.extract(page),
    placeVote: (text, newspaper) => extractor.placeVote(text, newspaper),
    knowledgeHash: extractor.knowledgeHash,
    knowledge: { gazetteer: extractor.entities },
    corrections: extractor.corrections,
  };
}
