/** After filters, and answers of the server to them, the drawing is what it would have been had it been opened so. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../graph-schema/schema.js';
import { type RunningServer, serve } from '../../src/serve/server.js';
import type { GraphFilter } from '../../src/serve/types.js';
import { toGraph } from '../../viewer/model/graph.js';
import { Ground } from '../../viewer/model/ground.js';
import { START } from '../../viewer/model/state.js';
import { describeBundled } from './bundle.js';
import { FixtureSource, fixture } from './fixture.js';

const LIMIT = 160;

/** A source that takes its time, and has no more than a part where it is told so. */
class Slow extends FixtureSource {
  /** In ms. */
  pause = 0;
  only: GraphFilter = {};

  override async graph(limit: number, filter: GraphFilter = {}) {
    await new Promise((done) => setTimeout(done, this.pause));
    return super.graph(limit, { ...this.only, ...filter });
  }
}

const source = () => new Slow(fixture({ nodes: 500, edges: 1500 }));

describe('the graph that is filled anew', () => {
  it('has the nodes, edges and attributes of one that is made so, whatever was in it', async () => {
    const served = source();
    const first = await served.graph(LIMIT);
    const graph = toGraph(first);
    const ground = new Ground(graph, first, { graph: (limit, filter) => served.graph(limit!, filter) }, () => {});
    const hidden = (...kinds: readonly ('Person' | 'Place' | 'Enterprise')[]) => ({
      ...START,
      filter: { ...START.filter, hiddenKinds: new Set(kinds) },
    });
    for (const state of [hidden('Person'), hidden('Person', 'Place'), hidden('Enterprise'), START, hidden('Person')]) {
      ground.follow(state, null);
      while (ground.busy) await new Promise((done) => setTimeout(done, 1));
      // The drawing moves nodes of this graph: what comes next must not begin there.
      graph.updateEachNodeAttributes((_key, attributes) => (attributes.kind === 'Place' ? { ...attributes, x: 0, y: 0 } : attributes));
    }
    ground.follow(START, null);
    expect(graph.export()).toEqual(toGraph(await source().graph(LIMIT)).export());
  });
});

describeBundled('the drawing that is filled anew', (bundled) => {
  let server: RunningServer;
  let page: Page;
  let served: Slow;

  beforeEach(async () => {
    served = source();
    server = await serve({ source: served, assets: bundled().assets, limit: LIMIT });
  });
  afterEach(async () => {
    await page.context().close();
    await server.close();
  });

  async function open(hash = ''): Promise<void> {
    const context = await bundled().browser.newContext({ viewport: { width: 1000, height: 700 }, colorScheme: 'light', locale: 'zh-CN' });
    page = await context.newPage();

    await page.goto(server.url + hash);
    await answered();
  }

  async function answered(): Promise<void> {
    await page.waitForSelector('.bar.status:not(.busy)');
  }

  async function hide(...kinds: readonly string[]): Promise<void> {
    for (const kind of kinds) {
      await page.click(`[data-kind=${kind}]`);
      await answered();
    }
  }

  /** What sigma has drawn, without names, which stay on the side where they were; all of it in view. */
  async function drawn(): Promise<Buffer> {
    await page.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }))`);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(600);
    await page.evaluate(
      `for (const one of document.querySelectorAll('.sigma-labels, .sigma-veil, .stage > :not(.surface)')) one.style.visibility = 'hidden'`,
    );
    return page.locator('.surface').screenshot();
  }

  /** What the table says: all entities of the drawing with their numbers. */
  const listed = async () => {
    await page.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true }))`);
    return page.locator('.list').textContent();
  };

  it('is, without a filter, the one that the page began with', async () => {
    await open();
    const [picture, rows] = [await drawn(), await listed()];
    await page.context().close();
    await open();
    await hide('Person', 'Place', 'Person', 'Enterprise', 'Place', 'Enterprise');
    expect((await drawn()).equals(picture)).toBe(true);
    expect(await listed()).toBe(rows);
  });

  it('is, with filters chosen one by one, that of a page that began with what they leave', async () => {
    await open();
    await hide('Person', 'Place', 'Enterprise', 'Person');
    const [picture, rows] = [await drawn(), await listed()];
    await page.context().close();
    served.only = { kinds: KIND_NAMES.filter((kind) => kind !== 'Place' && kind !== 'Enterprise') };
    await server.close();
    server = await serve({ source: served, assets: bundled().assets, limit: LIMIT });
    await open();
    expect((await drawn()).equals(picture)).toBe(true);
    expect(await listed()).toBe(rows);
  });

  it('shows what the page itself knows of a filter while the server is slow', async () => {
    await open();
    const before = await page.locator('.surface').screenshot();
    served.pause = 4000;
    await page.click('[data-kind=Person]');
    await page.waitForTimeout(1500);
    expect(await page.locator('.bar.status.busy').count()).toBe(1);
    expect((await page.locator('.surface').screenshot()).equals(before)).toBe(false);
    await answered();
  });
});
