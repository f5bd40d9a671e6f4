/** When a picture is drawn: once a frame, whatever asks for it, since drawing costs more than all that leads to it. */

export interface Painter {
  /** Draws all anew. */
  all(): void;
  /** Draws anew after these nodes have been moved. */
  moved(nodes: readonly string[]): void;
}

export class Pictures {
  #frame: number | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #whole = false;
  readonly #moved = new Set<string>();

  constructor(readonly painter: Painter) {}

  /** Whether the next frame brings a whole picture. */
  get due(): boolean {
    return this.#frame !== undefined && this.#whole;
  }

  /** @param patience how long it may wait for another that is about to be asked for, in ms */
  all(patience = 0): void {
    if (patience > 0) {
      if (!this.due) this.#patience ??= setTimeout(() => this.all(), patience);
      return;
    }
    this.#endPatience();
    this.#whole = true;
    this.#ask();
  }

  moved(nodes: Iterable<string>): void {
    for (const node of nodes) this.#moved.add(node);
    this.#ask();
  }

  /** What has been asked for is drawn now. */
  now(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    const [whole, moved] = [this.#whole, [...this.#moved]];
    this.#whole = false;
    this.#moved.clear();
    if (whole) this.painter.all();
    else if (moved.length > 0) this.painter.moved(moved);
  }

  end(): void {
    this.#endPatience();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  #ask(): void {
    this.#frame ??= requestAnimationFrame(() => this.now());
  }

  #endPatience(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }
}
