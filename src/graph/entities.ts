/** Entities as their members make them: rows, labels, tallies; those without members go. */
import type { Kind } from '../../graph-schema/schema.js';
import { groupBy, sortedUnique } from '../order.js';
import { entityRow, type FormCount } from '../resolve/entities.js';
import type { Row } from '../store/types.js';
import type { Assignment } from './assign.js';
import type { Layer } from './layer.js';
import { grown, NO_TALLY, pack, type Tally, toTally } from './tallies.js';
import type { EntityRow, EntitySource } from './types.js';

interface Known {
  readonly kind: Kind;
  readonly official: boolean;
}

export interface Written {
  /** Kinds of all entities that were written. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Those that many pages name, and whose edges are many. */
  readonly hubs: ReadonlySet<string>;
  /** Those whose kind is another than before. */
  readonly changed: readonly string[];
  /** Those without a member, to be deleted when nothing hangs on them any more. */
  readonly empty: readonly string[];
}

/** Pages from which on an entity is a hub. */
const HUB_PAGES = 200;

export async function kindsOf(layer: Layer, ids: readonly string[]): Promise<Map<string, Kind>> {
  const rows = await layer.runFor('read-kinds', 'ids', ids);
  return new Map(rows.map((r) => [r.id as string, r.kind as Kind]));
}

/** What the entities that an assignment touches were computed from, by id. */
export async function readTallies(layer: Layer, { created, changed }: Assignment): Promise<Map<string, Row>> {
  const touched = sortedUnique([...changed, ...created.map((s) => s.entity)]);
  return new Map((await layer.runFor('read-tallies', 'ids', touched)).map((r) => [r.id as string, r]));
}

/**
 * Writes the entities that an assignment touches.
 * @param before of {@link readTallies}; an entity without a tally is new.
 */
export async function writeEntities(
  layer: Layer,
  { created, changed }: Assignment,
  before: ReadonlyMap<string, Row>,
  gazetteer: EntitySource,
): Promise<Written> {
  const again = new Set(changed);
  const tallies = await counted(layer, changed);
  const stood = new Map([...before].map(([id, row]) => [id, toTally(row)]));
  for (const [id, members] of groupBy(created, (s) => s.entity))
    if (!again.has(id)) tallies.set(id, grown(stood.get(id) ?? NO_TALLY, members));

  const rows = [...tallies].map(([id, { forms, pages }]) => entityRow(id, forms, pages, gazetteer));
  const tallyOf = ({ id, kind, official, pages }: EntityRow): object => ({
    id,
    kind,
    official,
    pages,
    forms: pack(tallies.get(id)!.forms),
  });
  const known = rows.filter((e) => before.has(e.id));
  const others = known.filter((e) => !isOnlyNamedMore(e, stood.get(e.id)!, gazetteer));
  const set = new Set(others);
  layer.send(
    'grow-entities',
    'rows',
    known.filter((e) => !set.has(e)).map(({ id, pages, first, last }) => ({ id, pages, first, last, forms: pack(tallies.get(id)!.forms) })),
  );
  layer.send('upsert-entities', 'rows', others);
  layer.send('upsert-tallies', 'rows', others.map(tallyOf));
  label(layer, others, before);
  create(
    layer,
    rows.filter((e) => !before.has(e.id)),
    tallyOf,
  );
  return {
    kinds: new Map(rows.map((e) => [e.id, e.kind])),
    hubs: new Set(rows.filter((e) => e.pages >= HUB_PAGES).map((e) => e.id)),
    changed: rows.filter((e) => before.has(e.id) && before.get(e.id)!.kind !== e.kind).map((e) => e.id),
    empty: changed.filter((id) => !tallies.has(id)),
  };
}

/** Whether an entity is what it was, on more pages: most are, and little of them need be written. */
function isOnlyNamedMore(entity: EntityRow, { forms, pages }: Tally, gazetteer: EntitySource): boolean {
  const { kind, name, official, aliases } = entityRow(entity.id, forms, pages, gazetteer);
  return kind === entity.kind && name === entity.name && official === entity.official && aliases.join('\n') === entity.aliases.join('\n');
}

/** New entities, with the labels that {@link label} gives to those that are there. */
function create(layer: Layer, entities: readonly EntityRow[], tallyOf: (entity: EntityRow) => object): void {
  for (const [kind, own] of groupBy(entities, (e) => (layer.next ? 'Entity' : e.kind)))
    layer.send(
      'create-entities',
      'rows',
      own.map((entity) => ({ id: entity.id, entity, tally: tallyOf(entity) })),
      { LABEL: kind },
    );
  if (layer.next) return;
  layer.send(
    'label-entities',
    'ids',
    entities.filter((e) => e.official).map((e) => e.id),
    { LABEL: 'Official' },
  );
}

export function deleteEntities(layer: Layer, ids: readonly string[]): void {
  layer.send('delete-entities', 'ids', ids);
  layer.send('delete-tallies', 'ids', ids);
}

/** Tallies from the signatures as they stand; none for an entity that has no member. */
async function counted(layer: Layer, ids: readonly string[]): Promise<Map<string, Tally>> {
  const forms = groupBy(await layer.runFor('read-forms-of-entities', 'ids', ids), (r) => r.entity as string);
  const pages = await layer.runFor('read-page-counts-of-entities', 'ids', ids);
  return new Map(
    pages.map((r) => [r.entity as string, { forms: (forms.get(r.entity as string) ?? []).map(toForm), pages: r.pages as number }]),
  );
}

function toForm({ kind, name, primary, anchored, official, count, first, last }: Row): FormCount {
  return { kind, name, primary, anchored, official: official === true, count, first: first ?? null, last: last ?? null } as FormCount;
}

/** Labels that are others than before, of the live epoch; the next one's are set when it goes live (epoch.ts), so that nobody sees it before. */
function label(layer: Layer, entities: readonly EntityRow[], before: ReadonlyMap<string, Row>): void {
  if (layer.next) return;
  const labels = (e: Known): string[] => (e.official ? [e.kind, 'Official'] : [e.kind]);
  const lost = new Map<string, string[]>();
  const gained = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, name: string, id: string): unknown => to.get(name)?.push(id) ?? to.set(name, [id]);
  for (const e of entities) {
    const [had, has] = [labels(before.get(e.id) as unknown as Known), labels(e)];
    for (const name of had) if (!has.includes(name)) add(lost, name, e.id);
    for (const name of has) if (!had.includes(name)) add(gained, name, e.id);
  }
  for (const [LABEL, ids] of lost) layer.send('unlabel-entities', 'ids', ids, { LABEL });
  for (const [LABEL, ids] of gained) layer.send('label-entities', 'ids', ids, { LABEL });
}
