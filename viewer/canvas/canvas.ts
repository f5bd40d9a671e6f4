/** The drawing. The only file that imports sigma (and its curves), which needs a browser with WebGL. */
import EdgeCurveProgram, { EdgeCurvedArrowProgram } from '@sigma/edge-curve';
import Sigma from 'sigma';
import { EdgeArrowProgram, EdgeProgram, EdgeRectangleProgram, type NodeLabelDrawingFunction, NodeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { floatColor, graphExtent } from 'sigma/utils';
import { BACKGROUND } from '../../graph-schema/colour.js';
import type { Point } from '../../src/serve/layouts/part.js';
import type { EdgeAttributes, NodeAttributes } from '../../src/serve/types.js';
import { EdgeIndex } from '../model/edge-index.js';
import { fitting, type Insets, RIM } from '../model/fit.js';
import { FONT } from '../model/font.js';
import { type EntityGraph, placeOf } from '../model/graph.js';
import { holds, type Rectangle, rimOf } from '../model/labels.js';
import { edgeStyle, type Light, litEdge, nodeStyle, type Scene, THICKEST } from '../model/scene.js';
import type { Camera } from '../model/state.js';
import type { Frame } from '../save/sheet.js';
import { brokenProgram } from './broken-program.js';
import { LabelLayer } from './labels.js';
import { followPointer, type PointerEvents, type Spot } from './pointer.js';
import { drawNotes, drawRegions } from './regions.js';
import { signProgram } from './sign-program.js';
import { moveNodes } from './tween.js';
import { drawVeil, type VeilNode } from './veil.js';

/** Above it, edges are left out while the camera moves. */
const MANY_EDGES = 3000;
const MOVE_MS = 280;
/** How near to an edge the pointer must be, in pixels. */
const EDGE_REACH = 5;
/** What lies on the right of a layout lies below in one that is turned. */
const QUARTER = Math.PI / 2;
const NO_NAMES: ReadonlyMap<string, Rectangle> = new Map();
const NOTHING_COVERED: Insets = { top: 0, right: 0, bottom: 0 };
const WHOLE = { x: 0.5, y: 0.5, ratio: 1 };

export interface CanvasEvents extends Omit<PointerEvents, 'dropped'> {
  /** What lies over the drawing now, in pixels from its upper left. */
  covered(): readonly Rectangle[];
  /** The stage has another size. @param turned whether the drawing lies on its side now */
  resized(turned: boolean): void;
  camera(camera: Camera): void;
  /** An entity was dragged there, in the layout's units. */
  moved(node: string, place: Spot): void;
}

export interface Canvas {
  /** Draws all anew. */
  draw(scene: Scene): void;
  /** Draws anew only what is lit. */
  light(light: Light): void;
  /** After the graph's nodes have become others: they fill the view, as those before them did. */
  reframe(): void;
  /** Moves nodes to these places, and all others back to their own. */
  place(places: ReadonlyMap<string, { readonly x: number; readonly y: number }>): void;
  zoom(direction: 'in' | 'out'): void;
  pan(dx: number, dy: number): void;
  /** Moves the camera so that these nodes fill what panels leave free. */
  show(nodes: Iterable<string>, insets: Insets, atOnce?: boolean): void;
  look(camera: Camera): void;
  /** Whether the node is in the free part of the view, clear of its rim. */
  sees(node: string, insets: Insets): boolean;
  /** Position in pixels from the upper left of the page. */
  position(node: string): { x: number; y: number };
  /** Where all stands now. */
  frame(): Frame;
  kill(): void;
}

/** @throws Error where there is no WebGL. */
export function createCanvas(container: HTMLElement, graph: EntityGraph, first: Scene, lit: Light, events: CanvasEvents): Canvas {
  if (!hasWebgl()) throw new Error('WebGL is not available');
  let scene = first;
  let light = lit;
  let frame: number | undefined;
  let lightFrame: number | undefined;
  /** Where nodes moved for a focus belong, and where they are on their way to. */
  const homes = new Map<string, { x: number; y: number }>();
  let moved: ReadonlyMap<string, { x: number; y: number }> = new Map();
  let stopMoving: (() => void) | undefined;
  /** Made when the pointer first asks for it, and anew after a change. */
  let edges: EdgeIndex | undefined;
  /** Where names of regions stand in this frame, and what was covered. */
  let regions: ReadonlyMap<number, Rectangle> = new Map();
  let covered: readonly Rectangle[] = [];
  /** Ratio of the camera that shows all; computed when it is asked for, and anew after a change. */
  let whole: number | undefined;
  const theme = () => scene.theme;
  const labels = new LabelLayer(theme);
  const renderer = new Sigma(graph as unknown as ConstructorParameters<typeof Sigma>[0], container, {
    allowInvalidContainer: true,
    // The veil shows what is hovered.
    defaultDrawNodeHover: () => {},
    // sigma gives the node's key with it, though its type does not say so.
    defaultDrawNodeLabel: labels.collect as unknown as NodeLabelDrawingFunction,
    doubleClickZoomingRatio: 1,
    edgeProgramClasses: {
      line: EdgeRectangleProgram,
      arrow: EdgeArrowProgram,
      curved: EdgeCurveProgram,
      curvedArrow: EdgeCurvedArrowProgram,
      broken: brokenProgram({ EdgeProgram, floatColor }),
    },
    edgeReducer: (key, edge) => edgeStyle(key, edge as EdgeAttributes, scene) as Partial<EdgeDisplayData>,
    hideEdgesOnMove: graph.size > MANY_EDGES,
    labelDensity: 1,
    labelFont: FONT,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 4,
    labelSize: 12,
    maxCameraRatio: 8,
    minCameraRatio: 0.02,
    minEdgeThickness: 1,
    nodeProgramClasses: { circle: signProgram({ NodeProgram, floatColor, paper: () => BACKGROUND[theme()] }) },
    nodeReducer: (key, node) => nodeStyle(key, node as NodeAttributes, scene) as Partial<NodeDisplayData>,
    stagePadding: 48,
    // Nodes grow slowly while one zooms in: near by, room goes to names and edges.
    zoomToSizeRatioFunction: (ratio) => ratio ** 0.3,
  });
  const camera = renderer.getCamera();
  const angle = () => (scene.turned ? QUARTER : 0);
  turn();
  // Kept for good: nodes that move into focus must not rescale the rest.
  let frameOf = renderer.getBBox();
  renderer.setCustomBBox(frameOf);
  const veil = addVeil(renderer);
  // sigma minds the window's size alone; panes beside the drawing open and close.
  const sizes = new ResizeObserver(() => {
    whole = undefined;
    renderer.scheduleRender();
    events.resized(scene.turned);
  });
  sizes.observe(container);
  listen();
  const endPointer = followPointer(
    renderer,
    container,
    { ...events, dropped: (node) => graph.hasNode(node) && events.moved(node, placeOf(graph, node)) },
    { edgeAt, regionAt, drag },
  );

  /** Nothing else turns the camera: two fingers only zoom. */
  function turn(): void {
    camera.enabledRotation = true;
    camera.setState({ angle: angle() });
    camera.enabledRotation = false;
  }

  function listen(): void {
    renderer.on('beforeRender', () => labels.begin());
    renderer.on('afterRender', () => {
      covered = events.covered();
      drawNames();
      drawLight();
    });
    camera.on('updated', ({ x, y, ratio }) => events.camera({ x, y, ratio }));
  }

  function drawNames(): void {
    const notes = drawMap();
    labels.flush(
      [...regions.values(), ...notes],
      [...covered, ...rimOf(renderer.getDimensions())],
      scene.regions.flatMap(({ id, name }) => (regions.has(id) ? [name] : [])),
    );
  }

  /** Names stand clear of a panel that has opened, without a frame of sigma's. */
  function renameIfCovered(): void {
    const now = events.covered();
    if (JSON.stringify(now) === JSON.stringify(covered)) return;
    covered = now;
    const { height, width } = renderer.getDimensions();
    renderer.getCanvases().labels!.getContext('2d')!.clearRect(0, 0, width, height);
    drawNames();
  }

  /** Names of regions and of lanes lie below those of entities, on the same layer. @returns where those of lanes stand */
  function drawMap(): Rectangle[] {
    const pen = renderer.getCanvases().labels!.getContext('2d')!;
    const { width } = renderer.getDimensions();
    const look = {
      theme: scene.theme,
      width,
      covered,
      ratio: nearBy(),
      inStage: (place: Spot) => renderer.framedGraphToViewport(framed(place)),
    };
    regions = drawRegions(pen, scene.regions, look);
    return drawNotes(pen, scene.notes, look);
  }

  function regionAt(spot: Spot): number | null {
    return [...regions].find(([, box]) => holds(box, spot))?.[0] ?? null;
  }

  function edgeAt(spot: Spot): string | null {
    if (renderer.getSetting('hideEdgesOnMove') && camera.isAnimated()) return null;
    edges ??= new EdgeIndex(graph, scene);
    const [here, aside] = [spot, { x: spot.x + EDGE_REACH, y: spot.y }].map((place) => unframed(renderer.viewportToFramedGraph(place)));
    return edges.nearest(here!, Math.hypot(aside!.x - here!.x, aside!.y - here!.y));
  }

  /** Moves a node with the pointer; it will go home when it is let go of for good. */
  function drag(node: string, spot: Spot): void {
    stopMoving?.();
    if (!homes.has(node)) homes.set(node, placeOf(graph, node));
    graph.mergeNodeAttributes(node, unframed(renderer.viewportToFramedGraph(spot)));
    edges = undefined;
  }

  function drawLight(): void {
    const { width, height } = renderer.getDimensions();
    const { dim } = light;
    const nodes = new Map<string, VeilNode>();
    for (const key of [...light.chosen, ...(light.lit?.nodes ?? [])]) {
      if (nodes.has(key) || !scene.shown.nodes.has(key)) continue;
      const { color, label, sign, size } = nodeStyle(key, graph.getNodeAttributes(key), scene);
      const chosen = light.chosen.includes(key);
      nodes.set(key, { ...inStage(key), key, size: renderer.scaleSize(size), color, label, sign, chosen });
    }
    const edges = [...(light.lit?.edges ?? [])].flatMap((key) => {
      const [source, target] = graph.extremities(key).map((end) => nodes.get(end));
      if (!source || !target || source === target) return [];
      const style = litEdge(key, graph.getEdgeAttributes(key), scene, light);
      return [{ ...style, size: Math.min(THICKEST, renderer.scaleSize(style.size)), source, target }];
    });
    drawVeil(veil, {
      theme: scene.theme,
      width,
      height,
      dim,
      nodes: [...nodes.values()],
      edges,
      covered: [...covered, ...rimOf({ width, height })],
      names: dim ? NO_NAMES : labels.places,
    });
  }

  function show(nodes: Iterable<string>, insets: Insets, atOnce = false): void {
    const target = viewOf(nodes, insets);
    if (!target) return;
    if (atOnce) camera.setState(target);
    else void camera.animate(target, { duration: MOVE_MS });
  }

  /** The camera that has the nodes fill what is free; null if there are none. */
  function viewOf(nodes: Iterable<string>, insets: Insets): (Camera & { angle: number }) | null {
    const cameraState = { ...WHOLE, angle: angle() };
    // Three points tell where all others go: sigma makes its matrix anew for each.
    const [origin, right, up] = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ].map((corner) => renderer.framedGraphToViewport(corner, { cameraState })) as [Point, Point, Point];
    const spotOf = ({ x, y }: Point): Point => ({
      x: origin.x + x * (right.x - origin.x) + y * (up.x - origin.x),
      y: origin.y + x * (right.y - origin.y) + y * (up.y - origin.y),
    });
    const drawn = [...nodes].filter((node) => graph.hasNode(node));
    const spots = drawn.map((node) => spotOf(framed(moved.get(node) ?? placeOf(graph, node))));
    const found = fitting(spots, renderer.getDimensions(), insets);
    return found && { ...renderer.viewportToFramedGraph(found.middle, { cameraState }), ratio: found.ratio, angle: angle() };
  }

  /** The camera's ratio to that which shows all: from how far one sees, whatever the shape of stage and drawing. */
  function nearBy(): number {
    whole ??= viewOf(scene.shown.nodes, NOTHING_COVERED)?.ratio ?? 1;
    return camera.ratio / whole;
  }

  return {
    draw(next) {
      const turns = next.turned !== scene.turned;
      scene = next;
      whole = undefined;
      if (turns) turn();
      edges = undefined;
      // Not sigma's own schedule: it would drop the nodes' places until the next frame, and the camera needs them.
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        renderer.refresh();
      });
    },
    light(next) {
      light = next;
      lightFrame ??= requestAnimationFrame(() => {
        lightFrame = undefined;
        renameIfCovered();
        drawLight();
      });
    },
    reframe() {
      stopMoving?.();
      stopMoving = undefined;
      homes.clear();
      edges = undefined;
      moved = new Map();
      frameOf = graphExtent(graph as never);
      renderer.setCustomBBox(frameOf);
    },
    place(places) {
      whole = undefined;
      stopMoving?.();
      const targets = new Map<string, { x: number; y: number }>();
      for (const [node, home] of homes) targets.set(node, home);
      for (const [node, place] of places) {
        if (!graph.hasNode(node)) continue;
        if (!homes.has(node)) homes.set(node, placeOf(graph, node));
        targets.set(node, { x: place.x, y: place.y });
      }
      moved = targets;
      edges = undefined;
      stopMoving = moveNodes(graph, targets, MOVE_MS, () => {
        for (const node of homes.keys()) if (!places.has(node)) homes.delete(node);
        moved = new Map();
        whole = undefined;
        edges = undefined;
      });
    },
    zoom(direction) {
      if (direction === 'in') void camera.animatedZoom({ duration: MOVE_MS });
      else void camera.animatedUnzoom({ duration: MOVE_MS });
    },
    pan(dx, dy) {
      const { x, y, ratio } = camera.getState();
      const [across, along] = scene.turned ? [-dy, dx] : [dx, dy];
      void camera.animate({ x: x + across * ratio, y: y + along * ratio }, { duration: MOVE_MS / 2 });
    },
    show,
    look: (to) => camera.setState({ ...to, angle: angle() }),
    sees(node, insets) {
      const { x, y } = inStage(node);
      const { width, height } = renderer.getDimensions();
      return x > RIM / 2 && y > RIM / 2 && x < width - insets.right - RIM && y < height - insets.bottom - RIM / 2;
    },
    position(node) {
      const { left, top } = container.getBoundingClientRect();
      const { x, y } = inStage(node);
      return { x: x + left, y: y + top };
    },
    frame: () => ({
      ...renderer.getDimensions(),
      ratio: nearBy(),
      place: inStage,
      spot: (place) => renderer.framedGraphToViewport(framed(place)),
      scale: (size) => renderer.scaleSize(size),
    }),
    kill() {
      for (const waiting of [frame, lightFrame]) if (waiting !== undefined) cancelAnimationFrame(waiting);
      stopMoving?.();
      sizes.disconnect();
      endPointer();
      renderer.kill();
    },
  };

  /** In sigma's own frame, where the whole graph is 1 wide: computed, for sigma knows it only after it has drawn. */
  function framed({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const [left, right] = frameOf.x;
    const [low, high] = frameOf.y;
    const scale = Math.max(right - left, high - low) || 1;
    return { x: 0.5 + (x - (left + right) / 2) / scale, y: 0.5 + (y - (low + high) / 2) / scale };
  }

  function unframed({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const [left, right] = frameOf.x;
    const [low, high] = frameOf.y;
    const scale = Math.max(right - left, high - low) || 1;
    return { x: (x - 0.5) * scale + (left + right) / 2, y: (y - 0.5) * scale + (low + high) / 2 };
  }

  function inStage(node: string): { x: number; y: number } {
    return graph.hasNode(node) ? renderer.framedGraphToViewport(framed(graph.getNodeAttributes(node))) : { x: -1, y: -1 };
  }
}

/** A layer below what takes the pointer, above nodes and names; sigma keeps its size from now on. */
function addVeil(renderer: Sigma): CanvasRenderingContext2D {
  renderer.createCanvasContext('veil');
  const { hovers, veil } = renderer.getCanvases();
  hovers!.before(veil!);
  renderer.resize(true);
  return veil!.getContext('2d')!;
}

function hasWebgl(): boolean {
  const probe = document.createElement('canvas').getContext('webgl2');
  // Browsers allow few contexts at a time: give this one back.
  probe?.getExtension('WEBGL_lose_context')?.loseContext();
  return probe !== null;
}
