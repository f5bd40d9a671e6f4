import { existsSync, readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { bindParameters, type PackQuery, ParameterError, readPack } from '../query/pack.js';
import type { Bound, Step } from '../query/steps.js';
import type { QueryResult } from '../store/types.js';
import { withStore } from './connect.js';
import { UsageError } from './errors.js';
import { addStoreOptions, command, jsonOption, type StoreOptions } from './options.js';
import { cell, table } from './table.js';
import { count, note, print } from './terminal.js';

interface Options extends StoreOptions {
  readonly param: readonly string[];
  readonly format: 'table' | 'json' | 'csv';
  readonly json?: boolean;
  readonly list?: boolean;
}

export function queryCommand(): Command {
  const own = command(
    'query',
    'Run a query of the pack, a .cypher file, or Cypher from standard input (read-only). Without a name, list the pack.',
    'gantu query posts --param of=九江市',
    "echo 'MATCH (p:Official) RETURN p.name AS name ORDER BY name' | gantu query -",
  )
    .argument('[query]', 'name of a query, path of a .cypher file, or - for standard input')
    .option('--param <name=value>', 'a parameter; may be given several times', (value: string, all: string[]) => [...all, value], [])
    .addOption(new Option('--format <format>', 'how rows are printed').choices(['table', 'json', 'csv']).default('table'))
    .addOption(jsonOption());
  return addStoreOptions(own).action(run);
}

async function run(name: string | undefined, options: Options): Promise<void> {
  const pack = readPack();
  if (name === undefined) return listPack(pack, options.json === true);
  const { cypher, parameters, step } = await resolve(name, pack, parameterMap(options.param));
  await withStore(options, { mode: 'read', command: `gantu query ${name}` }, async (store) => {
    const result = await store.query(cypher, parameters);
    await printResult(step ? step(result.rows, parameters as Bound) : result, options.json ? 'json' : options.format);
  });
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
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  };
  return Object.fromEntries([...given].map(([name, text]) => [name, value(text)]));
}

async function resolve(
  name: string,
  pack: readonly PackQuery[],
  given: ReadonlyMap<string, string>,
): Promise<{ cypher: string; parameters: Record<string, unknown>; step?: Step | undefined }> {
  const known = pack.find((q) => q.name === name);
  if (known) {
    try {
      return { cypher: known.cypher, parameters: bindParameters(known, given), step: known.step };
    } catch (error) {
      if (error instanceof ParameterError) throw new UsageError(error.message);
      throw error;
    }
  }
  if (name === '-') return { cypher: await readAll(process.stdin), parameters: freeParameters(given) };
  if (existsSync(name)) return { cypher: readFileSync(name, 'utf8'), parameters: freeParameters(given) };
  throw new UsageError(`there is no query "${name}" and no such file; the pack has: ${pack.map((q) => q.name).join(', ')}`);
}

async function listPack(pack: readonly PackQuery[], json: boolean): Promise<void> {
  if (json)
    return print(
      `${JSON.stringify(
        pack.map(({ cypher: _, step: __, ...rest }) => rest),
        null,
        2,
      )}\n`,
    );
  for (const { name, title, description, parameters } of pack) {
    await print(`${name}  ${title}\n    ${description}\n`);
    for (const p of parameters)
      await print(`    --param ${p.name}=<${p.type}>  ${p.doc}${p.fallback === undefined ? ' (required)' : ''}\n`);
  }
}

async function printResult({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>, format: Options['format']): Promise<void> {
  if (format === 'json') return print(`${JSON.stringify(rows, null, 2)}\n`);
  // A byte order mark, so that spreadsheets read it as UTF-8.
  if (format === 'csv')
    return print(
      stringify(
        rows.map((r) => columns.map((c) => cell(r[c]))),
        { header: true, columns: [...columns], bom: true },
      ),
    );
  if (rows.length > 0) await print(table(columns, rows));
  note(count(rows.length, 'row'));
}
