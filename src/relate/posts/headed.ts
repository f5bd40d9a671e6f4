/** DEVELOPS from who heads an industrial chain: [东乡市]副市长、[锂电产业链]链长[林青]. The chain is his place's. */
import { placeOf } from '../bodies.js';
import type { Context } from '../context.js';
import type { Statement } from '../statement.js';

/** What a post says besides; other statements are passed over. */
export function readHeaded(context: Context, { type, source, target, properties, sentence }: Statement, out: Statement[]): void {
  if (type !== 'HOLDS_POST' || properties.tenure === 'former' || !String(properties.office).endsWith('链长')) return;
  const posts = context.postsOf(source);
  const place = posts.find((id) => context.kind(id) === 'Place') ?? posts.map((id) => placeOf(context, id)).find((id) => id !== undefined);
  if (place === undefined) return;
  out.push({ type: 'DEVELOPS', source: place, target, properties: {}, modality: 'fact', rule: 'develops-headed', sentence, carried: null });
}
