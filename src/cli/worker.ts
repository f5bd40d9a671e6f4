/** A thread of `gantu extract --jobs`: a page in, its extract or the error out. */
import { parentPort, workerData } from 'node:worker_threads';
import { createReader, type ReaderOptions } from '../reader.js';
import type { Page } from '../types.js';

const reader = createReader(workerData as ReaderOptions);

parentPort!.on('message', (page: Page) => {
  try {
    parentPort!.postMessage({ extract: reader.extract(page) });
  } catch (error) {
    parentPort!.postMessage({ error: `${page.source}: ${(error as Error).message}` });
  }
});
