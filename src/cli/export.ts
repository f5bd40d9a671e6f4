import { type Command, Option } from 'commander';
import { exportFile, exportText, FORMAT_NAMES, type Format, isTextFormat } from '../export/formats.js';
import type { FileManifest } from '../export/manifest.js';
import { openStore } from '../store/index.js';
import { UsageError } from './errors.js';
import { command, jsonOption, storeOption, waitOption } from './options.js';
import { count, note, print } from './terminal.js';

interface Options {
  readonly store?: string;
  readonly format: Format;
  readonly output?: string;
  readonly wait: number;
  readonly json?: boolean;
}

export function exportCommand(): Command {
  return command(
    'export',
    'Take the graph out for other tools, with a manifest of what it holds.',
    'gantu export --format graphml -o graph.graphml',
    'gantu export --format csv -o tables',
  )
    .addOption(storeOption())
    .addOption(
      new Option('--format <format>', 'graphml, gexf or json: the network; csv or xlsx: entities, facts with sentences, figures')
        .choices(FORMAT_NAMES)
        .default('graphml'),
    )
    .option('-o, --output <file>', 'a file instead of standard output; for csv a folder')
    .addOption(jsonOption())
    .addOption(waitOption())
    .action(run);
}

async function run({ store: address, format, output, wait, json }: Options): Promise<void> {
  if (output === undefined && !isTextFormat(format)) {
    throw new UsageError(`${format} needs -o: ${format === 'csv' ? 'a folder, -o tables' : 'a file, -o graph.xlsx'}`);
  }
  const store = await openStore(address, { mode: 'read', waitMs: wait * 1000, command: 'gantu export' });
  try {
    await store.read(async (tx) => {
      if (output !== undefined) return tell(output, await exportFile(tx, format, output), json === true);
      if (isTextFormat(format)) for await (const piece of exportText(tx, format)) await print(piece);
    });
  } finally {
    await store.close();
  }
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
}
