import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { storeContract } from './contract.js';

const folder = mkdtempSync(join(tmpdir(), 'gantu 赣图-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the embedded store in a file', () => storeContract(() => openStore(join(folder, '图.grafeo'), { mode: 'write' })));
it('does not read files for a query', async () => {
  const store = await openStore(':memory:', { mode: 'write' });
  for (const start of ['', 'PROFILE ', '/* x */ ']) {
    await expect(store.query(`${start}LOAD CSV FROM '/etc/hosts' AS row RETURN row`)).rejects.toThrow('LOAD CSV');
  }
  await store.close();
});
describe('the embedded store in memory', () => storeContract(() => openStore(':memory:', { mode: 'write' })));
