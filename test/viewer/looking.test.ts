/** Communities, importance and layouts, and the names that stand on the map. */
import { describe, expect, it } from 'vitest';
import { BACKGROUND, contrast } from '../../graph-schema/colour.js';
import { byTime } from '../../src/serve/layouts/by-time.js';
import { fromHash, toHash } from '../../viewer/model/address/index.js';
import { communities, forces, ranks } from '../../viewer/model/analysis.js';
import { NO_FILTER, visible } from '../../viewer/model/filter.js';
import { COMMUNITY_COLOURS, communityColour, NO_LOOK, sizesOf } from '../../viewer/model/look.js';
import { type Heard, Looker, type Run } from '../../viewer/model/looker.js';
import { type Network, networkOf } from '../../viewer/model/network.js';
import { notesOf } from '../../viewer/model/notes.js';
import { nearness, regionsOf } from '../../viewer/model/regions.js';
import { START } from '../../viewer/model/state.js';
import { smallGraph } from './small-graph.js';

const graph = smallGraph();
const all = visible(graph, { ...NO_FILTER, alone: true });

/** Two full graphs of five, joined by one tie, and a node by itself. */
function twoCliques(): Network {
  const ties: [number, number, number][] = [[4, 5, 1]];
  for (const from of [0, 5]) for (let a = 0; a < 5; a += 1) for (let b = a + 1; b < 5; b += 1) ties.push([from + a, from + b, 1]);
  return { nodes: Array.from({ length: 11 }, (_unused, at) => ({ x: (at * 37) % 100, y: (at * 53) % 100, size: 5 })), ties };
}

describe('what is computed aside', () => {
  it('parts what is closely joined, and leaves out what stands alone', () => {
    const found = communities(twoCliques());
    expect(new Set(found.slice(0, 5)).size).toBe(1);
    expect(new Set(found.slice(5, 10)).size).toBe(1);
    expect([found[0] !== found[5], found[10], [...new Set(found)].sort()]).toEqual([true, -1, [-1, 0, 1]]);
  });
  it('ranks highest what the most go through', () => {
    const found = ranks(twoCliques());
    expect(found.indexOf(Math.max(...found))).toBeOneOf([4, 5]);
    expect(found[10]).toBe(Math.min(...found));
  });
  it('lays out by forces: what is joined comes near, the same each time, told of on the way', () => {
    const told: number[] = [];
    const places = forces(twoCliques(), (share) => told.push(share));
    const away = (a: number, b: number) => Math.hypot(places[a]![0] - places[b]![0], places[a]![1] - places[b]![1]);
    expect(away(0, 1)).toBeLessThan(away(0, 6));
    expect(told.at(-1)).toBe(1);
    expect(told.length).toBeGreaterThan(5);
    expect(forces(twoCliques())).toEqual(places);
  });
  it('bears what has no ties', () => {
    const lonely: Network = { nodes: [{ x: 1, y: 2, size: 3 }], ties: [] };
    expect([communities(lonely), ranks(lonely), forces(lonely)]).toEqual([[-1], [expect.any(Number)], [[1, 2]]]);
    expect(forces({ nodes: [], ties: [] })).toEqual([]);
  });
  it('takes facts between the same two as one tie', () => {
    const { keys, network } = networkOf(graph, all);
    expect(network.nodes).toHaveLength(keys.length);
    const twice = smallGraph();
    twice.addDirectedEdgeWithKey('back', 'jx', 'nc', twice.getEdgeAttributes('e1'));
    const more = networkOf(twice, visible(twice, { ...NO_FILTER, alone: true })).network.ties;
    expect([network.ties.length, more.length, Math.max(...more.map(([, , facts]) => facts))]).toEqual([8, 8, 2]);
  });
});

