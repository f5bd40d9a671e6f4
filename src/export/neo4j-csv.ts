/**
 * The whole graph as files for `neo4j-admin database import full`, which fills an empty database offline, faster than
 * any transactions: a header and a data file for each label and each type, the command, and what to run afterwards.
 * The database is then the same as one that gantu has built: the next `gantu build` goes on from it.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { edgeSpec, edgesFrom, endLabels, NODE_LABELS, type WholeEdge, type WholeNode, walkNodes } from '../graph/whole.js';
import { StoreError } from '../store/errors.js';
import { statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';
import { writeHashed } from './files.js';
import type { WrittenFile } from './manifest.js';
import { brokenNumbers, cellOf, DelimiterError, headerOf, joined, mustFit, nodeSpec } from './neo4j-columns.js';
import { Sinks } from './neo4j-sinks.js';

/** Characters that no name has: separators of the ASCII control characters. The first that the graph does not hold is taken. */
const DELIMITERS = ['\u001f', '\u001e', '\u001d', '\u001c'];
const MIB = 1 << 20;
/** The import tool's own buffer, which must hold the longest field. */
const DEFAULT_BUFFER = 4 * MIB;
/** A character is three bytes at most in UTF-8 (four are two), and a quote is doubled. */
const BYTES_A_CHARACTER = 6;

export interface BulkExport {
  readonly files: readonly WrittenFile[];
  /** To be run in the folder. */
  readonly command: string;
}

/** @param folder made if it is not there; files of the same names are written over. */
export async function writeNeo4jCsv(tx: Transaction, folder: string): Promise<BulkExport> {
  await mkdir(folder, { recursive: true });
  for (const delimiter of DELIMITERS) {
    const sinks = new Sinks(folder);
    const groups: Group[] = [];
    try {
      await writeGraph(tx, sinks, groups, delimiter);
    } catch (error) {
      await sinks.end();
      if (error instanceof DelimiterError) continue;
      throw error;
    }
    const files = await sinks.end();
    const command = commandFor(groups, delimiter, sinks.longest);
    return { files: [...files, ...(await writeGuide(folder, command))], command };
  }
  throw new StoreError('Names in the graph hold every character that lists could be joined by.');
}

/** A header and the file it is for. */
interface Group {
  readonly option: '--nodes' | '--relationships';
  /** Given with the option; labels are a column. */
  readonly type?: string;
  readonly name: string;
}

async function writeGraph(tx: Transaction, sinks: Sinks, groups: Group[], delimiter: string): Promise<void> {
  const begin = async (group: Group, header: readonly string[]): Promise<void> => {
    if (sinks.has(`${group.name}.csv`)) return;
    groups.push(group);
    await sinks.write(`${group.name}-header.csv`, header);
  };
  const node = async (label: string, { id, labels, properties }: WholeNode): Promise<void> => {
    const spec = nodeSpec(label);
    mustFit(spec, properties, `${label} ${id}`);
    const broken = brokenNumbers(spec, properties);
    const name = [label, ...broken].join('-');
    const [, ...header] = headerOf(spec, broken);
    await begin({ option: '--nodes', name }, [`id:ID(${label})`, ...header, ':LABEL']);
    const cells = Object.keys(spec).map((key) => cellOf(properties[key], delimiter));
    await sinks.write(`${name}.csv`, [...cells, joined([...labels].sort(), delimiter)]);
  };
  const edge = async ({ type, source, target, properties }: WholeEdge): Promise<void> => {
    const spec = edgeSpec(type);
    mustFit(spec, properties, `${source} -${type}-> ${target}`);
    const ends = endLabels(type);
    await begin({ option: '--relationships', type, name: type }, [
      `:START_ID(${ends.source})`,
      `:END_ID(${ends.target})`,
      ...headerOf(spec, []),
    ]);
    await sinks.write(`${type}.csv`, [source, target, ...Object.keys(spec).map((key) => cellOf(properties[key], delimiter))]);
  };

  const [store] = await tx.run(statement('write/read-store'));
  if (store) await node('Store', { id: 'gantu', labels: ['Store'], properties: { id: 'gantu', ...(store as Row) } });
  for (const label of NODE_LABELS) {
    for await (const nodes of walkNodes(tx, label)) {
      for (const one of nodes) await node(label, one);
      for (const one of await edgesFrom(
        tx,
        label,
        nodes.map(({ id }) => id),
      ))
        await edge(one);
    }
  }
}

function commandFor(groups: readonly Group[], delimiter: string, longest: number): string {
  const code = delimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const needed = longest * BYTES_A_CHARACTER;
  return [
    'neo4j-admin database import full neo4j',
    `--array-delimiter=U+${code}`,
    '--multiline-fields=true',
    '--bad-tolerance=0',
    ...(needed > DEFAULT_BUFFER ? [`--read-buffer-size=${Math.ceil(needed / MIB)}m`] : []),
    ...groups.map(({ option, type, name }) => `${option}=${type === undefined ? '' : `${type}=`}${name}-header.csv,${name}.csv`),
  ].join(' \\\n  ');
}

/** README.md and after-import.cypher. */
async function writeGuide(folder: string, command: string): Promise<WrittenFile[]> {
  const files = {
    'README.md': guide(command),
    'after-import.cypher': `${statement('schema/neo4j')}\n\n${statement('maintain/after-import')}\n`,
  };
  return Promise.all(Object.entries(files).map(([name, text]) => writeHashed(join(folder, name), [text])));
}

const guide = (command: string): string => `# Importing this graph into Neo4j

With the server stopped, and this folder as the working folder:

\`\`\`sh
${command}
\`\`\`

\`neo4j\` is the database that is filled; one that is not empty needs \`--overwrite-destination\`, which deletes it.
Then start the server, and create the constraints and indexes, and the empty lists, which such files cannot hold:

\`\`\`sh
cypher-shell -d neo4j -f after-import.cypher
\`\`\`

\`gantu store check --store neo4j://localhost\` tells whether all is there; \`gantu build --store neo4j://localhost\` goes on from it.
`;
