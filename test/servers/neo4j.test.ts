/** The one Neo4j of the tests: who has it, and what it holds then. */
import neo4j from 'neo4j-driver';
import { afterEach, expect, it } from 'vitest';
import { describeNeo4j, type Neo4jServer, startNeo4j } from './neo4j.js';
import type { Login } from './neo4j-process.js';

async function ask({ uri, username, password }: Login, ...texts: string[]): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const rows: unknown[] = [];
  for (const text of texts) rows.push(...(await driver.executeQuery(text)).records.map((record) => record.toObject()));
  await driver.close();
  return rows;
}

const HOLDS = 'MATCH (n) RETURN count(n) AS nodes';
const CONSTRAINED = 'SHOW CONSTRAINTS YIELD name RETURN count(*) AS constraints';

describeNeo4j('the server of the tests', () => {
  const turns: Neo4jServer[] = [];
  afterEach(async () => {
    for (const turn of turns.splice(0)) await turn.stop();
  });

  it('is one, which the next gets when the one before has finished, emptied', async () => {
    const first = await startNeo4j();
    let waiting = true;
    const next = startNeo4j().then((turn) => {
      waiting = false;
      turns.push(turn);
      return turn;
    });
    await ask(
      first,
      'CREATE (:X {id: 1})-[:Y]->(:Z)',
      'CREATE CONSTRAINT `a``b` FOR (n:X) REQUIRE n.id IS UNIQUE',
      'CREATE INDEX c FOR (n:Z) ON (n.id)',
    );
    await new Promise((done) => setTimeout(done, 300));
    expect(waiting).toBe(true);
    await first.stop();
    const second = await next;
    expect(second.uri).toBe(first.uri);
    expect(await ask(second, HOLDS, CONSTRAINED)).toEqual([{ nodes: 0 }, { constraints: 0 }]);
  });

  it('may be one that a person has; what is in its database stays', async () => {
    const theirs = await startNeo4j();
    turns.push(theirs);
    const before = { ...process.env };
    Object.assign(process.env, {
      GANTU_TEST_NEO4J_URI: theirs.uri.replace('127.0.0.1', 'localhost'),
      GANTU_TEST_NEO4J_USERNAME: theirs.username,
      GANTU_TEST_NEO4J_PASSWORD: theirs.password,
    });
    try {
      await ask(theirs, 'CREATE (:Kept)');
      await expect(startNeo4j()).rejects.toThrow('is not empty, and tests delete all there is');
      expect(await ask(theirs, HOLDS)).toEqual([{ nodes: 1 }]);
      await ask(theirs, 'MATCH (n) DELETE n');
      const taken = await startNeo4j();
      expect(taken.uri).toContain('localhost');
      await ask(taken, 'CREATE (:Left)');
      await taken.stop();
      expect(await ask(theirs, HOLDS)).toEqual([{ nodes: 0 }]);
    } finally {
      process.env = before;
    }
  });
});
