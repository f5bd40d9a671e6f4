/** What lies over the drawing: names and regions keep clear of it. */
import type { Rectangle } from '../model/labels.js';

/** In pixels from the upper left of the surface. */
export function coverOf(surface: HTMLElement): Rectangle[] {
  const { left, top } = surface.getBoundingClientRect();
  const over = surface.parentElement?.querySelectorAll(':scope > :is(.panel, .bar), :scope > :is(.above, .below) > *') ?? [];
  return [...over].flatMap((element) => {
    const { height, width, x, y } = element.getBoundingClientRect();
    return width === 0 || height === 0 ? [] : [{ x: x - left, y: y - top, width, height }];
  });
}

/** From the edge of the stage to its bars, and width of a stage in which bars are but corners, in pixels. */
const OFF = 12;
const WIDE = 600;

/** How deep bars reach into the surface from above, and from below where they fill its width. */
export function barsOf(surface: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { clientHeight, clientWidth, parentElement } = surface;
  const above = parentElement?.querySelector<HTMLElement>(':scope > .above')?.offsetHeight ?? 0;
  const top = above === 0 ? 0 : OFF + above;
  if (clientWidth > WIDE) return { top, bottom: 0 };
  const bars = [...(parentElement?.querySelectorAll<HTMLElement>(':scope > :is(.bar, .below)') ?? [])].filter(
    ({ offsetTop }) => offsetTop > clientHeight / 2,
  );
  return { top, bottom: Math.max(0, ...bars.map(({ offsetTop }) => clientHeight - offsetTop)) };
}
