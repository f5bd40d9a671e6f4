/** What is made of what a server says, without one. */
import { describe, expect, it } from 'vitest';
import { parseAddress, ServerError } from '../../src/store/index.js';
import { foreignNodes, serverInfo, usurped } from '../../src/store/neo4j-check.js';
import { holdDriver } from '../../src/store/neo4j-driver.js';

const kernel = (version: string, edition = 'community') => [
  { name: 'Cypher', version: '5', edition: '' },
  { name: 'Neo4j Kernel', version, edition },
];

describe('a version', () => {
  it.each(['5.26.18', '5.26.0', '5.27-aura', '5.26.0-SNAPSHOT', '2025.01.0', '2025.10.1', '2026.02.3'])('%s is taken', (version) => {
    expect(serverInfo(kernel(version, 'enterprise'), 'neo4j://db')).toEqual({ version, edition: 'enterprise' });
  });

  it.each(['4.4.38', '3.5.35', '4.4-aura', '5.25.1', '5.9.0'])('%s is too old', (version) => {
    expect(() => serverInfo(kernel(version), 'neo4j://db')).toThrow(
      `The Neo4j at neo4j://db is ${version}: too old, 5.26 or newer is needed.`,
    );
  });

  it.each([[[]], [kernel('unknown')], [[{ name: 'Memgraph', version: '2.14', edition: 'x' }]]])('of something else is refused', (rows) => {
    expect(() => serverInfo(rows, 'bolt://db')).toThrow(ServerError);
    expect(() => serverInfo(rows, 'bolt://db')).toThrow('no Neo4j');
  });
});

describe('what a database holds', () => {
  const holding = (nodes: number, labelled: Record<string, number>, built: boolean) => ({
    nodes,
    labelled: new Map(Object.entries(labelled)),
    built,
  });

  it.each([
    ['nothing', holding(0, {}, false), 0, []],
    ['a graph of ours', holding(31, { Page: 10, Entity: 20, Store: 1 }, true), 0, []],
    ['a graph of ours, beside others', holding(40, { Page: 10, Entity: 20, Store: 1 }, true), 9, []],
    ['only nodes of others', holding(7, { Page: 0, Store: 0 }, false), 7, []],
    ['pages that no build has written', holding(7, { Page: 2, Store: 0 }, false), 5, ['Page']],
    ['shops', holding(3, { Store: 3 }, false), 0, ['Store']],
    ['shops beside our own node', holding(3, { Store: 3 }, true), 0, ['Store']],
  ])('%s', (_, held, foreign, theirs) => {
    expect(foreignNodes(held)).toBe(foreign);
    expect(usurped(held)).toEqual(theirs);
  });
});

describe('the driver', () => {
  const where = (address: string) => {
    const parsed = parseAddress(address, {});
    if (parsed.kind !== 'neo4j') throw new Error('no server');
    return parsed;
  };

  it('is one for each server and user, and closed by the last who holds it', async () => {
    const [one, two, other] = ['bolt://u:p@db', 'bolt://u:p@db/other', 'bolt://v:p@db'].map((a) => holdDriver(where(a)));
    expect(two!.driver).toBe(one!.driver);
    expect(other!.driver).not.toBe(one!.driver);
    await one!.release();
    await one!.release();
    const again = holdDriver(where('bolt://u:p@db'));
    expect(again.driver).toBe(two!.driver);
    await Promise.all([two!.release(), again.release(), other!.release()]);
    const next = holdDriver(where('bolt://u:p@db'));
    expect(next.driver).not.toBe(one!.driver);
    await next.release();
  });
});
