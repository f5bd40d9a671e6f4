import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasEnded, ownName } from '../../src/store/living.js';

describe.skipIf(!existsSync('/proc/self/stat'))('a process', () => {
  const [boot, numbers, pid, started] = (ownName() ?? '').split(' ');

  it('lives while it runs', () => {
    expect(hasEnded(ownName()!)).toBe(false);
    expect(pid).toBe(String(process.pid));
  });

  it('has ended when it is gone, or its number is that of another', async () => {
    const other = spawn('sleep', ['60']);
    const name = [boot, numbers, other.pid, started].join(' ');
    // Started at another time than is said: not the one that is meant.
    expect(hasEnded(name)).toBe(true);
    const gone = once(other, 'exit');
    other.kill('SIGKILL');
    await gone;
    expect(hasEnded(name)).toBe(true);
  });

  it.each([
    ['of another machine or boot', ['0b1c', numbers, 1, started]],
    ['of another container', [boot, 'pid:[1]', 2 ** 22 + 1, started]],
    ['without a name', []],
  ])('%s is taken to live', (_, parts) => {
    expect(hasEnded(parts.join(' '))).toBe(false);
  });
});
