/** The drawing. The only file that imports sigma (and its curves), which needs a browser with WebGL. */
import EdgeCurveProgram, { EdgeCurvedArrowProgram } from '@sigma/edge-curve';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import {
  EdgeArrowProgram,
  EdgeProgram,
  EdgeRectangleProgram,
  type NodeLabelDrawingFunction,
  NodeProgram,
  type NodeProgramType,
} from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { floatColor, graphExtent } from 'sigma/utils';
import { BACKGROUND } from '../../graph-schema/colour.js';
import type { Point } from '../../src/serve/layouts/part.js';
import type { EdgeAttributes, NodeAttributes } from '../../src/serve/types.js';
import { EdgeIndex } from '../model/edge-index.js';
import { type Insets, RIM } from '../model/fit.js';
import { FONT } from '../model/font.js';
import type { EntityGraph } from '../model/graph.js';
import type { Rectangle } from '../model/labels.js';
import { NodeIndex } from '../model/node-index.js';
import { edgeStyle, type Light, nodeStyle, type Scene } from '../model/scene.js';
import type { Camera } from '../model/state.js';
import type { Frame } from '../save/sheet.js';
import { brokenProgram } from './broken-program.js';
import { Framing } from './framing.js';
import { LabelLayer } from './labels.js';
import { lazily } from './lazy-program.js';
import { MOVE_MS, Movement } from './movement.js';
import { Overlay } from './overlay.js';
import { Pictures } from './pictures.js';
import { followPointer, isTouch, type PointerEvents, type Spot } from './pointer.js';
import { signProgram } from './sign-program.js';
import { NoProgram, stageOf } from './stage.js';

/** Above it, edges are left out while the camera moves. */
const MANY_EDGES = 3000;
/** How near to an edge the pointer must be, in pixels. */
const EDGE_REACH = 5;
/** How far beside an entity a finger may be put that is meant for it, in pixels. */
const FINGER = 10;
/** What lies on the right of a layout lies below in one that is turned. */
const QUARTER = Math.PI / 2;
const NOTHING_COVERED: Insets = { top: 0, right: 0, bottom: 0 };

