/** `gantu store`: what a store is, whether it is sound, and a copy of it. */
import { Command } from 'commander';
import { checkStore, orderReread } from '../maintain/check.js';
import { copyStore } from '../maintain/copy.js';
import { readInfo } from '../maintain/info.js';
import { parseAddress, storeState } from '../store/index.js';
import { leaseOptions, withStore, withStoreThere } from './connect.js';
import { FailedError } from './errors.js';
import { addAccessOptions, addStoreOptions, command, jsonOption, type StoreOptions, sharedOption, storeAddress } from './options.js';
import { checkText, infoText } from './store-text.js';
import { count, note, Progress, tell, warn } from './terminal.js';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

export function storeCommand(): Command {
  const own = new Command('store').description('What a store is and holds (info), whether it is sound (check), and a copy of it (copy).');
  for (const sub of [infoCommand(), checkCommand(), copyCommand()]) own.addCommand(sub.exitOverride());
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
    await tell(options.json ? `${JSON.stringify(told)}\n` : infoText(told));
  });
}

function checkCommand(): Command {
  const own = command(
    'check',
    'Look for what is wrong with a store: every node and edge against the schema, every fact against its evidence. Exit code 1 if there is something.',
    'gantu store check',
    'gantu store check --reread && gantu build pages',
  )
    .option('--reread', 'do not look, but have the next gantu build read every stored page again, into a new graph')
    .addOption(sharedOption())
    .addOption(jsonOption());
  return addStoreOptions(own).action(check);
}

interface CheckOptions extends Options {
  readonly reread?: boolean;
}

async function check(options: CheckOptions): Promise<void> {
  const command = 'gantu store check';
  if (options.reread) return reread(options, command);
  await withStore(options, { mode: 'read', command }, async (store) => {
    const { holder } = await storeState(store);
    if (holder !== null && store.kind === 'neo4j') warn(`${holder} writes: what is found may be of this moment only`);
    const report = await checkStore(store);
    await tell(options.json ? `${JSON.stringify(report)}\n` : checkText(report));
    if (report.problems.length > 0) throw new FailedError(`${store.address} has ${count(report.problems.length, 'kind')} of problems`);
  });
}

async function reread(options: CheckOptions, command: string): Promise<void> {
  await withStoreThere(options, command, (store) => orderReread(store, leaseOptions(options, command)));
  note('the next gantu build reads every stored page again');
}

function copyCommand(): Command {
  const own = command(
    'copy',
    'Copy a graph into another store: a file into Neo4j, back, or into another file. Takes effect when the copy is found equal to the original.',
    'gantu store copy gantu.grafeo neo4j://localhost',
    'gantu store copy neo4j://localhost/papers backup.grafeo --replace',
  )
    .argument('<from>', 'a file, or neo4j://host:port/database', storeAddress)
    .argument('<to>', 'likewise; it must hold no graph', storeAddress)
    .option('--replace', 'let the copy take the place of the graph that is there')
    .addOption(sharedOption())
    .addOption(jsonOption());
  return addAccessOptions(own).action(copy);
}

interface CopyOptions extends Options {
  readonly replace?: boolean;
}

async function copy(from: string, to: string, options: CopyOptions): Promise<void> {
  const command = 'gantu store copy';
  const progress = new Progress();
  await withStore({ ...options, store: from }, { mode: 'read', command }, (source) =>
    withStore({ ...options, store: to }, { mode: 'write', command }, async (target) => {
      const told = await copyStore(source, target, {
        ...leaseOptions(options, command),
        replace: options.replace === true,
        progress: (nodes) => progress.show(count(nodes, 'node')),
      }).finally(() => progress.end());
      const { nodes, edges } = told;
      await tell(
        options.json
          ? `${JSON.stringify(told)}\n`
          : `${to}: ${count(nodes, 'node')} and ${count(edges, 'edge')} copied, equal to ${from}\n`,
      );
    }),
  );
}
