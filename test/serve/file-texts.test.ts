/** The texts in a single file: of the sample pages, the same as the server's. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEmbedded } from '../../src/serve/embedded.js';
import { filePages } from '../../src/serve/file-pages.js';
import { type SingleFile, viewerHtml } from '../../src/serve/single-file.js';
import type { GraphSource, TextSource } from '../../src/serve/source.js';
import { sourceOf } from '../../src/serve/store/source.js';
import type { EntityView, ViewGraph } from '../../src/serve/types.js';
import { openStore, openView, type StoreView } from '../../src/store/index.js';
import { fileSource } from '../../viewer/data/file-source.js';
import type { DataSource } from '../../viewer/data/source.js';
import { buildSample } from '../maintain/sample.js';

const files = {
  html: '<head><meta charset="utf-8"><link rel="stylesheet" crossorigin href="./style.css"></head><script type="module" crossorigin src="./main.js"></script>',
  script: '',
  style: '',
};
let folder: string;
let view: StoreView;
let source: GraphSource;
let texts: TextSource;
let graph: ViewGraph;
let entities: EntityView[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gantu-texts-'));
  const address = join(folder, 'sample.grafeo');
  const store = await openStore(address, { mode: 'write' });
  await buildSample(store);
  await store.close();
  view = await openView(address);
  source = sourceOf(view);
  texts = source.texts!;
  graph = await source.graph(20_000);
  entities = [];
  for (const { key } of graph.graph.nodes) entities.push((await source.entity(key))!);
}, 60_000);
afterAll(async () => {
  await view?.close();
  await rm(folder, { recursive: true });
});

const elementOf = (html: string, id: string) =>
  new RegExp(`<script type="application/octet-stream" id="${id}">(.*?)</script>`).exec(html)![1]!;

function opened({ html }: SingleFile): DataSource {
  return fileSource(readEmbedded(elementOf(html, 'gantu-data')), (at) => elementOf(html, `gantu-pages-${at}`));
}

describe('the texts of a single file', () => {
  it('are those of the server: every article with all that it states, every page', async () => {
    const { leftOut, pages } = await filePages(source, entities);
    const heads = (await source.summary()).pages;
    expect([pages.length, leftOut]).toEqual([heads.length, 0]);
    const file = opened(viewerHtml(graph, entities, files, pages));
    expect(await file.can()).toEqual({ read: true, ask: false, cypher: false });
    let stated = 0;
    for (const page of pages) {
      for (const { id } of page.articles) {
        const article = await texts.article(`${page.id}#${id}`, {});
        expect(await file.article(`${page.id}#${id}`)).toEqual(article);
        stated += article!.stated.length;
      }
      const { fact, evidence } = (await texts.article(`${page.id}#${page.articles[0]!.id}`, {}))!.stated[0] ?? {};
      const mark = { ...(fact === undefined ? {} : { fact }), ...(evidence === undefined ? {} : { evidence: [evidence] }) };
      expect(await file.page(page.id, mark)).toEqual(await texts.page(page.id, mark));
    }
    expect(stated).toBeGreaterThan(500);
    for (const entity of entities.slice(0, 50)) expect(await file.entity(entity.id)).toEqual(entity);
    expect([await file.article('nowhere#a1'), await file.article(`${pages[0]!.id}#a99`), await file.page('nowhere')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('are unpacked only when they are opened, a portion at a time', async () => {
    const { pages } = await filePages(source, entities);
    // As many as make several portions.
    const many = Array.from({ length: 300 }, (_, n) => pages.map((page) => ({ ...page, id: `${page.id}-${n}` }))).flat();
    const { html } = viewerHtml(graph, entities, files, many);
    const data = readEmbedded(elementOf(html, 'gantu-data'));
    expect(data.pages.length).toBeGreaterThan(2);
    const asked: number[] = [];
    const file = fileSource(data, (at) => {
      asked.push(at);
      return elementOf(html, `gantu-pages-${at}`);
    });
    expect(asked).toEqual([]);
    for (const id of [many.at(-1)!.id, many.at(-1)!.id, many[0]!.id]) expect((await file.page(id))?.id).toBe(id);
    expect(asked).toEqual([data.pages.length - 1, 0]);
  });

  it('are the newest where not all have room; sentences of the others cannot be opened', async () => {
    const heads = (await source.summary()).pages;
    const most = (await texts.raw(heads[0]!.id))!.text.length + (await texts.raw(heads[1]!.id))!.text.length;
    const { leftOut, pages } = await filePages(source, entities, most);
    expect(pages.map(({ id }) => id)).toEqual(heads.slice(0, 2).map(({ id }) => id));
    expect(leftOut).toBe(heads.length - 2);
    const file = opened(viewerHtml(graph, entities, files, pages));
    const held = new Set(pages.map(({ id }) => id));
    const evidence = (await Promise.all(entities.map(({ id }) => file.entity(id)))).flatMap((entity) =>
      entity!.facts.flatMap((fact) => fact.evidence),
    );
    for (const { articleId, id, page } of evidence)
      expect([page, id !== undefined, articleId !== undefined]).toEqual([page, held.has(page), held.has(page)]);
  });

  it('are none where the file is written without pages', async () => {
    const file = opened(viewerHtml(graph, entities, files));
    expect((await file.can()).read).toBe(false);
    expect(await file.page((await source.summary()).pages[0]!.id)).toBeNull();
  });
});
