/** Facts with both ends and all their sentences. */
import { keyProperty } from '../../../graph-schema/schema.js';
import { newestFirst } from '../../export/statement.js';
import { type ExportEntity, entityOf } from '../../export/walk.js';
import { best, evidenceView, figureOf } from '../../graph/view.js';
import { compareText, sortedUnique } from '../../order.js';
import { inPortions, isBetweenEntities, otherOf, readFacts, type Said } from '../../query/graph.js';
import type { Transaction } from '../../store/types.js';
import type { FactDetail, FactEnd, FigureView } from '../types.js';

/** Facts by id, those that the store has, with the entities that they join and those of `nodes`. */
export async function factDetails(
  tx: Transaction,
  ids: readonly string[],
  nodes: readonly string[] = [],
): Promise<{ facts: FactDetail[]; entities: Map<string, ExportEntity> }> {
  const said = await readFacts(tx, ids);
  const ends = said.flatMap(({ fact }) => (isBetweenEntities(fact.type) ? [fact.source, fact.target] : [fact.source]));
  const rows = await inPortions(tx, 'read/entities', 'ids', sortedUnique([...nodes, ...ends]));
  const entities = new Map(rows.map((row) => [row.id as string, entityOf(row)]));
  const figures = await figuresOf(tx, said);
  return { facts: said.map((one) => detail(one, entities, figures)).sort((a, b) => compareText(a.id, b.id)), entities };
}

async function figuresOf(tx: Transaction, said: readonly Said[]): Promise<Map<string, FigureView>> {
  const ids = sortedUnique(said.flatMap(({ fact }) => (fact.type === 'REPORTS' ? [fact.target] : [])));
  return new Map((await inPortions(tx, 'read/figures', 'ids', ids)).map((row) => [row.id as string, figureOf(row)]));
}

function detail(
  { fact, rows, statements }: Said,
  entities: ReadonlyMap<string, ExportEntity>,
  figures: ReadonlyMap<string, FigureView>,
): FactDetail {
  const { id, type, key, count, first, last, modality } = fact;
  const evidence = rows.map(evidenceView).sort(newestFirst);
  const figure = figures.get(fact.target);
  const end = (entity: string): FactEnd => {
    const { name: label, kind } = entities.get(entity)!;
    return { id: entity, label, kind };
  };
  return {
    id,
    type,
    source: end(fact.source),
    target: isBetweenEntities(type) ? end(fact.target) : otherOf(fact, rows, statements),
    key: keyProperty(type) === undefined ? '' : key,
    count,
    first,
    last,
    modality,
    certainty: best(evidence),
    ...(figure ? { figure } : {}),
    evidence,
  };
}
