/** What the reader changes in the drawing: expanded, drawn, hidden, pinned entities, and the paths that are looked for. */
import { describe, expect, it } from 'vitest';
import type { SerialisedGraph } from '../../src/serve/types.js';
import type { DataSource } from '../../viewer/data/source.js';
import { Additions } from '../../viewer/model/additions.js';
import { fromHash, toHash } from '../../viewer/model/address/index.js';
import { placesBeside } from '../../viewer/model/beside.js';
import { Deriver } from '../../viewer/model/derive.js';
import { collapse, draw, expand, hide, isPinned, NO_EDITS, pin, unpin } from '../../viewer/model/edits.js';
import { Grower } from '../../viewer/model/grower.js';
import { START, type ViewState } from '../../viewer/model/state.js';
import { smallGraph, smallView } from './small-graph.js';

const view = smallView();

/** The part with these nodes and the facts between them. */
function part(...ids: string[]): SerialisedGraph {
  const { edges, nodes } = view.graph;
  return {
    ...view.graph,
    nodes: nodes.filter(({ key }) => ids.includes(key)),
    edges: edges.filter(({ source, target }) => ids.includes(source) && ids.includes(target)),
  };
}

/** The small graph without these entities. */
function lacking(...ids: string[]) {
  const graph = smallGraph();
  for (const id of ids) graph.dropNode(id);
  return graph;
}

const state = (change: Partial<ViewState>): ViewState => ({ ...START, ...change });

describe('edits', () => {
  it('are made and taken back one by one', () => {
    const made = pin(hide(expand(draw(NO_EDITS, 'd'), 'x'), 'h'), { id: 'p', x: 1, y: 2 });
    expect(made).toEqual({ expanded: ['x'], drawn: ['d'], hidden: ['h'], pinned: [{ id: 'p', x: 1, y: 2 }] });
    expect([isPinned(made, 'p'), isPinned(made, 'x')]).toEqual([true, false]);
    expect(unpin(collapse(made, 'x'), 'p')).toEqual({ expanded: [], drawn: ['d'], hidden: ['h'], pinned: [] });
  });
  it('hold an entity once, at its last place, and show what is expanded', () => {
    const twice = pin(pin(NO_EDITS, { id: 'p', x: 1, y: 2 }), { id: 'p', x: 3, y: 4 });
    expect(twice.pinned).toEqual([{ id: 'p', x: 3, y: 4 }]);
    expect(expand(expand(hide(NO_EDITS, 'a'), 'a'), 'a')).toMatchObject({ expanded: ['a'], hidden: [] });
  });
  it('stand in the address', () => {
    const edits = pin(hide(expand(draw(NO_EDITS, 'd 1,&'), '南昌=x'), 'h'), { id: 'p 2', x: -1.25, y: 200 });
    const whole = state({ edits, compare: { a: 'a&b', b: null } });
    const back = fromHash(toHash(whole));
    expect(back.edits).toEqual({ ...edits, pinned: [{ id: 'p 2', x: -1.3, y: 200 }] });
    expect(back.compare).toEqual({ a: 'a&b', b: null });
    expect(fromHash('#xp=nonsense&xp=1+2&x=&o=2')).toMatchObject({ edits: NO_EDITS, compare: null });
    expect(toHash(START)).toBe('');
  });
});

