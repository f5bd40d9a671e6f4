/** What comes first: the graph is drawn before the parts around it are there, once, and nothing moves when they come. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kindColour } from '../../graph-schema/colour.js';
import { type RunningServer, serve } from '../../src/serve/server.js';
import { signOf } from '../../viewer/model/sign.js';
import { describeBundled } from './bundle.js';
import { FixtureSource, fixture } from './fixture.js';
import { isDriver } from './sample.js';

/** Counts pictures: sigma clears the canvas at the beginning of each. */
const COUNTED = `
  globalThis.counts = { things: 0, pictures: 0, contexts: 0 };
  const { clear, drawArraysInstanced } = WebGL2RenderingContext.prototype;
  let cleared = true;
  WebGL2RenderingContext.prototype.clear = function (mask) {
    cleared = true;
    return clear.call(this, mask);
  };
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (...asked) {
    counts.things += asked[3];
    if (cleared) counts.pictures += 1;
    cleared = false;
    return drawArraysInstanced.apply(this, asked);
  };
  const { getContext } = HTMLCanvasElement.prototype;
  const known = new Set();
  HTMLCanvasElement.prototype.getContext = function (type, ...more) {
    const context = getContext.call(this, type, ...more);
    if (type === 'webgl2') known.add(context);
    counts.contexts = known.size;
    return context;
  };
`;

interface Counts {
  readonly things: number;
  readonly pictures: number;
  readonly contexts: number;
}

describeBundled('the first picture', (bundled) => {
  let server: RunningServer;
  let page: Page;
  let problems: string[];
  const source = new FixtureSource(fixture());
  const { edges, nodes } = source.current.raw;

  beforeEach(async () => {
    problems = [];
    server = await serve({ source, assets: bundled().assets });
    page = await bundled().browser.newPage({
      viewport: { width: 1400, height: 900 },
      colorScheme: 'light',
      locale: 'zh-CN',
      bypassCSP: true,
    });
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && !isDriver(message.text()) && problems.push(message.text()),
    );
    page.on('pageerror', (error) => problems.push(error.message));
    await page.addInitScript(COUNTED);
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(problems).toEqual([]);
  });

  const counts = () => page.evaluate('globalThis.counts') as Promise<Counts>;

  /** The parts come when they are let. */
  async function withoutParts(hash: string): Promise<() => void> {
    let letThem = () => {};
    const held = new Promise<void>((done) => {
      letThem = done;
    });
    await page.route('**/parts.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(server.url + hash, { waitUntil: 'commit' });
    return letThem;
  }

  it('is drawn whole while the parts are on their way, and once', async () => {
    const come = await withoutParts('');
    await page.waitForFunction(`counts.things >= ${nodes.length + edges.length}`);
    await page.waitForTimeout(600);
    expect(await page.locator('.status').count()).toBe(0);
    expect(await counts()).toMatchObject({ pictures: 1, contexts: 1 });
    const stage = await page.locator('.surface').boundingBox();
    come();
    await page.waitForSelector('.status');
    await page.waitForTimeout(600);
    expect(await page.locator('.surface').boundingBox()).toEqual(stage);
    expect((await counts()).pictures).toBe(1);
    // What came late works: keys, and what is pointed at.
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    const { key } = nodes.find(({ attributes }) => attributes.label === '江西省')!;
    const { x, y } = (await page.evaluate(`gantu.position(${JSON.stringify(key)})`)) as { x: number; y: number };
    await page.mouse.click(x, y);
    await page.waitForSelector('.panel.entity h2');
  });

  it('moves nothing when the parts come', async () => {
    const come = await withoutParts('');
    await page.waitForFunction('counts.pictures > 0');
    await page.waitForTimeout(300);
    come();
    await page.waitForSelector('.status');
    await page.waitForTimeout(600);
    const shift = await page.evaluate(`new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
        .observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(0), 500);
    })`);
    expect(shift).toBe(0);
  });

  it('waits for the panel that an address opens: it is fitted beside it', async () => {
    const come = await withoutParts('#e=place-1');
    await page.waitForTimeout(800);
    expect((await counts()).pictures).toBe(0);
    come();
    await page.waitForSelector('.panel.entity h2');
    await page.waitForFunction('counts.pictures > 0');
  });

  it('gives way to what can be done where the parts do not come', async () => {
    await page.route('**/parts.js', (route) => route.abort());
    await page.goto(server.url);
    await page.waitForSelector('.stage [role=alert] button');
    expect(await page.textContent('[role=alert]')).toContain('gantu view');
    await page.unroute('**/parts.js');
    await page.click('[role=alert] button');
    await page.waitForSelector('.status');
    // The browser tells of it as well, and the page in its console.
    expect(problems.splice(0).length).toBeGreaterThan(0);
  });

  it('has its entities above the lines between them', async () => {
    await page.goto(server.url);
    await page.waitForSelector('.status');
    await page.waitForTimeout(600);
    await page.addStyleTag({ content: '.sigma-labels, .sigma-veil, .stage > :not(.surface) { visibility: hidden }' });
    const ends = edges.flatMap((edge) => [edge.source, edge.target]);
    const hubs = nodes
      .map(({ attributes, key }) => ({ key, attributes, facts: ends.filter((end) => end === key).length }))
      .filter(({ attributes }) => signOf(attributes.kind, attributes.official).hole === null)
      .sort((a, b) => b.facts - a.facts)
      .slice(0, 5);
    const picture = (await page.screenshot()).toString('base64');
    for (const { attributes, key } of hubs) {
      const { x, y } = (await page.evaluate(`gantu.position(${JSON.stringify(key)})`)) as { x: number; y: number };
      const colour = await page.evaluate(`(async () => {
        const image = new Image();
        image.src = 'data:image/png;base64,${picture}';
        await image.decode();
        const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
        pen.drawImage(image, 0, 0);
        return '#' + [...pen.getImageData(${Math.round(x)}, ${Math.round(y)}, 1, 1).data].slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('');
      })()`);
      expect([attributes.label, colour]).toEqual([attributes.label, kindColour(attributes.kind, 'light')]);
    }
  });
});
