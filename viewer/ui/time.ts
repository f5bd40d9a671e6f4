/** The time slider: facts a month as bars, two thumbs over them. */
import { timeline } from '../model/timeline.js';
import type { Component, Context } from './context.js';
import { h } from './dom.js';

export function time({ graph, say, store }: Context): Component {
  const line = timeline(graph);
  const label = h('output', { class: 'count' });
  const header = h('header', {}, h('h2', {}, say('time')), label);
  const element = h('section', { class: 'group time', attributes: { 'aria-label': say('time') } }, header);
  if (!line) {
    element.hidden = true;
    return { element, update: () => {} };
  }
  const { steps, counts } = line;
  const last = steps.length - 1;
  const most = Math.max(...counts, 1);
  const bars = counts.map((count) => {
    const bar = h('i');
    bar.style.height = `${Math.round((100 * count) / most)}%`;
    return bar;
  });
  const thumb = (word: 'timeFrom' | 'timeTo') =>
    h('input', { attributes: { type: 'range', min: 0, max: last, step: 1, 'aria-label': say(word) }, on: { input: () => moved(word) } });
  const from = thumb('timeFrom');
  const to = thumb('timeTo');
  const moved = (word: 'timeFrom' | 'timeTo') => {
    // The thumb that moves pushes the other along.
    if (Number(from.value) > Number(to.value)) (word === 'timeFrom' ? to : from).value = word === 'timeFrom' ? from.value : to.value;
    const [a, b] = [Number(from.value), Number(to.value)];
    store.filter({ from: a === 0 ? null : steps[a]!, to: b === last ? null : steps[b]! });
  };
  element.append(h('div', { class: 'bars', attributes: { 'aria-hidden': 'true' } }, ...bars), h('div', { class: 'thumbs' }, from, to));
  return {
    element,
    update({ filter }) {
      // Dates of an address may be finer or coarser than the steps: the nearest step inside stands for them.
      const a =
        filter.from === null
          ? 0
          : Math.max(
              0,
              steps.findIndex((step) => step.slice(0, filter.from!.length) >= filter.from!),
            );
      const b =
        filter.to === null
          ? last
          : Math.max(
              0,
              steps.findLastIndex((step) => step.slice(0, filter.to!.length) <= filter.to!),
            );
      from.value = String(a);
      to.value = String(b);
      for (const [at, input] of [
        [a, from],
        [b, to],
      ] as const)
        input.setAttribute('aria-valuetext', steps[at]!);
      bars.forEach((bar, at) => {
        bar.className = at >= a && at <= b ? 'in' : '';
      });
      label.textContent = `${steps[a]} – ${steps[b]}`;
    },
  };
}
