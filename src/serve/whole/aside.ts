/** Prepares a graph in a thread of its own. */
import { Worker } from 'node:worker_threads';
import type { Prepared, Unprepared } from './prepare.js';

/** @throws Error what went wrong in the thread. */
export function prepareAside(graph: Unprepared): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    // Without the options that the program was started with: not all may be given to a thread.
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: graph, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that prepares the graph ended with ${code}`)));
  });
}
