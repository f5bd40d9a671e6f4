/** Runs analyses in a worker that ends with its task. */
import type { Order, Report } from './analysis.worker.js';
import AnalysisWorker from './analysis.worker.ts?worker&inline';
import type { Run } from './model/looker.js';

export const runAside: Run = (task, network, heard) => {
  const worker = new AnalysisWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    heard(data, data.done);
    if (data.done) worker.terminate();
  });
  worker.addEventListener('error', (event) => {
    console.warn(event.message);
    heard({}, true);
    worker.terminate();
  });
  worker.postMessage({ task, network } satisfies Order);
  return { stop: () => worker.terminate() };
};
