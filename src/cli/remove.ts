import type { Command } from 'commander';
import { remove } from '../graph/build.js';
import { createReader } from '../reader.js';
import { openStore } from '../store/index.js';
import { FailedError } from './errors.js';
import {
  command,
  correctionsOption,
  gazetteersOption,
  jsonOption,
  type KnowledgeOptions,
  patternsOption,
  readerOptions,
  storeOption,
  waitOption,
} from './options.js';
import { count, print } from './terminal.js';

interface Options extends KnowledgeOptions {
  readonly store?: string;
  readonly json?: boolean;
  readonly wait: number;
}

export function removeCommand(): Command {
  return command('remove', 'Take pages back: what is left is exactly what the other pages say.', 'gantu remove 2024-05-17')
    .argument('<pages...>', 'page ids')
    .addOption(storeOption())
    .addOption(gazetteersOption())
    .addOption(patternsOption())
    .addOption(correctionsOption())
    .addOption(jsonOption())
    .addOption(waitOption())
    .action(run);
}

async function run(pages: string[], options: Options): Promise<void> {
  const waitMs = options.wait * 1000;
  // Opened for writing a store would be made; there must be one.
  await (await openStore(options.store, { mode: 'read', waitMs, command: 'gantu remove' })).close();
  const reader = createReader(readerOptions(options));
  const store = await openStore(options.store, { mode: 'write', waitMs, command: 'gantu remove' });
  try {
    const removed = await remove(store, pages, reader, { replace: false, holder: `gantu remove (pid ${process.pid})`, waitMs });
    const unknown = pages.filter((id) => !removed.includes(id));
    await print(options.json ? `${JSON.stringify({ removed, unknown })}\n` : `${count(removed.length, 'page')} removed\n`);
    if (unknown.length > 0) throw new FailedError(`the store has no page ${unknown.join(', ')}`);
  } finally {
    await store.close();
  }
}