describe('the looker', () => {
  function looker() {
    const runs: { task: string; heard: (said: Heard, done: boolean) => void; stopped: boolean }[] = [];
    const run: Run = (task, _network, heard) => {
      const one = { task, heard, stopped: false };
      runs.push(one);
      return {
        stop: () => {
          one.stopped = true;
        },
      };
    };
    let told = 0;
    const changed = () => {
      told += 1;
    };
    return {
      runs,
      told: () => told,
      own: new Looker(
        graph,
        () => [],
        run,
        changed,
        () => 1.45,
      ),
    };
  }

  it('does nothing for the look as served', () => {
    const { own, runs } = looker();
    expect([own.follow(NO_LOOK, all), runs.length]).toEqual([false, 0]);
  });
  it('computes once for what is shown, and anew for something else', () => {
    const { own, runs } = looker();
    const look = { ...NO_LOOK, colour: 'community' as const };
    own.follow(look, all);
    own.follow({ ...look }, all);
    expect(runs).toHaveLength(1);
    own.follow(look, { nodes: new Set(['jx', 'nc']), edges: new Set(['e1']) });
    expect([runs.length, runs[0]!.stopped]).toEqual([2, true]);
    // What comes from the first now is of something that is not shown.
    runs[0]!.heard({ values: [0] }, true);
    expect(own.looks.communities).toBeNull();
    runs[1]!.heard({ values: [0, 1] }, true);
    expect([...own.looks.communities!]).toEqual([
      ['jx', 0],
      ['nc', 1],
    ]);
    own.follow(NO_LOOK, all);
    expect(own.looks.communities).toBeNull();
  });
  it('moves nodes while a layout is computed, and leaves them where it was stopped', () => {
    const { own, runs, told } = looker();
    own.follow({ ...NO_LOOK, layout: 'force' }, all);
    expect(own.looks.progress).toBe(0);
    const places = [...all.nodes].map((_node, at) => [at, 0] as const);
    runs[0]!.heard({ places, share: 0.5 }, false);
    expect([own.looks.progress, own.looks.places?.get([...all.nodes][1]!)]).toEqual([0.5, { x: 1, y: 0 }]);
    own.stop();
    expect([own.looks.progress, runs[0]!.stopped, own.looks.places?.size, told()]).toEqual([null, true, all.nodes.size, 2]);
    own.follow(NO_LOOK, all);
    expect(own.looks.places).toBeNull();
  });
  it('lays out by place and by time at once, and sizes by facts', () => {
    const { own, runs } = looker();
    expect(own.follow({ ...NO_LOOK, layout: 'time', size: 'degree' }, all)).toBe(true);
    expect(own.looks.places?.size).toBe(all.nodes.size);
    expect(own.looks.time?.lanes.length).toBeGreaterThan(2);
    expect(own.looks.sizes!.get('jx')! > own.looks.sizes!.get('zong')!).toBe(true);
    own.follow({ ...NO_LOOK, layout: 'place' }, all);
    expect([own.looks.time, own.looks.sizes, own.looks.places?.size, runs.length]).toEqual([null, null, all.nodes.size, 0]);
  });
});

describe('sizes and colours', () => {
  it('grow with the root of what they stand for', () => {
    const sizes = sizesOf(
      new Map([
        ['a', 100],
        ['b', 25],
        ['c', 0],
      ]),
    );
    expect([...sizes.values()]).toEqual([14, 8.5, 3]);
    expect(sizesOf(new Map([['a', 0]])).get('a')).toBe(3);
  });
  it('of communities are all different and can be seen', () => {
    expect(new Set(COMMUNITY_COLOURS).size).toBe(COMMUNITY_COLOURS.length);
    for (let rank = -1; rank < 12; rank += 1)
      for (const theme of ['light', 'dark'] as const) expect(contrast(communityColour(rank, theme), BACKGROUND[theme])).toBeGreaterThan(2);
  });
  it('stand in the address', () => {
    const look = { colour: 'community', size: 'rank', layout: 'time' } as const;
    expect(fromHash(toHash({ ...START, look })).look).toEqual(look);
    expect(fromHash('#lc=pink&ll=nowhere').look).toEqual(NO_LOOK);
  });
});

describe('regions', () => {
  const big = smallGraph();
  for (let at = 0; at < 200; at += 1)
    big.addNode(`n${at}`, { ...big.getNodeAttributes('alone'), community: at % 3, x: at % 3 === 0 ? 0 : at, y: at % 3 === 0 ? 10 : 0 });
  const shown = { nodes: new Set(big.nodes()), edges: new Set<string>() };
  const named = [
    { id: 0, names: ['南昌市', '江西省', '某人'], nodes: 67 },
    { id: 1, names: ['赣州市'], nodes: 67 },
    { id: 2, names: [], nodes: 66 },
  ];
  it('are called by their two most central members, and stand in the middle of their members', () => {
    const found = regionsOf(big, named, shown);
    expect(found.map(({ id, name, x, y }) => [id, name, x, y])).toEqual([
      [0, '南昌市·江西省', 0, 10],
      [1, '赣州市', expect.any(Number), 0],
    ]);
    expect(found[0]!.members).toHaveLength(67);
  });
  it('are none of a small drawing, nor of one community', () => {
    expect(regionsOf(graph, named, all)).toEqual([]);
    expect(regionsOf(big, named.slice(0, 1), shown)).toEqual([]);
  });
  it('fade as one comes near', () => {
    expect([nearness(1), nearness(0.1)]).toEqual([1, 0]);
    expect(nearness(0.6)).toBeGreaterThan(0);
    expect(nearness(0.6)).toBeLessThan(1);
  });
});

describe('the layout by time', () => {
  it('has its lanes named and its dates written', () => {
    const nodes = [
      ['a', 'Person', '2024-01-15'],
      ['b', 'Person', '2025-12-31'],
      ['c', 'Place', null],
    ] as const;
    const time = byTime(nodes.map(([key, kind, first]) => ({ key, attributes: { kind, label: key, pages: 1, first, size: 5 } })));
    const notes = notesOf(time, (kind) => kind);
    expect(notes.filter(({ align }) => align === 'right').map(({ text }) => text)).toEqual(['Person', 'Place']);
    const dates = notes.filter(({ align }) => align === 'center').map(({ text }) => text);
    expect(dates).toContain('2025');
    expect(dates).toContain('2024-07');
    expect(dates.length).toBeLessThanOrEqual(15);
    expect(notesOf(byTime([]), String)).toEqual([]);
  });
});
