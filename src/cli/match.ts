import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { classOf, isKind, KIND_NAMES } from '../../graph-schema/schema.js';
import { matchNames } from '../match/index.js';
import { ListError, nameColumn, readList } from '../match/list.js';
import type { Match } from '../match/match.js';
import { createExtractor } from '../pipeline.js';
import { readCertainties } from '../review/certainty.js';
import { withStore } from './connect.js';
import { FailedError, UsageError } from './errors.js';
import {
  addStoreOptions,
  command,
  gazetteersOption,
  jsonOption,
  type KnowledgeOptions,
  readerOptions,
  type StoreOptions,
} from './options.js';
import { table } from './table.js';
import { count, note, print } from './terminal.js';

interface Options extends KnowledgeOptions, StoreOptions {
  readonly column?: string;
  readonly kind?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** Columns added to the list's own. */
const ADDED = ['match', 'certainty', 'entity', 'name', 'kind', 'pages', 'candidates'] as const;

export function matchCommand(): Command {
  const own = command(
    'match',
    'Join your own list of enterprises or people (CSV or Excel) to the graph, by names, aliases and short forms; each match with its certainty.',
    'gantu match enterprises.xlsx -o matched.csv',
    'gantu match people.csv --column 姓名 --json',
  )
    .argument('<file>', 'a .csv or .xlsx whose first row names the columns')
    .option('--column <name>', 'the column of names (else it is found by its header: 企业名称, 公司, 姓名, name …)')
    .addOption(new Option('--kind <kind>', 'what the names are').choices(KIND_NAMES))
    .option('-o, --output <file>', 'write the list with the matches as CSV')
    .addOption(gazetteersOption())
    .addOption(jsonOption());
  return addStoreOptions(own).action(run);
}

async function run(file: string, options: Options): Promise<void> {
  const { header, names, rows, classes } = await listOf(file, options);
  const { gazetteer } = createExtractor(readerOptions(options)).knowledge;
  const matches = await withStore(options, { mode: 'read', command: 'gantu match' }, (store) =>
    store.read((tx) => matchNames(tx, names, classes, gazetteer)),
  );
  const certainties = readCertainties();
  const certainty = ({ way }: Match): string => certainties.ofMatch(way)?.toFixed(2) ?? '';
  const records = matches.map((match, i) => ({ own: rows[i]!, added: addedCells(match, certainty(match)) }));
  await show(header, names, records, options);
  const found = matches.filter((m) => m.way !== 'none' && m.way !== 'ambiguous').length;
  const open = matches.filter((m) => m.way === 'ambiguous').length;
  note(`${found} of ${count(names.length, 'name')} matched${open > 0 ? `, ${open} could be several` : ''}`);
}

async function listOf(file: string, { column, kind }: Options) {
  try {
    const list = await readList(file);
    const { index, classes } = nameColumn(list, column);
    const names = list.rows.map((row) => row[index] ?? '');
    return { ...list, names, classes: kind !== undefined && isKind(kind) ? [classOf(kind)] : classes };
  } catch (error) {
    if (error instanceof ListError) throw column === undefined ? new FailedError(error.message) : new UsageError(error.message);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FailedError(`${file}: no such file`);
    throw error;
  }
}

type Added = Readonly<Record<(typeof ADDED)[number], string>>;

function addedCells({ way, entities }: Match, certainty: string): Added {
  const [only] = way === 'ambiguous' ? [] : entities;
  return {
    match: way,
    certainty,
    entity: only?.id ?? '',
    name: only?.name ?? '',
    kind: only?.kind ?? '',
    pages: only === undefined ? '' : String(only.pages),
    candidates: way === 'ambiguous' ? entities.map((e) => `${e.name} (${e.id})`).join('|') : '',
  };
}

interface Matched {
  readonly own: readonly string[];
  readonly added: Added;
}

/** '' is nothing. */
const number = (cell: string): number | null => (cell === '' ? null : Number(cell));

async function show(header: readonly string[], names: readonly string[], records: readonly Matched[], options: Options): Promise<void> {
  if (options.output !== undefined) {
    const cells = records.map(({ own, added }) => [...header.map((_, i) => own[i] ?? ''), ...ADDED.map((c) => added[c])]);
    const columns = [...header, ...ADDED.map((c) => (header.includes(c) ? `gantu_${c}` : c))];
    const text = stringify(cells, { header: true, columns, bom: true, escape_formulas: true });
    writeFileSync(options.output, text);
    return;
  }
  if (options.json) {
    const objects = records.map(({ own, added }, i) => ({
      row: Object.fromEntries(header.map((h, c) => [h, own[c] ?? ''])),
      asked: names[i],
      ...added,
      certainty: number(added.certainty),
      pages: number(added.pages),
    }));
    return print(`${JSON.stringify(objects, null, 2)}\n`);
  }
  await print(
    table(
      ['asked', ...ADDED.slice(0, 4), 'kind', 'candidates'],
      records.map(({ added }, i) => ({ asked: names[i]!, ...added })),
    ),
  );
}
