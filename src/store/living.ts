/**
 * Whether a process that named itself still lives, as far as this machine can tell. A number alone would not do: another machine
 * has processes of the same number, a container its own numbers, and numbers are given again. So a process is named by the boot
 * of its machine, its space of numbers, its number, and when it was started (Linux: proc(5)). Elsewhere it has no name, and is
 * taken to live.
 */
import { readFileSync, readlinkSync } from 'node:fs';

/** In /proc/PID/stat, after the command's name, which may hold anything: the state, and 19 fields on the time of its start. */
const STATE = 0;
const STARTED = 19;
/** Ended, but not yet asked for by its parent. */
const ENDED = new Set(['Z', 'X', 'x']);

/** Undefined where there is no such process. */
function statOf(pid: number): { state: string; started: string } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state: fields[STATE]!, started: fields[STARTED]! };
  } catch {
    return undefined;
  }
}

/** Of this boot of this machine, or of the container that this process sees. */
function spaceOf(): string | undefined {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

/** The name of this process; undefined where the system gives none. */
export function ownName(): string | undefined {
  const [space, stat] = [spaceOf(), statOf(process.pid)];
  return space === undefined || stat === undefined ? undefined : `${space} ${process.pid} ${stat.started}`;
}

/** Whether a process of this machine has ended; false for those of other machines and boots, of which nothing is known. */
export function hasEnded(name: string): boolean {
  const [started, pid, ...space] = name.split(' ').reverse();
  if (spaceOf() === undefined || space.reverse().join(' ') !== spaceOf()) return false;
  const stat = statOf(Number(pid));
  return stat === undefined || ENDED.has(stat.state) || stat.started !== started;
}
