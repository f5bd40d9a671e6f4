import { describe, expect, it } from 'vitest';
import { NO_FILTER, visible } from '../../viewer/model/filter.js';
import { neighbourhood, star } from '../../viewer/model/neighbourhood.js';
import { curvatures } from '../../viewer/model/parallel.js';
import { radial } from '../../viewer/model/radial.js';
import { pathsOf, smallGraph } from './small-graph.js';

const graph = smallGraph();
const all = visible(graph, { ...NO_FILTER, alone: true });
const names = (set: ReadonlySet<string>) => [...set].sort().join(' ');

describe('the neighbourhood', () => {
  it.each([
    ['sg', 1, 'hb jx pn sg', 'e2 e5 e6 e7'],
    ['sg', 2, 'gxt hb jx nc pn sg zong', 'e1 e2 e3 e4 e5 e6 e7 e8'],
    ['alone', 3, 'alone', ''],
  ])('of %s in %i steps', (centre, depth, nodes, edges) => {
    const part = neighbourhood(graph, centre, depth, all);
    expect([names(part.nodes), names(part.edges)]).toEqual([nodes, edges]);
  });

  it('walks shown facts only', () => {
    const some = visible(graph, { ...NO_FILTER, hiddenTypes: new Set(['LOCATED_IN']) });
    expect(names(neighbourhood(graph, 'pn', 1, some).nodes)).toBe('hb pn zong');
  });

  it('lights an entity with its own facts, not those between its neighbours', () => {
    expect(names(star(graph, 'sg', all).edges)).toBe('e2 e5 e7');
  });
});

describe('the path finder', () => {
  const found = (from: string, to: string, avoid: string[] = []) => pathsOf(graph, from, to, avoid).map(({ nodes }) => nodes.join(' '));

  it('walks facts both ways', () => expect(found('gxt', 'hb')).toEqual(['gxt zong pn hb', 'gxt jx sg hb']));
  it('prefers rarely linked entities to hubs', () => {
    const hub = smallGraph();
    for (let at = 0; at < 20; at += 1) {
      hub.addNode(`p${at}`, hub.getNodeAttributes('alone'));
      hub.addDirectedEdgeWithKey(`x${at}`, `p${at}`, 'zong', hub.getEdgeAttributes('e3'));
    }
    expect(pathsOf(hub, 'gxt', 'hb')[0]?.nodes).toEqual(['gxt', 'jx', 'sg', 'hb']);
  });
  it('goes around what is to be avoided', () => expect(found('gxt', 'hb', ['zong'])).toEqual(['gxt jx sg hb']));
  it('names the facts of each step', () => expect(pathsOf(graph, 'nc', 'sg')[0]?.hops).toEqual([['e1'], ['e2']]));
  it.each([
    ['gxt', 'alone'],
    ['gxt', 'gxt'],
    ['gxt', 'nobody'],
  ])('finds none from %s to %s', (from, to) => expect(found(from, to)).toEqual([]));
  it('ends on graphs with very many shortest paths', () => {
    const wide = smallGraph();
    const edge = wide.getEdgeAttributes('e3');
    for (let level = 0; level < 12; level += 1) {
      for (let at = 0; at < 3; at += 1) wide.addNode(`${level}/${at}`, wide.getNodeAttributes('alone'));
      for (let a = 0; level > 0 && a < 3; a += 1) {
        for (let b = 0; b < 3; b += 1) wide.addDirectedEdgeWithKey(`${level}/${a}${b}`, `${level - 1}/${a}`, `${level}/${b}`, edge);
      }
    }
    expect(pathsOf(wide, '0/0', '11/0')).toHaveLength(20);
  });
});

describe('parallel facts', () => {
  it('are bent to different sides, whichever way they run; a single one is straight', () => {
    const bent = smallGraph();
    const edge = bent.getEdgeAttributes('e8');
    bent.addDirectedEdgeWithKey('e9', 'pn', 'zong', edge);
    const curves = curvatures(bent);
    // The two run against each other: equal curvature then lies on opposite sides.
    expect(curves.get('e8')).toBeCloseTo(curves.get('e9')!);
    expect(curves.get('e8')).not.toBe(0);
    bent.addDirectedEdgeWithKey('e10', 'zong', 'pn', edge);
    expect(new Set(['e8', 'e9', 'e10'].map((key) => (curvatures(bent).get(key) ?? 0) * (key === 'e9' ? -1 : 1))).size).toBe(3);
    expect(curves.has('e1')).toBe(false);
  });
});

describe('the drawing of a focus', () => {
  it('leaves the centre where it is and puts each step on its ring', () => {
    const part = neighbourhood(graph, 'sg', 2, all);
    const places = radial(graph, 'sg', part);
    const { x, y } = graph.getNodeAttributes('sg');
    const distance = (id: string) => Math.round(Math.hypot(places.get(id)!.x - x, places.get(id)!.y - y));
    expect([...places.keys()].sort()).toEqual([...part.nodes].sort());
    expect(distance('sg')).toBe(0);
    expect(new Set(['hb', 'jx', 'pn'].map(distance))).toEqual(new Set([110]));
    expect(new Set(['gxt', 'nc', 'zong'].map(distance))).toEqual(new Set([220]));
  });
});
