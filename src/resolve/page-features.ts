/** Features of a page entity (features.ts says what they are), from the page's surface and the gazetteers only. */
import type { Kind } from '../../graph-schema/schema.js';
import { placeIdOf } from '../gazetteer/gazetteer.js';
import { levelOf } from '../gazetteer/places.js';
import { sortedUnique } from '../order.js';
import type { PersonHit } from '../recognise/person.js';
import type { GazetteerEntry } from '../types.js';
import type { PageContext } from './page-context.js';

/** A post as the page gives it: the office and the gazetteer id, else the name, of the body or place it is held in. */
export interface HeldPost {
  readonly office: string;
  readonly body: string | null;
  readonly bodyId: string | null;
  readonly bodyKind: Kind | null;
  readonly scope: string;
}

/** Scopes of posts.tsv whose holders are officials. */
const PUBLIC: readonly string[] = ['party', 'government', 'congress', 'cppcc', 'court'];

export function isPublic(post: HeldPost): boolean {
  if (PUBLIC.includes(post.scope)) return true;
  return post.scope === 'any' && (post.bodyKind === 'Place' || (post.bodyId?.startsWith('body/') ?? false));
}

export function personFeatures(
  posts: readonly HeldPost[],
  press: string | null,
  articles: readonly string[],
  context: PageContext,
): string[] {
  const { gazetteer } = context;
  const features: string[] = [];
  if (press !== null) features.push(`press:${press}`);
  for (const post of posts) {
    features.push(`post:${post.office}@${post.bodyId ?? post.body ?? ''}`);
    const place =
      post.bodyId === null ? undefined : (gazetteer.at(placeIdOf(post.bodyId), 'city') ?? gazetteer.at(placeIdOf(post.bodyId), 'province'));
    if (place) features.push(`region:${place.id}`);
  }
  return withPlaces(
    features,
    articles.map((a) => context.about(a)),
    context,
  );
}

export function entityFeatures(id: string | null, stated: string | undefined, articles: readonly string[], context: PageContext): string[] {
  const { gazetteer } = context;
  const own = stated === undefined ? [] : gazetteer.ancestors(stated).slice(0, 1);
  const known =
    id === null
      ? []
      : gazetteer
          .ancestors(id)
          .filter((e) => e.kind === 'Place')
          .slice(0, 1);
  const places = known.length > 0 ? known : own.length > 0 ? own : articles.map((a) => context.about(a));
  return withPlaces([], places, context);
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

export type { PersonHit };
