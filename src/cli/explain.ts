import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { explainName } from '../explain/name.js';
import { entityText } from '../explain/name-text.js';
import { pageView } from '../explain/page.js';
import { pageHtml } from '../explain/page-html.js';
import { pageText } from '../explain/page-text.js';
import { paintFor } from '../explain/paint.js';
import { toPage } from '../graph/epoch.js';
import { Layer } from '../graph/layer.js';
import { createExtractor, type Extractor } from '../pipeline.js';
import type { Store } from '../store/types.js';
import type { Page } from '../types.js';
import { withStore } from './connect.js';
import { FailedError, UsageError } from './errors.js';
import { unknownName } from './near.js';
import {
  addPageOptions,
  addStoreOptions,
  command,
  jsonOption,
  type PageOptions,
  positive,
  readerOptions,
  type StoreOptions,
} from './options.js';
import { Inputs, readOptions } from './pages.js';
import { count, note, print } from './terminal.js';

interface Options extends PageOptions, StoreOptions {
  readonly page?: string;
  readonly file?: string;
  readonly html?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** Pages told of each entity. */
const DEFAULT_LIMIT = 20;

export function explainCommand(): Command {
  const own = command(
    'explain',
    'Say why the graph has what it has: the pages, rules and sentences behind a name; or how a page was read, and what was left out.',
    'gantu explain 刘洋',
    'gantu explain --page 2024-05-07 --html page.html',
    'gantu explain --file new-page.txt',
  )
    .argument('[name]', 'a name, another form of it, or the id of an entity')
    .option('--page <id>', 'explain a page of the store')
    .option('--file <path>', 'explain a page that is in no store')
    .option('--html <file>', 'write the page as one HTML file')
    .option('--limit <n>', 'pages told of each entity, the newest', positive, DEFAULT_LIMIT)
    .addOption(jsonOption());
  return addPageOptions(addStoreOptions(own)).action(run);
}

async function run(name: string | undefined, options: Options): Promise<void> {
  const given = [name, options.page, options.file].filter((what) => what !== undefined);
  if (given.length !== 1) throw new UsageError('give a name, --page <id> or --file <path>: one of them');
  if (name !== undefined && options.html !== undefined) throw new UsageError('--html is for --page and --file');
  if (name !== undefined) return reading(options, (store) => explainNamed(store, name, options));
  const extractor = createExtractor(readerOptions(options));
  if (options.file !== undefined) return explainPages(extractor, await pagesOf(options.file, extractor, options), options);
  const { page, stored } = await reading(options, (store) => storedPage(store, options.page!));
  if (JSON.stringify(extractor.extract(page)) !== stored) {
    note('the store holds what other gazetteers, rules or corrections made of this page: gantu build brings it up to date');
  }
  await explainPages(extractor, [page], options);
}

/** A page and the extract that the store has of it, as JSON. */
async function storedPage(store: Store, id: string): Promise<{ page: Page; stored: string }> {
  const [row] = await store.read((tx) => new Layer(tx, false).run('read-pages', { ids: [id] }));
  if (!row) throw new FailedError(`the store has no page ${id}`);
  return { page: toPage(row), stored: row.extract as string };
}

async function pagesOf(file: string, { placeVote }: Extractor, options: Options): Promise<Page[]> {
  const inputs = new Inputs([file], readOptions(options, placeVote));
  const pages: Page[] = [];
  for await (const page of inputs.pages()) pages.push(page);
  if (pages.length === 0) throw new FailedError('no page could be read');
  if (options.html !== undefined && pages.length > 1) throw new UsageError(`${file} holds ${pages.length} pages; --html takes one`);
  return pages;
}

async function explainPages(extractor: Extractor, pages: readonly Page[], options: Options): Promise<void> {
  const views = pages.map((page) => pageView(page, extractor.explain(page)));
  if (options.html !== undefined) {
    writeFileSync(options.html, pageHtml(views[0]!));
    return note(`${options.html} written`);
  }
  if (options.json) return print(`${JSON.stringify(options.page === undefined ? views : views[0], null, 2)}\n`);
  const paint = paintFor(process.stdout, process.env);
  for (const view of views) await print(pageText(view, paint));
}

function reading<T>(options: Options, work: (store: Store) => Promise<T>): Promise<T> {
  return withStore(options, { mode: 'read', command: 'gantu explain' }, work);
}

async function explainNamed(store: Store, name: string, options: Options): Promise<void> {
  const { entities, more } = await store.read((tx) => explainName(tx, name, options.limit));
  if (entities.length === 0) throw new FailedError(await unknownName(store, name));
  if (more > 0) note(`${count(more, 'entity', 'entities')} of fewer pages left out; an entity's id can be asked for too`);
  if (options.json) return print(`${JSON.stringify(entities, null, 2)}\n`);
  const paint = paintFor(process.stdout, process.env);
  const { entities: known } = createExtractor(readerOptions(options));
  const namePlaces = (text: string): string => text.replace(/place\/\d{6}(?:\/[\w-]+)?/g, (id) => known.get(id)?.name ?? id);
  await print(entities.map((entity) => entityText(entity, paint, namePlaces)).join('\n'));
}
