/** Time, handed in, so that waiting and leases can be tested without it. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
};

/** How often a lock that is held is tried again. */
const POLL_MS = 100;

/**
 * Tries until `attempt` gives a value or the time is over.
 * @param waitMs 0 tries once.
 * @param onWait called once, when the first attempt failed and there is time left.
 * @returns undefined when the time is over.
 */
export async function retryUntil<T>(
  attempt: () => Promise<T | undefined> | T | undefined,
  waitMs: number,
  clock: Clock,
  onWait?: () => void,
): Promise<T | undefined> {
  const end = clock.now() + waitMs;
  for (let tries = 0; ; tries++) {
    const value = await attempt();
    if (value !== undefined) return value;
    const left = end - clock.now();
    if (left <= 0) return undefined;
    if (tries === 0) onWait?.();
    await clock.sleep(Math.min(POLL_MS, left));
  }
}
