/** Keeps the canvas in step with the state: what is shown, lit and labelled, and where the camera looks. */
import type { Theme } from '../graph-schema/colour.js';
import { isUnsure } from '../src/dossier/unsure.js';
import type { CommunityView, EdgeAttributes } from '../src/serve/types.js';
import { type Canvas, type CanvasEvents, createCanvas } from './canvas/canvas.js';
import { type Derived, litPart } from './model/derive.js';
import type { Insets } from './model/fit.js';
import type { EntityGraph, Part } from './model/graph.js';
import { fading } from './model/hubs.js';
import { AS_SERVED, type Looks } from './model/looker.js';
import { relationPart } from './model/neighbourhood.js';
import { type Note, notesOf } from './model/notes.js';
import { curvatures } from './model/parallel.js';
import { radial } from './model/radial.js';
import { placeRegions, type Region, regionsOf } from './model/regions.js';
import { ALL_NAMED, type Light, type Scene } from './model/scene.js';
import type { ViewState } from './model/state.js';
import { type Sheet, sheetOf } from './save/sheet.js';
import { kindName, relationName, valueName, type Words } from './strings.js';
import { barsOf, coverOf } from './ui/cover.js';
import { openPanel } from './ui/sheet.js';

export type DrawingEvents = Omit<CanvasEvents, 'covered' | 'resized' | 'hover' | 'hoverEdge'>;

/** Edges that carry arrow heads even when nothing is lit: above it they smear. */
const ARROWS_UP_TO = 1500;
/** Side of a stage on which nodes have their full size, in pixels. */
const FULL = 760;
/** How long a picture of what the page's own filter leaves waits for the server's answer to that filter, in ms: two would take twice as long. */
const PATIENCE = 350;
/** Of nodes where there are few. */
const LARGER = 1.4;
/** From this height, in widths, a stage is one for drawings on their side. */
const HIGH = 1.25;
/** Labels of a hub's edges would cover each other. */
const MOST_EDGE_LABELS = 40;
/** Parts of the state that change what is lit. */
const LIGHTING = ['selected', 'path', 'fact', 'compare'] as const;
const NOTHING: ReadonlySet<string> = new Set();

export class Drawing {
  readonly #graph: EntityGraph;
  readonly #say: Words;
  readonly #theme: Theme;
  readonly #stage: HTMLElement;
  /** null where there is no WebGL. */
  #canvas: Canvas | null = null;
  #curves: ReadonlyMap<string, number>;
  #faded: ReadonlyMap<string, number>;
  #hovered: string | null = null;
  #hoveredEdge: string | null = null;
  #looks = AS_SERVED;
  #communities: readonly CommunityView[] = [];
  #regions: readonly Region[] = [];
  #notes: readonly Note[] = [];
  /** What something outside the drawing points to. */
  #pointed: Part | null = null;
  #now: { state: ViewState; derived: Derived };

  constructor(stage: HTMLElement, graph: EntityGraph, now: { state: ViewState; derived: Derived }, say: Words, theme: Theme) {
    this.#stage = stage;
    this.#graph = graph;
    this.#say = say;
    this.#theme = theme;
    this.#curves = curvatures(graph);
    this.#faded = fading(graph);
    this.#now = now;
  }

  /** @returns whether there is a drawing: false without WebGL. */
  start(events: DrawingEvents): boolean {
    try {
      this.#canvas = createCanvas(this.#stage, this.#graph, this.#scene(), this.#light(), {
        ...events,
        covered: () => coverOf(this.#stage),
        resized: (turned) => {
          if (turned === this.#turned()) return;
          this.#canvas?.draw(this.#scene());
          this.fit();
        },
        hover: (node) => this.hover(node),
        hoverEdge: (edge) => this.#hoverEdge(edge),
      });
    } catch (error) {
      console.warn(error);
      return false;
    }
    const { camera, edits, focus } = this.#now.state;
    if (focus || edits.pinned.length > 0) this.#arrange();
    if (camera) this.#canvas.look(camera);
    else this.attend(true);
    return true;
  }

  /** The first picture comes in the page's first frame, not in one after it. */
  now(): void {
    this.#canvas?.now();
  }

  /** What lies over the drawing has come or gone: names stand clear of it. */
  uncover(): void {
    this.#canvas?.light(this.#light());
  }

  get canvas(): Canvas | null {
    return this.#canvas;
  }

