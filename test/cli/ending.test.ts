/** Commands on the embedded store that are ended, or whose reader goes away: the store is left in order. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild } from '../servers/child.js';
import { type Folder, sampleFolder } from './run.js';

const PAGE = '{"id":"a","date":"2026-04-17","province":"江西","text":"本报讯 4月16日，南昌市委书记李明到江西铜业集团有限公司调研。"}\n';

let folder: Folder;
beforeAll(() => {
  folder = sampleFolder();
}, 120_000);
afterAll(() => folder?.remove());

const left = (): string[] => readdirSync(folder.path).filter((name) => name.startsWith('gantu.grafeo'));

describe('a command whose reader goes away', () => {
  it.each([
    ['build', '-'],
    ['build', '-', '--json'],
    ['query', 'figures'],
    ['query', 'figures', '--format', 'csv'],
    ['export', '--format', 'graphml'],
    ['extract', 'seeds'],
  ])(
    'closes its store and has not failed: gantu %s %s %s',
    async (...given) => {
      const args = given.map((word) => (word === 'seeds' ? join(process.cwd(), 'seeds', 'pages') : word));
      const child = folder.start(args);
      child.stdout!.destroy();
      child.stderr!.destroy();
      child.stdin!.end(PAGE);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(left()).toEqual(['gantu.grafeo']);
    },
    60_000,
  );

  it('still tells that it failed', async () => {
    const child = folder.start(['remove', 'nobody']);
    child.stdout!.destroy();
    let said = '';
    child.stderr!.on('data', (data) => {
      said += data;
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(said).toContain('the store has no page nobody');
  }, 60_000);
});

describe('a command that is ended', () => {
  it('while its batch goes on and on is gone after some seconds; nothing of the batch is written, and the next one begins at once', async () => {
    const child = await startChild('test/cli/ending.child.ts', [join(folder.path, 'gantu.grafeo')]);
    await child.line((line) => line === 'begun');
    const gone = once(child.process, 'exit');
    child.process.kill('SIGTERM');
    expect(await gone).toEqual([143, null]);
    const half = folder.run(['query', '-', '--json'], "MATCH (e:Entity {id: 'half'}) RETURN count(e) AS n");
    expect(half.stdout).toContain('"n": 0');
    expect(folder.run(['build', '-', '--wait', '0'], PAGE)).toMatchObject({ status: 0 });
    expect(folder.run(['store', 'info']).stdout).toMatch(/writer +nobody/);
  }, 60_000);
});
