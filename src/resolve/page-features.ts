/** Features of a page entity (features.ts says what they are), from the page's surface and the gazetteers only. */
import { levelOf } from '../gazetteer/places.js';
import { sortedUnique } from '../order.js';
import type { GazetteerEntry } from '../types.js';
import type { PageContext } from './page-context.js';

/** A person's, but for what his posts say of him (person-posts.ts). */
export function personFeatures(press: string | null, articles: readonly string[], context: PageContext): string[] {
  return withPlaces(
    press === null ? [] : [`press:${press}`],
    articles.map((a) => context.about(a)),
    context,
  );
}

export function entityFeatures(id: string | null, stated: string | undefined, articles: readonly string[], context: PageContext): string[] {
  const { gazetteer } = context;
  const known = id === null ? undefined : gazetteer.ancestors(id).find((e) => e.kind === 'Place');
  const place = known ?? (stated === undefined ? undefined : gazetteer.ancestors(stated)[0]);
  return withPlaces([], place ? [place] : articles.map((a) => context.about(a)), context);
}

function withPlaces(features: string[], places: readonly (GazetteerEntry | undefined)[], context: PageContext): string[] {
  for (const place of places) {
    if (!place) continue;
    if (levelOf(place) !== 'province') features.push(`in:${place.id}`);
    const province = context.gazetteer.provinceOf(place.id);
    if (province) features.push(`province:${province.id}`);
  }
  if (!features.some((f) => f.startsWith('province:')) && context.province) features.push(`province:${context.province.id}`);
  return sortedUnique(features);
}