  /**
   * @param grown whether nodes or edges have come into the graph or left it.
   * @param soon whether the graph is about to become another.
   */
  update(state: ViewState, derived: Derived, grown = false, soon = false): void {
    const before = this.#now;
    this.#now = { state, derived };
    if (grown) this.#measure();
    const rearranged = state.edits.pinned !== before.state.edits.pinned;
    const reshown = derived.shown !== before.derived.shown;
    if (rearranged || (reshown && (state.focus || before.state.focus))) this.#arrange();
    if (reshown || state.focus !== before.state.focus) this.#nameRegions();
    if (reshown) {
      if (this.#hoveredEdge !== null && !derived.shown.edges.has(this.#hoveredEdge)) this.#hoveredEdge = null;
      this.#canvas?.draw(this.#scene(), soon && !grown ? PATIENCE : 0);
    }
    // The camera moves without us: sigma draws, and the canvas with it.
    const same = derived.shown === before.derived.shown && derived.paths === before.derived.paths;
    if (!same || LIGHTING.some((key) => state[key] !== before.state[key])) this.#canvas?.light(this.#light());
  }

  /** @param communities of what is drawn, by which the map's parts are named */
  look(looks: Looks, communities: readonly CommunityView[]): void {
    const before = this.#looks;
    const named = communities !== this.#communities;
    if (looks === before && !named) return;
    this.#looks = looks;
    this.#communities = communities;
    const replaced = looks.places !== before.places;
    if (looks.time !== before.time) this.#notes = looks.time ? notesOf(looks.time, (kind) => kindName(kind, this.#say)) : [];
    if (replaced) this.#arrange();
    if (replaced || named) this.#nameRegions();
    this.#canvas?.draw(this.#scene());
    this.#canvas?.light(this.#light());
    // A layout that is being computed is followed to its end.
    if (replaced && looks.progress === null) this.fit();
  }

  showRegion(id: number): void {
    const region = this.#regions.find((one) => one.id === id);
    if (region) this.show(region.members);
  }

  /** Only where the layout has put communities, or places, apart. */
  #nameRegions(): void {
    const { state, derived } = this.#now;
    const { groups } = this.#looks;
    if (state.focus !== null) this.#regions = [];
    else if (state.look.layout === 'own') this.#regions = regionsOf(this.#graph, this.#communities, derived.shown);
    else this.#regions = groups ? placeRegions(groups, this.#say('nowhere')) : [];
  }

  /** A neighbourhood in focus stands around its centre; without one, all is where the layout put it; what is pinned stays. */
  #arrange(): void {
    const { state, derived } = this.#now;
    const centre = state.focus?.id;
    const around = centre !== undefined && this.#graph.hasNode(centre) ? radial(this.#graph, centre, derived.shown) : [];
    const pinned = state.edits.pinned.map(({ id, x, y }) => [id, { x, y }] as const);
    const laidOut = centre === undefined ? (this.#looks.places ?? []) : [];
    this.#canvas?.place(new Map([...laidOut, ...around, ...pinned]));
  }

  #hoverEdge(edge: string | null): void {
    if (edge === this.#hoveredEdge) return;
    this.#hoveredEdge = edge;
    this.#stage.classList.toggle('pointing', edge !== null || this.#hovered !== null);
    this.#canvas?.light(this.#light());
  }

