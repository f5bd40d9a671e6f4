import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../graph-schema/schema.js';
import { fading } from '../../viewer/model/hubs.js';
import { freePlace, placeAt, type Side, sideOf } from '../../viewer/model/labels.js';
import { corners, FURTHEST, HOLES, signCode, signOf, signPath } from '../../viewer/model/sign.js';
import { fitted } from '../../viewer/model/text.js';
import { smallGraph } from './small-graph.js';

describe('the sign of a kind', () => {
  it('tells every kind apart without its colour, and who holds a public post', () => {
    const all = [...KIND_NAMES.map((kind) => signOf(kind)), signOf('Person', true)];
    expect(new Set(all.map(signCode)).size).toBe(all.length);
    expect(new Set(all.map((sign) => `${signPath(sign, 0, 0, 5)} ${sign.hole}`)).size).toBe(all.length);
  });
  it('is of a person alone ringed', () => expect(signOf('Place', true)).toBe(signOf('Place')));
  it('has a code that the graphics card takes apart again', () => {
    for (const kind of KIND_NAMES) {
      const sign = signOf(kind);
      const code = signCode(sign);
      expect([code % 8, Math.floor(code / 8) % 2 === 1, HOLES[Math.floor(code / 16)]]).toEqual([sign.sides, sign.turned, sign.hole]);
    }
  });
  it('points up, or stands on a side', () => {
    const highest = (kind: 'Programme' | 'Project') => corners(signOf(kind))!.filter(([, y]) => y < -0.55).length;
    expect([highest('Programme'), highest('Project')]).toEqual([1, 2]);
  });
  it('stays within what is drawn of it', () => {
    const far = KIND_NAMES.flatMap((kind) => corners(signOf(kind)) ?? []).map(([x, y]) => Math.hypot(x, y));
    expect(Math.max(...far)).toBeLessThanOrEqual(FURTHEST + 1e-9);
  });
});

describe('names', () => {
  it.each([
    ['江西省工业和信息化厅', 28, '江西省工业和信息化厅'],
    ['江西省工业和信息化厅', 20, '江西省工业和信息化厅'],
    ['江西省工业和信息化厅', 19, '江西省工业和信息化…'],
    ['Nanchang', 8, 'Nanchang'],
    ['Nanchang City', 8, 'Nanchan…'],
    ['“5G+智能”工厂', 8, '“5G+智…'],
    ['甲'.repeat(10_000), 6, '甲甲…'],
  ])('%s fits into %i columns', (text, columns, expected) => expect(fitted(text, columns)).toBe(expected));

  it('stay on the side where they were, if that is free', () => {
    const node = { x: 100, y: 100, size: 5 };
    const label = { width: 40, height: 14 };
    for (const side of [0, 1, 2, 3] as Side[]) {
      const place = placeAt(node, label, side);
      expect(sideOf(node, place)).toBe(side);
      expect(freePlace(node, label, [], side)).toEqual(place);
      expect(freePlace(node, label, [place], side)).not.toEqual(place);
    }
  });
});

describe('the edges of a hub', () => {
  it('fade the more of them there are, and no others', () => {
    const graph = smallGraph();
    expect(fading(graph).size).toBe(0);
    for (let at = 0; at < 100; at += 1) {
      graph.addNode(`n${at}`, graph.getNodeAttributes('alone'));
      graph.addDirectedEdgeWithKey(`x${at}`, `n${at}`, 'jx', graph.getEdgeAttributes('e1'));
    }
    const left = fading(graph);
    expect(left.get('x7')).toBeCloseTo(Math.sqrt(24 / 103), 5);
    expect([left.has('e1'), left.has('e5')]).toEqual([true, false]);
  });
});
