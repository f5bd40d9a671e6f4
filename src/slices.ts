/** Long work in slices, so that a server answers between them. */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of one slice: less than a person notices in an answer that waits for it. */
const SLICE = 10;

/** @param work yields where it may be held up. Lets all else that waits come between. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const from = performance.now();
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() - from < SLICE);
    await setImmediate();
  }
}