  hover(node: string | null): void {
    if (node === this.#hovered) return;
    this.#hovered = node;
    if (node !== null) this.#hoveredEdge = null;
    this.#stage.classList.toggle('pointing', node !== null);
    this.#canvas?.light(this.#light());
  }

  /** Lights a part while something outside the drawing points to it. */
  point(part: Part | null): void {
    if (part === this.#pointed) return;
    this.#pointed = part;
    this.#canvas?.light(this.#light());
  }

  /** After the graph's nodes have become others: the camera looks at all of them. */
  refilled(state: ViewState, derived: Derived): void {
    this.#now = { state, derived };
    this.#hovered = null;
    this.#hoveredEdge = null;
    this.#pointed = null;
    // Named when those of this graph are known.
    this.#communities = [];
    this.#measure();
    // Before the camera moves: sigma would draw what was there once more.
    this.#canvas?.draw(this.#scene());
    this.#canvas?.reframe();
    if (state.focus || state.edits.pinned.length > 0) this.#arrange();
    this.#canvas?.show(derived.shown.nodes, this.#insets(), true);
  }

  #measure(): void {
    this.#curves = curvatures(this.#graph);
    this.#faded = fading(this.#graph);
  }

  /** Brings into view what an address speaks of: the entity, the relation, the path that is open; else all that is shown. */
  attend(atOnce = false): void {
    const { state, derived } = this.#now;
    const { nodes } = litPart(this.#graph, state, derived, null) ?? derived.shown;
    this.#canvas?.show(nodes, this.#insets(), atOnce);
  }

  fit(): void {
    this.#canvas?.show(this.#now.derived.shown.nodes, this.#insets());
  }

  /** Whether the entity is drawn where it can be seen. */
  sees(node: string): boolean {
    return this.#canvas?.sees(node, this.#insets()) ?? true;
  }

  show(nodes: Iterable<string>): void {
    this.#canvas?.show(nodes, this.#insets());
  }

  /** What is in view, to be saved as a picture; null without WebGL. */
  sheet(): Sheet | null {
    return this.#canvas && sheetOf(this.#graph, this.#scene(), this.#light(), this.#canvas.frame());
  }

  /** Where an entity is, in pixels of the stage. */
  spot(node: string): { x: number; y: number } {
    const { left, top } = this.#stage.getBoundingClientRect();
    const { x, y } = this.#canvas?.position(node) ?? { x: left, y: top };
    return { x: x - left, y: y - top };
  }

  close(): void {
    this.#canvas?.kill();
  }

  /** What panels cover: at the right on a wide screen, at the bottom on a narrow one. */
  #insets(): Insets {
    const stage = this.#stage.getBoundingClientRect();
    const panel = openPanel()?.getBoundingClientRect();
    const { bottom, top } = barsOf(this.#stage);
    if (!panel) return { top, right: 0, bottom };
    const wide = panel.width < stage.width * 0.8;
    return wide ? { top, right: stage.right - panel.left, bottom } : { top, right: 0, bottom: Math.max(0, stage.bottom - panel.top) };
  }

  /** Lanes and rows of boxes are to be read as they stand. */
  #turned(): boolean {
    const { clientHeight, clientWidth } = this.#stage;
    return clientHeight > clientWidth * HIGH && this.#looks.time === null && this.#looks.groups === null;
  }

  #scene(): Scene {
    const { shown } = this.#now.derived;
    const side = Math.min(this.#stage.clientWidth || FULL, this.#stage.clientHeight || FULL);
    return {
      theme: this.#theme,
      shown,
      scale: Math.min(1, Math.sqrt(side / FULL)) * (shown.nodes.size <= ALL_NAMED ? LARGER : 1),
      curves: this.#curves,
      faded: this.#faded,
      communities: this.#looks.communities,
      sizes: this.#looks.sizes,
      regions: this.#regions,
      turned: this.#turned(),
      quiet: this.#looks.time !== null || this.#looks.groups !== null,
      notes: this.#looks.time && this.#now.state.focus === null ? this.#notes : [],
      arrows: shown.edges.size <= ARROWS_UP_TO,
    };
  }

  /** Its standing comes before what may be cut: 任职（计划、把握较小）· 局长. */
  #edgeLabel(edge: EdgeAttributes): string {
    const say = this.#say;
    const standing = [...(edge.modality === 'fact' ? [] : [say(edge.modality)]), ...(isUnsure(edge) ? [say('unsure')] : [])];
    const relation = relationName(edge.type, say);
    const name = standing.length === 0 ? relation : say('standing', { name: relation, standing: standing.join(say('comma')) });
    return edge.key ? `${name} · ${valueName(edge.key, true, say)}` : name;
  }

  #light(): Light {
    const { state, derived } = this.#now;
    const hovered = this.#hovered;
    const edge = this.#hoveredEdge;
    const lit = this.#pointed ?? (edge === null ? litPart(this.#graph, state, derived, hovered) : relationPart(this.#graph, edge));
    const named = hovered !== null || edge !== null || state.fact !== null || (state.path !== null && derived.paths.length > 0);
    return {
      lit,
      // A relation under the pointer is shown on the drawing: to dim that at each line that the pointer comes to would flicker.
      dim: lit !== null && (edge === null || this.#pointed !== null),
      chosen: [...new Set([hovered, state.selected, state.compare?.a, state.compare?.b, ...(this.#pointed?.nodes ?? [])])].filter(
        (id): id is string => typeof id === 'string' && derived.shown.nodes.has(id),
      ),
      labelled: lit && named && lit.edges.size <= MOST_EDGE_LABELS ? lit.edges : NOTHING,
      edgeLabel: (edge) => this.#edgeLabel(edge),
    };
  }
}
