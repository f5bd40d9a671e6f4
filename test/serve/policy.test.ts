/** What the page's policy lets through, and what not, in a real browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type RunningServer, serve } from '../../src/serve/server.js';
import { describeChromium, launchChromium } from '../servers/chromium.js';
import { FixtureSource, fixture } from '../viewer/fixture.js';

/** Mounts an editor in a shadow root and one in the document, and starts a worker from its own code. */
const SCRIPT = `
import { EditorView } from '@codemirror/view';
const mount = (root, parent) => new EditorView({ doc: 'MATCH (n) RETURN n', parent, root });
const host = document.body.appendChild(document.createElement('div'));
const shadow = host.attachShadow({ mode: 'open' });
mount(shadow, shadow);
window.display = getComputedStyle(shadow.querySelector('.cm-scroller')).display;
window.mountInDocument = () => mount(document, document.body);
// Later, for what the debugger itself runs may make code of texts.
window.runText = () => setTimeout(() => new Function('window.ran = true')());
const code = new Blob(['postMessage(6 * 7)'], { type: 'text/javascript' });
new Worker(URL.createObjectURL(code)).onmessage = ({ data }) => { window.worked = data; };
`;
const PAGE = '<!doctype html><meta charset="utf-8"><body><script type="module" src="main.js"></script>';

describeChromium('the policy', () => {
  let folder: string;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let refused: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gantu-policy-'));
    await writeFile(join(folder, 'index.html'), PAGE);
    const stdin = { contents: SCRIPT, resolveDir: process.cwd() };
    await build({ stdin, bundle: true, format: 'esm', outfile: join(folder, 'main.js'), logLevel: 'warning' });
    server = await serve({ source: new FixtureSource(fixture({ nodes: 10 })), assets: folder });
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(error.message));
    await page.goto(server.url);
    // Not waitForFunction, whose second look is an eval that the policy refuses.
    await vi.waitUntil(() => page.evaluate('window.worked !== undefined'), { timeout: 30_000 });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('lets an editor in a shadow root have its styles, and a worker run, without a word of complaint', async () => {
    expect(await page.evaluate('[window.display, window.worked]')).toEqual(['flex', 42]);
    expect(refused.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
  });

  it.each([
    ['a style element, as that editor would write in the document', 'window.mountInDocument()'],
    ['an inline script', "document.body.appendChild(document.createElement('script')).textContent = 'window.ran = true'"],
    ['an inline handler', "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = true\">')"],
    ['a style attribute', "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')"],
    ['a text as code', 'window.runText()'],
    ['another server', "fetch('http://127.0.0.1:1/').catch(() => {})"],
    ['a frame', "document.body.appendChild(document.createElement('iframe')).src = '/'"],
    ['a form', "document.body.insertAdjacentHTML('beforeend', '<form action=\"/x\">'); document.forms[0].submit()"],
  ])('refuses %s', async (_, code) => {
    refused = [];
    await page.evaluate(code);
    await expect.poll(() => refused.some((text) => /Content Security Policy/.test(text)), { timeout: 5_000 }).toBe(true);
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });
});
