import { describe, expect, it } from 'vitest';
import { fromHash, toHash } from '../../viewer/model/address/index.js';
import { NO_FILTER } from '../../viewer/model/filter.js';
import { NO_PATH, START, type ViewState } from '../../viewer/model/state.js';

describe('the address', () => {
  it.each<[string, ViewState]>([
    ['the start', START],
    ['a selection with hostile characters', { ...START, selected: 'a&b=c#"<\u202e%省' }],
    ['a focus', { ...START, focus: { id: '1.2.南昌', depth: 2 } }],
    ['a path', { ...START, path: { from: 'a', to: 'b c', index: 3, avoid: ['x', 'y&z'] } }],
    ['a path half chosen', { ...START, path: { ...NO_PATH, from: 'a' } }],
    [
      'filters',
      {
        ...START,
        filter: {
          hiddenKinds: new Set(['Person', 'Place']),
          hiddenTypes: new Set(['VISITED']),
          hiddenModalities: new Set(['planned']),
          from: '2023-04',
          to: '2024-02-29',
          minCount: 4,
          minCertainty: 85,
          alone: true,
          place: '1.2.南昌 & x',
          page: 'jxrb-2023-07-18',
        },
      },
    ],
    [
      'a question with its parameters, and the tab',
      { ...START, side: 'ask', ask: { query: 'in-common', parameters: { a: '江西省', b: 'q.&=#' }, as: 'graph' } },
    ],
    ['a question without any', { ...START, ask: { query: 'career', parameters: {}, as: 'table' } }],
    ['Cypher of many lines', { ...START, ask: { cypher: "MATCH (n) // '#&%\nRETURN n", as: 'graph' } }],
    ['an open end', { ...START, filter: { ...NO_FILTER, to: '2024' } }],
    ['the list of relations', { ...START, list: 'relations' }],
    ['the list and the camera', { ...START, list: 'entities', camera: { x: 0.25, y: -1.5, ratio: 0.125 } }],
  ])('brings back %s', (_what, state) => {
    expect(fromHash(`#${toHash(state)}`)).toEqual(state);
  });

  it('is empty at the start', () => expect(toHash(START)).toBe(''));

  it.each([
    '#',
    '#%%%',
    '#k=Nothing&r=x&m=y&d=yesterday..&n=-1&c=a+b+c&f=9.x&p=z',
    '#c=0+0+0',
    '#n=1e9',
    '#u=101',
    '#u=0.8',
    '#q=../x&q.a=1&qa=graph',
    `#y=${'x'.repeat(20_001)}`,
    '#y=+&s=what',
  ])('takes the start for what it cannot read: %s', (hash) => {
    expect(fromHash(hash)).toEqual(START);
  });
});
