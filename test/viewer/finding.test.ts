import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { viewerFiles, viewerHtml } from '../../src/serve/single-file.js';
import type { EntityView, ViewGraph } from '../../src/serve/types.js';
import { violations } from './axe.js';
import { bundleViewer } from './bundle.js';
import { describeSampleViewer } from './sample.js';

describeSampleViewer('finding by name', (viewer) => {
  afterEach(async () => expect(await viewer().problems()).toEqual([]));

  const options = (page: Page) => page.locator('.finder [role=option]');
  const active = (page: Page) => page.locator('.finder [role=option][aria-selected=true]').textContent();
  /** Types a question; waits until its answer, with this at its top, is there. */
  const ask = async (page: Page, question: string, first: string) => {
    await page.fill('#search', question);
    await options(page).first().filter({ hasText: first }).waitFor();
  };

  it('finds by name, alias, pinyin, initials and mixed', async () => {
    const page = await viewer().open();
    for (const [question, name] of [
      ['宗继尧', '宗继尧'],
      ['zongjiyao', '宗继尧'],
      ['zjy', '宗继尧'],
      ['yanshan', '铅山'],
      ['宗jy', '宗继尧'],
      ['leping', '乐平'],
      ['jiyao', '宗继尧'],
      ['ＳＧＸ', '上高县'],
      ['工信厅', '江西省工业和信息化厅'],
    ] as const)
      await ask(page, question, name);
  });

  it('says of each its kind and what tells it from others', async () => {
    const page = await viewer().open();
    await ask(page, '宗继尧', '宗继尧');
    expect(await options(page).first().textContent()).toBe('宗继尧江西省工业和信息化厅厅长人物');
    expect(await page.textContent('.finder [role=status]')).toMatch(/^找到\d+个$/);
    const english = await viewer().open('', { locale: 'en-GB' });
    await ask(english, 'zjy', '宗继尧');
    expect(await options(english).first().textContent()).toBe('宗继尧江西省工业和信息化厅厅长Person');
  });

  it('is walked by arrow keys, Home and End, and left by Escape', async () => {
    const page = await viewer().open();
    await ask(page, 'jx', '江西省');
    const names = await options(page).allTextContents();
    expect(names.length).toBeGreaterThan(3);
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return active(page);
    };
    // Before the list is walked, Home is the field's.
    expect(await press('Home')).toBe(names[0]);
    expect(await page.evaluate(`document.querySelector('#search').selectionStart`)).toBe(0);
    expect(await press('ArrowDown')).toBe(names[1]);
    expect(await press('End')).toBe(names.at(-1));
    expect(await press('ArrowDown')).toBe(names[0]);
    expect(await press('ArrowUp')).toBe(names.at(-1));
    expect(await press('Home')).toBe(names[0]);
    const id = await page.getAttribute('#search', 'aria-activedescendant');
    expect(await page.getAttribute(`#${id}`, 'aria-selected')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#search-options')).toBe(false);
    expect([await page.inputValue('#search'), await page.getAttribute('#search', 'aria-expanded')]).toEqual(['', 'false']);
  });

  it('chooses the best on Enter, even before the answer is there', async () => {
    const page = await viewer().open();
    await page.route('**/api/search*', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await page.focus('#search');
    await page.keyboard.type('zongjiyao');
    await page.keyboard.press('Enter');
    await page.locator('.panel.entity h2', { hasText: '宗继尧' }).waitFor();
  });

  it('says of what a filter keeps out of the drawing that it is not shown there, under a heading that is whole', async () => {
    const page = await viewer().open('#k=Person');
    for (const [name, shown] of [
      ['宗继尧', false],
      ['南昌市', true],
    ] as const) {
      await ask(page, name, name);
      await page.keyboard.press('Enter');
      const heading = page.locator('.panel.entity h2', { hasText: name });
      await heading.waitFor();
      expect(await page.locator('.panel.entity .unshown').isVisible()).toBe(!shown);
      expect(await heading.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
    }
    await page.keyboard.press('h');
    expect(await page.isVisible('.panel.entity')).toBe(false);
  });

  it('says when nothing is found, and when nothing answers', async () => {
    const page = await viewer().open();
    await page.fill('#search', '查无此人');
    await page.locator('.finder .nothing', { hasText: '没有找到“查无此人”' }).waitFor();
    await page.route('**/api/search*', (route) => route.fulfill({ status: 500, json: { error: 'locked', reason: 'failed' } }));
    await page.fill('#search', '宗');
    await page.locator('.finder .nothing', { hasText: '读取失败' }).waitFor();
    // On a slow machine the question that warms the index up falls among them.
    expect(new Set(await viewer().problems())).toEqual(new Set([expect.stringContaining('500')]));
  });

  it('finds the same in the single file, without a server or the dictionary of readings', async () => {
    const page = await viewer().open();
    const get = async <T>(path: string) => (await (await fetch(viewer().url + path)).json()) as T;
    const view = await get<ViewGraph>('api/graph');
    const folder = await bundleViewer();
    const target = await mkdtemp(join(tmpdir(), 'gantu-file-'));
    try {
      const files = await viewerFiles(folder);
      // Words only the dictionary of pinyin-pro has.
      expect(files.script).not.toContain('zhuàng');
      const entities = [await get<EntityView>(`api/entity?id=${encodeURIComponent(view.graph.nodes[0]!.key)}`)];
      await writeFile(join(target, 'file.html'), viewerHtml(view, entities, files).html);
      const alone = await page.context().newPage();
      await alone.goto(pathToFileURL(join(target, 'file.html')).href);
      await alone.waitForSelector('.status');
      for (const question of ['zjy', 'yanshan', '江西工信厅', 'jx', '臺']) {
        await alone.fill('#search', '');
        await alone.fill('#search', question);
        await alone.locator('.finder [role=status]:not(:empty)').waitFor({ state: 'attached' });
        const hits = await get<readonly { name: string }[]>(`api/search?limit=12&q=${encodeURIComponent(question)}`);
        expect(await alone.locator('.finder [role=option] .hit').allTextContents()).toHaveLength(hits.length);
        if (hits[0]) expect(await options(alone).first().textContent()).toContain(hits[0].name);
      }
      await alone.close();
    } finally {
      await Promise.all([folder, target].map((path) => rm(path, { recursive: true })));
    }
  });
});
