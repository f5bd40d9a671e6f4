/**
 * One change of the graph in one transaction: pages are added, replaced or removed, the blocks of their names are
 * decided again, and what follows from that is derived again, page by page and fact by fact. The result equals
 * `derive` of all pages (test/graph/laws.test.ts).
 */
import { type Kind, keyProperty, type Modality, type NodeLabel, RELATIONS, type RelationType } from '../../graph-schema/schema.js';
import { groupBy, sortedUnique } from '../order.js';
import { type BlockResolver, resolveBlock } from '../resolve/blocks.js';
import { entityRow, type FormCount } from '../resolve/entities.js';
import { signaturesOf } from '../resolve/signature.js';
import type { Row } from '../store/types.js';
import type { Extract, Page } from '../types.js';
import { type Assignment, assign, toSignature } from './assign.js';
import { type Assigned, pageRows, strongest } from './facts.js';
import type { Layer } from './layer.js';
import type { EntityRow, EntitySource, EvidenceRow, PageRows } from './types.js';

export interface PageSaid {
  readonly page: Page;
  readonly extract: Extract;
  /** What `build` compares to see whether a page is unchanged. */
  readonly stamp: string;
}

export interface Change {
  readonly put: readonly PageSaid[];
  readonly remove: readonly string[];
}

export interface Knowledge {
  readonly gazetteer: EntitySource;
  readonly resolver?: BlockResolver;
}

/** What a change did, for the summary. */
export interface Outcome {
  readonly dropped: number;
  readonly rederived: number;
}

interface Known {
  readonly kind: Kind;
  readonly official: boolean;
}

/** Applies a change within the transaction of `layer`. */
export async function applyChange(layer: Layer, change: Change, { gazetteer, resolver = resolveBlock }: Knowledge): Promise<Outcome> {
  const put = change.put.map((p) => p.extract.page);
  const gone = sortedUnique([...put, ...change.remove]);
  const assignment = await assign(
    layer,
    gone,
    change.put.flatMap((p) => signaturesOf(p.extract)),
    resolver,
  );
  const before = await kindsOf(layer, assignment.touched);
  await writePages(layer, change, gone, assignment);
  const changed = await writeEntities(layer, assignment.touched, before, gazetteer);
  const removed = new Set(change.remove);
  const stale = sortedUnique([...put, ...assignment.moved.map((s) => s.page), ...(await pagesOf(layer, changed))]).filter(
    (id) => !removed.has(id),
  );
  const dropped = await rederive(layer, sortedUnique([...stale, ...gone]), stale);
  await deleteEmptyEntities(layer, assignment.touched);
  return { dropped, rederived: stale.length };
}

async function kindsOf(layer: Layer, ids: readonly string[]): Promise<Map<string, Known>> {
  const rows = await layer.runFor('read-kinds', 'ids', ids);
  return new Map(rows.map((r) => [r.id as string, { kind: r.kind as Kind, official: r.official === true }]));
}

async function pagesOf(layer: Layer, entities: readonly string[]): Promise<string[]> {
  return (await layer.runFor('read-pages-of-entities', 'ids', entities)).map((r) => r.page as string);
}

async function writePages(layer: Layer, { put, remove }: Change, gone: readonly string[], { created, moved }: Assignment): Promise<void> {
  await layer.runFor('delete-signatures-of-pages', 'pages', gone);
  await layer.runFor('delete-pages', 'ids', remove);
  const pages = put.map(({ page, extract, stamp }) => ({
    ...page,
    extract: JSON.stringify(extract),
    stamp,
    corrected: extract.corrected ?? null,
  }));
  await layer.runFor('upsert-pages', 'rows', pages);
  const rows = created.map((s) => ({ ...s, fixed: s.anchor?.startsWith('gazetteer:') === true }));
  await layer.runFor('create-signatures', 'rows', rows);
  await layer.runFor(
    'assign-signatures',
    'rows',
    moved.map(({ id, entity }) => ({ id, entity })),
  );
}

/** Writes entities as their members make them. @returns those whose kind is another than before. */
async function writeEntities(
  layer: Layer,
  touched: readonly string[],
  before: ReadonlyMap<string, Known>,
  gazetteer: EntitySource,
): Promise<string[]> {
  const forms = groupBy(await layer.runFor('read-forms-of-entities', 'ids', touched), (r) => r.entity as string);
  const pages = new Map(
    (await layer.runFor('read-page-counts-of-entities', 'ids', touched)).map((r) => [r.entity as string, r.pages as number]),
  );
  const entities = [...forms].map(([id, rows]) => entityRow(id, rows as unknown as FormCount[], pages.get(id)!, gazetteer));
  await layer.runFor(
    'upsert-entities',
    'rows',
    entities.map((e) => ({ ...e })),
  );
  await label(layer, entities, before);
  return entities.filter((e) => before.has(e.id) && before.get(e.id)!.kind !== e.kind).map((e) => e.id);
}

/** Labels of the live epoch; the next one's are set when it goes live (epoch.ts), so that nobody sees it before. */
async function label(layer: Layer, entities: readonly EntityRow[], before: ReadonlyMap<string, Known>): Promise<void> {
  if (layer.next) return;
  const labels = (e: Known): string[] => (e.official ? [e.kind, 'Official'] : [e.kind]);
  const changes = entities.map((e) => {
    const known = before.get(e.id);
    const [had, has] = [known ? labels(known) : [], labels(e)];
    return { id: e.id, lost: had.filter((l) => !has.includes(l)), gained: has.filter((l) => !had.includes(l)) };
  });
  for (const LABEL of sortedUnique(changes.flatMap((c) => [...c.lost, ...c.gained]))) {
    await layer.runFor(
      'unlabel-entities',
      'ids',
      changes.filter((c) => c.lost.includes(LABEL)).map((c) => c.id),
      { LABEL },
    );
    await layer.runFor(
      'label-entities',
      'ids',
      changes.filter((c) => c.gained.includes(LABEL)).map((c) => c.id),
      { LABEL },
    );
  }
}

