/** Extraction on several threads, its results in the order of input. */
import { Worker } from 'node:worker_threads';
import type { PageReader, ReaderOptions } from '../reader.js';
import type { Extract, Page } from '../types.js';

/** Pages on their way at once for each thread: enough that none waits, few enough to stay small. */
const AHEAD = 4;

/** @throws whatever a thread throws, once its page's turn comes. */
export async function* extractInOrder(
  pages: AsyncIterable<Page>,
  reader: PageReader,
  options: ReaderOptions,
  jobs: number,
): AsyncGenerator<Extract> {
  if (jobs === 1) {
    for await (const page of pages) yield reader.extract(page);
    return;
  }
  const threads = Array.from({ length: jobs }, () => new Thread(options));
  const pending: Promise<Extract>[] = [];
  let next = 0;
  try {
    for await (const page of pages) {
      const turn = threads[next++ % jobs]!.extract(page);
      // Its turn comes later; until then a failure must not end the process.
      turn.catch(() => {});
      pending.push(turn);
      if (pending.length >= jobs * AHEAD) yield await pending.shift()!;
    }
    while (pending.length > 0) yield await pending.shift()!;
  } finally {
    await Promise.all(threads.map((t) => t.end()));
  }
}

type Answer = { readonly extract: Extract } | { readonly error: string };

class Thread {
  private readonly worker: Worker;
  private readonly waiting: { resolve: (e: Extract) => void; reject: (e: Error) => void }[] = [];

  constructor(options: ReaderOptions) {
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: options });
    this.worker.on('message', (answer: Answer) => {
      const { resolve, reject } = this.waiting.shift()!;
      if ('extract' in answer) resolve(answer.extract);
      else reject(new Error(answer.error));
    });
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error as Error);
    });
  }

  extract(page: Page): Promise<Extract> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(page);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
