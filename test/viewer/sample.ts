/**
 * The viewer as people have it, for browser tests: the sample pages built into a store, the real server, a real Chromium.
 * Every page it opens is watched: what the console complains of is a problem, and so is a request to any other server.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../src/serve/index.js';
import { sourceOf } from '../../src/serve/store/source.js';
import { openStore, openView } from '../../src/store/index.js';
import { buildSample } from '../maintain/sample.js';
import { describeChromium, launchChromium } from '../servers/chromium.js';
import { bundleViewer } from './bundle.js';

export interface SampleViewer {
  readonly url: string;
  /**
   * Opens the viewer and waits until the graph is drawn.
   * @param hash of the address, with its #
   * @param options of the browser: locale (zh-CN), colorScheme (light), viewport (1400 × 900)
   */
  open(hash?: string, options?: BrowserContextOptions): Promise<Page>;
  /** What has gone wrong on the pages opened since the last call; closes them. */
  problems(): Promise<string[]>;
}

/** What Chromium says of every software renderer. */
export function isDriver(text: string): boolean {
  return /GPU stall|WebGL|GL Driver|swiftshader|willReadFrequently/i.test(text) && !text.includes('Error');
}

/** Tests of the viewer over the sample pages; one server and one browser for all of them. */
export function describeSampleViewer(name: string, tests: (viewer: () => SampleViewer) => void): void {
  describeChromium(name, () => {
    let viewer: SampleViewer;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ viewer, close } = await start());
    });
    afterAll(() => close?.());
    tests(() => viewer);
  });
}

async function start(): Promise<{ viewer: SampleViewer; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gantu-sample-'));
  const address = join(folder, 'sample.grafeo');
  const store = await openStore(address, { mode: 'write' });
  await buildSample(store);
  await store.close();
  const [view, assets, browser] = await Promise.all([openView(address), bundleViewer(), launchChromium()]);
  const server = await serve({ source: sourceOf(view), assets });
  const pages: Page[] = [];
  let problems: string[] = [];
  return {
    viewer: {
      url: server.url,
      async open(hash = '', options = {}) {
        const page = await openPage(browser, server.url, options, problems);
        pages.push(page);
        await page.goto(server.url + hash);
        await page.waitForSelector('.status');
        return page;
      },
      async problems() {
        for (const page of pages.splice(0)) await page.context().close();
        const found = problems;
        problems = [];
        return found;
      },
    },
    async close() {
      await browser.close();
      await server.close();
      await view.close();
      await Promise.all([folder, assets].map((path) => rm(path, { recursive: true })));
    },
  };
}

async function openPage(browser: Browser, own: string, options: BrowserContextOptions, problems: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, colorScheme: 'light', locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isDriver(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(own)) problems.push(`a request to ${request.url()}`);
  });
  return page;
}
