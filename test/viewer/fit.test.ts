import { describe, expect, it } from 'vitest';
import { fitting, type Insets } from '../../viewer/model/fit.js';

const NOTHING: Insets = { top: 0, right: 0, bottom: 0 };
const WIDE = { width: 1200, height: 800 };
const PHONE = { width: 360, height: 690 };

/** Where a spot of the view at ratio 1 stands in the view that fits. */
function seen(spot: { x: number; y: number }, spots: { x: number; y: number }[], view: typeof WIDE, insets: Insets) {
  const { middle, ratio } = fitting(spots, view, insets)!;
  return { x: view.width / 2 + (spot.x - middle.x) / ratio, y: view.height / 2 + (spot.y - middle.y) / ratio };
}

describe('the camera', () => {
  const spots = [
    { x: 100, y: 300 },
    { x: 1500, y: 500 },
    { x: 700, y: 380 },
  ];

  it.each<[string, typeof WIDE, Insets]>([
    ['a wide stage', WIDE, NOTHING],
    ['one with a panel at its right', WIDE, { ...NOTHING, right: 400 }],
    ['one with rows of chips above', WIDE, { ...NOTHING, top: 140 }],
    ['a telephone', PHONE, { ...NOTHING, bottom: 80 }],
    ['one with a panel from below', PHONE, { top: 60, right: 0, bottom: 380 }],
  ])('has all in what is free of %s, and no smaller than need be', (_what, view, insets) => {
    const at = spots.map((spot) => seen(spot, spots, view, insets));
    for (const { x, y } of at) {
      expect([x > 0, x < view.width - insets.right, y > insets.top, y < view.height - insets.bottom]).toEqual([true, true, true, true]);
    }
    const width = at[1]!.x - at[0]!.x;
    expect(width).toBeGreaterThan((view.width - insets.right) * 0.6);
  });

  it('does not go too near to one alone, and nowhere for none', () => {
    expect(fitting([{ x: 5, y: 5 }], WIDE, NOTHING)!.ratio).toBe(0.15);
    expect(fitting([], WIDE, NOTHING)).toBeNull();
  });
});
