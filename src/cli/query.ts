import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { type Answer, ask, askFreely } from '../query/answer.js';
import { answerGraph } from '../query/graph.js';
import { packList, queryHelp } from '../query/list.js';
import { bindParameters, type PackQuery, ParameterError, readPack } from '../query/pack.js';
import type { Store } from '../store/index.js';
import { withStore } from './connect.js';
import { UsageError } from './errors.js';
import { addStoreOptions, command, jsonOption, type StoreOptions } from './options.js';
import { cell, table } from './table.js';
import { count, note, print } from './terminal.js';

interface Options extends StoreOptions {
  readonly param: readonly string[];
  readonly format: 'table' | 'json' | 'csv';
  readonly json?: boolean;
  readonly sentences: boolean;
  readonly graph?: string;
}

export function queryCommand(): Command {
  const own = command(
    'query',
    'Run a query of the pack, a .cypher file, or Cypher from standard input (read-only). Without a name, list the pack.',
    'gantu query posts --param of=九江市',
    'gantu query post-holders --help',
    'gantu query supply-chain --graph supply.json && gantu view --graph supply.json',
    "echo 'MATCH (p:Official) RETURN p.name AS name ORDER BY name' | gantu query -",
  )
    .argument('[query]', 'name of a query, path of a .cypher file, or - for standard input')
    .option('--param <name=value>', 'a parameter; may be given several times', (value: string, all: string[]) => [...all, value], [])
    .addOption(new Option('--format <format>', 'how rows are printed').choices(['table', 'json', 'csv']).default('table'))
    .addOption(jsonOption())
    .option('--no-sentences', 'a table without the sentences below its rows (JSON and CSV have them always)')
    .option('--graph <file>', 'write what the rows speak of, entities and facts with their sentences, as a graph for gantu view --graph')
    .addHelpText('before', ({ command: { args } }) => {
      const known = readPack().find(({ name }) => name === args[0]);
      return known ? queryHelp(known) : '';
    });
  return addStoreOptions(own).action(run);
}

async function run(name: string | undefined, options: Options): Promise<void> {
  if (name === undefined) return listPack(readPack(), options.json === true);
  const question = await questionOf(name, parameterMap(options.param));
  await withStore(options, { mode: 'read', command: `gantu query ${name}` }, async (store) => {
    const answer = await asUsage(() => question(store));
    if (options.graph === undefined) await printAnswer(answer, options.json ? 'json' : options.format, options.sentences);
    else await writeGraph(store, answer, options.graph);
  });
}

async function writeGraph(store: Store, answer: Answer, file: string): Promise<void> {
  const graph = await store.read((tx) => answerGraph(tx, answer));
  writeFileSync(file, `${JSON.stringify(graph)}\n`);
  const besides = graph.nodes.reduce((sum, { attributes }) => sum + (attributes.facts?.length ?? 0), 0);
  const holds = [
    count(graph.nodes.length, 'entity', 'entities'),
    count(graph.edges.length, 'fact'),
    count(besides, 'figure or byline', 'figures and bylines'),
  ];
  note(`${file} written: ${holds.join(', ')}. To see it: gantu view --graph ${file}`);
}

function parameterMap(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((item) => {
      const at = item.indexOf('=');
      if (at < 1) throw new UsageError(`--param ${item}: write --param name=value`);
      return [item.slice(0, at), item.slice(at + 1)];
    }),
  );
}

/** A user's own Cypher takes its parameters as they look: JSON where it is JSON, else text. */
function freeParameters(given: ReadonlyMap<string, string>): Record<string, unknown> {
  const value = (text: string): unknown => {
    // A number would round it.
    if (/^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text))) return BigInt(text);
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  };
  return Object.fromEntries([...given].map(([name, text]) => [name, value(text)]));
}

/** A parameter that does not fit is a wrong usage. */
async function asUsage<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ParameterError) throw new UsageError(error.message);
    throw error;
  }
}

async function questionOf(name: string, given: ReadonlyMap<string, string>): Promise<(store: Store) => Promise<Answer>> {
  const pack = readPack();
  const known = pack.find((q) => q.name === name);
  if (known) {
    const parameters = await asUsage(() => bindParameters(known, given));
    return (store) => ask(store, known, parameters);
  }
  if (name !== '-' && !existsSync(name))
    throw new UsageError(`there is no query "${name}" and no such file; the pack has: ${pack.map((q) => q.name).join(', ')}`);
  const cypher = name === '-' ? await readAll(process.stdin) : readFileSync(name, 'utf8');
  return (store) => askFreely(store, cypher, freeParameters(given));
}

async function listPack(pack: readonly PackQuery[], json: boolean): Promise<void> {
  if (!json) return print(`${packList(pack)}gantu query NAME --help shows what a query takes, with an example.\n`);
  const shown = pack.map(({ cypher: _, step: __, example, ...rest }) => ({ ...rest, example: Object.fromEntries(example) }));
  await print(`${JSON.stringify(shown, null, 2)}\n`);
}

async function printAnswer({ columns, rows }: Answer, format: Options['format'], sentences: boolean): Promise<void> {
  if (format === 'json') return print(`${JSON.stringify(rows, null, 2)}\n`);
  // A byte order mark, so that spreadsheets read it as UTF-8.
  if (format === 'csv')
    return print(
      stringify(
        rows.map((r) => columns.map((c) => cell(r[c]))),
        { header: true, columns: [...columns], bom: true },
      ),
    );
  const shown = sentences ? columns : columns.filter((c) => c !== 'sentence');
  if (rows.length > 0) await print(table(shown, rows));
  note(count(rows.length, 'row'));
}
