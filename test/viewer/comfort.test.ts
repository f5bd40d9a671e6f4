import { afterEach, expect, it } from 'vitest';
import type { EntityView, SearchHit } from '../../src/serve/types.js';
import { violations } from './axe.js';
import { describeSampleViewer } from './sample.js';

const WIDE = { width: 1400, height: 900 };
const PHONE = { width: 360, height: 740 };

/** What can lie beside or over the drawing: its name, its address, and what shows that it is there. */
async function panes(url: string): Promise<[pane: string, hash: string, ready: string][]> {
  const get = async (path: string) => (await fetch(`${url}api/${path}`)).json();
  const [{ id }] = (await get(`search?q=${encodeURIComponent('上高县')}`)) as SearchHit[] as [SearchHit];
  const { facts } = (await get(`entity?id=${encodeURIComponent(id)}`)) as EntityView;
  const { evidence, id: fact, other } = facts.find((one) => one.evidence[0]?.articleId)!;
  const text = `article.${evidence[0]!.articleId}`;
  const hash = (parameters: Record<string, string>) => `#${new URLSearchParams(parameters)}`;
  return [
    ['an entity', hash({ e: id }), '.panel.entity h2'],
    ['a relation', hash({ g: fact }), '.panel:not([hidden]) blockquote'],
    ['an article', hash({ t: text, ts: evidence[0]!.id!, tf: fact }), '.reader mark'],
    ['a path', hash({ p: '0', pf: id, pt: other.id }), '.steps .stop'],
    ['two compared', hash({ o: '1', oa: id, ob: other.id }), '.panel:not([hidden])'],
    ['the questions', hash({ s: 'ask' }), '.side'],
    ['an answer', hash({ s: 'ask', q: 'clusters' }), 'table.rows tbody tr'],
    ['an answer as a graph', hash({ s: 'ask', q: 'clusters', qa: 'graph' }), 'table.rows tbody tr'],
    ['relations as a table', hash({ v: 'relations' }), '.relations tbody tr'],
    ['a filtered drawing', hash({ k: 'Person', d: '2024-01..', n: '2' }), '.filtered .chip'],
  ];
}

