/** Pages as graphs in a store, and what the pack says of them. */
import { join } from 'node:path';
import { build } from '../../src/graph/build.js';
import { type Answer, ask } from '../../src/query/answer.js';
import { bindParameters, readPack } from '../../src/query/pack.js';
import { isSkipped, readInputs } from '../../src/read/index.js';
import { createReader } from '../../src/reader.js';
import { packageRoot } from '../../src/root.js';
import type { Store } from '../../src/store/index.js';
import type { Page } from '../../src/types.js';

/** @param folder from the package's root. */
export async function pagesOf(folder: string): Promise<Page[]> {
  const pages: Page[] = [];
  const options = { province: '江西省', newspaper: '江西日报' };
  for await (const item of readInputs([join(packageRoot(), folder)], options)) if (!isSkipped(item)) pages.push(item);
  return pages;
}

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
