import type { Command } from 'commander';
import { remove } from '../graph/build.js';
import { createReader } from '../reader.js';
import { leaseOptions, withStoreThere } from './connect.js';
import { FailedError } from './errors.js';
import {
  addStoreOptions,
  command,
  correctionsOption,
  gazetteersOption,
  jsonOption,
  type KnowledgeOptions,
  patternsOption,
  readerOptions,
  type StoreOptions,
  sharedOption,
} from './options.js';
import { count, tell } from './terminal.js';

interface Options extends KnowledgeOptions, StoreOptions {
  readonly json?: boolean;
}

export function removeCommand(): Command {
  const own = command('remove', 'Take pages back: what is left is exactly what the other pages say.', 'gantu remove 2024-05-17')
    .argument('<pages...>', 'page ids')
    .addOption(gazetteersOption())
    .addOption(patternsOption())
    .addOption(correctionsOption())
    .addOption(sharedOption())
    .addOption(jsonOption());
  return addStoreOptions(own).action(run);
}

async function run(pages: string[], options: Options): Promise<void> {
  const command = 'gantu remove';
  await withStoreThere(options, command, async (store) => {
    const reader = createReader(readerOptions(options));
    const removed = await remove(store, pages, reader, { replace: false, ...leaseOptions(options, command) });
    const unknown = pages.filter((id) => !removed.includes(id));
    await tell(options.json ? `${JSON.stringify({ removed, unknown })}\n` : `${count(removed.length, 'page')} removed\n`);
    if (unknown.length > 0) throw new FailedError(`the store has no page ${unknown.join(', ')}`);
  });
}
