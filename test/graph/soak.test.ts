/** The soak of `npm run soak`, short: loads that are killed and run again. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { describeOwnNeo4j } from '../servers/neo4j.js';

function soak(only: string, kills: number): string {
  const args = ['scripts/soak.mjs', '--kills', String(kills), '--pages', '30', '--seed', '7', '--only', only];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

it('a program that is killed at some point of a load, and run again, gives the graph of one undisturbed run', () => {
  expect(soak('program-embedded', 3)).toMatch(/program-embedded +3 +3 +0/);
}, 300_000);

describeOwnNeo4j('on Neo4j', () => {
  it('so does one that writes there', () => {
    expect(soak('program-neo4j', 2)).toMatch(/program-neo4j +2 +2 +0/);
  }, 600_000);

  it('and one whose server is killed', () => {
    expect(soak('server-neo4j', 2)).toMatch(/server-neo4j +2 +2 +0/);
  }, 600_000);
});
