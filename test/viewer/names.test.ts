/** Where names stand on the canvas, drawn with a pen that only notes them. */
import { describe, expect, it } from 'vitest';
import { LabelLayer, type Pen } from '../../viewer/canvas/labels.js';
import { around, clearPlace, rimOf } from '../../viewer/model/labels.js';

const VIEW = { width: 400, height: 300 };
const PANEL = { x: 300, y: 0, width: 100, height: 300 };
const SETTINGS = { labelFont: 'serif', labelSize: 12 };
/** Each name is so wide. */
const WIDTH = 80;

/** A layer with these entities gathered, and where names begin that it writes. */
function gathered(nodes: Record<string, readonly [x: number, y: number]>): { layer: LabelLayer; written: Map<string, number> } {
  const written = new Map<string, number>();
  const pen: Pen = {
    font: '',
    lineJoin: 'miter',
    lineWidth: 1,
    strokeStyle: '',
    fillStyle: '',
    measureText: () => ({ width: WIDTH }),
    strokeText: () => {},
    fillText: (text, x) => void written.set(text, x),
  };
  const layer = new LabelLayer(() => 'light');
  layer.begin();
  for (const [key, [x, y]] of Object.entries(nodes)) layer.collect(pen, { key, x, y, size: 5, label: key, color: '#000000' }, SETTINGS);
  return { layer, written };
}

function drawn(nodes: Record<string, readonly [x: number, y: number]>, covered: readonly (typeof PANEL)[] = []): Map<string, number> {
  const { layer, written } = gathered(nodes);
  layer.flush([], [...covered, ...rimOf(VIEW)], []);
  return written;
}

describe('names', () => {
  it('stand to the right of their entities, and to the left of those at the right rim', () => {
    const at = drawn({ free: [100, 100], right: [380, 200] });
    expect(at.get('free')).toBeGreaterThan(100);
    expect(at.get('right')! + WIDTH).toBeLessThan(380);
  });

  it('do not run under an open panel, and what lies under it has none', () => {
    const nodes = { beside: [280, 100], under: [350, 200] } as const;
    expect(drawn(nodes).get('beside')).toBeGreaterThan(280);
    const at = drawn(nodes, [PANEL]);
    expect(at.get('beside')! + WIDTH).toBeLessThan(280);
    expect([...at.keys()]).toEqual(['beside']);
  });

  it('of entities outside the view are not written into it', () => {
    expect([...drawn({ out: [-5, 100], high: [100, -4] }).keys()]).toEqual([]);
  });

  it('can be placed anew in the same frame, after a panel has opened', () => {
    const { layer, written } = gathered({ a: [280, 100] });
    layer.flush([], rimOf(VIEW), []);
    expect(written.get('a')).toBeGreaterThan(280);
    layer.flush([], [PANEL, ...rimOf(VIEW)], []);
    expect(written.get('a')).toBeLessThan(280);
  });
});

describe('a name among signs', () => {
  const own = { x: 150, y: 100, size: 6 };
  const label = { width: 36, height: 14 };
  const signs = (...spots: [x: number, y: number][]) => [own, ...spots.map(([x, y]) => ({ x, y, size: 6 }))].map(around);

  it('stands clear of that of another, on the other side if it must', () => {
    const place = clearPlace(own, label, [], signs([180, 100]))!;
    expect(place.x + place.width).toBeLessThanOrEqual(own.x - own.size);
  });

  it('stays where it stood if it can', () => {
    expect(clearPlace(own, label, [], signs([180, 100]), 2)!.y).toBeGreaterThan(own.y);
    expect(clearPlace(own, label, [], signs([150, 116]), 2)!.x).toBeGreaterThan(own.x);
  });

  it('stands on a sign rather than nowhere, but on no other name', () => {
    const all = signs([172, 100], [128, 100], [150, 116], [150, 84]);
    expect(clearPlace(own, label, [], all)!.x).toBeGreaterThan(own.x);
    expect(clearPlace(own, label, [{ x: 0, y: 0, ...VIEW }], all)).toBeNull();
  });
});
