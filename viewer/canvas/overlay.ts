/** What lies over sigma's picture and is drawn on canvases of its own: names of entities and of regions, and the veil of what is lit. */
import type Sigma from 'sigma';
import type { Point } from '../../src/serve/layouts/part.js';
import type { EntityGraph } from '../model/graph.js';
import { holds, type Rectangle, rimOf } from '../model/labels.js';
import { type Light, litEdge, nodeStyle, type Scene, THICKEST } from '../model/scene.js';
import type { Framing } from './framing.js';
import type { LabelLayer } from './labels.js';
import { drawNotes, drawRegions } from './regions.js';
import { drawVeil, type VeilNode } from './veil.js';

/** What is to be shown now. */
export interface Showing {
  readonly scene: Scene;
  readonly light: Light;
  /** Ratio of the camera to that which shows all: from how far one sees. */
  readonly ratio: number;
}

export interface OverlayParts {
  readonly renderer: Sigma;
  readonly graph: EntityGraph;
  readonly framing: Framing;
  readonly labels: LabelLayer;
  readonly showing: () => Showing;
  /** What lies over the drawing now, in pixels from its upper left. */
  readonly covered: () => readonly Rectangle[];
}

export class Overlay {
  readonly #parts: OverlayParts;
  readonly #names: CanvasRenderingContext2D;
  readonly #veil: CanvasRenderingContext2D;
  /** Where names of regions stand in this frame, and what was covered. */
  #regions: ReadonlyMap<number, Rectangle> = new Map();
  #covered: readonly Rectangle[] = [];
  /** Whether there is something on the veil. */
  #veiled = false;

  constructor(parts: OverlayParts) {
    this.#parts = parts;
    this.#names = parts.renderer.getCanvases().labels!.getContext('2d')!;
    this.#veil = addVeil(parts.renderer);
  }

  /** After sigma has drawn a frame. */
  draw(): void {
    this.#covered = this.#parts.covered();
    this.#drawNames();
    this.#drawLight();
  }

  /** Only what is lit has changed; names stand clear of a panel that has opened, without a frame of sigma's. */
  relight(): void {
    const now = this.#parts.covered();
    if (JSON.stringify(now) !== JSON.stringify(this.#covered)) {
      this.#covered = now;
      const { height, width } = this.#parts.renderer.getDimensions();
      this.#names.clearRect(0, 0, width, height);
      this.#drawNames();
    }
    this.#drawLight();
  }

  regionAt(spot: Point): number | null {
    return [...this.#regions].find(([, box]) => holds(box, spot))?.[0] ?? null;
  }

  #drawNames(): void {
    const { labels, renderer, showing } = this.#parts;
    const { ratio, scene } = showing();
    const notes = this.#drawMap(scene, ratio);
    labels.flush(
      [...this.#regions.values(), ...notes],
      [...this.#covered, ...rimOf(renderer.getDimensions())],
      scene.regions.flatMap(({ id, name }) => (this.#regions.has(id) ? [name] : [])),
    );
  }

  /** Names of regions and of lanes lie below those of entities, on the same layer. @returns where those of lanes stand */
  #drawMap({ notes, regions, theme }: Scene, ratio: number): Rectangle[] {
    const { framing, renderer } = this.#parts;
    const { width } = renderer.getDimensions();
    const look = { theme, width, covered: this.#covered, ratio, inStage: (place: Point) => framing.spotOf(place) };
    this.#regions = drawRegions(this.#names, regions, look);
    return drawNotes(this.#names, notes, look);
  }

  #drawLight(): void {
    const { graph, labels, renderer, showing } = this.#parts;
    const { light, scene } = showing();
    const { width, height } = renderer.getDimensions();
    const { chosen, dim, lit } = light;
    const any = dim || lit !== null || chosen.length > 0;
    // An empty canvas costs nothing, one that was wiped as much as a full one.
    if (!any && !this.#veiled) return;
    this.#veiled = any;
    const nodes = this.#litNodes(scene, light);
    const edges = [...(lit?.edges ?? [])].flatMap((key) => {
      const [source, target] = graph.extremities(key).map((end) => nodes.get(end));
      if (!source || !target || source === target) return [];
      const style = litEdge(key, graph.getEdgeAttributes(key), scene, light);
      return [{ ...style, size: Math.min(THICKEST, renderer.scaleSize(style.size)), source, target }];
    });
    drawVeil(this.#veil, {
      theme: scene.theme,
      width,
      height,
      dim,
      nodes: [...nodes.values()],
      edges,
      covered: [...this.#covered, ...rimOf({ width, height })],
      names: labels.places,
    });
  }

  #litNodes(scene: Scene, light: Light): Map<string, VeilNode> {
    const { framing, graph, renderer } = this.#parts;
    const nodes = new Map<string, VeilNode>();
    for (const key of [...light.chosen, ...(light.lit?.nodes ?? [])]) {
      if (nodes.has(key) || !scene.shown.nodes.has(key)) continue;
      const { color, label, sign, size } = nodeStyle(key, graph.getNodeAttributes(key), scene);
      const chosen = light.chosen.includes(key);
      nodes.set(key, { ...framing.inStage(key), key, size: renderer.scaleSize(size), color, label, sign, chosen });
    }
    return nodes;
  }
}

/** A layer below what takes the pointer, above nodes and names, as large as they; sigma keeps its size from now on. */
function addVeil(renderer: Sigma): CanvasRenderingContext2D {
  renderer.createCanvasContext('veil');
  const { labels, veil } = renderer.getCanvases();
  labels!.after(veil!);
  // Sigma's own resize would make all its canvases anew.
  Object.assign(veil!.style, { height: labels!.style.height, width: labels!.style.width });
  const pen = veil!.getContext('2d')!;
  pen.setTransform(labels!.getContext('2d')!.getTransform());
  return pen;
}
