import { type Command, Option } from 'commander';
import { exportFile, exportText, FORMAT_NAMES, type Format, isFolderFormat, isTextFormat } from '../export/formats.js';
import type { FileManifest } from '../export/manifest.js';
import { withStore } from './connect.js';
import { UsageError } from './errors.js';
import { addStoreOptions, command, jsonOption, type StoreOptions } from './options.js';
import { count, note, print } from './terminal.js';

interface Options extends StoreOptions {
  readonly format: Format;
  readonly output?: string;
  readonly json?: boolean;
}

export function exportCommand(): Command {
  const own = command(
    'export',
    'Take the graph out for other tools, with a manifest of what it holds.',
    'gantu export --format graphml -o graph.graphml',
    'gantu export --format csv -o tables',
    'gantu export --format neo4j-csv -o bulk',
  )
    .addOption(
      new Option(
        '--format <format>',
        'graphml, gexf or json: the network; csv or xlsx: entities, facts with sentences, figures; neo4j-csv: everything, for neo4j-admin database import',
      )
        .choices(FORMAT_NAMES)
        .default('graphml'),
    )
    .option('-o, --output <file>', 'a file instead of standard output; for csv and neo4j-csv a folder')
    .addOption(jsonOption());
  return addStoreOptions(own).action(run);
}

async function run(options: Options): Promise<void> {
  const { format, output, json } = options;
  if (output === undefined && !isTextFormat(format)) {
    throw new UsageError(`${format} needs -o: ${isFolderFormat(format) ? 'a folder, -o tables' : 'a file, -o graph.xlsx'}`);
  }
  await withStore(options, { mode: 'read', command: 'gantu export' }, (store) =>
    store.read(async (tx) => {
      if (output !== undefined) return tell(output, await exportFile(tx, format, output), json === true);
      if (isTextFormat(format)) for await (const piece of exportText(tx, format)) await print(piece);
    }),
  );
}

async function tell(output: string, manifest: FileManifest, json: boolean): Promise<void> {
  if (json) return print(`${JSON.stringify({ output, ...manifest })}\n`);
  const { entities, facts, evidence, figures } = manifest.counts;
  const parts = [
    count(entities.total, 'entity', 'entities'),
    count(facts.total, 'fact'),
    count(evidence.total, 'statement'),
    ...(figures ? [count(figures.total, 'figure')] : []),
  ];
  note(`${output} written: ${parts.join(', ')}`);
  if (manifest.command === undefined) return;
  note(`with the Neo4j server stopped, in ${output} (see README.md there):`);
  await print(`${manifest.command}\n`);
}
