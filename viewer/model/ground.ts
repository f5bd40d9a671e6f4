/**
 * What the drawing is of: the part of the whole that the page began with, the most telling part that meets the filter, or the
 * graph of an answer. Where all of the whole is drawn, the page filters it itself, and asks the server only for what lies at a
 * place or stands on a page.
 */

import type { AnswerView, CommunityView, GraphFilter, Size, ViewGraph } from '../../src/serve/types.js';
import type { DataSource } from '../data/source.js';
import { toGraphFilter } from './filter.js';
import { type EntityGraph, type Part, refill } from './graph.js';
import { questionKey } from './question.js';
import type { ViewState } from './state.js';

/** What is drawn now. */
export interface Drawn {
  readonly of: 'whole' | 'part' | 'answer';
  /** Only this of the graph is shown; null: all that the page's own filter lets through. */
  readonly within: Part | null;
  /** Size of what meets the filter in the whole graph, where the server has told. */
  readonly matching: Size | null;
  /** Of what is drawn, for its regions. */
  readonly communities: readonly CommunityView[];
}

const WHOLE_KEY = '{}';

export class Ground {
  #drawn: Drawn;
  /** What the drawing should be of, and what the graph holds; they differ while the server is asked. */
  #wanted = WHOLE_KEY;
  #held = WHOLE_KEY;
  #asking = false;
  #drawnKey = WHOLE_KEY;
  #failed: { readonly key: string; readonly message: string } | null = null;

  constructor(
    readonly graph: EntityGraph,
    /** What the graph was made from. */
    readonly first: ViewGraph,
    readonly data: Pick<DataSource, 'graph'>,
    /** @param refilled whether the graph's nodes are others now. */
    readonly changed: (refilled: boolean) => void,
  ) {
    this.#drawn = this.#whole;
  }

  get #whole(): Drawn {
    return { of: 'whole', within: null, matching: null, communities: this.first.communities ?? [] };
  }

  get drawn(): Drawn {
    return this.#drawn;
  }

  /** Whether the server is asked for what the drawing should be of. */
  get busy(): boolean {
    return this.#wanted !== this.#drawnKey && this.#wanted !== this.#failed?.key;
  }

  /** Why the server did not tell what meets the filter, in words; null: it did, or was not asked. */
  get failure(): string | null {
    return this.#wanted === this.#failed?.key ? this.#failed.message : null;
  }

  /** Whether the page began with less than the whole. */
  get capped(): boolean {
    return this.first.total.nodes > this.first.graph.nodes.length;
  }

  /** @param answer to `state.ask`, once it is there. */
  follow(state: ViewState, answer: AnswerView | null): void {
    if (state.ask?.as === 'graph' && answer) {
      const key = `answer ${answer.generation} ${questionKey(state.ask)}`;
      this.#wanted = key;
      if (key !== this.#drawnKey) this.#take(key, answer.graph, { of: 'answer', within: null, matching: null, communities: [] });
      return;
    }
    this.#wanted = JSON.stringify(this.#asked(toGraphFilter(state.filter)));
    if (this.#wanted === this.#drawnKey || this.#wanted === this.#failed?.key) return;
    if (this.#wanted === WHOLE_KEY) this.#take(WHOLE_KEY, this.first.graph, this.#whole);
    else void this.#ask();
  }

  /** @param filter null where all of something is hidden: the page shows as much without being told. */
  #asked(filter: GraphFilter | null): GraphFilter {
    if (!filter) return {};
    if (this.capped) return filter;
    const { place, page } = filter;
    return { ...(place === undefined ? {} : { place }), ...(page === undefined ? {} : { page }) };
  }

  /** One question at a time: a slider that is dragged asks again as soon as it is answered, and no sooner. */
  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    while (this.busy && this.#wanted.startsWith('{') && this.#wanted !== WHOLE_KEY) {
      const key = this.#wanted;
      try {
        const view = await this.data.graph(this.first.graph.nodes.length || undefined, JSON.parse(key));
        if (key === this.#wanted) this.#answered(key, view);
      } catch (error) {
        // What was drawn stays until the filter changes.
        this.#failed = { key, message: (error as Error).message };
        if (key === this.#wanted) this.changed(false);
      }
    }
    this.#asking = false;
  }

  #answered(key: string, view: ViewGraph): void {
    const matching = view.matching ?? null;
    if (this.capped) {
      this.#take(key, view.graph, { of: 'part', within: null, matching, communities: view.communities ?? [] });
      return;
    }
    const within = { nodes: new Set(view.graph.nodes.map(({ key }) => key)), edges: new Set(view.graph.edges.map(({ key }) => key)) };
    // All is drawn: it stays where it is.
    this.#take(key, this.first.graph, { ...this.#whole, of: 'part', within, matching }, WHOLE_KEY);
  }

  #take(key: string, graph: ViewGraph['graph'], drawn: Drawn, held = key): void {
    const refilled = held !== this.#held;
    if (refilled) refill(this.graph, graph);
    this.#held = held;
    this.#drawnKey = key;
    this.#failed = null;
    this.#drawn = drawn;
    this.changed(refilled);
  }
}
