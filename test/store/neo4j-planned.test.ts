/** What a server plans once: a statement whose parameters are of one type, however many rows they hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/root.js';
import { lexed } from '../../src/store/lexed.js';
import { plannedOnce } from '../../src/store/neo4j-planned.js';

function filesOf(folder: string): string[] {
  const path = join(packageRoot(), 'cypher', folder);
  return readdirSync(path).map((file) => join(path, file));
}

describe('a statement that writes', () => {
  it('is sent with all its parameters in one map', () => {
    const parameters = { rows: [{ id: '$except' }], except: ['p1'] };
    expect(plannedOnce('UNWIND $rows AS row MATCH (s) WHERE NOT s.page IN $except', parameters)).toEqual({
      text: 'CYPHER replan=skip UNWIND $all.rows AS row MATCH (s) WHERE NOT s.page IN $all.except',
      parameters: { all: parameters },
    });
  });

  it('is refused without one of them, which would be null', () => {
    expect(() => plannedOnce('UNWIND $rows AS row CREATE (n)', { row: [] })).toThrow('needs a value for $rows');
    expect(() => plannedOnce('RETURN $toString', {})).toThrow('needs a value for $toString');
  });

  it.each(['write', 'maintain'].flatMap(filesOf))('%s has no dollar but those of parameters', (file) => {
    const text = readFileSync(file, 'utf8');
    const dollars = (cypher: string, followed = ''): number => cypher.split(new RegExp(`\\$${followed}`)).length - 1;
    expect(dollars(text)).toBe(dollars(lexed(text).bare, '\\w'));
  });
});
