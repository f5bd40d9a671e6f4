/** The single file: read from disk, without a server, each sentence opens in its article, the article on its page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { filePages } from '../../src/serve/file-pages.js';
import { viewerFiles, viewerHtml } from '../../src/serve/single-file.js';
import { sourceOf } from '../../src/serve/store/source.js';
import type { EntityView } from '../../src/serve/types.js';
import { openStore, openView } from '../../src/store/index.js';
import { buildSample } from '../maintain/sample.js';
import { describeChromium, launchChromium } from '../servers/chromium.js';
import { violations } from './axe.js';
import { bundleViewer } from './bundle.js';
import { isDriver } from './sample.js';

describeChromium('the single file', () => {
  let folder: string;
  let address: string;
  let browser: Browser;
  let page: Page;
  let person: EntityView;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gantu-file-'));
    const [assets, own] = await Promise.all([bundleViewer(), launchChromium()]);
    browser = own;
    const store = await openStore(join(folder, 'sample.grafeo'), { mode: 'write' });
    await buildSample(store);
    await store.close();
    const view = await openView(join(folder, 'sample.grafeo'));
    const source = sourceOf(view);
    const graph = await source.graph(20_000);
    const entities: EntityView[] = [];
    for (const { key } of graph.graph.nodes) entities.push((await source.entity(key))!);
    person = entities.find(({ name }) => name === '陆承泽')!;
    const { pages } = await filePages(source, entities);
    await writeFile(join(folder, '赣图.html'), viewerHtml(graph, entities, await viewerFiles(assets), pages).html);
    await Promise.all([view.close(), rm(assets, { recursive: true })]);
    address = pathToFileURL(join(folder, '赣图.html')).href;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    page = await (await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN', colorScheme: 'light' })).newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !isDriver(message.text())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!/^(data|blob|file):/.test(request.url())) problems.push(`a request to ${request.url()}`);
    });
  });
  afterEach(async () => {
    await page.context().close();
    expect(problems.splice(0)).toEqual([]);
  });

  it('finds communities aside, as the served page does', async () => {
    await page.goto(`${address}#lc=community`);
    await page.waitForSelector('#app.by-community');
  });

  it('opens a sentence highlighted in its article, and the article on its page', async () => {
    await page.goto(`${address}#e=${encodeURIComponent(person.id)}`);
    const sentence = page.locator('.panel.entity .fact .evidence').first();
    const text = (await sentence.locator('blockquote').textContent())!;
    await sentence.locator('cite button').click();
    await page.waitForSelector('.reader mark.chosen');
    const chosen = (await page.locator('.reader mark.chosen').allTextContents()).join('');
    expect(chosen.length).toBeGreaterThan(3);
    expect(text.replace(/\s/g, '')).toContain(chosen.replace(/\s/g, ''));
    expect(await page.locator('.reader .stated-list li').count()).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
    await page.click('.reader [data-as=page]');
    await page.waitForSelector('.reader .page-text mark.chosen');
    expect(await page.locator('.reader .page-text .line').count()).toBeGreaterThan(10);
    // The address brings it back.
    const again = page.url();
    await page.goto('about:blank');
    await page.goto(again);
    await page.waitForSelector('.reader .page-text mark.chosen');
    await page.click('.reader [data-as=article]');
    await page.waitForSelector('.reader article mark.chosen');
  });
});
