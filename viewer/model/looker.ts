/** Computes what the look of the drawing needs: communities and importance in a worker, layouts, what is known at once at once. */

import { byPlace, type PlaceGroup } from '../../src/serve/layouts/by-place.js';
import { byTime, type TimePlaces } from '../../src/serve/layouts/by-time.js';
import type { Point } from '../../src/serve/layouts/part.js';
import type { PlaceBranch } from '../../src/serve/types.js';

import type { EntityGraph, Part } from './graph.js';
import { type Look, sizesOf } from './look.js';
import { networkOf, type Places, type Task, type Values } from './network.js';

/** The look as far as it is known; null is as served. */
export interface Looks {
  /** Rank of its community by size, by node; -1: of none. */
  readonly communities: ReadonlyMap<string, number> | null;
  readonly sizes: ReadonlyMap<string, number> | null;
  readonly places: ReadonlyMap<string, Point> | null;
  /** What stands together in the layout by place. */
  readonly groups: readonly PlaceGroup[] | null;
  /** Lanes and dates of the layout by time. */
  readonly time: TimePlaces | null;
  /** Of the layout by forces, 0 to 1; null: it is not running. */
  readonly progress: number | null;
}

export const AS_SERVED: Looks = { communities: null, sizes: null, places: null, groups: null, time: null, progress: null };

/** What a task told. */
export interface Heard {
  readonly values?: Values;
  readonly places?: Places;
  readonly share?: number;
}

export interface Running {
  stop(): void;
}

/** Runs a task aside. @param heard each time that it tells something; with `done` at the end. */
export type Run = (task: Task, network: ReturnType<typeof networkOf>['network'], heard: (said: Heard, done: boolean) => void) => Running;

export class Looker {
  readonly #graph: EntityGraph;
  readonly #branches: () => readonly PlaceBranch[];
  readonly #run: Run;
  readonly #changed: () => void;
  readonly #aspect: () => number;
  /** By task: what it runs on, or ran on. */
  readonly #jobs = new Map<Task, { readonly shown: Part; running: Running | null }>();
  #looks = AS_SERVED;
  #last: { readonly look: Look; readonly shown: Part } | null = null;

  /**
   * @param changed the looks are others now.
   * @param aspect width to height of the stage
   */
  constructor(graph: EntityGraph, branches: () => readonly PlaceBranch[], run: Run, changed: () => void, aspect: () => number) {
    this.#aspect = aspect;
    this.#graph = graph;
    this.#branches = branches;
    this.#run = run;
    this.#changed = changed;
  }

  get looks(): Looks {
    return this.#looks;
  }

  /** @returns whether the looks have changed */
  follow(look: Look, shown: Part): boolean {
    const last = this.#last;
    const same = shown === last?.shown;
    if (same && look === last.look) return false;
    this.#last = { look, shown };
    const before = this.#looks;
    if (look.colour === 'kind') this.#end('communities', { communities: null });
    else this.#begin('communities', shown);
    if (look.size === 'pages') this.#end('rank', { sizes: null });
    else if (look.size === 'rank') this.#begin('rank', shown);
    else this.#end('rank', { sizes: sizesOf(degrees(this.#graph, shown)) });
    if (look.layout === 'force') this.#begin('force', shown);
    else if (!same || look.layout !== last.look.layout) this.#end('force', { ...this.#laidOut(look.layout, shown), progress: null });
    return this.#looks !== before;
  }

  /** The layout by forces stays as far as it has come. */
  stop(): void {
    this.#jobs.get('force')?.running?.stop();
    this.#looks = { ...this.#looks, progress: null };
    this.#changed();
  }

  close(): void {
    for (const { running } of this.#jobs.values()) running?.stop();
  }

  #laidOut(layout: Look['layout'], shown: Part): Pick<Looks, 'places' | 'groups' | 'time'> {
    if (layout !== 'place' && layout !== 'time') return { places: null, groups: null, time: null };
    const nodes = [...shown.nodes].map((key) => ({ key, attributes: this.#graph.getNodeAttributes(key) }));
    if (layout === 'time') {
      const time = byTime(nodes);
      return { places: time.points, groups: null, time };
    }
    const edges = [...shown.edges].map((key) => ({
      source: this.#graph.source(key),
      target: this.#graph.target(key),
      attributes: this.#graph.getEdgeAttributes(key),
    }));
    const { groups, points } = byPlace(nodes, edges, this.#branches(), this.#aspect());
    return { places: points, groups, time: null };
  }

  #end(task: Task, looks: Partial<Looks>): void {
    this.#jobs.get(task)?.running?.stop();
    this.#jobs.delete(task);
    const changed = (Object.keys(looks) as (keyof Looks)[]).some((key) => looks[key] !== this.#looks[key]);
    if (changed) this.#looks = { ...this.#looks, ...looks };
  }

  #begin(task: Task, shown: Part): void {
    const known = this.#jobs.get(task);
    if (known?.shown === shown) return;
    known?.running?.stop();
    const { keys, network } = networkOf(this.#graph, shown);
    const job: { readonly shown: Part; running: Running | null } = { shown, running: null };
    this.#jobs.set(task, job);
    if (task === 'force') this.#looks = { ...this.#looks, progress: 0, groups: null, time: null };
    job.running = this.#run(task, network, (said, done) => {
      if (this.#jobs.get(task) !== job) return;
      if (done) job.running = null;
      this.#looks = { ...this.#looks, ...heardOf(task, keys, said, done) };
      this.#changed();
    });
  }
}

function heardOf(task: Task, keys: readonly string[], { places, share, values }: Heard, done: boolean): Partial<Looks> {
  if (task === 'force') {
    const moved = places && new Map(places.map(([x, y], at) => [keys[at]!, { x, y }]));
    return { ...(moved ? { places: moved } : {}), progress: done ? null : (share ?? 0) };
  }
  const by = new Map((values ?? []).map((value, at) => [keys[at]!, value]));
  return task === 'communities' ? { communities: by } : { sizes: sizesOf(by) };
}

function degrees(graph: EntityGraph, { edges, nodes }: Part): Map<string, number> {
  const counts = new Map([...nodes].map((node) => [node, 0]));
  for (const edge of edges) for (const end of graph.extremities(edge)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}
