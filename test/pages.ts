/** Pages of a folder of the project, as the command line reads them. */
import { join } from 'node:path';
import { isSkipped, readInputs } from '../src/read/index.js';
import type { ReadOptions } from '../src/read/types.js';
import { packageRoot } from '../src/root.js';
import type { Page } from '../src/types.js';

/** The sample pages, from the package's root. */
export const SAMPLE_PAGES = 'seeds/pages';

/** @param folder from the package's root. */
export async function pagesOf(folder: string, options: ReadOptions = {}): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const item of readInputs([join(packageRoot(), folder)], options)) if (!isSkipped(item)) pages.push(item);
  return pages;
}
