/** Reading and exploring the drawing, in a real browser over the sample pages. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { isUnsure } from '../../src/dossier/unsure.js';
import type { ViewGraph } from '../../src/serve/types.js';
import { violations } from './axe.js';
import { describeSampleViewer } from './sample.js';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Entities of the sample pages. */
const NANCHANG = 'place/360100';
const GANZHOU = 'place/360700';

/** Names of two places that share a neighbour, the first by a fact that is not sure. */
function doubtfulPair({ graph: { nodes, edges } }: ViewGraph): [string, string] {
  const places = new Map(nodes.flatMap(({ key, attributes: { kind, label } }) => (kind === 'Place' ? [[key, label] as const] : [])));
  for (const { source, target, attributes } of edges) {
    const [one, another] = [places.get(source), edges.find((e) => e.target === target && e.source !== source && places.has(e.source))];
    if (one && another && isUnsure(attributes)) return [one, places.get(another.source)!];
  }
  throw new Error('the sample pages state nothing that is not sure of two places');
}

describeSampleViewer('exploring the drawing', (viewer) => {
  afterEach(async () => expect(await viewer().problems()).toEqual([]));

  /** Waits until the camera has come to rest. */
  const rest = (page: Page) => page.waitForTimeout(700);
  const open = async (hash = '', options = {}) => {
    const page = await viewer().open(hash, options);
    await rest(page);
    return page;
  };
  const at = (page: Page, id: string) => page.evaluate(`gantu.position(${JSON.stringify(id)})`) as Promise<Spot>;
  const count = async (page: Page) => Number(/[\d,]+/.exec((await page.textContent('[data-testid=count]'))!)![0].replace(',', ''));
  const served = async (query = ''): Promise<ViewGraph> => (await fetch(`${viewer().url}api/graph${query}`)).json() as Promise<ViewGraph>;

  it('hides an entity by its menu, and brings it back by undo, by the chip and by the address', async () => {
    const page = await open();
    const before = await count(page);
    const { x, y } = await at(page, NANCHANG);
    await page.mouse.click(x, y, { button: 'right' });
    await page.waitForSelector('.entity-menu:not([hidden])');
    expect(await page.textContent('.entity-menu .title')).toBe('南昌市');
    expect(await violations(page)).toEqual([]);
    await page.click('.entity-menu >> text=隐藏');
    expect(await count(page)).toBe(before - 1);
    expect(await page.textContent('.edited')).toContain('已隐藏1个');
    await page.keyboard.press('Control+z');
    expect(await count(page)).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    expect(await count(page)).toBe(before - 1);
    await page.waitForURL(/xh=place/);
    const other = await open(page.url().slice(viewer().url.length));
    expect(await count(other)).toBe(before - 1);
    await other.click('.edited .remove');
    expect(await count(other)).toBe(before);
  });

  it('goes by keyboard: the menu of the chosen entity, its letters, and the list of all keys', async () => {
    const page = await open(`#e=${NANCHANG}`);
    await page.locator('.panel.entity h2').waitFor();
    await page.focus('.surface');
    await page.keyboard.press('Shift+F10');
    await page.waitForSelector('.entity-menu:not([hidden])');
    await page.keyboard.press('End');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('比较');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('打开资料');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.entity-menu')).toBe(false);
    expect(await page.evaluate('document.activeElement.className')).toBe('surface');
    await page.keyboard.press('i');
    expect(await page.textContent('.edited')).toContain('已固定1个');
    await page.keyboard.press('i');
    expect(await page.isVisible('.edited')).toBe(false);
    await page.keyboard.press('h');
    expect(await page.textContent('.edited')).toContain('已隐藏1个');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog.help[open]');
    expect(await page.locator('dialog.help dt').count()).toBeGreaterThan(12);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('dialog.help')).toBe(false);
  });

  it('looks at what the address speaks of: an entity as if it were chosen, a relation, an answer', async () => {
    const chosen = await open();
    await chosen.keyboard.press('/');
    await chosen.keyboard.type('赣州市');
    await chosen.waitForSelector('[role=option]');
    await chosen.keyboard.press('Enter');
    await chosen.locator('.panel.entity h2').waitFor();
    await rest(chosen);
    const addressed = await open(`#e=${GANZHOU}`);
    const [a, b] = [await at(chosen, GANZHOU), await at(addressed, GANZHOU)];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(3);
    const { graph } = await served();
    const post = graph.edges.find(({ attributes, target }) => attributes.type === 'HOLDS_POST' && target.startsWith('place/'))!;
    const apart = async (page: Page) => {
      const [from, to] = [await at(page, post.source), await at(page, post.target)];
      return Math.hypot(from.x - to.x, from.y - to.y);
    };
    // Ends that lie side by side are brought no nearer than the nearest view; any are drawn apart.
    expect(await apart(await open(`#g=${post.key}`))).toBeGreaterThan(2 * (await apart(await open())));
  });

  it('fills the high screen of a telephone as it does a wide one', async () => {
    const { graph } = await served();
    const linked = graph.nodes.filter(({ attributes }) => attributes.degree! > 0).map(({ key }) => key);
    const share = async (viewport: { width: number; height: number }) => {
      const page = await open('', { viewport });
      const spots = (await page.evaluate(`${JSON.stringify(linked)}.map(gantu.position)`)) as Spot[];
      const stage = (await page.locator('.surface').boundingBox())!;
      const span = (values: number[]) => Math.max(...values) - Math.min(...values);
      return [span(spots.map(({ x }) => x)) / stage.width, span(spots.map(({ y }) => y)) / stage.height];
    };
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1400, height: 900 },
    ]) {
      const [across, down] = await share(viewport);
      expect(across! * down!).toBeGreaterThan(0.4);
      expect(Math.max(across!, down!)).toBeLessThan(1);
    }
  });

  it('leaves the camera of the address for what the reader asks for next', async () => {
    const page = await open(`#${new URLSearchParams({ s: 'ask', q: 'about', 'q.name': '赣州市', c: '0.9 0.9 0.05' })}`);
    await page.waitForSelector('table.rows tbody tr');
    await page.click('.answer [data-as=graph]');
    await page.waitForSelector('.stage.answering');
    await rest(page);
    const { x, y } = await at(page, GANZHOU);
    const stage = (await page.locator('.surface').boundingBox())!;
    expect([x > stage.x, x < stage.x + stage.width, y > stage.y, y < stage.y + stage.height]).toEqual([true, true, true, true]);
  });

  it('pins what is dragged, and lets it go home again', async () => {
    const page = await open();
    const home = await at(page, GANZHOU);
    await page.mouse.move(home.x, home.y);
    await page.mouse.down();
    await page.mouse.move(home.x + 30, home.y + 30);
    await page.mouse.move(home.x + 80, home.y + 60);
    await page.mouse.up();
    await rest(page);
    const moved = await at(page, GANZHOU);
    expect(Math.hypot(moved.x - home.x - 80, moved.y - home.y - 60)).toBeLessThan(3);
    // Dragging chooses nothing.
    expect(await page.isVisible('.panel')).toBe(false);
    await page.waitForURL(/xp=/);
    await page.click('.edited .remove');
    await rest(page);
    const back = await at(page, GANZHOU);
    expect(Math.hypot(back.x - home.x, back.y - home.y)).toBeLessThan(1);
  });

  it('opens a relation that is pointed at', async () => {
    const page = await open();
    const { graph } = await served();
    const line = await longest(page, graph);
    await page.mouse.move(line.x - 2, line.y);
    await page.mouse.move(line.x, line.y);
    await page.waitForSelector('.surface.pointing');
    await page.mouse.click(line.x, line.y);
    await page.waitForSelector('.panel blockquote');
    expect(new URL(page.url()).hash).toMatch(/^#g=/);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.panel')).toBe(false);
  });

  /** A point on a long edge that nothing lies near: of those of few parallels, the middle of the longest. */
  async function longest(page: Page, { edges, nodes }: ViewGraph['graph']): Promise<Spot> {
    const spots = new Map(await Promise.all(nodes.map(async ({ key }) => [key, await at(page, key)] as const)));
    const lines = edges.map(({ source, target }) => ({ a: spots.get(source)!, b: spots.get(target)! }));
    const free = lines
      .map(({ a, b }) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) }))
      .filter((middle) => [...spots.values()].every(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) > 25));
    return free.sort((a, b) => b.length - a.length).at(Math.floor(free.length / 4))!;
  }

  it('draws the neighbours that were left out, says how many still are, and takes them out again', async () => {
    const limited = 60;
    const page = await viewer().open();
    await page.route('**/api/graph', (route) => route.continue({ url: `${viewer().url}api/graph?limit=${limited}` }));
    await page.goto('about:blank');
    await page.goto(`${viewer().url}#e=${GANZHOU}`);
    await page.locator('.panel.entity .actions').waitFor();
    const before = await count(page);
    expect(before).toBeLessThanOrEqual(limited);
    expect(await page.textContent('.status')).toContain(`显示 ${before} /`);
    await page.focus('.surface');
    await page.keyboard.press('x');
    await page.locator('.edited', { hasText: '已展开：赣州市' }).waitFor();
    await expect.poll(() => count(page)).toBeGreaterThan(before);
    expect(await page.locator('.doings').textContent()).toContain('收起邻居');
    await page.waitForURL(/x=place/);
    await page.keyboard.press('x');
    expect(await count(page)).toBe(before);
    expect(await page.isVisible('.edited')).toBe(false);
  });

  it('finds paths in the whole graph, whatever is filtered, and draws what they go through', async () => {
    const { edges } = (await served()).graph;
    const post = edges.find(({ attributes }) => attributes.type === 'HOLDS_POST')!;
    const unsure = edges.find(({ attributes }) => attributes.certainty! < 0.8 && attributes.count === 1 && attributes.modality === 'fact')!;
    const doubtful = await open(`#p=0&pf=${encodeURIComponent(unsure.source)}&pt=${encodeURIComponent(unsure.target)}`);
    await doubtful.locator('.steps .hop .tag.unsure').first().waitFor();
    const page = await open(`#k=Person&p=0&pf=${encodeURIComponent(post.source)}&pt=${encodeURIComponent(post.target)}`);
    await page.waitForSelector('.steps .hop');
    expect(await page.locator('.steps .stop').count()).toBe(2);
    // The person is drawn, though persons are hidden.
    expect((await at(page, post.source)).x).toBeGreaterThan(0);
  });

  it('compares two entities, and a link brings that back', async () => {
    const page = await open();
    const [one, another] = doubtfulPair(await served());
    await page.focus('.surface');
    await page.keyboard.press('c');
    expect(await page.evaluate('document.activeElement.id')).toBe('compare-a');
    expect(await page.getAttribute('#compare-a', 'placeholder')).toBe('甲');
    for (const [side, name] of [
      ['a', one],
      ['b', another],
    ]) {
      await page.fill(`#compare-${side}`, name!);
      await page.locator(`#compare-${side}-options [role=option]`).first().click();
    }
    await page.locator('.comparison h3', { hasText: `只有${another}有` }).waitFor();
    expect(await page.textContent('.comparison .result')).toContain('共同点');
    // As in panels: what is least certain says so.
    expect(await page.locator('.comparison .shared .tag.unsure').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await page.waitForURL(/oa=.*ob=/);
    const other = await open(page.url().slice(viewer().url.length), { locale: 'en-GB', colorScheme: 'dark' });
    await other.locator('.comparison h3', { hasText: `Only ${one}` }).waitFor();
    expect(await violations(other)).toEqual([]);
    await other.keyboard.press('Escape');
    expect(await other.isVisible('.comparison')).toBe(false);
  });

  it('colours by community, sizes by importance, and lays out by place, by time and by forces', async () => {
    const page = await open();
    const home = await at(page, NANCHANG);
    const choose = async (text: string) => {
      await page.click('[data-tool=look]');
      await page.locator('#menu-look [role=menuitemradio]', { hasText: text }).click();
    };
    await choose('社群');
    await page.locator('.communities li').first().waitFor();
    expect(await page.locator('.communities li').count()).toBeGreaterThan(3);
    expect(await violations(page)).toEqual([]);
    await choose('PageRank');
    for (const [text, key] of [
      ['按地区', 'place'],
      ['按首次见报', 'time'],
    ] as const) {
      await choose(text);
      await page.waitForURL(new RegExp(`ll=${key}`));
      await rest(page);
      const now = await at(page, NANCHANG);
      expect(Math.hypot(now.x - home.x, now.y - home.y)).toBeGreaterThan(5);
    }
    await choose('力导向');
    await page.waitForSelector('.bar.progress', { state: 'hidden', timeout: 60_000 });
    await choose('原布局');
    await rest(page);
    // All in view again, where it was.
    const back = await at(page, NANCHANG);
    expect(Math.hypot(back.x - home.x, back.y - home.y)).toBeLessThan(40);
  });

  it('names communities on the map while one sees the whole, and goes there by their names', async () => {
    const page = await open();
    const { communities, graph } = await served();
    expect(communities!.length).toBeGreaterThan(5);
    const largest = new Map<number, string[]>();
    for (const { attributes, key } of graph.nodes) {
      if (attributes.community !== undefined) largest.set(attributes.community, [...(largest.get(attributes.community) ?? []), key]);
    }
    const [members] = [...largest.values()].sort((a, b) => b.length - a.length);
    const spots = await Promise.all(members!.map((key) => at(page, key)));
    const middle = (axis: keyof Spot) => spots.map((spot) => spot[axis]).sort((a, b) => a - b)[Math.floor(spots.length / 2)]!;
    // The name stands there, but so may an entity: the point that is farthest from all.
    const [x, y] = [middle('x'), middle('y')];
    const room = (shift: number) => Math.min(...spots.map((spot) => Math.hypot(spot.x - x - shift, spot.y - y)));
    const aside = Array.from({ length: 29 }, (_unused, step) => 2 * step - 28).sort((a, b) => room(b) - room(a))[0];
    await page.mouse.click(x + aside!, y);
    await page.waitForURL(/c=/);
    const ratio = Number(/c=[\d.-]+\+[\d.-]+\+([\d.]+)/.exec(page.url())![1]);
    expect(ratio).toBeLessThan(0.6);
    expect(await page.isVisible('.panel')).toBe(false);
  });

  it('tells who is who without colour: the legend has a sign for each kind', async () => {
    const page = await open();
    const signs = await page
      .locator('.legend [data-kind] .sign')
      .evaluateAll((all) => all.map((sign) => (sign as unknown as { innerHTML: string }).innerHTML.replace(/fill="[^"]*"/g, '')));
    expect(signs.length).toBeGreaterThan(8);
    expect(new Set(signs).size).toBe(signs.length);
  });

  it('opens the menu by a long press', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { x, y } = await at(page, NANCHANG);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.waitForSelector('.entity-menu:not([hidden])');
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(300);
    expect(await page.isVisible('.entity-menu')).toBe(true);
    const box = (await page.locator('.entity-menu').boundingBox())!;
    expect(box.x >= 0 && box.x + box.width <= 390).toBe(true);
  });
});
