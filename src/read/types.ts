import type { Page } from '../types.js';
import type { Skipped } from './errors.js';

/** What {@link readInputs} gives, in the order of input. */
export type ReadItem = Page | Skipped;

export interface ReadOptions {
  /** For pages that say nothing themselves: `--date`, `--province`, `--newspaper`. Win over path and text, not over the page's own record. */
  readonly date?: string | null;
  readonly province?: string | null;
  readonly newspaper?: string | null;
  /** The province whose places a text names most, full name, or null: the last resort for a page's province. */
  readonly placeVote?: (text: string, newspaper?: string | null) => string | null;
  /** Where `-` reads from. Default: the process' standard input. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Largest page in bytes, file or line. Default {@link PAGE_LIMIT}. */
  readonly limit?: number;
}

/** A front page is some 20 kB; what is larger than 10 MB is a book, a dump or no text. */
export const PAGE_LIMIT = 10 * 1024 * 1024;

/** Characters of a page's id: it is part of others' ids, and Neo4j's index takes 8 kB of each. */
export const LONGEST_ID = 500;
/** A PDF brings its fonts and pictures along. */
export const PDF_LIMIT = 100 * 1024 * 1024;

/** What a page's record, front matter or meta elements state of it, as written there. */
export interface Stated {
  readonly id?: string;
  readonly date?: string;
  readonly province?: string;
  readonly newspaper?: string;
  readonly title?: string;
}
