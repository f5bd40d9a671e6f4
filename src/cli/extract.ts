import { type Command, Option } from 'commander';
import { createReader } from '../reader.js';
import { signaturesOf } from '../resolve/signature.js';
import type { Extract } from '../types.js';
import { FailedError } from './errors.js';
import { extractInOrder } from './jobs.js';
import { addPageOptions, command, jsonOption, type PageOptions, positive, readerOptions } from './options.js';
import { Inputs, readOptions } from './pages.js';
import { count, Progress, print } from './terminal.js';

interface Options extends PageOptions {
  readonly jobs: number;
  readonly signatures?: boolean;
}

export function extractCommand(): Command {
  const own = command(
    'extract',
    'Print what pages say, one JSON object a page, in the order of input. Needs no store.',
    'gantu extract pages > extracts.jsonl',
    'gantu extract --signatures pages',
  )
    .argument('<inputs...>', 'files, folders, or - for JSON Lines')
    .addOption(new Option('--format <format>', 'how pages are printed').choices(['jsonl']).default('jsonl'))
    .option('--jobs <n>', 'threads', positive, 1)
    .option('--signatures', "print the entities' signatures instead, one a line, to be grouped by block (for resolve --blocks)")
    .addOption(jsonOption());
  return addPageOptions(own).action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  const knowledge = readerOptions(options);
  const reader = createReader(knowledge);
  const inputs = new Inputs(paths, readOptions(options, reader.placeVote));
  const progress = new Progress();
  let pages = 0;
  for await (const extract of extractInOrder(inputs.pages(), reader, knowledge, options.jobs)) {
    await print(options.signatures ? signatureLines(extract) : `${JSON.stringify(extract)}\n`);
    pages++;
    progress.show(`${count(pages, 'page')} read`);
  }
  progress.end();
  inputs.finish();
  if (pages === 0 && inputs.skipped.length > 0) throw new FailedError('no page could be read');
}

function signatureLines(extract: Extract): string {
  return signaturesOf(extract)
    .map((s) => `${JSON.stringify(s)}\n`)
    .join('');
}
