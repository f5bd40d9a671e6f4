/** What the pointer does to the drawing: clicks, the edge under it, dragging an entity, the menu by right click or long press. */
import type Sigma from 'sigma';
import type { SigmaEventPayload, SigmaNodeEventPayload } from 'sigma/types';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface PointerEvents {
  /** null is the ground. */
  click(node: string | null): void;
  clickEdge(edge: string): void;
  clickRegion(region: number): void;
  doubleClick(node: string): void;
  hover(node: string | null): void;
  hoverEdge(edge: string | null): void;
  /** @param spot in pixels of the stage */
  menu(node: string, spot: Spot): void;
  /** An entity has been dragged and let go. */
  dropped(node: string): void;
}

/** What lies where, in pixels of the stage. */
export interface Ground {
  edgeAt(spot: Spot): string | null;
  regionAt(spot: Spot): number | null;
  /** Moves a node with the pointer. */
  drag(node: string, spot: Spot): void;
}

/** Pixels that the pointer may tremble while it is held down. */
const TREMBLE = 5;
/** How long the pointer rests until the edge under it is looked for, in ms: what it only passes does not flicker. */
const REST = 40;
/** A long press, in ms. */
const LONG = 550;

/** @returns what ends it. */
export function followPointer(renderer: Sigma, container: HTMLElement, events: PointerEvents, ground: Ground): () => void {
  /** The node that is held down, and where it was taken. */
  let held: { readonly node: string; readonly from: Spot; moving: boolean } | null = null;
  /** The click that ends a drag is none. */
  let dragged = false;
  let pressed: ReturnType<typeof setTimeout> | undefined;
  let onNode = false;
  let edge: string | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const point = (found: string | null) => {
    if (found === edge) return;
    edge = found;
    events.hoverEdge(found);
  };
  const release = () => {
    clearTimeout(pressed);
    const was = held;
    held = null;
    if (was?.moving) events.dropped(was.node);
  };

  function down({ event, node }: SigmaNodeEventPayload): void {
    const from = { x: event.x, y: event.y };
    dragged = false;
    clearTimeout(pressed);
    // A finger that rests asks for the menu; one that moves pans, wherever it was put.
    if (isTouch(event.original)) pressed = setTimeout(() => events.menu(node, from), LONG);
    else if ((event.original as MouseEvent).button === 0) held = { node, from, moving: false };
  }

  function move(payload: SigmaEventPayload): void {
    const { event } = payload;
    if (isTouch(event.original)) {
      clearTimeout(pressed);
      return;
    }
    if (held) {
      held.moving ||= Math.hypot(event.x - held.from.x, event.y - held.from.y) > TREMBLE;
      payload.preventSigmaDefault();
      if (!held.moving) return;
      dragged = true;
      ground.drag(held.node, event);
      return;
    }
    const { buttons, target } = event.original as MouseEvent;
    const spot = { x: event.x, y: event.y };
    const free = buttons === 0 && !onNode && target instanceof Node && container.contains(target);
    clearTimeout(resting);
    resting = setTimeout(() => point(free && !onNode ? ground.edgeAt(spot) : null), REST);
  }

  function clickGround({ event }: SigmaEventPayload): void {
    const region = ground.regionAt(event);
    const found = region === null ? ground.edgeAt(event) : null;
    if (region !== null) events.clickRegion(region);
    else if (found === null) events.click(null);
    else events.clickEdge(found);
  }

  renderer.on('clickNode', ({ node }) => !dragged && events.click(node));
  renderer.on('clickStage', clickGround);
  renderer.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault();
    events.doubleClick(payload.node);
  });
  renderer.on('rightClickNode', ({ event, node }) => {
    event.original.preventDefault();
    events.menu(node, { x: event.x, y: event.y });
  });
  renderer.on('enterNode', ({ node }) => {
    onNode = true;
    point(null);
    if (!held) events.hover(node);
  });
  renderer.on('leaveNode', () => {
    onNode = false;
    if (!held) events.hover(null);
  });
  renderer.on('leaveStage', () => point(null));
  renderer.on('downNode', down);
  renderer.on('moveBody', move);
  renderer.on('upNode', release);
  renderer.on('upStage', release);
  // Let go outside the stage.
  addEventListener('mouseup', release);
  return () => {
    clearTimeout(pressed);
    clearTimeout(resting);
    removeEventListener('mouseup', release);
  };
}

export const isTouch = (event: MouseEvent | TouchEvent): boolean => 'touches' in event;
