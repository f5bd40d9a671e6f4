/** Step 1, read: inputs → pages. Bad input never stops a run; a path that is not there, and two pages of one id, do. */
import { statSync } from 'node:fs';
import type { Page } from '../types.js';
import { InputError, isSkipped, PageIdClashError } from './errors.js';
import { pageFiles, readFile } from './files.js';
import { readJsonLines } from './json-lines.js';
import type { ReadItem, ReadOptions } from './types.js';

export { InputError, isSkipped, PageIdClashError, type Skipped, type SkipReason } from './errors.js';
export { PAGE_LIMIT, type ReadItem, type ReadOptions } from './types.js';

/**
 * Reads files, folders (recursively, sorted) and `-` (JSON Lines on standard input), lazily and in the order given.
 * @returns pages, and a {@link Skipped} for each input that gives none; one id and one text twice is given once, then skipped as `duplicate`.
 * @throws InputError for a path that does not exist, before anything is read.
 * @throws PageIdClashError for two inputs of one id and different text.
 */
export async function* readInputs(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  checkInputs(inputs);
  const seen = new Map<string, Page>();
  for (const input of inputs) {
    for await (const item of readInput(input, options)) yield isSkipped(item) ? item : once(item, seen);
  }
}

async function* readInput(input: string, options: ReadOptions): AsyncGenerator<ReadItem> {
  if (input === '-') {
    yield* readJsonLines(options.stdin ?? process.stdin, '-', options);
    return;
  }
  if (!statSync(input).isDirectory()) {
    yield* readFile(input, false, options);
    return;
  }
  let any = false;
  for (const file of pageFiles(input)) {
    if (typeof file !== 'string') yield file;
    else {
      for await (const item of readFile(file, true, options)) {
        any = true;
        yield item;
      }
    }
  }
  if (!any) {
    const hint = 'The folder holds no page: .txt, .html, .pdf, or .md with front matter (README is never one).';
    yield { source: input, reason: 'no-pages', hint };
  }
}

/** @throws InputError for a path that does not exist: before a store is made for nothing. */
export function checkInputs(inputs: readonly string[]): void {
  for (const input of inputs) checkExists(input);
}

function checkExists(input: string): void {
  if (input !== '-' && !statSync(input, { throwIfNoEntry: false })) {
    throw new InputError(input, 'no such file or folder', 'Check the path, or give - to read JSON Lines from standard input.');
  }
}

/** Only what tells pages apart is kept, not their text: a run may have hundreds of thousands. */
function once(page: Page, seen: Map<string, Page>): ReadItem {
  const first = seen.get(page.id);
  if (!first) {
    seen.set(page.id, { ...page, text: '' });
    return page;
  }
  if (first.hash !== page.hash) throw new PageIdClashError(page.id, first.source, page.source);
  return { source: page.source, reason: 'duplicate', hint: `The same page as ${first.source}; it is read once.` };
}
