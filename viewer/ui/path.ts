/** The path finder: two ends, and the shortest chains of facts between them with their sentences. */
import type { Sought } from '../model/grower.js';
import type { Path } from '../model/path.js';
import { NO_PATH, type PathQuery } from '../model/state.js';
import { tags } from '../read/tags.js';
import { relationText } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h, name } from './dom.js';
import { twoEnds } from './ends.js';
import { factItem } from './fact.js';
import { sign } from './sign.js';

export function pathFinder(context: Context): Component {
  const { say, store } = context;
  const change = (query: Partial<PathQuery>) => store.set({ path: { ...NO_PATH, ...store.state.path, index: 0, ...query } });
  const { element, result, show } = twoEnds<'from' | 'to'>(context, {
    id: 'path',
    class: 'paths',
    title: say('findPath'),
    labels: { from: say('from'), to: say('to') },
    now: () => store.state.path,
    change,
    close: () => store.set({ path: null }),
    undrawn: (id) => id,
  });
  let drawn: unknown[] = [];

  return {
    element,
    update({ fact, path }) {
      element.hidden = path === null || fact !== null;
      const { sought } = context.grower;
      const now = [path, sought];
      if (!path || now.every((value, at) => value === drawn[at])) return;
      drawn = now;
      show(path);
      result.replaceChildren(...outcome(context, path, sought, change));
    },
  };
}

function outcome(context: Context, query: PathQuery, sought: Sought, change: (query: Partial<PathQuery>) => void): HTMLElement[] {
  const { graph, say } = context;
  const { paths } = sought;
  if (!query.from || !query.to) return [h('p', { class: 'quiet' }, say('chooseEnds'))];
  const parts: HTMLElement[] = [];
  if (query.avoid.length > 0) {
    const chips = query.avoid.map((id) => {
      const text = graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id;
      return button(`${text} ×`, () => change({ avoid: query.avoid.filter((other) => other !== id) }), { class: 'chip' });
    });
    parts.push(h('p', { class: 'quiet' }, say('avoided'), ...chips));
  }
  const index = Math.min(query.index, paths.length - 1);
  const path = paths[index];
  if (!path) return [...parts, h('p', { class: 'quiet' }, say(sought.busy ? 'seeking' : sought.failed ? 'failed' : 'noPath'))];
  const turn = (step: number) => change({ index: (index + step + paths.length) % paths.length });
  const turner = h(
    'p',
    { class: 'turner' },
    h('span', { class: 'quiet' }, say('pathLength', { n: path.hops.length, i: index + 1, all: paths.length })),
    paths.length > 1 && button(say('previousPath'), () => turn(-1), { class: 'link' }),
    paths.length > 1 && button(say('nextPath'), () => turn(1), { class: 'link' }),
  );
  if (sought.more && index === paths.length - 1) parts.push(h('p', { class: 'quiet' }, say('morePaths', { n: paths.length })));
  return [...parts, turner, steps(context, path, (id) => change({ avoid: [...query.avoid, id] }))];
}

function steps(context: Context, path: Path, avoid: (id: string) => void): HTMLElement {
  const items = path.nodes.flatMap((id, at) => {
    const node = stop(context, id, at > 0 && at < path.nodes.length - 1 ? avoid : null);
    const hop = path.hops[at];
    return hop ? [node, ...hop.map((edge) => step(context, id, edge))] : [node];
  });
  return h('ol', { class: 'steps' }, ...items);
}

function stop({ act, graph, say, theme }: Context, id: string, avoid: ((id: string) => void) | null): HTMLElement {
  const { label, kind } = graph.getNodeAttributes(id);
  return h(
    'li',
    { class: 'stop' },
    sign(kind, theme),
    button(name(label), () => act.select(id), {
      class: 'end',
      on: { mouseenter: () => act.hover(id), mouseleave: () => act.hover(null) },
    }),
    avoid && button(say('avoid'), () => avoid(id), { class: 'only', attributes: { 'aria-label': say('avoidThis', { name: label }) } }),
  );
}

/** A hop opens to its sentence. */
function step(context: Context, from: string, edge: string): HTMLElement {
  const { data, graph, say } = context;
  const relation = graph.getEdgeAttributes(edge);
  const { type, key } = relation;
  const outgoing = graph.source(edge) === from;
  const text = `${outgoing ? '↓' : '↑'} ${relationText(type, key, outgoing, say)}`;
  const place = h('ul', { class: 'evidence-of' });
  const element = h('details', {}, h('summary', {}, text, ' ', ...tags(relation, say)), place);
  element.addEventListener('toggle', async () => {
    if (!element.open || place.childElementCount > 0) return;
    const entity = await data.entity(from).catch(() => null);
    const fact = entity?.facts.find(({ id }) => id === edge);
    const self = entity && { id: from, names: [entity.name, ...entity.aliases] };
    place.replaceChildren(fact && self ? factItem(context, self, fact) : h('li', { class: 'quiet' }, say('failed')));
  });
  return h('li', { class: 'hop' }, element);
}
