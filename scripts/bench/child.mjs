/** Runs a program of this folder as a process of its own, so that its memory and its processor time are its own, and reads what it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @param said called with each line of JSON that it prints.
 * @returns the last of them.
 */
export async function run(name, args, said = () => {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.mjs`), ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let last;
  for await (const line of createInterface({ input: child.stdout })) {
    last = JSON.parse(line);
    said(last);
  }
  const [code] = await gone;
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return last;
}

/** A clock tick of Linux in milliseconds. */
const TICK_MS = 10;

/** Milliseconds of the processor that a process has taken so far; 0 where there is no /proc. */
export function processorOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}
