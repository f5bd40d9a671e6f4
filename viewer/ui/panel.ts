/** The panel of an entity: who it is, and its facts by relation with the sentences behind them. */
import { brief } from '../../src/dossier/brief.js';
import { type FactGroup, relationGroups } from '../../src/dossier/groups.js';
import { span } from '../../src/dossier/span.js';
import type { EntityView } from '../../src/serve/types.js';
import { dossierLinks } from '../read/dossier.js';
import { figures } from '../read/figures.js';
import { posts } from '../read/posts.js';
import { kindName, relationHeading } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h, type IconName, iconButton, labelledButton, moreButton, name } from './dom.js';
import { factItem, type Self } from './fact.js';
import { sheet } from './sheet.js';
import { sign } from './sign.js';

/** Facts of a group shown at first: a province has hundreds. */
const FIRST_FACTS = 8;

export function panel(context: Context): Component {
  const { act, data, say } = context;
  let shown: ReadonlySet<string> = new Set();
  const own = sheet(context, {
    class: 'entity',
    label: say('factsAndEvidence'),
    close: () => act.select(null),
    async content(id) {
      const entity = await data.entity(id);
      if (!entity) return null;
      const parts = content(context, entity);
      for (const part of parts) tellUnshown(context, part, shown);
      return parts;
    },
    missing: (id) => say('unknown', { id }),
  });
  return {
    element: own.element,
    update({ compare, fact, path, selected }, derived) {
      shown = derived.shown.nodes;
      own.show(path || compare || fact !== null ? null : selected);
      refresh(context, own.element);
      tellUnshown(context, own.element, shown);
    },
  };
}

interface Section {
  readonly title: string;
  readonly count: number;
  readonly element: HTMLElement;
}

/** Posts and figures have drawings of their own; what they show is no group of facts besides. */
function content(context: Context, entity: EntityView): HTMLElement[] {
  const { say } = context;
  const self: Self = { id: entity.id, names: [entity.name, ...entity.aliases] };
  const own = posts(context, entity);
  const course = figures(context, entity);
  const groups = relationGroups(entity.facts);
  const numbers = entity.facts.filter(({ figure }) => figure);
  const sections: Section[] = [
    ...(own ? [{ title: say(entity.kind === 'Person' ? 'postsOverTime' : 'holders'), count: own.count, element: own.element }] : []),
    ...groups.map((group) => ({
      title: relationHeading(group.type, group.outgoing, say),
      count: group.facts.length,
      element: section(context, self, group),
    })),
    ...(course ? [{ title: say('figures'), count: numbers.length, element: course }] : []),
  ];
  return [
    head(context, entity),
    ...(sections.length > 1 ? [contents(context, sections)] : []),
    ...sections.map(({ element }) => element),
    ...(sections.length === 0 ? [h('p', { class: 'quiet' }, say('noFacts'))] : []),
  ];
}

function head(context: Context, entity: EntityView): HTMLElement {
  const { act, graph, say, theme } = context;
  const { id, kind, aliases, codes } = entity;
  const drawn = graph.hasNode(id);
  const who = brief(entity, say.language);
  const official = drawn && graph.getNodeAttribute(id, 'official');
  return h(
    'header',
    { class: 'head' },
    h('p', { class: 'kind' }, sign(kind, theme, official), kindName(kind, say), official && h('span', { class: 'tag' }, say('official'))),
    h('h2', {}, name(entity.name)),
    aliases.length > 0 &&
      h(
        'p',
        { class: 'aliases' },
        h('span', { class: 'quiet' }, say('aliases')),
        ...aliases.map((alias) => h('span', { class: 'chip' }, name(alias))),
      ),
    who !== '' && h('p', { class: 'who' }, name(who)),
    h(
      'p',
      { class: 'quiet facts-line' },
      [
        say('pagesLong', { n: entity.pages }),
        span(entity.first, entity.last),
        say('facts', { n: entity.facts.filter(({ figure }) => !figure).length }),
      ]
        .filter((text) => text !== '')
        .join(' · '),
      codes.length > 0 && ` · ${say('codes')} ${codes.join('、')}`,
    ),
    h('p', { class: 'quiet unshown', attributes: { role: 'status' } }),
    h('div', { class: 'actions' }, doings(context, id), ...dossierLinks(context, entity)),
    iconButton('close', say('close'), () => act.select(null), { class: 'close' }),
  );
}

/** Class of what `refresh` keeps in step. */
const DOINGS = 'doings';

function doings(context: Context, id: string): HTMLElement {
  const element = h('span', { class: DOINGS, attributes: { 'data-of': id } });
  fill(context, element, id);
  return element;
}

/** A filter, a focus or the reader's own hand may keep out of the drawing what is chosen by name. */
function tellUnshown({ graph, say }: Context, part: HTMLElement, shown: ReadonlySet<string>): void {
  const line = part.querySelector<HTMLElement>('.unshown');
  const id = part.querySelector<HTMLElement>(`.${DOINGS}`)?.dataset.of;
  if (!line || id === undefined) return;
  line.hidden = !graph.hasNode(id) || shown.has(id);
  line.textContent = line.hidden ? '' : say('notShown');
}

/** What can be done depends on whether the entity is drawn and expanded, which may change while its panel is open. */
function refresh(context: Context, panel: HTMLElement): void {
  const element = panel.querySelector<HTMLElement>(`.${DOINGS}`);
  if (element?.dataset.of) fill(context, element, element.dataset.of);
}

function fill({ act, graph, say, store }: Context, element: HTMLElement, id: string): void {
  const drawn = graph.hasNode(id);
  const expanded = store.state.edits.expanded.includes(id);
  const now = `${drawn} ${expanded}`;
  if (element.dataset.now === now) return;
  element.dataset.now = now;
  const focused = [...element.children].indexOf(document.activeElement as Element);
  const doing = (image: IconName, text: string, run: () => void) => labelledButton(image, text, run, { class: 'primary' });
  const buttons = drawn
    ? [
        doing('focus', say('focus'), () => act.focus(id, 1)),
        doing('expand', say(expanded ? 'collapse' : 'expand'), () => act.expand(id)),
        doing('path', say('pathFrom'), () => act.findPath(id)),
      ]
    : [doing('plus', say('locate'), () => act.draw(id))];
  element.replaceChildren(
    ...buttons,
    doing('compare', say('compare'), () => act.compare(id)),
  );
  (element.children[focused] as HTMLElement | undefined)?.focus();
}

/** Links to the sections: a hub's panel is long. */
function contents({ say }: Context, sections: readonly Section[]): HTMLElement {
  const links = sections.map(({ count, element, title }) => {
    const link = button(title, () => element.scrollIntoView({ block: 'start' }), { class: 'chip' });
    link.append(h('span', { class: 'count' }, String(count)));
    return link;
  });
  return h('nav', { class: 'contents', attributes: { 'aria-label': say('relations') } }, ...links);
}

function section(context: Context, self: Self, { type, outgoing, facts }: FactGroup): HTMLElement {
  const { say } = context;
  const items = facts.slice(0, FIRST_FACTS).map((fact) => factItem(context, self, fact));
  const list = h('ul', {}, ...items);
  const rest = facts.slice(FIRST_FACTS);
  const more = moreButton(say('more', { n: rest.length }), () => list.append(...rest.map((fact) => factItem(context, self, fact))));
  const heading = h('h3', {}, relationHeading(type, outgoing, say), h('span', { class: 'count' }, String(facts.length)));
  return h('section', { class: 'facts', attributes: { 'data-relation': type } }, heading, list, rest.length > 0 && more);
}
