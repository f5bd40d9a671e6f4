import { QueryError } from './errors.js';
import type { QueryOptions } from './types.js';

/** What `running` gives, or a QueryError after the time or when nobody waits any more; what it gives later is dropped. */
export async function withTimeout<T>(running: Promise<T>, { signal, timeoutMs }: Pick<QueryOptions, 'signal' | 'timeoutMs'>): Promise<T> {
  if (timeoutMs === undefined && !signal) return running;
  let timer: NodeJS.Timeout | undefined;
  let cancel = (): void => {};
  const late = new Promise<never>((_, reject) => {
    if (timeoutMs !== undefined)
      timer = setTimeout(() => reject(new QueryError(`The query took longer than ${timeoutMs / 1000} s and was ended.`)), timeoutMs);
    cancel = () => reject(new QueryError('The query was cancelled.'));
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
  });
  running.catch(() => {});
  return Promise.race([running, late]).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  });
}
