/**
 * Who has a store's file open: a note beside it for each process, `gantu.grafeo.held-<pid>-<n>.json`.
 * The lock itself is the store's own (it dies with its process); the notes only say who it is. A note whose
 * process is gone counts for nothing and is removed by the next one who looks.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

export interface Holder {
  readonly mode: 'read' | 'write';
  readonly pid: number;
  readonly host: string;
  readonly command: string;
  /** ISO date and time. */
  readonly since: string;
}

let announced = 0;

/** Leaves a note, and clears away those of the dead. @returns what takes it away again. */
export function announce(path: string, mode: Holder['mode'], command: string, now: number): () => void {
  holdersOf(path);
  const note = `${path}.held-${process.pid}-${announced++}.json`;
  const holder: Holder = { mode, pid: process.pid, host: hostname(), command, since: new Date(now).toISOString() };
  try {
    writeFileSync(note, JSON.stringify(holder));
  } catch {
    // A folder that cannot be written to can still be read from; the lock holds without a note.
    return () => {};
  }
  return () => rmSync(note, { force: true });
}

/** The living processes that have the store open, as far as notes tell. */
export function holdersOf(path: string): Holder[] {
  const folder = dirname(path);
  const prefix = `${basename(path)}.held-`;
  return listed(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const holder = readNote(join(folder, name));
      if (holder && isAlive(holder)) return [holder];
      if (holder) rmSync(join(folder, name), { force: true });
      return [];
    });
}

export function describeHolder(holder: Holder): string {
  return `${holder.command} (${holder.mode === 'write' ? 'writing' : 'reading'}, pid ${holder.pid} on ${holder.host}, since ${holder.since})`;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Undefined for a note that is just being written, or is no note. */
function readNote(path: string): Holder | undefined {
  try {
    const note = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof note.pid === 'number' && typeof note.host === 'string' ? (note as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** Processes of other machines cannot be asked: they count as living. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and is someone else's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
