/** Choosing places, pages and dates to filter by, and the filter in words. */
import { describe, expect, it } from 'vitest';
import type { PageHead, PlaceBranch } from '../../src/serve/types.js';
import { chipsOf } from '../../viewer/model/chips.js';
import { NO_FILTER } from '../../viewer/model/filter.js';
import { findPages, pageName } from '../../viewer/model/pages.js';
import { findPlaces, placeOf } from '../../viewer/model/places.js';
import { nearestSteps, readDate, timeline } from '../../viewer/model/timeline.js';
import { smallGraph } from './small-graph.js';

const place = (id: string, name: string, count: number, ...below: PlaceBranch[]): PlaceBranch => ({ id, name, count, below });
const TREE = [
  place('jx', '江西省', 90, place('nc', '南昌市', 40, place('nx', '南昌县', 9)), place('yt', '鹰潭市', 20, place('yj', '余江区', 5))),
  place('hn', '湖南省', 12, place('cs', '长沙市', 7)),
];

describe('places', () => {
  it('are found by name at any depth, with what they lie in', () => {
    const found = findPlaces(TREE, '南昌', 10);
    expect(found.map(({ branch, above }) => [branch.name, above.map(({ name }) => name)])).toEqual([
      ['南昌市', ['江西省']],
      ['南昌县', ['江西省', '南昌市']],
    ]);
    expect(findPlaces(TREE, '南昌县', 10).map(({ branch }) => branch.id)).toEqual(['nx']);
    expect(findPlaces(TREE, ' ', 10)).toEqual([]);
    expect(findPlaces(TREE, '市', 2)).toHaveLength(2);
  });

  it('are known by id', () => {
    expect(placeOf(TREE, 'yj')?.above.map(({ id }) => id)).toEqual(['jx', 'yt']);
    expect(placeOf(TREE, 'nowhere')).toBeNull();
  });
});

describe('pages', () => {
  const page = (id: string, date: string | null, newspaper: string | null): PageHead => ({ id, date, newspaper, province: '江西省' });
  const PAGES = [
    page('jxrb-2024-03-05', '2024-03-05', '江西日报'),
    page('hnrb-2024-03-11', '2024-03-11', '湖南日报'),
    page('x', null, null),
  ];

  it.each([
    ['2024-03', 2],
    ['2024年3月5日', 1],
    ['20240311', 1],
    ['湖南 2024', 1],
    ['湖南 2023', 0],
    ['', 3],
  ])('are found by %s', (query, count) => expect(findPages(PAGES, query)).toHaveLength(count));

  it('are called by date and newspaper, else by id', () => {
    expect(PAGES.map(pageName)).toEqual(['2024-03-05 江西日报', '2024-03-11 湖南日报', 'x']);
  });
});

describe('a typed date', () => {
  it.each([
    ['2024', '2024'],
    [' 2024-3 ', '2024-03'],
    ['２０２４．３．５', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['', null],
    ['2024-13', undefined],
    ['2024-02-30', undefined],
    ['yesterday', undefined],
    ['24-3-5', undefined],
  ])('%j is %j', (typed, date) => expect(readDate(typed)).toBe(date));
});

describe('the slider', () => {
  const steps = ['2024-01', '2024-02', '2024-03'];

  it.each<[string | null, string | null, [number, number]]>([
    [null, null, [0, 2]],
    ['2024-02-15', '2024', [1, 2]],
    ['2025', null, [2, 2]],
    [null, '2023', [0, 0]],
  ])('stands at %j – %j', (from, to, at) => expect(nearestSteps(steps, from, to)).toEqual(at));

  it('has the months of the whole graph where the page has a part, and those without reports too', () => {
    const months = [
      { month: '2023-12', count: 4 },
      { month: '2024-03', count: 2 },
    ];
    expect(timeline(smallGraph(), months)).toEqual({ steps: ['2023-12', '2024-01', '2024-02', '2024-03'], counts: [4, 0, 0, 2] });
  });
});

describe('chips', () => {
  const there = { kinds: ['Person', 'Place', 'Enterprise', 'Product'], types: ['VISITED', 'BUILDS'] };

  it('are none without a filter', () => expect(chipsOf(NO_FILTER, there)).toEqual([]));

  it('say what is shown or what is not, whichever is shorter', () => {
    const [most] = chipsOf({ ...NO_FILTER, hiddenKinds: new Set(['Person', 'Place', 'Product']) }, there);
    expect(most).toMatchObject({ of: 'kinds', only: true, values: ['Enterprise'] });
    const [few] = chipsOf({ ...NO_FILTER, hiddenKinds: new Set(['Person']) }, there);
    expect(few).toMatchObject({ of: 'kinds', only: false, values: ['Person'] });
  });

  it('do not speak of what the graph does not have', () => {
    expect(chipsOf({ ...NO_FILTER, hiddenKinds: new Set(['Honour']) }, there)).toEqual([]);
  });

  it('each take away what they speak of, and nothing else', () => {
    const filter = {
      hiddenKinds: new Set(['Person'] as const),
      hiddenTypes: new Set(['VISITED'] as const),
      hiddenModalities: new Set(['planned'] as const),
      from: '2024',
      to: null,
      minCount: 3,
      minCertainty: 80,
      alone: true,
      place: 'jx',
      page: 'p1',
    };
    const chips = chipsOf(filter, there);
    expect(chips.map(({ of }) => of)).toEqual(['place', 'page', 'kinds', 'types', 'modalities', 'dates', 'count', 'certainty', 'alone']);
    const cleared = chips.reduce((left, { clear }) => Object.assign(left, clear), { ...filter });
    expect(cleared).toEqual(NO_FILTER);
  });
});
