import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RawGraph } from '../../../src/serve/source.js';
import { heldGraph } from '../../../src/serve/whole/held.js';
import { drawn } from './small.js';

describe('the whole graph held', () => {
  it('is made once for all who ask, and anew for another generation', async () => {
    let generation = '1';
    let made = 0;
    const { whole } = heldGraph(
      async () => generation,
      async (): Promise<RawGraph> => {
        made += 1;
        return { ...drawn('a-b'), generation };
      },
    );
    const [one, two] = await Promise.all([whole(), whole()]);
    expect([one === two, (await whole()) === one, made, one.generation]).toEqual([true, true, 1, '1']);
    generation = '2';
    expect([(await whole()).generation, made]).toEqual(['2', 2]);
  });

  it('is read once, for its parts and for the search in its names', async () => {
    let reads = 0;
    const { whole, search } = heldGraph(
      async () => '1',
      async () => {
        reads += 1;
        return drawn('a-b');
      },
    );
    const [{ generation }, hits] = await Promise.all([whole(), search('a')]);
    expect([generation, hits.map(({ id }) => id), reads]).toEqual(['1', ['a'], 1]);
  });

  it('is tried again after a failure', async () => {
    let tries = 0;
    const { whole } = heldGraph(
      async () => '1',
      async () => {
        tries += 1;
        if (tries === 1) throw new Error('the store is away');
        return drawn('a-b');
      },
    );
    await expect(whole()).rejects.toThrow('the store is away');
    expect((await whole()).select({}, 9).graph.nodes).toHaveLength(2);
  });

  // Of the built program: the thread is a file of it.
  it('is made in a thread if it is large, the same as at once', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const script = `
      import { wholeGraph as generated } from './scripts/bench/whole-graph.mjs';
      import { toArrays } from './dist/src/serve/whole/arrays.js';
      import { wholeGraph, wholeGraphAside } from './dist/src/serve/whole/index.js';
      const raw = generated(8000, 24000);
      const view = (whole) => JSON.stringify(whole.select({ count: 2 }, 500));
      console.log(view(await wholeGraphAside(toArrays(raw))) === view(wholeGraph(raw)));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('true');
  });
});
