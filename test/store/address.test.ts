import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { locate } from '../../src/store/address.js';
import { holdsPassword, parseAddress, StoreError } from '../../src/store/index.js';

const folder = mkdtempSync(join(tmpdir(), 'gantu-address-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('an address', () => {
  it.each([
    [undefined, {}, { kind: 'embedded', path: 'gantu.grafeo' }],
    ['江西 2024.grafeo', { NEO4J_URI: 'neo4j://elsewhere' }, { kind: 'embedded', path: '江西 2024.grafeo' }],
    [':memory:', {}, { kind: 'embedded', path: null }],
    [
      undefined,
      { NEO4J_URI: 'neo4j://db:7687' },
      { kind: 'neo4j', uri: 'neo4j://db:7687', username: 'neo4j', password: undefined, database: undefined },
    ],
    [undefined, { NEO4J_URI: '', NEO4J_PASSWORD: 'p' }, { kind: 'embedded', path: 'gantu.grafeo' }],
    [
      'neo4j+s://x.databases.neo4j.io',
      { NEO4J_PASSWORD: 'p', NEO4J_USERNAME: 'u' },
      { uri: 'neo4j+s://x.databases.neo4j.io', username: 'u', password: 'p' },
    ],
    [
      'bolt://u:p%40ss@[::1]:7687/gantu',
      {},
      { address: 'bolt://[::1]:7687/gantu', uri: 'bolt://[::1]:7687', username: 'u', password: 'p@ss', database: 'gantu' },
    ],
    [undefined, { NEO4J_URI: 'bolt://u:100%@db', NEO4J_PASSWORD: 'other' }, { password: '100%', address: 'bolt://db' }],
    ['neo4j://db', { NEO4J_DATABASE: 'jiangxi' }, { address: 'neo4j://db/jiangxi', database: 'jiangxi' }],
  ])('%s is read with its defaults', (given, env, expected) => {
    expect(parseAddress(given, env)).toMatchObject(expected);
  });

  it.each(['http://localhost:7474', 'neo4j://', 'postgres://x', 'neo4j://db/system'])('%s is refused', (given) => {
    expect(() => parseAddress(given, {})).toThrow(StoreError);
  });

  it('of a database is the one that is named on the command line', () => {
    const env = { NEO4J_DATABASE: 'one' };
    expect(parseAddress('neo4j://db/two', env, { database: 'three' })).toMatchObject({ database: 'three', address: 'neo4j://db/three' });
    expect(parseAddress('neo4j://db/two', env)).toMatchObject({ database: 'two' });
    expect(() => parseAddress('graph.grafeo', env, { database: 'three' })).toThrow('graph.grafeo is a file');
  });

  it.each([
    ['neo4j://u:secret@db', true],
    ['neo4j://u@db', false],
    ['neo4j://db:7687/x', false],
    ['notes: a@b.grafeo', false],
    ['postgres://u:secret@db', true],
  ])('%s is known to hold a password or not', (address, expected) => {
    expect(holdsPassword(address)).toBe(expected);
  });
});

describe('the password', () => {
  const one = file('one', 'from file one\nsecond line\n');
  const two = file('two', '\ufefffrom file two\r\n');
  const all = { NEO4J_URI: 'bolt://u:uri@db', NEO4J_PASSWORD: 'env', NEO4J_PASSWORD_FILE: two };

  it.each([
    [{ passwordFile: one }, all, 'from file one'],
    [{}, all, 'uri'],
    [{}, { ...all, NEO4J_URI: 'bolt://u@db' }, 'env'],
    [{}, { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD_FILE: two }, 'from file two'],
    [{}, { NEO4J_URI: 'bolt://db' }, undefined],
  ])('is the first of: the file that is named, the address, NEO4J_PASSWORD, NEO4J_PASSWORD_FILE', (options, env, password) => {
    expect(parseAddress(undefined, env, options)).toMatchObject({ password });
  });

  it('file that is not there, or is empty, is named', () => {
    expect(() => parseAddress('bolt://db', {}, { passwordFile: join(folder, 'none') })).toThrow(/none cannot be read \(ENOENT\)/);
    expect(() => parseAddress('bolt://db', {}, { passwordFile: file('empty', '\nx') })).toThrow('no password on its first line');
  });

  it('is asked for only where nothing gives it', async () => {
    const asked: string[] = [];
    const askPassword = async (username: string, address: string): Promise<string> => {
      asked.push(`${username} ${address}`);
      return 'typed';
    };
    expect(await locate('bolt://reader@db/x', { askPassword })).toMatchObject({ password: 'typed' });
    expect(await locate('bolt://reader:known@db', { askPassword })).toMatchObject({ password: 'known' });
    expect(await locate('graph.grafeo', { askPassword })).toMatchObject({ kind: 'embedded' });
    expect(asked).toEqual(['reader bolt://db/x']);
  });
});
