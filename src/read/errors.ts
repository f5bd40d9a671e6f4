/** What the caller of the read step may want to catch; everything else that is wrong with input is a {@link Skipped}. */

/** An input that was named does not exist or cannot be opened. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly source: string,
    problem: string,
    readonly hint: string,
  ) {
    super(`${source}: ${problem}. ${hint}`);
  }
}

/** Two inputs of one run bear one page id and differ in text: the graph could keep only one of them. */
export class PageIdClashError extends Error {
  override readonly name = 'PageIdClashError';
  constructor(
    readonly id: string,
    readonly first: string,
    readonly second: string,
  ) {
    super(
      `two inputs have the page id "${id}" and different text: ${first} and ${second}. ` +
        'Rename one, put them into folders named by date (2024-03-04/), or give each an id in its front matter.',
    );
  }
}

/** Why an input was not read; closed, so that a summary can count by it. */
export type SkipReason =
  | 'binary'
  | 'empty'
  | 'encoding'
  | 'too-large'
  | 'no-pages'
  | 'duplicate'
  | 'bad-record'
  | 'front-matter'
  | 'unsupported'
  | 'scanned'
  | 'unreadable';

/** An input that gives no page; the rest of the run goes on. */
export interface Skipped {
  readonly source: string;
  /** Line of a JSON Lines input, counted from 1. */
  readonly line?: number;
  readonly reason: SkipReason;
  /** What was wrong and what to do, in one sentence. */
  readonly hint: string;
}

/** Whether an item of {@link readInputs} is no page. */
export function isSkipped(item: object): item is Skipped {
  return 'reason' in item;
}
