/** What the PDF reader works with. Lengths are points, y counts downwards from the sheet's top. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of text as the PDF sets it. */
export interface Run extends Box {
  readonly text: string;
  /** Of the type. */
  readonly size: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly pictures: readonly Box[];
}

/** Runs on one baseline that read as one. */
export interface Line extends Box {
  readonly text: string;
  readonly size: number;
}

/** Lines of one size in one column. */
export interface Block extends Box {
  readonly size: number;
  readonly lines: readonly Line[];
}

/** How far two boxes share the same columns: 0 to the narrower one's width. */
export function sharedWidth(a: Box, b: Box): number {
  return Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));
}

export function sharedHeight(a: Box, b: Box): number {
  return Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
}

/** The box around some. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((b) => b.left)),
    right: Math.max(...boxes.map((b) => b.right)),
    top: Math.min(...boxes.map((b) => b.top)),
    bottom: Math.max(...boxes.map((b) => b.bottom)),
  };
}
