import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RawGraph } from '../../../src/serve/source.js';
import { heldGraph } from '../../../src/serve/whole/held.js';
import { inOrder } from '../../../src/serve/whole/sort.js';
import { inSlices } from '../../../src/slices.js';
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

  it('is searched by an index that is made in a thread if it is large, the same as at once', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const script = `
      import { namedGraph } from './scripts/bench/names.mjs';
      import { buildSearchIndex } from './dist/src/serve/search/build.js';
      import { search } from './dist/src/serve/search/find.js';
      import { heldGraph } from './dist/src/serve/whole/held.js';
      const raw = { ...namedGraph(8000), generation: '1' };
      const { search: aside } = heldGraph(async () => '1', async () => raw);
      const here = buildSearchIndex(raw);
      const same = [];
      for (const key of ['江西', 'nanchang', 'zzy', '有限公司', '江西gy', '工信局', '局长', 'x'])
        same.push(JSON.stringify(await aside(key, 100)) === JSON.stringify(search(here, key, 100)) && key);
      let ticks = 0;
      const ticking = setInterval(() => { ticks += 1; }, 5);
      const again = heldGraph(async () => '1', async () => raw);
      await again.search('x');
      clearInterval(ticking);
      console.log(same.join(), ticks > 5);`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
    expect(out.trim()).toBe('江西,nanchang,zzy,有限公司,江西gy,工信局,局长,x true');
  }, 60_000);
});

describe('work in slices', () => {
  it('sorts as at once, and lets others come between', async () => {
    const edges = Array.from({ length: 50_000 }, (_, n) => `${(n * 7919) % 50_000}`.padStart(6, '0'));
    const sorted = await inSlices(inOrder(edges.map((key) => ({ key }))));
    expect(sorted.map(({ key }) => key)).toEqual([...edges].sort());
    let between = 0;
    const ticking = setInterval(() => {
      between += 1;
    }, 1);
    await inSlices(slow());
    clearInterval(ticking);
    expect(between).toBeGreaterThan(2);
    function* slow(): Generator<void, void> {
      for (let n = 0; n < 10; n += 1) {
        const until = performance.now() + 8;
        while (performance.now() < until);
        yield;
      }
    }
  });
});