type Drawable = ConstructorParameters<typeof Sigma>[0];

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
  /** Draws all anew. @param patience how long that may wait for a scene that is about to come, in ms */
  draw(scene: Scene, patience?: number): void;
  /** What is to be drawn is handed to what draws, without waiting for the next frame. */
  now(): void;
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
  let scene = first;
  let light = lit;
  let lightFrame: number | undefined;
  /** Made when the pointer first asks for them, and anew after a change. */
  let edges: EdgeIndex | undefined;
  let nodes: NodeIndex | undefined;
  /** Ratio of the camera that shows all; computed when it is asked for, and anew after a change. */
  let whole: number | undefined;
  /** Whether sigma has the graph: until then it has an empty one, and draws nothing. */
  let begun = false;
  const labels = new LabelLayer(() => scene.theme);
  /** Nodes lie over edges on the same canvas, and sigma draws them first. */
  let drawNodes = () => {};
  const Stage = stageOf(Sigma, container, () => begun);
  const renderer = new Stage(new MultiDirectedGraph() as unknown as Drawable, container, settings());
  const gl = mustBeWebgl2(renderer);
  Object.assign(renderer, { getNodeAtPosition: nodeAt });
  const camera = renderer.getCamera();
  const framing = new Framing(renderer, graph);
  const movement = new Movement(graph, moved, changed);
  const overlay = new Overlay({
    renderer,
    graph,
    framing,
    labels,
    showing: () => ({ scene, light, ratio: nearBy() }),
    covered: () => events.covered(),
  });
  const pictures = new Pictures({
    all() {
      begun = true;
      renderer.setGraph(unheard(graph));
    },
    moved: (keys) => void renderer.refresh({ partialGraph: { nodes: keys.filter((node) => graph.hasNode(node)) } }),
  });
  const angle = () => (scene.turned ? QUARTER : 0);
  turn();
  reframe();
  pictures.all();
  // sigma minds the window's size alone; panes beside the drawing open and close.
  const sizes = new ResizeObserver(() => {
    const { height, width } = renderer.getDimensions();
    if (container.offsetWidth === width && container.offsetHeight === height) return;
    whole = undefined;
    renderer.scheduleRender();
    events.resized(scene.turned);
  });
  sizes.observe(container);
  renderer.on('beforeRender', () => labels.begin());
  renderer.on('afterRender', () => {
    if (!begun) return;
    drawNodes();
    drawNodes = () => {};
    handOver(gl);
    overlay.draw();
  });
  camera.on('updated', ({ x, y, ratio }) => events.camera({ x, y, ratio }));
  const endPointer = followPointer(
    renderer,
    container,
    { ...events, dropped: (node) => graph.hasNode(node) && events.moved(node, movement.placeOf(node)) },
    { edgeAt, regionAt: (spot) => overlay.regionAt(spot), drag },
  );

  function settings(): Partial<Settings> {
    return {
      allowInvalidContainer: true,
      // The veil shows what is hovered.
      defaultDrawNodeHover: () => {},
      // sigma gives the node's key with it, though its type does not say so.
      defaultDrawNodeLabel: labels.collect as unknown as NodeLabelDrawingFunction,
      doubleClickZoomingRatio: 1,
      edgeProgramClasses: {
        line: lazily(EdgeRectangleProgram),
        arrow: lazily(EdgeArrowProgram),
        curved: lazily(EdgeCurveProgram),
        curvedArrow: lazily(EdgeCurvedArrowProgram),
        broken: lazily(brokenProgram({ EdgeProgram, floatColor })),
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
      nodeProgramClasses: {
        circle: lazily(signProgram({ NodeProgram, floatColor, paper: () => BACKGROUND[scene.theme] }), (draw) => {
          drawNodes = draw;
        }),
      },
      nodeHoverProgramClasses: { circle: NoProgram as unknown as NodeProgramType },
      nodeReducer: (key, node) => nodeStyle(key, node as NodeAttributes, scene) as Partial<NodeDisplayData>,
      stagePadding: 48,
      // Nodes grow slowly while one zooms in: near by, room goes to names and edges.
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.3,
    };
  }

  /** Nothing else turns the camera: two fingers only zoom. */
  function turn(): void {
    camera.enabledRotation = true;
    camera.setState({ angle: angle() });
    camera.enabledRotation = false;
  }

  function reframe(): void {
    const extent = graphExtent(graph as unknown as Drawable);
    framing.take(extent);
    renderer.setCustomBBox(extent);
  }

  /** Something is elsewhere now. */
  function changed(): void {
    whole = undefined;
    edges = undefined;
    nodes = undefined;
  }

  function moved(keys: Iterable<string>): void {
    nodes = undefined;
    pictures.moved(keys);
  }

  /** The place that a spot shows, and how many of the layout's units a pixel has there. */
  function under(spot: Spot): { readonly place: Point; readonly pixel: number } {
    const [place, aside] = [framing.placeAt(spot), framing.placeAt({ x: spot.x + 1, y: spot.y })];
    return { place, pixel: Math.hypot(aside.x - place.x, aside.y - place.y) };
  }

  function nodeAt({ original, ...spot }: Spot & { readonly original?: MouseEvent | TouchEvent }): string | null {
    nodes ??= new NodeIndex(graph, scene);
    const { pixel, place } = under(spot);
    const found = nodes.at(place, renderer.scaleSize(1) * pixel, original && isTouch(original) ? FINGER * pixel : 0);
    return found !== null && graph.hasNode(found) ? found : null;
  }

  function edgeAt(spot: Spot): string | null {
    if (renderer.getSetting('hideEdgesOnMove') && camera.isAnimated()) return null;
    edges ??= new EdgeIndex(graph, scene);
    const { pixel, place } = under(spot);
    return edges.nearest(place, EDGE_REACH * pixel);
  }

  function drag(node: string, spot: Spot): void {
    movement.drag(node, framing.placeAt(spot));
    edges = undefined;
  }

  function viewOf(nodes: Iterable<string>, insets: Insets): ReturnType<Framing['viewOf']> {
    const drawn = [...nodes].filter((node) => graph.hasNode(node));
    return framing.viewOf(
      drawn.map((node) => movement.placeOf(node)),
      insets,
      angle(),
    );
  }

  /** The camera's ratio to that which shows all: from how far one sees, whatever the shape of stage and drawing. */
  function nearBy(): number {
    whole ??= viewOf(scene.shown.nodes, NOTHING_COVERED)?.ratio ?? 1;
    return camera.ratio / whole;
  }

  /** Where a node is drawn: known once anything is. */
  function inStage(node: string): Point {
    if (!begun) pictures.now();
    return framing.inStage(node);
  }

  return {
    draw(next, patience) {
      const turns = next.turned !== scene.turned;
      scene = next;
      changed();
      if (turns) turn();
      pictures.all(patience);
    },
    now() {
      pictures.now();
    },
    light(next) {
      light = next;
      // A whole picture brings it as well.
      if (pictures.due) return;
      lightFrame ??= requestAnimationFrame(() => {
        lightFrame = undefined;
        if (begun) overlay.relight();
      });
    },
    reframe() {
      movement.forget();
      changed();
      reframe();
    },
    place(places) {
      movement.send(places);
      changed();
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
    show(nodes, insets, atOnce = false) {
      const target = viewOf(nodes, insets);
      if (!target) return;
      if (atOnce) camera.setState(target);
      else void camera.animate(target, { duration: MOVE_MS });
    },
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
      spot: (place) => framing.spotOf(place),
      scale: (size) => renderer.scaleSize(size),
    }),
    kill() {
      if (lightFrame !== undefined) cancelAnimationFrame(lightFrame);
      movement.stop();
      pictures.end();
      sizes.disconnect();
      endPointer();
      renderer.kill();
    },
  };
}

/**
 * The graph as it is, but of whose changes sigma hears nothing: it would take each node and edge by itself, and draw once more.
 * A new one each time, so that sigma looks anew whether what the pointer was on is still there.
 */
function unheard(graph: EntityGraph): Drawable {
  const deaf = { on: () => deaf, removeListener: () => deaf };
  return Object.assign(Object.create(graph), deaf) as Drawable;
}

/** Sigma makes do with less, and then cannot draw its curves. */
function mustBeWebgl2(renderer: Sigma): WebGL2RenderingContext {
  const context = renderer.getCanvases().edges!.getContext('webgl2');
  if (context) return context;
  renderer.kill();
  throw new Error('WebGL 2 is not available');
}

/** What is to be drawn is drawn from now on, while names are written: a flush alone leaves it waiting for what may still be added to it. */
function handOver(gl: WebGL2RenderingContext): void {
  gl.deleteSync(gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0));
  gl.flush();
}
