/**
 * The entity graph as a pure function of what pages said (DESIGN "two layers"), all in memory: for `gantu resolve`,
 * and the yardstick that the incremental writer is tested against.
 */
import { groupBy } from '../order.js';
import { type BlockResolver, resolveBlock } from '../resolve/blocks.js';
import { entityRow, type FormCount } from '../resolve/entities.js';
import { type Signature, signaturesOf } from '../resolve/signature.js';
import type { Extract } from '../types.js';
import { type Assigned, factsOf, pageRows } from './facts.js';
import type { EntityRow, EntitySource, FactRow, PageRows } from './types.js';

export interface Resolution {
  readonly entities: readonly EntityRow[];
  /** `page|local` → entity id. */
  readonly members: ReadonlyMap<string, string>;
}

export interface SaidPage {
  readonly extract: Extract;
  readonly text: string;
}

export interface DerivedGraph extends Resolution {
  readonly pages: ReadonlyMap<string, PageRows>;
  readonly facts: readonly FactRow[];
}

export const memberKey = (page: string, local: string): string => `${page}|${local}`;

export function formCounts(signatures: readonly Signature[]): FormCount[] {
  return signatures
    .filter((s) => !s.offered)
    .map(({ kind, name, primary, anchor, official, date }) => ({
      kind,
      name,
      primary,
      anchored: anchor !== null,
      official,
      count: 1,
      first: date,
      last: date,
    }));
}

/** Decides every block and gathers the entities; rows in order of id. */
export function resolveExtracts(extracts: Iterable<Extract>, gazetteer: EntitySource, resolver: BlockResolver = resolveBlock): Resolution {
  const signatures = [...extracts].flatMap(signaturesOf);
  const members = new Map<string, string>();
  const bySignature = new Map<string, string>();
  for (const [block, own] of groupBy(signatures, (s) => s.block)) {
    for (const [signature, entity] of resolver(block, own)) bySignature.set(signature, entity);
  }
  for (const s of signatures) if (s.primary) members.set(memberKey(s.page, s.local), bySignature.get(s.id)!);
  const byEntity = groupBy(signatures, (s) => members.get(memberKey(s.page, s.local))!);
  const entities = [...byEntity].map(([id, own]) => entityRow(id, formCounts(own), new Set(own.map((s) => s.page)).size, gazetteer));
  return { entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)), members };
}

/** The whole graph of some pages. */
export function derive(pages: readonly SaidPage[], gazetteer: EntitySource, resolver: BlockResolver = resolveBlock): DerivedGraph {
  const { entities, members } = resolveExtracts(
    pages.map((p) => p.extract),
    gazetteer,
    resolver,
  );
  const kinds = new Map(entities.map((e) => [e.id, e.kind]));
  const rows = new Map<string, PageRows>();
  for (const { extract, text } of pages) {
    const assigned = new Map<string, Assigned>();
    for (const { id } of extract.entities) {
      const entity = members.get(memberKey(extract.page, id));
      if (entity !== undefined) assigned.set(id, { id: entity, kind: kinds.get(entity)! });
    }
    rows.set(extract.page, pageRows(extract, text, assigned));
  }
  return { entities, members, pages: rows, facts: factsOf([...rows.values()].flatMap((r) => r.evidence)) };
}
