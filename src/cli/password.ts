/** Asking for a password on the terminal, without showing it. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { FailedError } from './errors.js';

/**
 * @returns what was typed; undefined where nobody can be asked: standard input is no terminal.
 * @throws FailedError if the question was broken off (Ctrl-C, Ctrl-D).
 */
export async function askPassword(username: string, address: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  // Readline edits the line as always, and shows it to nobody; the terminal's own echo is off before the question stands.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(`Password of user ${username} at ${address}: `);
  const brokenOff = new AbortController();
  for (const end of ['SIGINT', 'close'] as const) terminal.once(end, () => brokenOff.abort());
  try {
    return await terminal.question('', { signal: brokenOff.signal });
  } catch {
    throw new FailedError('no password was given');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
