/** Corrections of a page's entities, before relations are read from them. */
import { classOf, type Kind } from '../../graph-schema/schema.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { sortedUnique } from '../order.js';
import type { ResolvedPage } from '../resolve/page.js';
import { nameKey } from '../resolve/signature.js';
import type { PageEntity } from '../types.js';
import { type Correction, type EntityCorrection, speaksOf } from './corrections.js';

export interface Corrected {
  readonly resolved: ResolvedPage;
  /** Rows that found something to correct, sorted. */
  readonly applied: readonly string[];
}

const namesOf = (entity: PageEntity): string[] => [entity.name, ...entity.aliases];

/** The entity under another name; the old ones stay aliases, and a gazetteer that knows the new one knows the entity. */
function named(entity: PageEntity, name: string, gazetteer: Gazetteer): PageEntity {
  const { offers: _, ...rest } = entity;
  const known = gazetteer.named(name).find((entry) => classOf(entry.kind) === classOf(entity.kind));
  return {
    ...rest,
    name,
    aliases: sortedUnique(namesOf(entity)).filter((form) => form !== name),
    gazetteer: known?.id ?? null,
    full: true,
  };
}

/** Both ends of a merge get one identity, so that no block decides about them. */
function identified(entity: PageEntity, name: string): PageEntity {
  return entity.gazetteer === null ? { ...entity, full: true, identity: nameKey(name) } : entity;
}

/** @returns the entity as corrected; undefined where the correction does not speak of it; null where it is dropped. */
function correctEntity(entity: PageEntity, correction: EntityCorrection, gazetteer: Gazetteer): PageEntity | null | undefined {
  const { action, to, kind } = correction;
  if (speaksOf(namesOf(entity), entity.kind, correction)) {
    switch (action) {
      case 'rename':
        return named(entity, to, gazetteer);
      case 'merge':
        return identified(named(entity, to, gazetteer), to);
      case 'split':
        return { ...entity, gazetteer: null, identity: `${nameKey(entity.name)}#${to}` };
      case 'kind':
        return { ...entity, kind: to as Kind };
      case 'alias':
        return identified({ ...entity, aliases: sortedUnique([...entity.aliases, to]) }, correction.name);
      case 'drop':
        return null;
      default:
        return action satisfies never;
    }
  }
  // The other end of a merge, and who bears the added alias, are met on other pages.
  if (!speaksOf(namesOf(entity), entity.kind, { name: to, kind: kind ?? entity.kind })) return undefined;
  if (action === 'merge') return identified(entity, to);
  if (action === 'alias') return identified(named(entity, correction.name, gazetteer), correction.name);
  return undefined;
}

/** Applies every correction, in order of rows, to the entities of one page. */
export function correctEntities(page: string, resolved: ResolvedPage, corrections: readonly Correction[], gazetteer: Gazetteer): Corrected {
  const own = corrections.filter((c): c is EntityCorrection => c.action !== 'drop-fact' && (c.pages?.has(page) ?? true));
  if (own.length === 0) return { resolved, applied: [] };
  const applied = new Set<string>();
  const entities = resolved.entities.flatMap((entity) => {
    let now: PageEntity = entity;
    for (const correction of own) {
      const next = correctEntity(now, correction, gazetteer);
      if (next === undefined) continue;
      applied.add(correction.row);
      if (next === null) return [];
      now = next;
    }
    return [now];
  });
  const kinds = new Map(entities.map((e) => [e.id, e.kind]));
  const mentions = new Map(
    [...resolved.mentions].map(([paragraph, list]) => [
      paragraph,
      list.filter((m) => kinds.has(m.entity)).map((m) => ({ ...m, kind: kinds.get(m.entity)! })),
    ]),
  );
  return { resolved: { entities, mentions }, applied: sortedUnique(applied) };
}
