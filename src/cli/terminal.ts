/** What goes to people (stderr) and what goes on (stdout). */
import { once } from 'node:events';

/** Nobody reads standard output any more (`| head`): no failure, and no reason to go on making what is read there. */
export class ReaderGoneError extends Error {
  override readonly name = 'ReaderGoneError';
}

let readerGone = false;

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** To be called once, before anything is printed: a reader who goes away must not end the process with its store open. */
export function outliveReaders(): void {
  process.stdout.on('error', (error) => {
    if (!isGone(error)) throw error;
    readerGone = true;
  });
  // `2>&1 | head`: what is said to people is lost then, and the work goes on.
  process.stderr.on('error', (error) => {
    if (!isGone(error)) throw error;
  });
}

/** Writes to standard output, waiting when the reader is slower. @throws ReaderGoneError when there is none any more. */
export async function print(text: string): Promise<void> {
  if (readerGone) throw new ReaderGoneError();
  if (process.stdout.write(text)) return;
  await once(process.stdout, 'drain').catch((error) => {
    throw isGone(error) ? new ReaderGoneError() : error;
  });
}

/** As `print`, of a command that has something else to do: it goes on whether this is read or not. */
export async function tell(text: string): Promise<void> {
  await print(text).catch((error) => {
    if (!(error instanceof ReaderGoneError)) throw error;
  });
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function warn(text: string): void {
  note(`warning: ${text}`);
}

/** One line that is written over, on a terminal; silence elsewhere. */
export class Progress {
  private shown = false;

  show(text: string): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\u001b[2K${text}`);
    this.shown = true;
  }

  end(): void {
    if (this.shown) process.stderr.write('\r\u001b[2K');
    this.shown = false;
  }
}

/** `1 page`, `2 pages`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
