/** What the reader has changed in the drawing: all of it is state, so that it can be undone and a link brings it back. */

/** Held at a place, in the layout's units. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface Edits {
  /** Whose neighbours are drawn, beyond those that were. */
  readonly expanded: readonly string[];
  /** Entities that were left out, and are drawn. */
  readonly drawn: readonly string[];
  readonly hidden: readonly string[];
  readonly pinned: readonly Pin[];
}

export const NO_EDITS: Edits = { expanded: [], drawn: [], hidden: [], pinned: [] };

const plus = (list: readonly string[], id: string): readonly string[] => (list.includes(id) ? list : [...list, id]);
const minus = (list: readonly string[], id: string): readonly string[] => list.filter((other) => other !== id);

/** What is expanded is wanted in sight, whatever was hidden before. */
export const expand = (edits: Edits, id: string): Edits => ({
  ...edits,
  expanded: plus(edits.expanded, id),
  hidden: minus(edits.hidden, id),
});
export const collapse = (edits: Edits, id: string): Edits => ({ ...edits, expanded: minus(edits.expanded, id) });
export const draw = (edits: Edits, id: string): Edits => ({ ...edits, drawn: plus(edits.drawn, id), hidden: minus(edits.hidden, id) });
export const hide = (edits: Edits, id: string): Edits => ({ ...edits, hidden: plus(edits.hidden, id) });
export const unpin = (edits: Edits, id: string): Edits => ({ ...edits, pinned: edits.pinned.filter((pin) => pin.id !== id) });
export const pin = (edits: Edits, at: Pin): Edits => ({ ...edits, pinned: [...unpin(edits, at.id).pinned, at] });
export const isPinned = ({ pinned }: Edits, id: string): boolean => pinned.some((pin) => pin.id === id);
