/**
 * Pages that say the same as before, of other entities or of entities of another kind. What they state of those is worked out as
 * it was and as it is, and the difference is written: most of such a page stays as it stands.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { groupBy, portions, sortedUnique } from '../order.js';
import type { Row } from '../store/types.js';
import type { Extract } from '../types.js';
import type { Moved } from './assign.js';
import { kindsOf } from './entities.js';
import { type Assigned, pageRows } from './facts.js';
import type { Layer } from './layer.js';
import type { EvidenceRow, MentionedRow, MetricRow } from './types.js';

/** What a change does to entities that other pages speak of. */
export interface Shift {
  /** Page entities whose entity is another now. */
  readonly moved: readonly Moved[];
  /** Entities whose kind is another now. */
  readonly changed: readonly string[];
  /** Kinds before and after, of those that the change touches. */
  readonly before: ReadonlyMap<string, Kind>;
  readonly after: ReadonlyMap<string, Kind>;
}

/** Rows of pages that are gone, or new. */
export interface Rows {
  readonly mentioned: readonly MentionedRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly metrics: readonly MetricRow[];
}

export interface Restatement {
  readonly gone: Rows;
  readonly added: Rows;
  /** Statements that the schema does not allow any more, less those that it now does. */
  readonly dropped: number;
}

/** Extracts held in memory at once. */
const PAGES_AT_ONCE = 200;

/** @returns for some pages at a time what they no longer state, and what they state instead. */
export async function* restatePages(layer: Layer, pages: readonly string[], shift: Shift): AsyncGenerator<Restatement> {
  const moved = groupBy(shift.moved, (s) => s.page);
  const touched = new Set([...shift.changed, ...shift.moved.flatMap((s) => [s.entity, s.was])]);
  for (const portion of portions(pages, PAGES_AT_ONCE)) {
    const parts = await readParts(layer, portion, moved, touched);
    const kinds = await readKinds(layer, parts, shift);
    const [was, is] = [merged(parts, kinds.before, (p) => p.was), merged(parts, kinds.after, (p) => p.is)];
    yield { gone: without(was, is), added: without(is, was), dropped: is.dropped - was.dropped };
  }
}

type EntityOf = ReadonlyMap<string, string>;
type KindOf = (entity: string) => Kind;

/** The part of a page that speaks of what is touched, with the entities of its page entities before and after. */
interface Part {
  readonly extract: Extract;
  readonly text: string;
  readonly was: EntityOf;
  readonly is: EntityOf;
}

async function readParts(
  layer: Layer,
  ids: readonly string[],
  moved: ReadonlyMap<string, readonly Moved[]>,
  touched: ReadonlySet<string>,
): Promise<Part[]> {
  const names = new Map((await layer.runFor('read-entities-of-pages', 'pages', ids)).map((row) => [row.page as string, row]));
  const pages = await layer.run('read-pages', { ids });
  return pages.map((page) => {
    const id = page.id as string;
    const is = entitiesOf(names.get(id));
    const was = new Map([...is, ...(moved.get(id) ?? []).map((s): [string, string] => [s.local, s.was])]);
    const local = new Set([...is.keys()].filter((own) => touched.has(is.get(own)!) || touched.has(was.get(own)!)));
    return { extract: partOf(JSON.parse(page.extract as string) as Extract, local), text: page.text as string, was, is };
  });
}

/** The entity of each page entity, by a row of `read-entities-of-pages`. */
function entitiesOf(row: Row | undefined): Map<string, string> {
  const { locals = [], entities = [] } = (row ?? {}) as { readonly locals?: readonly string[]; readonly entities?: readonly string[] };
  return new Map(locals.map((local, i) => [local, entities[i]!]));
}

/**
 * What an extract says of some of its entities. Statements that are one once their ends are one entity have an end that is
 * touched, both of them, so that what the part says of them is what the whole page says.
 */
function partOf(extract: Extract, local: ReadonlySet<string>): Extract {
  return {
    ...extract,
    entities: extract.entities.filter((e) => local.has(e.id)),
    relations: extract.relations.filter((r) => local.has(r.source) || local.has(r.target)),
    metrics: extract.metrics.filter((m) => local.has(m.subject)),
  };
}

async function readKinds(layer: Layer, parts: readonly Part[], shift: Shift): Promise<{ before: KindOf; after: KindOf }> {
  const named = parts.flatMap(({ extract: { relations, metrics }, was, is }) =>
    [...relations.flatMap((r) => [r.source, r.target]), ...metrics.map((m) => m.subject)].flatMap((own) => [was.get(own), is.get(own)]),
  );
  const others = named.filter((id): id is string => id !== undefined && !shift.before.has(id) && !shift.after.has(id));
  const standing = await kindsOf(layer, sortedUnique(others));
  return {
    before: (id) => (shift.before.get(id) ?? shift.after.get(id) ?? standing.get(id))!,
    after: (id) => (shift.after.get(id) ?? standing.get(id))!,
  };
}

function merged(parts: readonly Part[], kindOf: KindOf, entitiesOf: (part: Part) => EntityOf): Rows & { readonly dropped: number } {
  const rows = parts.map((part) => {
    const assigned = new Map([...entitiesOf(part)].map(([own, id]): [string, Assigned] => [own, { id, kind: kindOf(id) }]));
    return pageRows(part.extract, part.text, assigned);
  });
  return {
    mentioned: rows.flatMap((r) => r.mentioned),
    evidence: rows.flatMap((r) => r.evidence),
    metrics: rows.flatMap((r) => r.metrics),
    dropped: rows.reduce((sum, r) => sum + r.dropped, 0),
  };
}

function without(rows: Rows, others: Rows): Rows {
  return {
    mentioned: difference(rows.mentioned, others.mentioned),
    evidence: difference(rows.evidence, others.evidence),
    metrics: difference(rows.metrics, others.metrics),
  };
}

/** Rows are made by one function, their fields in one order. */
function difference<T>(rows: readonly T[], others: readonly T[]): T[] {
  const theirs = new Set(others.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !theirs.has(JSON.stringify(row)));
}
