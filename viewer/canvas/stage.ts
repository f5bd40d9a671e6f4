/**
 * Sigma on fewer canvases than it makes of itself. Each canvas of WebGL is set up, cleared, read back and laid over the others in each
 * frame: where that is done in software, three of them take longer than to draw a thousand nodes. Edges and nodes share one; what
 * is hovered is drawn on the veil, and needs none.
 */
import type Sigma from 'sigma';

/** What sigma asks of layers on which it draws nothing: what is hovered and names of edges are on the veil. */
const NOTHING_DRAWN: Readonly<Record<string, object>> = {
  edgeLabels: { clearRect() {}, scale() {} },
  hovers: { clearRect() {}, scale() {} },
  hoverNodes: { blendFunc() {}, clear() {}, getExtension: () => null, viewport() {} },
};

type Made = new (...given: ConstructorParameters<typeof Sigma>) => Sigma;

/** Draws none of what is hovered. */
export class NoProgram {
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

/**
 * @param Base sigma, which only canvas.ts may load.
 * @param begun whether sigma has the graph: until then it draws nothing, though it would as soon as it is made, before it is told of
 * what and from where it is seen.
 */
export function stageOf(Base: typeof Sigma, container: HTMLElement, begun: () => boolean): Made {
  let edges: HTMLCanvasElement | undefined;
  return class Stage extends Base {
    override refresh(options?: Parameters<Sigma['refresh']>[0]): this {
      return begun() ? super.refresh(options) : this;
    }

    /** What the pointer is on is told by model/node-index.ts. */
    override createWebGLContext(...[id, options]: Parameters<Sigma['createWebGLContext']>): WebGLRenderingContext {
      return super.createWebGLContext(id, { ...options, picking: false });
    }

    override createCanvas(id: string, options?: Parameters<Sigma['createCanvas']>[1]): HTMLCanvasElement {
      const canvas = super.createCanvas(id, options);
      if (id in NOTHING_DRAWN) return elsewhere(canvas, () => NOTHING_DRAWN[id]);
      if (id === 'nodes') return elsewhere(canvas, (...asked) => edges!.getContext(...asked));
      if (id === 'edges') edges = canvas;
      // Before it has a context: to change the size of one that has takes it as long as to make it.
      canvas.width = container.offsetWidth * devicePixelRatio;
      canvas.height = container.offsetHeight * devicePixelRatio;
      return canvas;
    }
  };
}

/** A canvas in name alone. */
function elsewhere(
  canvas: HTMLCanvasElement,
  getContext: (...asked: Parameters<HTMLCanvasElement['getContext']>) => unknown,
): HTMLCanvasElement {
  canvas.remove();
  return Object.assign(canvas, { getContext });
}
