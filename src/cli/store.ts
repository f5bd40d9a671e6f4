/** `gantu store`: what a store is, whether it is sound, and a copy of it. */
import { Command } from 'commander';
import { readInfo } from '../maintain/info.js';
import { parseAddress } from '../store/index.js';
import { withStore } from './connect.js';
import { addStoreOptions, command, jsonOption, type StoreOptions } from './options.js';
import { infoText } from './store-text.js';
import { print } from './terminal.js';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

export function storeCommand(): Command {
  const own = new Command('store').description('What a store is and holds (info).');
  for (const sub of [infoCommand()]) own.addCommand(sub.exitOverride());
  return own;
}

function infoCommand(): Command {
  const own = command('info', 'Tell what a store is, what it holds, who writes it, and which indexes it has.', 'gantu store info');
  return addStoreOptions(own.addOption(jsonOption())).action(info);
}

async function info(options: Options): Promise<void> {
  await withStore(options, { mode: 'read', command: 'gantu store info' }, async (store) => {
    const where = parseAddress(options.store, process.env, options);
    const told = await readInfo(store, where.kind === 'embedded' ? where.path : null);
    await print(options.json ? `${JSON.stringify(told)}\n` : infoText(told));
  });
}
