/** What is asked of the server and when: the drawing's ground, and the answer. */
import { describe, expect, it } from 'vitest';
import type { AnswerView, GraphFilter, ViewGraph } from '../../src/serve/types.js';
import { type AnswerStatus, Asker } from '../../viewer/model/asker.js';
import { Deriver } from '../../viewer/model/derive.js';
import { type Filter, NO_FILTER } from '../../viewer/model/filter.js';
import { toGraph } from '../../viewer/model/graph.js';
import { Ground } from '../../viewer/model/ground.js';
import { START, type ViewState } from '../../viewer/model/state.js';
import { smallView } from './small-graph.js';

/** Resolves what was asked, one after the other, when the test says so. */
function later<A extends readonly unknown[], T>() {
  const asked: { readonly args: A; resolve(value: T): void; reject(error: Error): void }[] = [];
  const ask = (...args: A) =>
    new Promise<T>((resolve, reject) => {
      asked.push({ args, resolve, reject });
    });
  return { ask, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const by = (change: Partial<Filter>): ViewState => ({ ...START, filter: { ...NO_FILTER, ...change } });

function cut(view: ViewGraph, nodes: readonly string[], matching?: number): ViewGraph {
  const kept = view.graph.nodes.filter(({ key }) => nodes.includes(key));
  const edges = view.graph.edges.filter(({ source, target }) => nodes.includes(source) && nodes.includes(target));
  return {
    ...view,
    ...(matching === undefined ? {} : { matching: { nodes: matching, edges: matching } }),
    graph: { ...view.graph, nodes: kept, edges },
  };
}

function ground(first: ViewGraph) {
  const { ask, asked } = later<[number | undefined, GraphFilter | undefined], ViewGraph>();
  const told: boolean[] = [];
  const graph = toGraph(first);
  const own = new Ground(graph, first, { graph: ask }, (refilled) => told.push(refilled));
  const deriver = new Deriver(graph, () => own.drawn);
  const shown = (state: ViewState) => {
    deriver.forget();
    return [...deriver.derive(state).shown.nodes].sort().join(' ');
  };
  return { own, asked, told, graph, shown };
}

describe('where all of the graph is drawn', () => {
  const whole = smallView();

  it('the page filters it without the server', () => {
    const { own, asked } = ground(whole);
    own.follow(by({ hiddenKinds: new Set(['Person']), from: '2024', minCount: 2 }), null);
    expect([asked.length, own.busy]).toEqual([0, false]);
  });

  it('the server says what lies at a place, and nothing moves', async () => {
    const { own, asked, told, graph, shown } = ground(whole);
    const state = by({ place: 'sg', hiddenKinds: new Set(['Place']) });
    own.follow(state, null);
    expect(own.busy).toBe(true);
    // The page's own filter is its own affair.
    expect(asked[0]!.args).toEqual([8, { place: 'sg' }]);
    asked[0]!.resolve(cut(whole, ['sg', 'pn', 'hb'], 3));
    await settled();
    expect([told, own.busy, graph.order]).toEqual([[false], false, 8]);
    expect(shown(state)).toBe('hb pn');
    own.follow(START, null);
    expect(shown(START)).toBe('gxt hb jx nc pn sg zong');
    expect(asked).toHaveLength(1);
  });

  it('says what went wrong, keeps what is drawn, and does not ask the same again', async () => {
    const { own, asked, told } = ground(whole);
    own.follow(by({ page: 'p1' }), null);
    asked[0]!.reject(new Error('no such page'));
    await settled();
    expect([own.failure, own.busy, told]).toEqual(['no such page', false, [false]]);
    own.follow(by({ page: 'p1' }), null);
    await settled();
    expect(asked).toHaveLength(1);
    own.follow(by({ page: 'p2' }), null);
    expect([own.failure, asked.length]).toEqual([null, 2]);
  });
});

describe('where only a part is drawn', () => {
  const whole = smallView();
  const part = cut(whole, ['jx', 'nc', 'sg', 'gxt']);

  it('the server gives the most telling part that meets the filter, and how much meets it', async () => {
    const { own, asked, told, graph, shown } = ground(part);
    const state = by({ hiddenKinds: new Set(['Place']) });
    own.follow(state, null);
    expect(asked[0]!.args[1]!.kinds).not.toContain('Place');
    asked[0]!.resolve(cut(whole, ['pn', 'hb', 'zong', 'gxt'], 40));
    await settled();
    expect([told, own.drawn.matching?.nodes, graph.nodes()]).toEqual([[true], 40, ['gxt', 'zong', 'pn', 'hb']]);
    expect(shown(state)).toBe('gxt hb pn zong');
    own.follow(START, null);
    expect([graph.order, own.drawn.of]).toEqual([4, 'whole']);
  });

  it('asks once at a time, and at last for what is wanted at last', async () => {
    const { own, asked, graph } = ground(part);
    for (const from of ['2021', '2022', '2023']) own.follow(by({ from }), null);
    expect(asked).toHaveLength(1);
    asked[0]!.resolve(cut(whole, ['jx']));
    await settled();
    // What came for 2021 is not drawn: it is not wanted any more.
    expect([asked.length, graph.order]).toEqual([2, 4]);
    expect(asked[1]!.args[1]).toEqual({ from: '2023' });
    asked[1]!.resolve(cut(whole, ['pn', 'hb']));
    await settled();
    expect([graph.order, own.busy]).toEqual([2, false]);
  });
});

describe('the graph of an answer', () => {
  const whole = smallView();
  const answer: AnswerView = {
    generation: '1',
    columns: ['name'],
    rows: [],
    truncated: false,
    facts: [],
    graph: cut(whole, ['alone', 'pn', 'hb']).graph,
  };
  const asking = (as: 'table' | 'graph'): ViewState => ({ ...START, ask: { query: 'q', parameters: {}, as } });

  it('takes the drawing over with all that it has, and gives it back', () => {
    const { own, graph, shown, told } = ground(whole);
    own.follow(asking('graph'), null);
    expect(graph.order).toBe(8);
    own.follow(asking('graph'), answer);
    expect([own.drawn.of, shown(asking('graph'))]).toEqual(['answer', 'alone hb pn']);
    own.follow(asking('table'), answer);
    expect([own.drawn.of, graph.order, told]).toEqual(['whole', 8, [true, true]]);
  });

  it('can be filtered by kind as any', () => {
    const { own, shown } = ground(whole);
    const state = { ...asking('graph'), filter: { ...NO_FILTER, hiddenKinds: new Set(['Product'] as const) } };
    own.follow(state, answer);
    expect(shown(state)).toBe('hb pn');
  });
});

describe('asking', () => {
  const answer = (name: string): AnswerView => ({
    generation: '1',
    columns: [name],
    rows: [],
    truncated: false,
    facts: [],
    graph: smallView().graph,
  });

  function asker() {
    const { ask, asked } = later<[string, Readonly<Record<string, string>>, AbortSignal | undefined], AnswerView>();
    const told: AnswerStatus['is'][] = [];
    const own: Asker = new Asker({ ask, cypher: async () => answer('cypher'), queries: async () => [] }, () => told.push(own.status.is));
    return { own, asked, told };
  }

  it('ends the question before', async () => {
    const { own, asked, told } = asker();
    own.follow({ query: 'a', parameters: {} });
    own.follow({ query: 'b', parameters: { x: '1' } });
    expect(asked[0]!.args[2]!.aborted).toBe(true);
    asked[0]!.resolve(answer('a'));
    asked[1]!.resolve(answer('b'));
    await settled();
    expect([own.answer?.columns, told]).toEqual([['b'], ['asking', 'asking', 'answered']]);
  });

  it('does not ask again for what it has, unless told to', async () => {
    const { own, asked } = asker();
    own.follow({ query: 'a', parameters: {} });
    asked[0]!.resolve(answer('a'));
    await settled();
    own.follow(null);
    expect(own.answer).toBeNull();
    own.follow({ query: 'a', parameters: {} });
    expect([asked.length, own.status.is]).toEqual([1, 'answered']);
    own.again();
    expect([asked.length, own.status.is]).toEqual([2, 'asking']);
  });

  it('says in the server’s words what went wrong', async () => {
    const { own, asked } = asker();
    own.follow({ query: 'a', parameters: {} });
    asked[0]!.reject(Object.assign(new Error('a is missing'), { reason: 'parameter' }));
    await settled();
    expect(own.status).toMatchObject({ is: 'failed', message: 'a is missing', reason: 'parameter' });
    own.again();
    asked[1]!.resolve(answer('a'));
    await settled();
    expect(own.status.is).toBe('answered');
  });

  it('can be cancelled, and asked once more', async () => {
    const { own, asked } = asker();
    own.follow({ query: 'a', parameters: {} });
    own.cancel();
    expect([own.status.is, asked[0]!.args[2]!.aborted]).toEqual(['cancelled', true]);
    asked[0]!.resolve(answer('late'));
    await settled();
    expect(own.status.is).toBe('cancelled');
    own.again();
    expect(asked).toHaveLength(2);
  });

  it('sends own Cypher', async () => {
    const { own } = asker();
    own.follow({ cypher: 'MATCH (n) RETURN n' });
    await settled();
    expect(own.answer?.columns).toEqual(['cypher']);
  });
});