describeSampleViewer('the viewer for everyone', (viewer) => {
  afterEach(async () => expect(await viewer().problems()).toEqual([]));

  it.each([
    ['zh-CN', 'light', WIDE],
    ['zh-CN', 'dark', WIDE],
    ['en-GB', 'light', WIDE],
    ['en-GB', 'dark', PHONE],
    ['zh-CN', 'light', PHONE],
  ] as const)('has nothing that axe objects to: %s, %s, %j', async (locale, colorScheme, viewport) => {
    const page = await viewer().open('', { locale, colorScheme, viewport });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('l');
    await page.click('tbody button');
    await page.waitForSelector('.panel .head');
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    ['zh-CN', 'light', WIDE],
    ['en-GB', 'dark', WIDE],
    ['zh-CN', 'dark', PHONE],
    ['en-GB', 'light', PHONE],
  ] as const)(
    'has nothing that axe objects to in any pane: %s, %s, %j',
    async (locale, colorScheme, viewport) => {
      const found: string[] = [];
      for (const [pane, hash, ready] of await panes(viewer().url)) {
        const page = await viewer().open(hash, { locale, colorScheme, viewport });
        // A narrow screen has the side column in a drawer.
        await page.waitForSelector(ready, { state: 'attached' });
        found.push(...(await violations(page)).map((text) => `${pane}: ${text}`));
        expect(await viewer().problems()).toEqual([]);
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  it('speaks the language that the browser prefers, and the other one when asked', async () => {
    const page = await viewer().open('', { locale: 'en-GB' });
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('.side')).toContain('Kinds');
    await page.click('[data-tool=language]');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.textContent('.side')).toContain('实体类型');
  });

  it('keeps what was chosen and what can be undone when the language or the colours change', async () => {
    const page = await viewer().open();
    await page.click('[data-kind=Person]');
    const pressed = () => page.getAttribute('[data-kind=Person]', 'aria-pressed');
    await page.click('[data-tool=language]');
    await page.click('[data-tool=theme]');
    await page.click('#menu-theme [data-item=dark]');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await pressed()).toBe('false');
    await page.keyboard.press('Control+z');
    expect(await pressed()).toBe('true');
    await page.keyboard.press('Control+Shift+z');
    expect(await pressed()).toBe('false');
    // And follows the system again.
    await page.click('[data-tool=theme]');
    await page.click('#menu-theme [data-item=system]');
    expect(await page.getAttribute('html', 'data-theme')).toBe('light');
  });

  it('is walked by keyboard: skip link, toolbar, menu, and out of it', async () => {
    const page = await viewer().open();
    const focused = () => page.evaluate('document.activeElement.dataset.tool ?? document.activeElement.dataset.item');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate("document.activeElement.matches('.surface')")).toBe(true);
    await page.focus('[data-tool=theme]');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('save');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('png');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('json');
    // The letter of the list opens nothing here.
    await page.keyboard.press('l');
    expect(await page.locator('.list').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('save');
    expect(await page.getAttribute('[data-tool=save]', 'aria-expanded')).toBe('false');
  });

  it('has all tools on a phone, large enough for a thumb', async () => {
    const page = await viewer().open('', { viewport: PHONE, hasTouch: true, isMobile: true });
    await page.tap('[data-tool=more]');
    for (const item of ['undo', 'png', 'csv', 'dark', 'language']) {
      const box = await page.locator(`#menu-more [data-item=${item}]`).boundingBox();
      expect(box!.height).toBeGreaterThanOrEqual(44);
    }
    expect(await violations(page)).toEqual([]);
    await page.tap('#menu-more [data-item=language]');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  it('says in two tables what the drawing shows, sorted as one likes', async () => {
    const page = await viewer().open('', { locale: 'en-GB' });
    await page.keyboard.press('l');
    const shown = /Showing ([\d,]+).*?([\d,]+) \/ [\d,]+ relations/.exec((await page.textContent('[data-testid=count]'))!)!;
    expect(await page.textContent('[data-listed=entities]')).toBe(`Entities ${shown[1]}`);
    expect(await page.textContent('[data-listed=relations]')).toBe(`Relations ${shown[2]}`);
    expect(await page.textContent('.entities caption')).toContain(`The ${shown[1]} entities shown`);
    await page.focus('[data-listed=entities]');
    await page.keyboard.press('ArrowRight');
    expect(await page.textContent('.relations caption')).toContain(`The ${shown[2]} relations shown`);
    const column = (n: number) => page.locator(`.relations tbody tr td:nth-child(${n})`).allTextContents();
    const pages = (await column(6)).map(Number);
    expect(pages).toEqual([...pages].sort((a, b) => b - a));
    await page.click('.relations th:nth-child(9) button');
    expect(await page.getAttribute('.relations th:nth-child(9)', 'aria-sort')).toBe('descending');
    const last = await column(9);
    expect(last).toEqual([...last].sort().reverse());
    // How certain each is, the least certain first, which say so.
    await page.click('.relations th:nth-child(7) button');
    const certainties = (await column(7)).map((text) => Number(/(\d+)%/.exec(text)![1]));
    expect(certainties).toEqual([...certainties].sort((a, b) => a - b));
    expect((await column(7))[0]).toContain('least certain');
    // A relation opens with its sentences, from here as from the drawing; the arrow goes to the next.
    await page.focus('.relations tbody tr:first-child td:nth-child(2) button');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate("document.activeElement.closest('tr').rowIndex")).toBe(2);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel:not([hidden]) blockquote');
    await page.waitForURL(/v=relations/);
    expect(await violations(page)).toEqual([]);
    // What is filtered out of the drawing is out of the tables.
    await page.keyboard.press('Escape');
    await page.click('[data-relation=HOLDS_POST]');
    expect(await column(2)).not.toContain('holds post');
    expect(await page.textContent('[data-listed=relations]')).not.toBe(`Relations ${shown[2]}`);
  });

  it.each([WIDE, PHONE])('moves nothing while it loads: %j', async (viewport) => {
    const page = await viewer().open('', { viewport });
    await page.waitForTimeout(1000);
    const shift = await page.evaluate(`new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
        .observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(0), 500);
    })`);
    // web.dev/cls calls up to 0.1 good.
    expect(shift).toBeLessThan(0.01);
  });

  it('shows colours of the system, and no motion, where that is asked for', async () => {
    const page = await viewer().open('', { forcedColors: 'active', reducedMotion: 'reduce' });
    await page.click('[data-tool=list]');
    const style = (selector: string, property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${property}')`);
    expect(await style('.legend .sign', 'forced-color-adjust')).toBe('none');
    expect(await style('[data-tool=list]', 'forced-color-adjust')).toBe('none');
    await page.click('.list tbody button');
    await page.waitForSelector('.panel .head');
    expect(await style('.panel.entity', 'animation-name')).toBe('none');
  });

  it('says what to do when there is no answer, where the graph would be', async () => {
    const page = await viewer().open();
    await page.route('**/api/**', (route) => route.abort());
    await page.reload();
    await page.waitForSelector('.stage [role=alert] button');
    expect(await page.textContent('[role=alert]')).toContain('gantu view');
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/api/**');
    await page.click('[role=alert] button');
    await page.waitForSelector('.status[data-testid], [data-testid=count]');
    // The browser itself reports what was refused.
    await viewer().problems();
  });

  it('is as wide as the screen and no wider', async () => {
    const page = await viewer().open('', { viewport: PHONE });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });
});
