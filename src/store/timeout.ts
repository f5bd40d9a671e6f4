import { QueryError } from './errors.js';

/** What `running` gives, or a QueryError after the time; what it gives later is dropped. */
export async function withTimeout<T>(running: Promise<T>, timeoutMs: number | undefined): Promise<T> {
  if (timeoutMs === undefined) return running;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueryError(`The query took longer than ${timeoutMs / 1000} s and was ended.`)), timeoutMs);
  });
  running.catch(() => {});
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}
