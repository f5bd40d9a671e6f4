/** Entities of one name that are not one: one row each, with the posts known of it and its newest sentence. */
import { groupBy, sortedUnique } from '../order.js';
import type { Row } from '../store/types.js';
import { SOURCE, type Step, text } from './step.js';

/** @param rows one a statement, grouped by name, kind and id, newest first. */
export const namesakes: Step = (rows) => ({
  columns: ['name', 'kind', 'id', 'pages', 'first', 'last', 'posts', ...SOURCE],
  rows: [...groupBy(rows, (r) => text(r, 'id')).values()].map((said): Row => {
    const posts = sortedUnique(said.map((r) => text(r, 'post')).filter((post) => post !== ''));
    return { ...said[0]!, posts, _node: said[0]!.id!, _fact: said.map((r) => r._fact!) };
  }),
});
