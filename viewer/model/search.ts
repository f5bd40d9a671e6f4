/** Asks for names while they are typed: after a short pause, and only the last question's answer counts. */
import type { SearchHit } from '../../src/serve/types.js';

/** Between keys that follow one another at once, as an input method or a held key gives them, nothing is asked; in ms. */
const PAUSE = 20;

/** null: it could not be asked. */
export type Hits = readonly SearchHit[] | null;

export interface Asker {
  /** Asks; a blank question is answered at once, with nothing. */
  ask(query: string): void;
  /** Whether an answer is still to come. */
  waiting(): boolean;
  /** What is still to come will not come. */
  stop(): void;
}

export function asker(
  search: (query: string, signal: AbortSignal) => Promise<readonly SearchHit[]>,
  answered: (query: string, hits: Hits) => void,
): Asker {
  let open: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    open?.abort();
    open = null;
  }

  async function send(query: string, own: AbortController): Promise<void> {
    const hits = await search(query, own.signal).catch(() => null);
    if (open !== own) return;
    open = null;
    answered(query, hits);
  }

  return {
    ask(query) {
      stop();
      if (query.trim() === '') {
        answered(query, []);
        return;
      }
      const own = new AbortController();
      open = own;
      timer = setTimeout(() => void send(query, own), PAUSE);
    },
    waiting: () => open !== null,
    stop,
  };
}
