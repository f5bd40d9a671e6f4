/** Runs analyses in a worker that ends with its task; the worker is fetched when the first is asked for. */
import type { Order, Report } from './analysis.worker.js';
import type { Run } from './model/looker.js';

export const runAside: Run = (task, network, heard) => {
  let worker: Worker | null = null;
  let stopped = false;
  const stop = () => {
    stopped = true;
    worker?.terminate();
  };
  const failed = (message: string) => {
    console.warn(message);
    if (!stopped) heard({}, true);
    stop();
  };
  const begin = ({ default: AnalysisWorker }: { readonly default: new () => Worker }) => {
    if (stopped) return;
    worker = new AnalysisWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      heard(data, data.done);
      if (data.done) stop();
    });
    worker.addEventListener('error', (event) => failed(event.message));
    worker.postMessage({ task, network } satisfies Order);
  };
  import('./analysis.worker.ts?worker&inline').then(begin).catch((error: Error) => failed(error.message));
  return { stop };
};
