import { describe, expect, it } from 'vitest';
import { brief } from '../../src/dossier/brief.js';
import { postsOf } from '../../src/dossier/posts.js';
import type { EntityView, FactView } from '../../src/serve/types.js';
import { fact } from './facts.js';

const held = (date: string, tenure = 'current') => ({ date, details: { tenure } });

const MAYOR: readonly FactView[] = [
  fact('HOLDS_POST', ['place/1', '云溪县', 'Place'], [held('2023-07-18'), held('2024-03-22'), held('2026-06-26', 'former')], {
    key: '县长',
  }),
  fact('HOLDS_POST', ['body/government@place/1', '云溪县人民政府'], [held('2025-02-18', 'former')], { key: '县长' }),
  fact('HOLDS_POST', ['body/government@place/2', '某市人民政府'], [held('2025-02-18', 'acting')], { key: '副市长' }),
  fact('VISITED', ['place/3', '青岭县', 'Place'], [{ date: '2026-01-01' }]),
];

describe('posts over time', () => {
  it('are one where a place and its government stand for one seat, and are called by the place', () => {
    const [post, next, ...more] = postsOf(MAYOR, true);
    expect(more).toEqual([]);
    expect(post).toMatchObject({ office: '县长', other: { label: '云溪县' }, first: '2023-07-18', last: '2026-06-26', pages: 4 });
    expect(post!.held).toEqual({ from: '2023-07-18', to: '2024-03-22' });
    expect(post!.standing).toBe('former');
    expect(post!.reports.map(({ date, standing }) => [date, standing])).toEqual([
      ['2023-07-18', 'current'],
      ['2024-03-22', 'current'],
      ['2025-02-18', 'former'],
      ['2026-06-26', 'former'],
    ]);
    expect(next).toMatchObject({ office: '副市长', standing: 'acting', held: { from: '2025-02-18', to: '2025-02-18' } });
  });

  it.each<[string, FactView[], string, boolean]>([
    ['planned', [fact('HOLDS_POST', ['b', '局'], [{ date: '2024-01-01', modality: 'planned' }], { key: '局长' })], 'designate', false],
    ['no longer', [fact('HOLDS_POST', ['b', '局'], [{ date: '2024-01-01', modality: 'negated' }], { key: '局长' })], 'former', false],
    [
      'left and held on one day',
      [fact('HOLDS_POST', ['b', '局'], [held('2024-01-01'), held('2024-01-01', 'former')], { key: '局长' })],
      'former',
      true,
    ],
    ['without a date', [fact('HOLDS_POST', ['b', '局'], [{}], { key: '局长' })], 'current', false],
  ])('stand as the last report says: %s', (_what, facts, standing, wasHeld) => {
    const [post] = postsOf(facts, true);
    expect(post!.standing).toBe(standing);
    expect(post!.held !== null).toBe(wasHeld);
  });

  it('from the side of a body go office by office, holder after holder', () => {
    const by = (id: string, key: string, date: string) => fact('HOLDS_POST', [id, id, 'Person'], [held(date)], { key, outgoing: false });
    const posts = postsOf([by('丙', '主任', '2024-01-01'), by('乙', '局长', '2023-01-01'), by('甲', '主任', '2022-01-01')], false);
    expect(posts.map(({ office, other }) => office + other.id)).toEqual(['主任甲', '主任丙', '局长乙']);
  });

  it('say who a person is: the posts of now, the newest first', () => {
    const person = { kind: 'Person', facts: MAYOR } as unknown as EntityView;
    expect(brief(person, 'zh')).toBe('某市人民政府副市长（代理，2025-02-18）');
    expect(brief(person, 'en')).toBe('副市长, 某市人民政府 (acting, 2025-02-18)');
    expect(brief({ kind: 'Person', facts: MAYOR.slice(0, 2) } as unknown as EntityView, 'zh')).toBe('云溪县县长（曾任，2026-06-26）');
  });

  it('say where anything else is, by what is stated most, not by what is planned', () => {
    const facts = [
      fact('LOCATED_IN', ['p1', '青岭县', 'Place'], [{}], { count: 1 }),
      fact('LOCATED_IN', ['p2', '云溪县', 'Place'], [{}, {}], { count: 2 }),
      fact('PART_OF', ['g', '某集团', 'Enterprise'], [{}], { modality: 'planned' }),
    ];
    expect(brief({ kind: 'Enterprise', facts } as unknown as EntityView, 'zh')).toBe('位于云溪县、青岭县');
    expect(brief({ kind: 'Enterprise', facts: [] } as unknown as EntityView, 'zh')).toBe('');
  });
});
