import type { Command } from 'commander';
import { type BuildProgress, type BuildSummary, build } from '../graph/build.js';
import { checkInputs } from '../read/index.js';
import { createReader, type PageReader } from '../reader.js';
import { statement } from '../store/index.js';
import type { Store } from '../store/types.js';
import { leaseOptions, withStore } from './connect.js';
import { FailedError } from './errors.js';
import { MemoryWatch } from './memory.js';
import {
  addPageOptions,
  addStoreOptions,
  command,
  jsonOption,
  type PageOptions,
  readerOptions,
  type StoreOptions,
  sharedOption,
} from './options.js';
import { Inputs, readOptions } from './pages.js';
import { count, note, Progress, tell, warn } from './terminal.js';

interface Options extends PageOptions, StoreOptions {
  readonly replace?: boolean;
  readonly json?: boolean;
}

export function buildCommand(): Command {
  const own = command(
    'build',
    'Read pages (files, folders, or - for JSON Lines) into the store. Pages that are there unchanged cost nothing.',
    'gantu build pages/2024 pages/2025',
    `echo '{"id":"a","date":"2026-04-17","province":"江西","text":"……"}' | gantu build -`,
  )
    .argument('<inputs...>', 'files, folders, or -')
    .option('--replace', 'let a page take the place of one with its id, other text and another path or date')
    .addOption(sharedOption())
    .addOption(jsonOption());
  return addPageOptions(addStoreOptions(own)).action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  checkInputs(paths);
  const reader = createReader(readerOptions(options));
  const inputs = new Inputs(paths, readOptions(options, reader.placeVote));
  await withStore(options, { mode: 'write', command: 'gantu build' }, (store) => buildInto(store, inputs, reader, options));
  if (inputs.skipped.length > 0 && inputs.skipped.every((s) => s.reason === 'no-pages')) throw new FailedError('no page was found');
}

async function buildInto(store: Store, inputs: Inputs, reader: PageReader, options: Options): Promise<void> {
  const progress = new Progress();
  const memory = store.kind === 'embedded' ? new MemoryWatch(warn) : undefined;
  try {
    const summary = await build(store, inputs.pages(), reader, {
      replace: options.replace === true,
      ...leaseOptions(options, 'gantu build'),
      progress: (s) => {
        progress.show(told(s));
        memory?.look(s.pages);
      },
    });
    progress.end();
    inputs.finish();
    const idle = await idleCorrections(store, reader.corrections);
    await report(store, summary, { skipped: inputs.skipped.length, idle, json: options.json === true });
  } finally {
    progress.end();
  }
}

function told({ phase, pages }: BuildProgress): string {
  return phase === 'reread' ? `knowledge has changed: ${count(pages, 'stored page')} read again` : `${count(pages, 'page')} read`;
}

/** Corrections that no stored page has anything for. */
async function idleCorrections(store: Store, rows: readonly string[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const applied = new Set((await store.read((tx) => tx.run(statement('read/corrections-applied')))).map((r) => r.correction));
  return rows.filter((row) => !applied.has(row));
}

interface Told {
  readonly skipped: number;
  readonly idle: readonly string[];
  readonly json: boolean;
}

async function report(store: Store, summary: BuildSummary, { skipped, idle, json }: Told): Promise<void> {
  const kinds = await store.read((tx) => tx.run(statement('read/counts')));
  if (json) {
    const entities = Object.fromEntries(kinds.map((r) => [r.kind, r.count]));
    await tell(`${JSON.stringify({ ...summary, skipped, idleCorrections: idle, store: store.address, entities })}\n`);
  } else {
    const { added, changed, unchanged, reread } = summary;
    const again = reread > 0 ? `, ${count(reread, 'page')} read again` : '';
    await tell(`${store.address}: ${added} added, ${changed} changed, ${unchanged} unchanged${again}\n`);
    await tell(`${kinds.map((r) => `${r.kind} ${r.count}`).join(', ')}\n`);
    if (summary.dropped > 0) note(`${count(summary.dropped, 'statement')} left out: the schema does not allow their ends`);
  }
  for (const row of idle) warn(`a correction applies to nothing: ${row.replaceAll('\t', ' | ')}`);
  for (const { page, reason } of summary.refused) warn(`page ${page} was refused: ${reason}. Rename it, or build with --replace`);
  if (summary.refused.length > 0) throw new FailedError(`${count(summary.refused.length, 'page was', 'pages were')} refused`);
}
