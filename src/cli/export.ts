import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { FORMAT_NAMES, FORMATS, type Format } from '../export/formats.js';
import { openStore } from '../store/index.js';
import { command, jsonOption, storeOption, waitOption } from './options.js';
import { note, print } from './terminal.js';

interface Options {
  readonly store?: string;
  readonly format: Format;
  readonly output?: string;
  readonly wait: number;
  readonly json?: boolean;
}

export function exportCommand(): Command {
  return command('export', 'Stream the graph out for other tools.', 'gantu export --format graphml -o graph.graphml')
    .addOption(storeOption())
    .addOption(new Option('--format <format>', 'what to write').choices(FORMAT_NAMES).default('graphml'))
    .option('-o, --output <file>', 'a file instead of standard output')
    .addOption(jsonOption())
    .addOption(waitOption())
    .action(run);
}

async function run({ store: address, format, output, wait, json }: Options): Promise<void> {
  const store = await openStore(address, { mode: 'read', waitMs: wait * 1000, command: 'gantu export' });
  try {
    await store.read(async (tx) => {
      if (output === undefined) for await (const piece of FORMATS[format](tx)) await print(piece);
      else await pipeline(Readable.from(FORMATS[format](tx)), createWriteStream(output));
    });
    if (output !== undefined) {
      if (json) await print(`${JSON.stringify({ file: output, format })}\n`);
      else note(`${output} written`);
    }
  } finally {
    await store.close();
  }
}
