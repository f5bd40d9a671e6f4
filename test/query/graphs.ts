import { build } from '../../src/graph/build.js';
import { type Answer, ask } from '../../src/query/answer.js';
import { bindParameters, readPack } from '../../src/query/pack.js';
import { createReader } from '../../src/reader.js';
import type { Store } from '../../src/store/index.js';
import type { Page } from '../../src/types.js';
import { pagesOf as pagesIn } from '../pages.js';

/** @param folder from the package's root; its pages are of Jiangxi's daily where they do not say it. */
export const pagesOf = (folder: string): Promise<Page[]> => pagesIn(folder, { province: '江西省', newspaper: '江西日报' });

export async function fill(store: Store, pages: readonly Page[]): Promise<Store> {
  await build(store, pages, createReader(), { replace: false, holder: 'test', waitMs: 0 });
  return store;
}

export const PACK = readPack();

/** @param given as after --param, with blanks between: `office=县长 of=湖口县` */
export async function answerTo(store: Store, name: string, given = ''): Promise<Answer> {
  const query = PACK.find((q) => q.name === name)!;
  const pairs = given === '' ? [] : given.split(' ').map((pair) => pair.split('=') as [string, string]);
  return ask(store, query, bindParameters(query, new Map(pairs)));
}
