/** What the posts that a page gives a person say of him: features (features.ts), and whether he is an official. */
import { type Gazetteer, placeIdOf } from '../gazetteer/gazetteer.js';
import { sortedUnique } from '../order.js';
import { postLexicon } from '../relate/lexicon.js';
import type { PageEntity, PageRelation } from '../types.js';
import { featuresOf } from './features.js';
import { firmCore } from './offers.js';

/** Scopes of posts.tsv whose holders are officials. */
const PUBLIC: ReadonlySet<string> = new Set(['party', 'government', 'congress', 'cppcc', 'court']);

function isPublic(office: string, held: PageEntity): boolean {
  if (held.kind === 'Place' || held.gazetteer?.startsWith('body/')) return true;
  return held.kind === 'Organization' && PUBLIC.has(postLexicon().heads.get(office)?.scope ?? '');
}

const officeOf = ({ office }: PageRelation['properties']): string => String(office ?? '');

/** The place of a post: the division that its body belongs to, else the one that the page gives the body. */
function seatOf({ gazetteer: id, features }: PageEntity, gazetteer: Gazetteer): string | undefined {
  if (id === null) {
    const [own] = [...featuresOf(features, 'in'), ...featuresOf(features, 'province')];
    return own?.slice(own.indexOf(':') + 1);
  }
  return gazetteer.ancestors(placeIdOf(id)).find((entry) => entry.kind === 'Place' && gazetteer.level(entry.id) !== 'other')?.id;
}

function featuresOfPost({ properties }: PageRelation, held: PageEntity, gazetteer: Gazetteer): string[] {
  const kind = properties.tenure === 'former' ? 'past' : 'post';
  const features = [`${kind}:${officeOf(properties)}@${held.gazetteer ?? held.name}`];
  if (held.kind === 'Enterprise') features.push(`brand:${firmCore(held.name, gazetteer)}`);
  const seat = seatOf(held, gazetteer);
  if (seat === undefined) return features;
  features.push(`seat:${seat}`);
  const region = gazetteer.at(seat, 'city') ?? gazetteer.at(seat, 'province');
  if (region) features.push(`region:${region.id}`);
  return features;
}

/** The page's entities, persons with what their posts say of them. */
export function withPosts(entities: readonly PageEntity[], relations: readonly PageRelation[], gazetteer: Gazetteer): PageEntity[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return entities.map((entity) => {
    if (entity.kind !== 'Person') return entity;
    const posts = relations.filter((r) => r.type === 'HOLDS_POST' && r.source === entity.id && byId.has(r.target));
    if (posts.length === 0) return entity;
    const features = posts.flatMap((post) => featuresOfPost(post, byId.get(post.target)!, gazetteer));
    const official = posts.some((post) => isPublic(officeOf(post.properties), byId.get(post.target)!));
    return { ...entity, features: sortedUnique([...entity.features, ...features]), ...(official ? { official } : {}) };
  });
}
