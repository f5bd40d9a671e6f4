/** The data that `gantu view --html` writes into the page (src/serve/single-file.ts). */
import { readEmbedded } from '../../src/serve/embedded.js';
import { fileSource } from './file-source.js';
import type { DataSource } from './source.js';

/** null if the page carries no data: then it was served. */
export function embeddedSource(page: Document): DataSource | null {
  const text = page.getElementById('gantu-data')?.textContent;
  return text ? fileSource(readEmbedded(text), (at) => page.getElementById(`gantu-pages-${at}`)?.textContent ?? '') : null;
}
