/** What an article states: each of its statements with the relation that it states, in the order of the text. */
import { type Modality, RELATIONS, type RelationType } from '../../../graph-schema/schema.js';
import { compareText, sortedUnique } from '../../order.js';
import { inPortions } from '../../query/graph.js';
import { printedFigure } from '../../query/printed-figure.js';
import { certaintyOf } from '../../review/certainty.js';
import { statement } from '../../store/statements.js';
import type { Row, Transaction } from '../../store/types.js';
import type { FactEnd, StatedView } from '../types.js';

/** Properties of evidence nodes. */
export async function evidenceOfArticle(tx: Transaction, id: string): Promise<Row[]> {
  return (await tx.run(statement('read/evidence-of-article'), { id })).map((row) => row.properties as Row);
}

/** @param evidence as {@link evidenceOfArticle} gives it. @param title the article's. */
export async function statedViews(tx: Transaction, evidence: readonly Row[], title: string): Promise<StatedView[]> {
  const ids = sortedUnique(evidence.flatMap(({ source, target }) => [source as string, target as string]));
  const entities = new Map((await inPortions(tx, 'read/entities', 'ids', ids)).map((row) => [row.id as string, row]));
  const firstOf = ({ starts }: Row): number => Math.min(...(starts as number[]));
  return [...evidence]
    .sort((a, b) => firstOf(a) - firstOf(b) || compareText(a.id as string, b.id as string))
    .flatMap((row): StatedView[] => {
      const type = row.type as RelationType;
      const source = entityEnd(entities.get(row.source as string));
      const target = otherEnd(row, title) ?? entityEnd(entities.get(row.target as string));
      if (!source || !target) return [];
      return [
        {
          evidence: row.id as string,
          fact: row.fact as string,
          type,
          key: (row.key ?? '') as string,
          modality: row.modality as Modality,
          certainty: certaintyOf(type, row.rule as string),
          source,
          target,
        },
      ];
    });
}

function entityEnd(row: Row | undefined): FactEnd | undefined {
  return row && { id: row.id as string, label: row.name as string, kind: row.kind as FactEnd['kind'] };
}

/** The article itself, or a figure as it is printed; undefined for an entity. */
function otherEnd(row: Row, title: string): FactEnd | undefined {
  const { target, type } = row;
  const [kind] = RELATIONS[type as RelationType].target;
  if (kind === 'Article') return { id: target as string, label: title, kind };
  if (kind === 'Metric') return { id: target as string, label: printedFigure(row), kind };
  return undefined;
}
