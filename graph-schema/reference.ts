import { KINDS, MODALITIES, NODES, RELATIONS, STRUCTURE } from './schema.js';

interface Relation {
  readonly zh: string;
  readonly doc: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly key?: string;
  readonly symmetric?: readonly string[];
  readonly statement: Readonly<Record<string, string>>;
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
}

const names = (list: readonly string[]): string => (list.length === Object.keys(KINDS).length ? 'any kind' : list.join(', '));
const properties = (spec: Readonly<Record<string, string>>): string =>
  Object.entries(spec)
    .map(([name, type]) => `\`${name}\` ${type}`)
    .join(', ');

function relationRow([type, spec]: [string, Relation]): string {
  const key = spec.key === undefined ? '' : `\`${spec.key}\`${spec.symmetric ? ` (symmetric: ${spec.symmetric.join(', ')})` : ''}`;
  return row(`\`${type}\` ${spec.zh}`, names(spec.source), names(spec.target), key, properties(spec.statement), spec.doc);
}

/** The reference page of the schema, docs/SCHEMA.md: generated, so that it cannot say anything else than the schema. */
export function schemaReference(): string {
  return `# The graph schema

Generated from \`graph-schema/schema.ts\` by \`npm run docs\`; do not edit.

## Entities
Every entity is a node \`:Entity\` that also bears the label of its kind; persons who hold a public post bear \`:Official\` too.
Kinds of one class may turn out to be one entity (a page calls a body an enterprise, another a park): the kind most pages give is taken.

${table(
  ['label', 'class', 'what'],
  Object.entries(KINDS).map(([kind, spec]) => row(`\`${kind}\` ${spec.zh}`, spec.class, spec.doc)),
)}

## Relations
An edge is a fact; it bears \`id\`, its key property if it has one, and what follows from its evidence: \`count\` (distinct pages), \`first\` and \`last\`
(dates of the first and last page that say it) and \`modality\` (${MODALITIES.join(', ')}; the strongest of its evidence).
Two facts of one type between the same ends differ by the key. An edge whose ends are not listed here is never written.

${table(['type', 'from', 'to', 'key', 'on its evidence besides', 'says'], Object.entries(RELATIONS as Record<string, Relation>).map(relationRow))}

## Nodes
Lists stand for one value of the type given (\`aliases\`, \`codes\`, \`starts\`, \`ends\`, \`spans\`). Dates are ISO strings. What is not known is not stored.

${table(
  ['label', 'properties'],
  Object.entries(NODES).map(([label, spec]) => row(`\`${label}\``, properties(spec))),
)}

One \`Evidence\` node is one statement of one fact on one page: \`sentence\` is the sentence, \`starts\` and \`ends\` its spans on the page (UTF-16 offsets
into \`Page.text\`), \`fact\` the \`id\` of its edge. One \`(:Store {id: 'gantu'})\` node says what the graph was built with and who writes.
\`Signature\` and \`Tally\` nodes are the program's own: what each page entity tells the blocks of its names, and what entities are counted from.

## Structure
These hold the layers together; paths between entities never walk them.

${table(
  ['type', 'from', 'to', 'says'],
  Object.entries(STRUCTURE).map(([type, spec]) => row(`\`${type}\``, spec.source, spec.target, spec.doc)),
)}
`;
}
