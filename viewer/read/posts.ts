/** Posts over time: for each post a line with its reports, all on one axis of time. */
import { type Post, type PostReport, postsOf } from '../../src/dossier/posts.js';
import { span } from '../../src/dossier/span.js';
import type { EntityView } from '../../src/serve/types.js';
import { dayOf, place, type TimeAxis, timeAxis } from '../model/axis.js';
import type { Context } from '../ui/context.js';
import { button, h, moreButton, name, svg } from '../ui/dom.js';
import { end } from '../ui/fact.js';
import { type Point, pointed } from './points.js';
import { opener } from './sentence.js';
import { tags } from './tags.js';

/** Of the drawing, in its own units; the panel stretches it to its width. */
const WIDTH = 360;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
const MOST_TICKS = 6;
/** Posts shown at first: a city has hundreds of holders. */
const FIRST_POSTS = 8;

/** The posts of a person, or who held those of a body; null where there are none. */
export function posts(context: Context, entity: EntityView): { element: HTMLElement; count: number } | null {
  const own = postsOf(entity.facts, true);
  const outgoing = own.length > 0;
  const all = outgoing ? own : postsOf(entity.facts, false);
  if (all.length === 0) return null;
  const { say } = context;
  const dates = all.flatMap(({ first, last }) => [first, last]).filter((date) => date !== null);
  const axis = dates.length > 0 ? timeAxis(dates, MOST_TICKS) : null;
  const figure = h('div', { class: 'figure' });
  const list = h('ul', {});
  figure.append(list);
  const add = (portion: readonly Post[]): void => {
    const drawn = portion.map((post) => row(context, post, outgoing, axis));
    list.append(...drawn.map(({ element }) => element));
    pointed(
      figure,
      drawn.flatMap(({ points }) => points),
    );
  };
  add(all.slice(0, FIRST_POSTS));
  const rest = all.slice(FIRST_POSTS);
  const more = moreButton(say('more', { n: rest.length }), () => add(rest));
  const title = say(outgoing ? 'postsOverTime' : 'holders');
  const element = h(
    'section',
    { class: 'posts', attributes: { 'data-section': 'posts' } },
    h('h3', {}, title, h('span', { class: 'count' }, String(all.length))),
    figure,
    axis && ticks(axis),
    rest.length > 0 && more,
  );
  return { element, count: all.length };
}

function row(context: Context, post: Post, outgoing: boolean, axis: TimeAxis | null): { element: HTMLElement; points: Point[] } {
  const { act, say } = context;
  const { facts, first, last, office, other, pages, standing } = post;
  const named = [...end(context, other), h('span', { class: 'key' }, name(office))];
  const points = axis ? post.reports.flatMap((report) => point(context, post, report, axis)) : [];
  const element = h(
    'li',
    { class: `post ${standing}` },
    h(
      'div',
      { class: 'heading' },
      ...(outgoing ? named : [named[2]!, named[0]!, named[1]!]),
      h('span', { class: `tag ${standing}`, title: say('standingWhy') }, say(standing)),
      ...tags({ ...judged(post), modality: 'fact' }, say),
      h(
        'span',
        { class: 'told' },
        button(span(first, last) || say('undated'), () => act.openFact(facts[0]!), { class: 'when', title: say('openFact') }),
        h('b', { class: 'times', title: say('pagesLong', { n: pages }) }, say('pages', { n: pages })),
      ),
    ),
  );
  if (axis && points.length > 0) element.append(drawing(post, axis, points));
  return { element, points };
}

/** A post is as certain as its best relation. */
function judged({ pages, reports, unsure }: Post): { certainty?: number; count: number } {
  if (!unsure) return { count: pages };
  return { certainty: Math.max(...reports.map(({ evidence }) => evidence.certainty ?? 1)), count: pages };
}

/** A bar while reports have him in office, a dashed line until one says that he has left. */
function drawing({ held, reports }: Post, axis: TimeAxis, points: readonly Point[]): SVGElement {
  const x = (date: string): number => place(axis, dayOf(date), WIDTH);
  const left = held && reports.find(({ date, standing }) => standing === 'former' && date !== null && date > held.to)?.date;
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'timeline' },
    svg('line', { x1: 0, x2: WIDTH, y1: MIDDLE, y2: MIDDLE, class: 'ground' }),
    held && svg('rect', { x: x(held.from) - 2, y: MIDDLE - 3.5, width: x(held.to) - x(held.from) + 4, height: 7, rx: 3.5, class: 'held' }),
    held && left ? svg('line', { x1: x(held.to), x2: x(left), y1: MIDDLE, y2: MIDDLE, class: 'leaving' }) : null,
    ...points.map(({ element }) => element),
  );
}

function point(context: Context, { office, other }: Post, { date, evidence, fact, standing }: PostReport, axis: TimeAxis): Point[] {
  if (date === null) return [];
  const { say } = context;
  const dotted = svg(
    'g',
    { class: `report ${standing}` },
    svg('circle', { cx: place(axis, dayOf(date), WIDTH), cy: MIDDLE, r: 8, class: 'reach' }),
    svg('circle', { cx: place(axis, dayOf(date), WIDTH), cy: MIDDLE, r: 4, class: 'dot' }),
  );
  const open = opener(context, evidence, fact);
  return [
    {
      element: dotted,
      label: `${date} ${other.label} ${office} ${say(standing)}: ${evidence.sentence}`,
      bubble: [h('b', {}, date, ' ', say(standing)), h('p', {}, evidence.sentence)],
      ...(open ? { open } : {}),
    },
  ];
}

function ticks(axis: TimeAxis): SVGElement {
  const labels = axis.ticks.flatMap(({ from, label }) => {
    const x = place(axis, from, WIDTH);
    if (x < 0 || x > WIDTH - 20) return [];
    return [svg('line', { x1: x, x2: x, y1: 0, y2: 4 }), svg('text', { x: x + 3, y: 10 }, label)];
  });
  return svg('svg', { viewBox: `0 0 ${WIDTH} 13`, class: 'ticks', 'aria-hidden': 'true' }, ...labels);
}