async function deleteEmptyEntities(layer: Layer, touched: readonly string[]): Promise<void> {
  const alive = new Set((await layer.runFor('read-page-counts-of-entities', 'ids', touched)).map((r) => r.entity as string));
  await layer.runFor(
    'delete-entities',
    'ids',
    touched.filter((id) => !alive.has(id)),
  );
}

/** Takes away what the pages of `cleared` stated, and states again what those of `stale` say. */
async function rederive(layer: Layer, cleared: readonly string[], stale: readonly string[]): Promise<number> {
  const facts = new Map((await layer.runFor('read-facts-of-pages', 'pages', cleared)).map((r) => [r.fact as string, r]));
  await layer.runFor('delete-evidence-of-pages', 'pages', cleared);
  await layer.runFor('delete-articles-of-pages', 'pages', cleared);
  let dropped = 0;
  for (let i = 0; i < stale.length; i += PAGES_AT_ONCE) {
    const rows = await rowsOf(layer, stale.slice(i, i + PAGES_AT_ONCE));
    dropped += rows.reduce((sum, r) => sum + r.dropped, 0);
    for (const r of rows) for (const e of r.evidence) facts.set(e.fact, { fact: e.fact, type: e.type, source: e.source, target: e.target });
    await createRows(layer, rows);
  }
  await writeFacts(layer, facts);
  return dropped;
}

/** Extracts held in memory at once. */
const PAGES_AT_ONCE = 200;

async function rowsOf(layer: Layer, ids: readonly string[]): Promise<PageRows[]> {
  const signatures = (await layer.runFor('read-signatures-of-pages', 'pages', ids)).map(toSignature).filter((s) => s.primary);
  const kinds = await kindsOf(layer, sortedUnique(signatures.map((s) => s.entity)));
  const byPage = groupBy(signatures, (s) => s.page);
  const pages = await layer.run('read-pages', { ids });
  return pages.map((page) => {
    const assigned = new Map<string, Assigned>();
    for (const s of byPage.get(page.id as string) ?? []) assigned.set(s.local, { id: s.entity, kind: kinds.get(s.entity)!.kind });
    return pageRows(JSON.parse(page.extract as string) as Extract, page.text as string, assigned);
  });
}

/** Details are properties of the evidence node; two lists hold its spans. */
function evidenceProperties({ details, ...row }: EvidenceRow): Record<string, unknown> {
  return { ...details, ...row };
}

async function createRows(layer: Layer, rows: readonly PageRows[]): Promise<void> {
  const evidence = rows.flatMap((r) => r.evidence);
  await layer.runFor(
    'create-articles',
    'rows',
    rows.flatMap((r) => r.articles),
  );
  await layer.runFor(
    'create-mentioned',
    'rows',
    rows.flatMap((r) => r.mentioned),
  );
  await layer.runFor(
    'upsert-metrics',
    'rows',
    rows.flatMap((r) => r.metrics).map((m) => ({ ...m.properties, id: m.id })),
  );
  await layer.runFor('create-evidence', 'rows', evidence.map(evidenceProperties));
  await layer.runFor(
    'create-stated-in',
    'rows',
    evidence.filter((e) => e.article !== null).map(({ id, article }) => ({ id, article })),
  );
}

/** The label by which a relation's target is found: entities share one. */
export function targetLabel(type: RelationType): 'Entity' | 'Article' | 'Metric' {
  const [first] = RELATIONS[type].target as readonly NodeLabel[];
  return first === 'Article' || first === 'Metric' ? first : 'Entity';
}

/** Computes the given facts from their evidence; a fact without evidence is gone. */
async function writeFacts(layer: Layer, facts: ReadonlyMap<string, Row>): Promise<void> {
  const stated = groupBy(await layer.runFor('read-facts', 'facts', [...facts.keys()]), (r) => r.type as string);
  for (const [type, rows] of stated) {
    await layer.runFor('upsert-facts', 'rows', rows.map(edgeOf), { TYPE: type, TARGET: targetLabel(type as RelationType) });
  }
  const alive = new Set([...stated.values()].flat().map((r) => r.id));
  const gone = groupBy(
    [...facts.values()].filter((r) => !alive.has(r.fact!)),
    (r) => r.type as string,
  );
  for (const [type, rows] of gone) {
    await layer.runFor(
      'delete-facts',
      'rows',
      rows.map((r) => ({ id: r.fact, source: r.source, target: r.target })),
      { TYPE: type },
    );
    if (type === 'REPORTS')
      await layer.runFor(
        'delete-metrics',
        'ids',
        rows.map((r) => r.target),
      );
  }
}

function edgeOf(row: Row): Record<string, unknown> {
  const { id, type, source, target, key, count, first, last, modalities } = row;
  const keyName = keyProperty(type as RelationType);
  const own = keyName === undefined ? {} : { [keyName]: key };
  return { id, source, target, properties: { ...own, count, first, last, modality: strongest(modalities as Modality[]) } };
}
