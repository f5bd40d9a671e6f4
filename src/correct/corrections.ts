/**
 * The user's corrections: a small table (`corrections.tsv`) that is applied whenever a page is read, and wins over
 * everything. A row speaks of the entity that a page calls `name`, on the pages of `page` or, without one, on every page.
 *   rename  to = the right name                          an OCR error, a wrong boundary
 *   merge   to = the name of the one that it is          two nodes that are one
 *   split   to = a word that tells it from its namesakes one node that is two; needs pages
 *   kind    to = the right kind
 *   alias   to = another name of it                      pages that print that mean it
 *   drop    no `to`                                      it is no entity
 *   drop    kind = a type of relation, to = its other end, key = office, role …  the fact is wrong (REPORTS: to = the indicator, key = the value)
 */
import { classOf, isKind, isRelationType, type Kind, type RelationType } from '../../graph-schema/schema.js';
import { KnowledgeFileError, readTable, several } from '../gazetteer/tsv.js';
import { nameKey } from '../resolve/signature.js';

interface Where {
  /** The row's cells: what a report calls it, and how a page says that it was applied. */
  readonly row: string;
  /** Page ids; undefined is every page. */
  readonly pages: ReadonlySet<string> | undefined;
  readonly name: string;
}

export interface EntityCorrection extends Where {
  readonly action: 'rename' | 'merge' | 'split' | 'kind' | 'alias' | 'drop';
  /** Kind of the entity; kinds of one class (firm, body, park) count as one. */
  readonly kind: Kind | undefined;
  readonly to: string;
}

export interface FactCorrection extends Where {
  readonly action: 'drop-fact';
  readonly type: RelationType;
  readonly to: string;
  readonly key: string;
}

export type Correction = EntityCorrection | FactCorrection;

const ACTIONS: readonly string[] = ['rename', 'merge', 'split', 'kind', 'alias', 'drop'] satisfies EntityCorrection['action'][];
export const CORRECTION_COLUMNS = ['action', 'page', 'kind', 'name', 'to', 'key'] as const;

type Cells = Readonly<Record<(typeof CORRECTION_COLUMNS)[number], string>>;

/** What is wrong with a row, or undefined. */
function problem({ action, page, kind, name, to }: Cells): string | undefined {
  if (!ACTIONS.includes(action)) return `no action "${action}"; write one of ${ACTIONS.join(', ')}`;
  if (name === '') return 'no name; write the name that the page prints';
  if (action === 'drop') return kind === '' || isKind(kind) || isRelationType(kind) ? undefined : `"${kind}" is no kind and no relation`;
  if (kind !== '' && !isKind(kind)) return `no kind "${kind}"; see docs/SCHEMA.md`;
  if (to === '') return `"${action}" needs something in column "to"`;
  if (action === 'kind' && !isKind(to)) return `no kind "${to}"; see docs/SCHEMA.md`;
  if (action === 'split' && page === '') return 'a split needs the pages that speak of the other one';
  return undefined;
}

function correctionOf(cells: Cells): Correction {
  const { action, page, kind, name, to, key } = cells;
  const pages = several(page);
  const where: Where = {
    row: CORRECTION_COLUMNS.map((c) => cells[c])
      .join('\t')
      .trimEnd(),
    pages: pages.length > 0 ? new Set(pages) : undefined,
    name,
  };
  if (isRelationType(kind)) return { ...where, action: 'drop-fact', type: kind, to, key };
  return { ...where, action: action as EntityCorrection['action'], kind: isKind(kind) ? kind : undefined, to };
}

/**
 * Reads a table of corrections; columns are {@link CORRECTION_COLUMNS}, others are the user's own.
 * @throws KnowledgeFileError naming file and line of a row that cannot be used.
 */
export function readCorrections(file: string): Correction[] {
  return readTable(file, CORRECTION_COLUMNS).rows.map(({ cells, line }) => {
    const wrong = problem(cells);
    if (wrong !== undefined) throw new KnowledgeFileError(file, line, wrong);
    return correctionOf(cells);
  });
}

/** Whether a correction speaks of an entity with these names. */
export function speaksOf(names: readonly string[], kind: Kind, correction: { name: string; kind?: Kind | undefined }): boolean {
  if (correction.kind !== undefined && classOf(correction.kind) !== classOf(kind)) return false;
  const key = nameKey(correction.name);
  return names.some((name) => nameKey(name) === key);
}
