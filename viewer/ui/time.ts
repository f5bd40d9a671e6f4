/** The time of reports: a bar for each month, two thumbs over them, and two fields for dates to be typed. */
import type { Filter } from '../model/filter.js';
import { nearestSteps, readDate, timeline } from '../model/timeline.js';
import type { Component, Context } from './context.js';
import { h } from './dom.js';

type End = 'from' | 'to';

export function time(context: Context): Component {
  const { ground, graph, say, store, summary } = context;
  const line = timeline(graph, ground.capped ? summary.months : null);
  const element = h(
    'section',
    { class: 'group time', attributes: { 'aria-label': say('time') } },
    h('header', {}, h('h2', {}, say('time'))),
  );
  if (!line) {
    element.hidden = true;
    return { element, update: () => {} };
  }
  const parts = [slider(context, line), fields(context)];
  element.append(...parts.map((part) => part.element));
  return {
    element,
    update(state, derived) {
      for (const part of parts) part.update(state, derived);
    },
  };

  function fields({ say }: Context): Component {
    const field = (end: End) => {
      const word = say(end === 'from' ? 'timeFrom' : 'timeTo');
      const input = h('input', {
        class: 'field date',
        attributes: {
          type: 'text',
          inputmode: 'numeric',
          autocomplete: 'off',
          maxlength: 12,
          placeholder: say('anyDate'),
          'aria-label': word,
        },
        title: say('dateHint'),
        on: { change: () => typed(end, input) },
      });
      return input;
    };
    const inputs = { from: field('from'), to: field('to') };
    return {
      element: h('div', { class: 'dates' }, inputs.from, h('span', { attributes: { 'aria-hidden': 'true' } }, '–'), inputs.to),
      update({ filter }) {
        for (const end of ['from', 'to'] as const) {
          inputs[end].value = filter[end] ?? '';
          inputs[end].removeAttribute('aria-invalid');
        }
      },
    };
  }

  function typed(end: End, input: HTMLInputElement): void {
    const date = readDate(input.value);
    if (date === undefined) input.setAttribute('aria-invalid', 'true');
    else store.filter({ [end]: date } satisfies Partial<Filter>);
  }
}

function slider({ say, store }: Context, { steps, counts }: NonNullable<ReturnType<typeof timeline>>): Component {
  const last = steps.length - 1;
  const most = Math.max(...counts, 1);
  const bars = counts.map((count, at) => {
    const bar = h('i', { title: `${steps[at]} · ${count}` });
    bar.style.height = `${Math.round((100 * count) / most)}%`;
    return bar;
  });
  const thumb = (end: End) =>
    h('input', {
      attributes: { type: 'range', min: 0, max: last, step: 1, 'aria-label': say(end === 'from' ? 'timeFrom' : 'timeTo') },
      on: { input: () => moved(end) },
    });
  const [from, to] = [thumb('from'), thumb('to')];
  const moved = (end: End) => {
    // The thumb that moves pushes the other along.
    if (Number(from.value) > Number(to.value)) (end === 'from' ? to : from).value = end === 'from' ? from.value : to.value;
    const [a, b] = [Number(from.value), Number(to.value)];
    store.filter({ from: a === 0 ? null : steps[a]!, to: b === last ? null : steps[b]! });
  };
  return {
    element: h(
      'div',
      {},
      h('div', { class: 'bars', attributes: { 'aria-hidden': 'true' } }, ...bars),
      h('div', { class: 'thumbs' }, from, to),
      h('p', { class: 'ends quiet', attributes: { 'aria-hidden': 'true' } }, h('span', {}, steps[0]!), h('span', {}, steps[last]!)),
    ),
    update({ filter }) {
      const [a, b] = nearestSteps(steps, filter.from, filter.to);
      for (const [at, input] of [
        [a, from],
        [b, to],
      ] as const) {
        input.value = String(at);
        input.setAttribute('aria-valuetext', steps[at]!);
      }
      bars.forEach((bar, at) => {
        bar.className = at >= a && at <= b ? 'in' : '';
      });
    },
  };
}
