/** What is sent and not waited for: it fails as loudly as what is waited for, and with its own reason. */
import { expect, it } from 'vitest';
import { Layer } from '../../src/graph/layer.js';
import type { Transaction } from '../../src/store/types.js';

/** A transaction in which a statement fails, and every one after it, as servers have it. */
function failingAt(n: number): Transaction & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    run: async (text) => {
      texts.push(text);
      if (texts.length > n) throw new Error('the transaction has ended');
      if (texts.length === n) throw new Error('the first reason');
      return [];
    },
  };
}

it('statements are sent at once, in order, and a failed one is told when the layer settles', async () => {
  const tx = failingAt(2);
  const layer = new Layer(tx, false);
  for (const name of ['delete-entities', 'delete-tallies', 'delete-metrics']) layer.send(name, 'ids', ['x']);
  expect(tx.texts.map((text) => /MATCH \(\w:(\w+)/.exec(text)?.[1])).toEqual(['Entity', 'Tally', 'Metric']);
  await expect(layer.settled()).rejects.toThrow('the first reason');
});

it('what is asked after a failed statement fails with the reason of that', async () => {
  const layer = new Layer(failingAt(1), false);
  layer.send('delete-entities', 'ids', ['x']);
  await expect(layer.runFor('read-kinds', 'ids', ['x'])).rejects.toThrow('the first reason');
});

it('an empty list sends nothing', async () => {
  const tx = failingAt(9);
  new Layer(tx, false).send('delete-entities', 'ids', []);
  expect(tx.texts).toEqual([]);
});