describe('what is shown', () => {
  it('lacks what is hidden, and its facts', () => {
    const { shown } = new Deriver(smallGraph()).derive(state({ edits: hide(NO_EDITS, 'sg') }));
    expect([shown.nodes.has('sg'), ...['e2', 'e5', 'e7', 'e1'].map((edge) => shown.edges.has(edge))]).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
  it('has an entity that was asked for, even if it stands alone', () => {
    const deriver = new Deriver(smallGraph());
    expect(deriver.derive(START).shown.nodes.has('alone')).toBe(false);
    expect(deriver.derive(state({ edits: draw(NO_EDITS, 'alone') })).shown.nodes.has('alone')).toBe(true);
  });
  it('has the path, whatever the filter hides', () => {
    const found = [{ nodes: ['gxt', 'zong', 'pn'], hops: [['e4'], ['e8']] }];
    const filter = { ...START.filter, hiddenKinds: new Set(['Person' as const]) };
    const path = { from: 'gxt', to: 'pn', index: 0, avoid: [] };
    const { shown } = new Deriver(smallGraph(), undefined, () => found).derive(state({ filter, path }));
    expect([shown.nodes.has('zong'), shown.edges.has('e4')]).toEqual([true, true]);
  });
});

describe('additions', () => {
  it('come with their facts and places, and leave again, what was served stays', () => {
    const graph = lacking('zong', 'pn');
    const additions = new Additions(graph);
    expect(additions.hold([part('gxt', 'zong', 'pn')])).toBe(true);
    expect(graph.edges('zong').sort()).toEqual(['e4', 'e8']);
    expect(additions.hold([part('gxt', 'zong', 'pn')])).toBe(false);
    // Of two parts that have an entity, the one that stays keeps it.
    additions.hold([part('gxt', 'zong')]);
    expect([graph.hasNode('zong'), graph.hasNode('pn'), graph.hasEdge('e4')]).toEqual([true, false, true]);
    additions.hold([]);
    expect([graph.hasNode('zong'), graph.hasNode('gxt')]).toEqual([false, true]);
  });
  it('put the facts of a part that stays in again', () => {
    const graph = lacking('zong', 'pn');
    const additions = new Additions(graph);
    const alone = { ...part('pn', 'hb', 'sg'), nodes: part('pn').nodes };
    additions.hold([part('zong', 'pn'), alone]);
    additions.hold([alone]);
    expect(graph.edges('pn').sort()).toEqual(['e5', 'e6']);
  });
  it('know nothing of a graph that has been filled anew', () => {
    const graph = lacking('pn');
    const additions = new Additions(graph);
    additions.hold([part('pn', 'sg')]);
    graph.clear();
    additions.forget();
    additions.hold([part('pn', 'sg')]);
    expect(graph.order).toBe(2);
  });
  it('stand beside what they are joined to, no two at one place', () => {
    const graph = lacking('pn', 'hb', 'zong');
    const places = placesBeside(graph, part('sg', 'pn', 'hb', 'zong'));
    const { x, y } = graph.getNodeAttributes('sg');
    const away = [...places.values()].map((place) => Math.hypot(place.x - x, place.y - y));
    expect(places.size).toBe(3);
    expect(Math.max(...away)).toBeLessThan(120);
    const all = [...places.values()];
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(10);
  });
});

describe('the grower', () => {
  function grower(answers: Partial<DataSource>) {
    const graph = lacking('zong', 'pn', 'hb');
    let told = 0;
    const own = new Grower(graph, answers as DataSource, () => {
      told += 1;
    });
    return { own, graph, told: () => told };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const neighbourhood = { generation: '1', depth: 1, leftOut: 7 };

  it('asks for the neighbours of what is expanded, once, and says how many were too many', async () => {
    let asked = 0;
    const { graph, own, told } = grower({
      neighbours: async (id) => {
        asked += 1;
        return { ...neighbourhood, id, graph: part('sg', 'pn', 'hb') };
      },
    });
    const expanded = state({ edits: expand(NO_EDITS, 'sg') });
    expect(own.follow(expanded)).toBe(false);
    expect(own.isBusy('sg')).toBe(true);
    await settled();
    expect([told(), own.follow(expanded), own.leftOut('sg'), graph.hasNode('pn')]).toEqual([1, true, 7, true]);
    expect(own.follow(START)).toBe(true);
    expect(graph.hasNode('pn')).toBe(false);
    expect([own.follow(expanded), asked]).toEqual([true, 1]);
  });

  it('looks for paths in the whole graph and draws what they go through', async () => {
    const found = { nodes: ['gxt', 'zong', 'pn'], hops: [['e4'], ['e8']] };
    const { graph, own } = grower({
      paths: async () => ({ generation: '1', paths: [found], more: true, graph: part('gxt', 'zong', 'pn') }),
    });
    const seeking = state({ path: { from: 'gxt', to: 'pn', index: 0, avoid: [] } });
    own.follow(seeking);
    expect(own.sought).toMatchObject({ busy: true, paths: [] });
    await settled();
    expect(own.follow(seeking)).toBe(true);
    expect(own.sought).toMatchObject({ busy: false, paths: [found], more: true });
    expect(graph.hasNode('zong')).toBe(true);
    own.follow(START);
    expect([own.sought.paths.length, graph.hasNode('zong')]).toEqual([0, false]);
  });

  it('forgets an answer that comes too late, and tells of one that does not come', async () => {
    const answers = [{ generation: '1', paths: [], more: false, graph: part('gxt', 'zong') }, new Error('gone')];
    const { graph, own } = grower({
      paths: async () => {
        const answer = answers.shift()!;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    });
    own.follow(state({ path: { from: 'gxt', to: 'pn', index: 0, avoid: [] } }));
    const second = state({ path: { from: 'gxt', to: 'nc', index: 0, avoid: [] } });
    own.follow(second);
    await settled();
    own.follow(second);
    expect([own.sought.failed, graph.hasNode('zong')]).toEqual([true, false]);
  });
});
