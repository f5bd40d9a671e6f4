/** Points of a drawing that tell what they are. */
import { h, setAttribute } from '../ui/dom.js';

export interface Point {
  readonly element: SVGElement;
  /** What it says, in full, to those who cannot see it. */
  readonly label: string;
  /** What stands in the bubble. */
  readonly bubble: readonly (HTMLElement | string)[];
  /** Opens what it stands for; absent where there is nothing to open. */
  readonly open?: () => void;
}

/**
 * Makes points of a drawing tell what they are while they are pointed at or focused. They are one stop of the Tab key: arrow
 * keys go from one to the next.
 * @param figure holds the drawing, and the bubble.
 */
export function pointed(figure: HTMLElement, points: readonly Point[]): void {
  const bubble = h('div', { class: 'bubble', attributes: { 'aria-hidden': 'true' } });
  bubble.hidden = true;
  figure.append(bubble);
  const show = ({ element, bubble: told }: Point): void => {
    bubble.replaceChildren(...told);
    bubble.hidden = false;
    const [own, at] = [figure.getBoundingClientRect(), element.getBoundingClientRect()];
    const middle = at.left + at.width / 2 - own.left;
    const half = bubble.offsetWidth / 2;
    bubble.style.left = `${Math.min(Math.max(middle, half), Math.max(half, own.width - half))}px`;
    bubble.style.top = `${at.bottom - own.top + 6}px`;
  };
  const hide = (): void => {
    bubble.hidden = true;
  };
  points.forEach((point, at) => {
    const { element, label, open } = point;
    for (const [name, value] of Object.entries({ role: open ? 'button' : 'img', 'aria-label': label, tabindex: at === 0 ? '0' : '-1' }))
      setAttribute(element, name, value);
    element.classList.add('point');
    element.addEventListener('mouseenter', () => show(point));
    element.addEventListener('mouseleave', hide);
    element.addEventListener('focus', () => show(point));
    element.addEventListener('blur', hide);
    element.addEventListener('click', () => open?.());
    element.addEventListener('keydown', (event) => {
      const { key } = event;
      if (key === 'Enter' || key === ' ') open?.();
      else if (key === 'Escape' && !bubble.hidden) hide();
      else if (key === 'ArrowRight' || key === 'ArrowLeft') walk(at + (key === 'ArrowRight' ? 1 : -1));
      else return;
      event.preventDefault();
    });
  });
  function walk(to: number): void {
    const next = points[to];
    if (!next) return;
    for (const { element } of points) element.setAttribute('tabindex', '-1');
    next.element.setAttribute('tabindex', '0');
    next.element.focus();
  }
}
