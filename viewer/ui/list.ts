/** The drawing as two tables, of entities and of relations: the way to everything for those who cannot see or point at it. */
import { isUnsure } from '../../src/dossier/unsure.js';
import type { Part } from '../model/graph.js';
import { type EntityRow, entityRows, type Listed, type RelationRow, relationRows } from '../model/listing.js';
import { percent } from '../read/tags.js';
import { kindName, relationName, valueName } from '../strings.js';
import type { Component, Context } from './context.js';
import { button, h, name } from './dom.js';
import { type Column, type Listing, listing } from './listing.js';
import { sign } from './sign.js';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

export function list(context: Context): Component {
  const { graph, say, store, total } = context;
  const entities = listing(context, {
    class: 'entities',
    columns: entityColumns(context),
    first: 2,
    tie: (a, b) => b.node.pages - a.node.pages || byId(a, b),
    idOf: ({ id }) => id,
  });
  const relations = listing(context, {
    class: 'relations',
    columns: relationColumns(context),
    first: 5,
    tie: (a, b) => b.edge.count - a.edge.count || byId(a, b),
    idOf: ({ id }) => id,
  });
  const tab = (listed: Listed) =>
    button('', () => store.set({ list: listed }), {
      class: 'pill',
      attributes: { role: 'tab', id: `tab-${listed}`, 'aria-controls': `listed-${listed}`, 'data-listed': listed },
    });
  const tabs = { entities: tab('entities'), relations: tab('relations') };
  const bar = h('div', { class: 'tabs', attributes: { role: 'tablist', 'aria-label': say('list') } }, tabs.entities, tabs.relations);
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = store.state.list === 'relations' ? 'entities' : 'relations';
    store.set({ list: other });
    tabs[other].focus();
  });
  const panes = { entities: pane(entities, 'entities'), relations: pane(relations, 'relations') };
  const element = h(
    'section',
    { class: 'list', attributes: { 'aria-label': say('listOf'), tabindex: -1 } },
    bar,
    panes.entities,
    panes.relations,
  );
  /** What each table was filled with. */
  const filled: { [L in Listed]: Part | null } = { entities: null, relations: null };

  return {
    element,
    update({ fact, list: listed, selected }, { shown }) {
      element.hidden = !listed;
      if (!listed) return;
      tabs.entities.textContent = say('entitiesTab', { n: shown.nodes.size });
      tabs.relations.textContent = say('relationsTab', { n: shown.edges.size });
      for (const key of ['entities', 'relations'] as const) {
        panes[key].hidden = listed !== key;
        tabs[key].setAttribute('aria-selected', String(listed === key));
        tabs[key].tabIndex = listed === key ? 0 : -1;
      }
      if (filled[listed] !== shown) {
        filled[listed] = shown;
        const caption = say(listed === 'entities' ? 'entitiesListed' : 'relationsListed', {
          n: listed === 'entities' ? shown.nodes.size : shown.edges.size,
          all: listed === 'entities' ? total.nodes : total.edges,
        });
        if (listed === 'entities') entities.fill(entityRows(graph, shown), caption);
        else relations.fill(relationRows(graph, shown), caption);
      }
      entities.choose(selected);
      relations.choose(fact);
    },
  };
}

function pane<R>({ element }: Listing<R>, listed: Listed): HTMLElement {
  return h('div', { attributes: { role: 'tabpanel', id: `listed-${listed}`, 'aria-labelledby': `tab-${listed}`, tabindex: -1 } }, element);
}

function entityColumns({ act, say, theme }: Context): Column<EntityRow>[] {
  return [
    {
      name: say('name'),
      by: ({ node }) => node.label,
      cell: ({ id, node }) => [button(name(node.label), () => act.select(id), { class: 'end' })],
    },
    {
      name: say('kind'),
      class: 'kind',
      by: ({ node }) => kindName(node.kind, say),
      cell: ({ node }) => [
        sign(node.kind, theme, node.official),
        kindName(node.kind, say),
        ...(node.official ? [' ', h('span', { class: 'tag' }, say('official'))] : []),
      ],
    },
    { name: say('pagesColumn'), class: 'number', mostFirst: true, by: ({ node }) => node.pages, cell: ({ node }) => [String(node.pages)] },
    { name: say('degree'), class: 'number', mostFirst: true, by: ({ degree }) => degree, cell: ({ degree }) => [String(degree)] },
    { name: say('first'), class: 'dates', by: ({ node }) => node.first, cell: ({ node }) => [node.first ?? ''] },
    { name: say('last'), class: 'dates', mostFirst: true, by: ({ node }) => node.last, cell: ({ node }) => [node.last ?? ''] },
  ];
}

function relationColumns({ act, say }: Context): Column<RelationRow>[] {
  const end = ({ id, node }: RelationRow['source']) => button(name(node.label), () => act.select(id), { class: 'end' });
  return [
    { name: say('from'), by: ({ source }) => source.node.label, cell: ({ source }) => [end(source)] },
    {
      name: say('relation'),
      by: ({ edge }) => relationName(edge.type, say),
      cell: ({ edge, id }) => [button(relationName(edge.type, say), () => act.openFact(id), { class: 'link', title: say('openFact') })],
    },
    {
      name: say('key'),
      by: ({ edge }) => edge.key || null,
      cell: ({ edge }) => (edge.key === '' ? [] : [name(valueName(edge.key, true, say))]),
    },
    { name: say('to'), by: ({ target }) => target.node.label, cell: ({ target }) => [end(target)] },
    {
      name: say('modality'),
      by: ({ edge }) => say(edge.modality),
      cell: ({ edge }) => [edge.modality === 'fact' ? say('fact') : h('span', { class: `tag ${edge.modality}` }, say(edge.modality))],
    },
    { name: say('pagesColumn'), class: 'number', mostFirst: true, by: ({ edge }) => edge.count, cell: ({ edge }) => [String(edge.count)] },
    {
      name: say('certainty'),
      class: 'number',
      by: ({ edge }) => edge.certainty ?? null,
      cell: ({ edge }) => [
        isUnsure(edge) ? h('span', { class: 'tag unsure', title: say('unsureHint') }, say('unsure')) : '',
        edge.certainty === undefined ? '' : ` ${percent(edge.certainty)}`,
      ],
    },
    { name: say('first'), class: 'dates', by: ({ edge }) => edge.first, cell: ({ edge }) => [edge.first ?? ''] },
    { name: say('last'), class: 'dates', mostFirst: true, by: ({ edge }) => edge.last, cell: ({ edge }) => [edge.last ?? ''] },
  ];
}
