/**
 * Whose a plan is that goes by a number: 上高县的“1+3+X”产业体系 is another than 浏阳“1+3+X”产业体系. Where a page says whose (it issued the
 * plan, or its name stands at the plan's), number and place are a full name.
 */
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { placeIdOf } from '../gazetteer/gazetteer.js';
import type { PageEntity, PageRelation } from '../types.js';
import { planNumber } from './signature.js';

/** Rules by which a place's name stands at the plan's; other ones may say that it carries out another's plan. */
const AT_NAME = /touching|possessive|own-name/;

/** The division that a page entity is, or is a body of. */
function divisionOf(entity: PageEntity | undefined, gazetteer: Gazetteer): string | undefined {
  if (!entity?.gazetteer) return undefined;
  const place = gazetteer.entry(placeIdOf(entity.gazetteer));
  return place?.kind === 'Place' && gazetteer.level(place.id) !== 'other' ? place.id : undefined;
}

/** The page's entities, numbered plans with their owner's place where the page says it. */
export function withOwners(entities: readonly PageEntity[], relations: readonly PageRelation[], gazetteer: Gazetteer): PageEntity[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return entities.map((entity) => {
    const number = entity.kind === 'Programme' && entity.gazetteer === null ? planNumber(entity.name) : undefined;
    if (number === undefined) return entity;
    const owners = relations
      .filter((r) => r.type === 'ADOPTS' && r.target === entity.id && (r.properties.role === 'issued' || AT_NAME.test(r.rule)))
      .flatMap((r) => divisionOf(byId.get(r.source), gazetteer) ?? []);
    const [owner, ...others] = new Set(owners);
    if (owner === undefined || others.length > 0) return entity;
    return { ...entity, full: true, key: `${number}@${owner}` };
  });
}
