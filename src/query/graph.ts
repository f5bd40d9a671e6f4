/**
 * The graph of an answer: the entities and facts that its rows speak of, each fact with all its sentences. It is what
 * `gantu export --format json` writes (graphology's own serialisation), with `evidence` on edges beside the newest
 * sentence, and `facts` on nodes: those that end in an article or a figure, which are no nodes. `gantu view --graph` opens both.
 */
import { type Modality, RELATIONS, type RelationType } from '../../graph-schema/schema.js';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, valuesOf } from '../export/attributes.js';
import { type ExportStatement, newestFirst, statementOf } from '../export/statement.js';
import { type ExportEntity, type ExportFact, entityOf } from '../export/walk.js';
import { factsOf } from '../graph/facts.js';
import type { EvidenceRow, FactRow } from '../graph/types.js';
import { compareText, groupBy, portions, sortedUnique } from '../order.js';
import { certaintyOfFact } from '../review/certainty.js';
import type { EvidenceView, FactView } from '../serve/types.js';
import { statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';
import type { Answer } from './answer.js';
import { printedFigure } from './printed-figure.js';

/** Ids of one statement. */
const AT_ONCE = 1_000;

export interface AnswerGraph {
  readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: true };
  readonly attributes: Readonly<Record<string, never>>;
  readonly nodes: readonly {
    readonly key: string;
    readonly attributes: Readonly<Record<string, unknown>> & { readonly facts?: readonly FactView[] };
  }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: Readonly<Record<string, unknown>>;
  }[];
}

export async function inPortions(tx: Transaction, name: string, parameter: string, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const portion of portions(ids, AT_ONCE)) rows.push(...(await tx.run(statement(name), { [parameter]: portion })));
  return rows;
}

function evidenceView({ sentence, date, page, article, rule, modality, details }: ExportStatement): EvidenceView {
  return { sentence, date, page, article: article || null, rule, modality, details };
}

/** A figure reads as its newest statement prints it. */
export function otherOf(fact: FactRow, rows: readonly Row[], [newest]: readonly ExportStatement[]): FactView['other'] {
  if (fact.type === 'AUTHORED') {
    const own = rows.find((row) => (row.properties as Row).article === fact.target);
    return { id: fact.target, label: (own?.title ?? '') as string, kind: 'Article' };
  }
  return { id: fact.target, label: printedFigure(newest!.details), kind: 'Metric' };
}

/** A fact that ends in no entity, as its entity's panel shows it. */
function ownFact(fact: FactRow, rows: readonly Row[], statements: readonly ExportStatement[]): FactView {
  const { id, type, key, count, first, last, modality } = fact;
  const other = otherOf(fact, rows, statements);
  return { id, type, outgoing: true, other, key, count, first, last, modality, evidence: statements.map(evidenceView) };
}

export const isBetweenEntities = (type: RelationType): boolean => !['Article', 'Metric'].includes(RELATIONS[type].target[0]);

/** A fact with its statements, newest first, and their rows. */
export interface Said {
  readonly fact: FactRow;
  readonly rows: readonly Row[];
  readonly statements: readonly ExportStatement[];
}

/** Facts by id, those that the store has, computed from their statements. */
export async function readFacts(tx: Transaction, ids: readonly string[]): Promise<Said[]> {
  const byFact = groupBy(await inPortions(tx, 'read/evidence-of-facts', 'facts', ids), (row) => row.fact as string);
  return [...byFact.values()].map((rows) => {
    const [fact] = factsOf(rows.map((row) => row.properties as unknown as EvidenceRow & { modality: Modality }).map(dated));
    return { fact: fact!, rows, statements: rows.map(statementOf).sort(newestFirst) };
  });
}

/** What a store does not have is undefined in its properties. */
const dated = (row: EvidenceRow): EvidenceRow => ({ ...row, date: row.date ?? null });

function edgeOf({ fact, statements }: Said, entities: ReadonlyMap<string, ExportEntity>): AnswerGraph['edges'][number][] {
  const [source, target] = [entities.get(fact.source), entities.get(fact.target)];
  if (!source || !target) return [];
  const certainty = certaintyOfFact(
    fact.type,
    statements.map(({ rule }) => rule),
  );
  const shown = { ...fact, source, target, statements, certainty } as unknown as ExportFact;
  const attributes = { ...Object.fromEntries(valuesOf(EDGE_ATTRIBUTES, shown)), evidence: statements.map(evidenceView) };
  return [{ key: fact.id, source: source.id, target: target.id, attributes }];
}

/** Nodes in order of id, edges in order of source, then id, as exports have them. */
export async function answerGraph(tx: Transaction, { facts, nodes }: Pick<Answer, 'facts' | 'nodes'>): Promise<AnswerGraph> {
  const said = await readFacts(tx, facts);
  const between = said.filter(({ fact }) => isBetweenEntities(fact.type));
  const own = groupBy(
    said.filter(({ fact }) => !isBetweenEntities(fact.type)),
    ({ fact }) => fact.source,
  );
  const ids = sortedUnique([...nodes, ...own.keys(), ...between.flatMap(({ fact }) => [fact.source, fact.target])]);
  const rows = await inPortions(tx, 'read/entities', 'ids', ids);
  const entities = new Map(rows.map((row) => [row.id as string, entityOf(row)]));
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: ids.flatMap((id) => {
      const entity = entities.get(id);
      if (!entity) return [];
      const facts = (own.get(id) ?? []).map(({ fact, rows, statements }) => ownFact(fact, rows, statements));
      const attributes = Object.fromEntries(valuesOf(NODE_ATTRIBUTES, entity));
      return [
        { key: id, attributes: facts.length > 0 ? { ...attributes, facts: facts.sort((a, b) => compareText(a.id, b.id)) } : attributes },
      ];
    }),
    edges: between.flatMap((one) => edgeOf(one, entities)).sort((a, b) => compareText(a.source, b.source) || compareText(a.key, b.key)),
  };
}
