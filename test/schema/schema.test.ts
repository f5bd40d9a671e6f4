import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaReference } from '../../graph-schema/reference.js';
import { endsProblem, isKind, KINDS, RELATIONS } from '../../graph-schema/schema.js';
import { packageRoot } from '../../src/root.js';

describe('the schema', () => {
  it('is what its reference page says (npm run docs writes it)', () => {
    expect(readFileSync(join(packageRoot(), 'docs', 'SCHEMA.md'), 'utf8')).toBe(schemaReference());
  });

  it('names only kinds it has as ends', () => {
    for (const { source, target } of Object.values(RELATIONS)) {
      expect(source.every(isKind)).toBe(true);
      expect((target as readonly string[]).every((t) => isKind(t) || t === 'Article' || t === 'Metric')).toBe(true);
    }
  });

  it('gives each kind a colour of its own', () => {
    const colours = Object.values(KINDS).map((k) => k.colour);
    expect(new Set(colours).size).toBe(colours.length);
  });

  it.each([
    ['HOLDS_POST', 'Person', 'Place', undefined],
    ['HOLDS_POST', 'Place', 'Person', 'HOLDS_POST cannot start at Place'],
    ['DEVELOPS', 'Place', 'Product', 'DEVELOPS cannot end at Product'],
    ['AUTHORED', 'Person', 'Article', undefined],
  ] as const)('says of %s from %s to %s: %s', (type, source, target, problem) => {
    expect(endsProblem(type, source, target)).toBe(problem);
  });
});
