/** A panel at the side of the drawing, filled from the data: loading, what is there, what is not, what went wrong. */
import type { Context } from './context.js';
import { button, h, iconButton } from './dom.js';

export interface SheetOptions {
  readonly class: string;
  readonly label: string;
  readonly close: () => void;
  /** null: there is no such thing. */
  readonly content: (id: string) => Promise<HTMLElement[] | null>;
  /** What is said then. */
  readonly missing: (id: string) => string;
}

export interface Sheet {
  readonly element: HTMLElement;
  /** null hides it. What is shown already stays as it is. */
  show(id: string | null): void;
}

/** The panel that is open: there is at most one. */
export function openPanel(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('.panel')].find(({ hidden }) => !hidden);
}

export function sheet({ say }: Context, options: SheetOptions): Sheet {
  const body = h('div', { class: 'body' });
  const element = h('aside', { class: `panel ${options.class}`, attributes: { 'aria-label': options.label, tabindex: -1 } }, body);
  let shown: string | null = null;

  const message = (text: string, ...more: HTMLElement[]): void => {
    const close = iconButton('close', say('close'), options.close, { class: 'close' });
    body.replaceChildren(h('div', { class: 'message', attributes: { role: 'status' } }, close, h('p', {}, text), ...more));
  };

  async function open(id: string): Promise<void> {
    message(say('loading'));
    try {
      const content = await options.content(id);
      // The user may have gone on meanwhile.
      if (shown !== id) return;
      if (content) body.replaceChildren(...content);
      else message(options.missing(id));
    } catch {
      if (shown !== id) return;
      message(
        say('failed'),
        button(say('retry'), () => void open(id), { class: 'primary' }),
      );
    }
    element.scrollTop = 0;
  }

  return {
    element,
    show(id) {
      element.hidden = id === null;
      if (id === null || id === shown) return;
      shown = id;
      void open(id);
    },
  };
}
