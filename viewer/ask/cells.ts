/** The cells of an answer as they are shown: entities to be chosen, words of the schema in the interface's language. */
import { isRelationType, KIND_NAMES, MODALITIES, type Modality, type NodeLabel } from '../../graph-schema/schema.js';
import type { AnswerRow, AnswerView, Cell, FactDetail } from '../../src/serve/types.js';
import { type SortValue, sorted } from '../model/listing.js';
import { whole } from '../model/text.js';
import { kindName, relationName, valueName, type Words } from '../strings.js';

/** A stretch of a cell; with `entity` it is the name of one. */
export interface CellPart {
  readonly text: string;
  readonly entity?: string;
}

/** Ids of the entities that a row speaks of, by the names under which its cells may have them. */
export type RowNames = ReadonlyMap<string, string>;

/** What of an answer is looked up for each row. */
export class AnswerIndex {
  readonly facts: ReadonlyMap<string, FactDetail>;
  readonly #labels = new Map<string, readonly string[]>();

  constructor(readonly answer: AnswerView) {
    this.facts = new Map(answer.facts.map((fact) => [fact.id, fact]));
    for (const { key, attributes } of answer.graph.nodes) this.#labels.set(key, [attributes.label, ...attributes.aliases]);
  }

  factsOf(row: AnswerRow): FactDetail[] {
    return row.facts.flatMap((id) => this.facts.get(id) ?? []);
  }

  /** The entities of a row and the ends of its facts. */
  nodesOf(row: AnswerRow): ReadonlySet<string> {
    const ends = this.factsOf(row).flatMap(({ source, target }) => [source.id, target.id]);
    return new Set([...row.nodes, ...ends].filter((id) => this.#labels.has(id)));
  }

  namesOf(row: AnswerRow): RowNames {
    const names = new Map<string, string>();
    for (const id of this.nodesOf(row)) for (const name of this.#labels.get(id)!) if (!names.has(name)) names.set(name, id);
    return names;
  }

  isNode(id: string): boolean {
    return this.#labels.has(id);
  }

  labelOf(id: string): string {
    return this.#labels.get(id)?.[0] ?? id;
  }
}

const isObject = (cell: Cell): cell is { readonly [name: string]: Cell } =>
  typeof cell === 'object' && cell !== null && !Array.isArray(cell);

/** @param column its name says what words of the schema the cell may hold. */
export function cellParts(cell: Cell, column: string, names: RowNames, say: Words): CellPart[] {
  if (cell === null || cell === '') return [];
  if (Array.isArray(cell))
    return cell.flatMap((item, at) => [...(at > 0 ? [{ text: say('comma') }] : []), ...cellParts(item, column, names, say)]);
  if (typeof cell === 'number') return [{ text: numberText(cell, column) }];
  if (typeof cell === 'boolean') return [{ text: say(cell ? 'yes' : 'no') }];
  if (isObject(cell)) return [objectPart(cell, say)];
  const text = String(cell);
  const entity = names.get(text);
  return [entity === undefined ? { text: wordOf(text, column, say) } : { text, entity }];
}

/** Years have no thousands, and shares no more digits than tell them apart. */
function numberText(value: number, column: string): string {
  if (column === 'year') return String(value);
  return Number.isInteger(value) ? whole(value) : String(Number(value.toPrecision(6)));
}

/** A word of the schema in the interface's language; other text as it stands. */
function wordOf(text: string, column: string, say: Words): string {
  if (isRelationType(text)) return relationName(text, say);
  if (/kind$/i.test(column) && [...KIND_NAMES, 'Metric', 'Article'].includes(text)) return kindName(text as NodeLabel, say);
  if (column === 'modality' && (MODALITIES as readonly string[]).includes(text)) return say(text as Modality);
  return valueName(text, true, say);
}

/** Nodes and relations of a person's own Cypher: an entity by its name, others by what they are. */
function objectPart(cell: { readonly [name: string]: Cell }, say: Words): CellPart {
  const { _labels: labels, _type: type, id, name, title } = cell;
  if (Array.isArray(labels)) {
    const text = [name, title, id].find((value): value is string => typeof value === 'string' && value !== '');
    return { text: text ?? labels.join(':'), ...(labels.includes('Entity') && typeof id === 'string' ? { entity: id } : {}) };
  }
  if (typeof type === 'string') return { text: isRelationType(type) ? relationName(type, say) : type };
  return { text: JSON.stringify(cell) };
}

/** Numbers by value, text as the dictionary has it. */
function sortKey(cell: Cell): SortValue {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object' && !Array.isArray(cell)) return String((cell as { readonly name?: Cell }).name ?? JSON.stringify(cell));
  return String(cell);
}

/** Rows by one column, those without a value last; equal ones, and all where no column is given, as the answer has them. */
export function sortRows(rows: readonly AnswerRow[], column: string | null, descending: boolean): readonly AnswerRow[] {
  if (column === null) return rows;
  return sorted(
    rows,
    ({ cells }) => sortKey(cells[column] ?? null),
    descending,
    () => 0,
  );
}
