/** The data that `gantu view --html` writes into the page (src/serve/single-file.ts). */
import { readEmbedded } from '../../src/serve/embedded.js';
import { fileSource } from './file-source.js';
import type { DataSource } from './source.js';

/** Of a page that carries data; others are served. */
export function embeddedSource(page: Document): DataSource {
  const text = (id: string) => page.getElementById(id)?.textContent ?? '';
  return fileSource(readEmbedded(text('gantu-data')), (at) => text(`gantu-pages-${at}`));
}
