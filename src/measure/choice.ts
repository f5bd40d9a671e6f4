/** Whom a figure is said of, and by which rule. */
import type { Subject } from './reach.js';
import type { Name, View } from './view.js';

export interface Choice {
  readonly subject: Subject;
  readonly rule: string;
  /** The industry whose figure it is, as printed, where the subject is its place. */
  readonly industry?: string;
  /** Whether it only goes on with the figure before, which the rule was asked of. */
  readonly followed?: true;
}

/** Whom a choice came to, for the next figure. */
export const follow = (choice: Choice): Choice => ({ ...choice, followed: true });

export const of = (view: View, name: Name): Subject => ({ entity: name.entity, kind: name.kind, view, chain: [name] });

/** Sentence between semicolons. */
export function part(view: View, at: number): { start: number; end: number } {
  const start = view.text.lastIndexOf('；', at) + 1;
  const end = view.text.indexOf('；', at);
  return { start, end: end < 0 ? view.text.length : end };
}
