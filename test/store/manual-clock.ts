/** A clock that stands still until it is moved. */
import type { Clock } from '../../src/store/index.js';

export interface ManualClock extends Clock {
  advance(milliseconds: number): void;
  /** What happens while someone sleeps. */
  onSleep(action: () => void | Promise<void>): void;
}

export function manualClock(start = 1_700_000_000_000): ManualClock {
  let now = start;
  let action: () => void | Promise<void> = () => {};
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
    onSleep(next) {
      action = next;
    },
    async sleep(milliseconds) {
      await action();
      now += milliseconds;
    },
  };
}
