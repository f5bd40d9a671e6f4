/** A panel that begins with two entities: a field for each, a way to turn them around, and below them what follows. */
import { combobox } from './combobox.js';
import type { Context } from './context.js';
import { h, iconButton } from './dom.js';

/** Ids of the two; null is none yet. */
type Two<K extends string> = Readonly<Record<K, string | null>>;

export interface EndsOptions<K extends string> {
  /** Of the fields' ids. */
  readonly id: string;
  readonly class: string;
  readonly title: string;
  /** What each end is called, in order. */
  readonly labels: Readonly<Record<K, string>>;
  readonly now: () => Two<K> | null;
  readonly change: (ends: Partial<Two<K>>) => void;
  readonly close: () => void;
  /** What stands in a field for an entity that is not drawn. */
  readonly undrawn: (id: string, written: string) => string;
}

export interface Ends<K extends string> {
  readonly element: HTMLElement;
  readonly result: HTMLElement;
  readonly inputs: Readonly<Record<K, HTMLInputElement>>;
  /** Writes their names into the fields; one that is being filled in stays. */
  show(ends: Two<K>): void;
}

export function twoEnds<K extends string>(context: Context, options: EndsOptions<K>): Ends<K> {
  const { graph, say } = context;
  const { change, labels, now, title } = options;
  const keys = Object.keys(labels) as [K, K];
  const ends = (first: string | null, second: string | null) => ({ [keys[0]]: first, [keys[1]]: second }) as Two<K>;
  const boxes = keys.map((key) =>
    combobox(context, {
      id: `${options.id}-${key}`,
      label: labels[key],
      placeholder: labels[key],
      onChoose: ({ id }) => change({ [key]: id } as Partial<Two<K>>),
    }),
  );
  const swap = iconButton('swap', say('swap'), () => change(ends(now()?.[keys[1]] ?? null, now()?.[keys[0]] ?? null)));
  const result = h('div', { class: 'result', attributes: { 'aria-live': 'polite' } });
  const head = h('header', { class: 'head' }, h('h2', {}, title), iconButton('close', say('close'), options.close, { class: 'close' }));
  const fields = h('div', { class: 'ends' }, h('div', {}, ...boxes.map((box) => box.element)), swap);
  return {
    element: h(
      'aside',
      { class: `panel ${options.class}`, attributes: { 'aria-label': title, tabindex: -1 } },
      h('div', { class: 'body' }, head, fields, result),
    ),
    result,
    inputs: Object.fromEntries(keys.map((key, at) => [key, boxes[at]!.input])) as Record<K, HTMLInputElement>,
    show(ids) {
      for (const [at, { input }] of boxes.entries()) {
        const id = ids[keys[at]!];
        if (id !== null) input.value = graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : options.undrawn(id, input.value);
        else if (document.activeElement !== input) input.value = '';
      }
    },
  };
}
