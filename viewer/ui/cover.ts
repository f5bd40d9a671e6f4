/** What lies over the drawing: names and regions keep clear of it. */
import type { Rectangle } from '../model/labels.js';

/** In pixels from the upper left of the surface. */
export function coverOf(surface: HTMLElement): Rectangle[] {
  const { left, top } = surface.getBoundingClientRect();
  const over = surface.parentElement?.querySelectorAll(':scope > :is(.panel, .zoom, .bar), :scope > .above > *') ?? [];
  return [...over].flatMap((element) => {
    const { height, width, x, y } = element.getBoundingClientRect();
    return width === 0 || height === 0 ? [] : [{ x: x - left, y: y - top, width, height }];
  });
}
