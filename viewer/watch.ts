/** Asks now and then whether the graph has changed; silent when the server does not answer. */
import type { DataSource } from './data/source.js';

const EVERY_MS = 3000;

let running: ReturnType<typeof setInterval> | undefined;

/** Calls back once when the generation is no longer the given one. A later watch replaces this one. */
export function watch(data: DataSource, generation: string, changed: () => void): void {
  clearInterval(running);
  const timer = setInterval(async () => {
    // A page in the background need not know.
    if (document.hidden) return;
    const now = await data.generation().catch(() => generation);
    if (now === generation || timer !== running) return;
    clearInterval(timer);
    changed();
  }, EVERY_MS);
  running = timer;
}
