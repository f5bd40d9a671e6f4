/** The panel of an entity: who it is, and its facts by relation with the sentences behind them. */
import { kindColour } from '../../graph-schema/colour.js';
import { type FactGroup, groupFacts } from '../../src/dossier/groups.js';
import type { EntityView } from '../../src/serve/types.js';
import { kindName, relationHeading } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, dot, h, icon, iconButton, name } from './dom.js';
import { factItem, type Self, span } from './fact.js';

/** Facts of a group shown at first: a province has hundreds. */
const FIRST_FACTS = 8;

export function panel(context: Context): Component {
  const { data, say } = context;
  const body = h('div', { class: 'body' });
  const element = h('aside', { class: 'panel entity', attributes: { 'aria-label': say('factsAndEvidence'), tabindex: -1 } }, body);
  let shown: string | null = null;

  async function open(id: string): Promise<void> {
    body.replaceChildren(message(context, say('loading')));
    try {
      const entity = await data.entity(id);
      // The user may have gone on meanwhile.
      if (shown !== id) return;
      body.replaceChildren(...(entity ? content(context, entity) : [message(context, say('unknown', { id }))]));
    } catch {
      if (shown !== id) return;
      body.replaceChildren(
        message(
          context,
          say('failed'),
          button(say('retry'), () => void open(id), { class: 'primary' }),
        ),
      );
    }
    element.scrollTop = 0;
  }

  return {
    element,
    update({ fact, selected, path }) {
      const id = path ? null : selected;
      element.hidden = id === null || fact !== null;
      if (id === shown) return;
      shown = id;
      if (id !== null) void open(id);
    },
  };
}

function message({ act, say }: Context, text: string, ...more: HTMLElement[]): HTMLElement {
  const close = iconButton('close', say('close'), () => act.select(null), { class: 'close' });
  return h('div', { class: 'message', attributes: { role: 'status' } }, close, h('p', {}, text), ...more);
}

function content(context: Context, entity: EntityView): HTMLElement[] {
  const groups = groupFacts(entity.facts);
  const self: Self = { id: entity.id, names: [entity.name, ...entity.aliases] };
  const sections = groups.map((group) => section(context, self, group));
  return [
    head(context, entity),
    groups.length > 1 && contents(context, groups, sections),
    ...sections,
    groups.length === 0 && h('p', { class: 'quiet' }, context.say('noFacts')),
  ].filter((part): part is HTMLElement => part !== false);
}

function head(context: Context, entity: EntityView): HTMLElement {
  const { act, graph, say, theme } = context;
  const { id, kind, aliases, codes } = entity;
  const drawn = graph.hasNode(id);
  const official = drawn && graph.getNodeAttribute(id, 'official');
  return h(
    'header',
    { class: 'head' },
    h('p', { class: 'kind' }, dot(kindColour(kind, theme)), kindName(kind, say), official && h('span', { class: 'tag' }, say('official'))),
    h('h2', {}, name(entity.name)),
    aliases.length > 0 &&
      h(
        'p',
        { class: 'aliases' },
        h('span', { class: 'quiet' }, say('aliases')),
        ...aliases.map((alias) => h('span', { class: 'chip' }, name(alias))),
      ),
    h(
      'p',
      { class: 'quiet facts-line' },
      [say('pagesLong', { n: entity.pages }), span(entity.first, entity.last), say('facts', { n: entity.facts.length })]
        .filter((text) => text !== '')
        .join(' · '),
      codes.length > 0 && ` · ${say('codes')} ${codes.join('、')}`,
    ),
    h(
      'div',
      { class: 'actions' },
      drawn
        ? labelled('focus', say('focus'), () => act.focus(id, 1))
        : labelled('plus', say('notDrawn') === '' ? '' : say('locate'), () => act.draw(entity)),
      drawn && labelled('path', say('pathFrom'), () => act.findPath(id)),
    ),
    iconButton('close', say('close'), () => act.select(null), { class: 'close' }),
  );
}

function labelled(image: Parameters<typeof icon>[0], text: string, onClick: () => void): HTMLButtonElement {
  const element = button(icon(image), onClick, { class: 'primary' });
  element.append(text);
  return element;
}

/** Links to the groups: a hub's panel is long. */
function contents({ say }: Context, groups: readonly FactGroup[], sections: readonly HTMLElement[]): HTMLElement {
  const links = groups.map((group, at) => {
    const link = button(relationHeading(group.type, group.outgoing, say), () => sections[at]!.scrollIntoView({ block: 'start' }), {
      class: 'chip',
    });
    link.append(h('span', { class: 'count' }, String(group.facts.length)));
    return link;
  });
  return h('nav', { class: 'contents', attributes: { 'aria-label': say('relations') } }, ...links);
}

function section(context: Context, self: Self, { type, outgoing, facts }: FactGroup): HTMLElement {
  const { say } = context;
  const items = facts.slice(0, FIRST_FACTS).map((fact) => factItem(context, self, fact));
  const list = h('ul', {}, ...items);
  const rest = facts.slice(FIRST_FACTS);
  const more = button(say('more', { n: rest.length }), () => {
    list.append(...rest.map((fact) => factItem(context, self, fact)));
    more.remove();
  });
  more.className = 'link more';
  const heading = h('h3', {}, relationHeading(type, outgoing, say), h('span', { class: 'count' }, String(facts.length)));
  return h('section', { class: 'facts', attributes: { 'data-relation': type } }, heading, list, rest.length > 0 && more);
}
