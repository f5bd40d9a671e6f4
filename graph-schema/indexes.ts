/**
 * Constraints and indexes of both stores, from the schema: `npm run docs` writes them to cypher/schema. Each label twice: the epoch
 * that counts, and the next one, built beside it (NextEntity).
 */
import { NODES, OWN_NODES } from './schema.js';

/** Properties that nodes are looked up by besides their `id`. */
export const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  Evidence: ['page', 'fact'],
  Signature: ['block', 'speaks', 'listens', 'page', 'entity'],
  Article: ['page'],
};

/** Properties that are searched as text. */
export const SEARCHED: Readonly<Record<string, readonly string[]>> = {
  Entity: ['name', 'aliases'],
  Evidence: ['sentence'],
};

const LABELS = [...Object.keys(NODES), ...Object.keys(OWN_NODES)];
const EPOCHS = ['', 'Next'] as const;

interface Indexed {
  readonly label: string;
  /** `next_entity_id` */
  readonly name: string;
  readonly property: string;
}

const indexed = (epoch: string, label: string, property: string): Indexed => ({
  label: `${epoch}${label}`,
  name: `${epoch === '' ? '' : 'next_'}${label.toLowerCase()}_${property}`,
  property,
});

/** Ids of every label, and the Store's, which belongs to no epoch. */
const IDS = [...EPOCHS.flatMap((epoch) => LABELS.map((label) => indexed(epoch, label, 'id'))), indexed('', 'Store', 'id')];
const LOOKUPS = EPOCHS.flatMap((epoch) =>
  Object.entries(LOOKED_UP).flatMap(([label, properties]) => properties.map((property) => indexed(epoch, label, property))),
);

const index = (prefix: string, { label, name, property }: Indexed): string =>
  `CREATE INDEX ${prefix}${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property});`;
const constraint = (prefix: string, { label, name, property }: Indexed, suffix: string, rule: string): string =>
  `CREATE CONSTRAINT ${prefix}${name}${suffix} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS ${rule};`;

const HEAD = `// Written by npm run docs from graph-schema/indexes.ts; do not edit.
// Each label twice: the epoch that counts, and the next one, built beside it (NextEntity). Run once by each process that writes,
// so each statement does nothing where its index is there.`;

function file(...parts: readonly (readonly string[])[]): string {
  return `${[HEAD, ...parts.map((part) => part.join('\n'))].join('\n\n')}\n`;
}

/** For Neo4j 5 and later. A uniqueness constraint brings its index. Names begin with gantu_: the database may be shared. */
export function neo4jIndexes(): string {
  const fulltext = Object.entries(SEARCHED).map(
    ([label, properties]) =>
      `CREATE FULLTEXT INDEX gantu_${label.toLowerCase()}_text IF NOT EXISTS FOR (n:${label}) ON EACH [${properties.map((p) => `n.${p}`).join(', ')}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}};`,
  );
  return file(
    IDS.map((i) => constraint('gantu_', i, '', 'UNIQUE')),
    LOOKUPS.map((i) => index('gantu_', i)),
    ["// Full text in pairs of Chinese characters: CALL db.index.fulltext.queryNodes('gantu_entity_text', '工业')", ...fulltext],
  );
}

/**
 * For the embedded store. A constraint alone leaves MERGE quadratic there: the index makes it fast. MERGE on a missing id is an
 * error in Neo4j; there it would quietly make a node.
 */
export function embeddedIndexes(): string {
  return file(
    [...IDS, ...LOOKUPS].map((i) => index('', i)),
    IDS.map((i) => constraint('', i, '_unique', 'UNIQUE')),
    IDS.map((i) => constraint('', i, '_present', 'NOT NULL')),
  );
}

/** Those of Neo4j as a table of docs/neo4j.md, the next epoch's left out: they are the same again. */
export function indexTable(): string {
  const row = (name: string, what: string, label: string, properties: readonly string[]): string =>
    `| \`gantu_${name}\` | ${what} | \`${label}\` | ${properties.map((p) => `\`${p}\``).join(', ')} |`;
  const rows = (what: string, list: readonly Indexed[]): string[] =>
    list.filter(({ label }) => !label.startsWith('Next')).map(({ name, label, property }) => row(name, what, label, [property]));
  const searched = Object.entries(SEARCHED).map(([label, properties]) =>
    row(`${label.toLowerCase()}_text`, 'full text, pairs of characters', label, properties),
  );
  return [
    '| name | what | label | of |',
    '| --- | --- | --- | --- |',
    ...rows('unique', IDS),
    ...rows('index', LOOKUPS),
    ...searched,
    '',
  ].join('\n');
}
