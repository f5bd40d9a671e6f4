import { describe, expect, it } from 'vitest';
import type { EntityView, FactView } from '../../src/serve/types.js';
import { compare } from '../../viewer/model/compare.js';

function fact(id: string, other: string, change: Partial<FactView> = {}): FactView {
  const evidence = [
    { sentence: '', date: '2024-01-01', page: `page of ${id}`, article: null, rule: '', modality: 'fact' as const, details: {} },
  ];
  return {
    id,
    type: 'LOCATED_IN',
    key: '',
    count: 1,
    first: null,
    last: null,
    modality: 'fact',
    outgoing: true,
    other: { id: other, label: other, kind: 'Place' },
    evidence,
    ...change,
  };
}

function entity(id: string, ...facts: FactView[]): EntityView {
  return { id, kind: 'Enterprise', name: id, aliases: [], codes: [], pages: 1, first: null, last: null, facts };
}

describe('two entities compared', () => {
  const page = (name: string, date = '2024-05-01') => ({ evidence: [{ ...fact('x', 'x').evidence[0]!, page: name, date }] });
  const a = entity(
    'a',
    fact('1', 'town', page('p1')),
    fact('2', 'b', { type: 'PARTNERS_WITH' }),
    fact('3', 'zhang', { type: 'VISITED', outgoing: false, ...page('p2', '2025-02-03') }),
    fact('4', 'chain', { type: 'PART_OF' }),
    fact('5', 'only a'),
  );
  const b = entity(
    'b',
    fact('6', 'town', page('p1')),
    fact('2', 'a', { type: 'PARTNERS_WITH', outgoing: false }),
    fact('7', 'zhang', { type: 'VISITED', outgoing: false, ...page('p2', '2025-02-03') }),
    fact('8', 'chain', { type: 'DEVELOPS' }),
    fact('9', 'only b'),
    fact('10', 'also only b'),
  );
  const found = compare(a, b);
  const ids = (facts: readonly FactView[]) => facts.map(({ id }) => id).join(' ');

  it('tells what is between them', () => expect(ids(found.between)).toBe('2'));
  it('groups neighbours of both by relation and direction', () =>
    expect(found.alike.map(({ neighbours, outgoing, type }) => `${type} ${outgoing} ${neighbours.map(({ other }) => other.id)}`)).toEqual([
      'LOCATED_IN true town',
      'VISITED false zhang',
    ]));
  it('sets those apart that they have by different relations', () =>
    expect(found.otherwise.map(({ a, b, other }) => `${other.id} ${ids(a)} ${ids(b)}`)).toEqual(['chain 4 8']));
  it('tells what each has alone', () => expect([ids(found.onlyA), ids(found.onlyB)]).toEqual(['5', '9 10']));
  it('tells the pages that name both, and the days', () => {
    expect(found.pages).toEqual(['page of 2', 'p2', 'p1'].sort().reverse());
    expect(found.dates[0]).toBe('2025-02-03');
  });
  it('finds nothing where there is nothing', () =>
    expect(compare(entity('a'), entity('b'))).toEqual({
      between: [],
      alike: [],
      otherwise: [],
      pages: [],
      dates: [],
      onlyA: [],
      onlyB: [],
    }));
});
