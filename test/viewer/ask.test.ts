import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerView, ViewGraph } from '../../src/serve/types.js';
import { violations } from './axe.js';
import { bundleViewer } from './bundle.js';
import { describeSampleViewer } from './sample.js';

const PHONE = { width: 360, height: 740 };

describe('the script', () => {
  it('is below 350 kB at the first paint; the Cypher editor comes when it is opened', async () => {
    const folder = await bundleViewer();
    const [main, editor] = await Promise.all(['main.js', 'editor.js'].map((file) => readFile(join(folder, file))));
    await rm(folder, { recursive: true });
    expect(gzipSync(main!).length).toBeLessThan(350_000);
    expect(main!.includes('cm-editor')).toBe(false);
    expect(editor!.includes('cm-editor')).toBe(true);
  });
});

describeSampleViewer('filtering', (viewer) => {
  afterEach(async () => expect(await viewer().problems()).toEqual([]));

  const count = async (page: Page) => Number(/显示 ([\d,]+)/.exec((await page.textContent('[data-testid=count]')) ?? '')?.[1]);
  const becomes = (page: Page, from: number) =>
    page
      .locator('[data-testid=count]')
      .filter({ hasNotText: `显示 ${from.toLocaleString('en')} /` })
      .waitFor();

  it('is by a place with all below it, from a tree walked by keys, and stands in the address', async () => {
    const page = await viewer().open();
    const all = await count(page);
    const root = page.locator('[role=treeitem]').first();
    const name = await root.getAttribute('aria-label');
    await root.focus();
    await page.keyboard.press('ArrowRight');
    expect(await root.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await becomes(page, all);
    const below = await count(page);
    expect(below).toBeLessThan(all);
    const chip = page.locator('[data-chip=place]');
    expect(await chip.textContent()).toContain('地方：');
    await page.waitForURL(/[#&]w=/);
    // What is chosen is seen again by whoever is sent the link.
    const other = await viewer().open(new URL(page.url()).hash);
    await other.waitForSelector('[role=treeitem][aria-selected=true]');
    await becomes(other, all);
    expect(await count(other)).toBe(below);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await chip.filter({ hasText: name!.split(' ')[0]! }).waitFor();
    expect(await count(page)).toBeGreaterThanOrEqual(below);
    await chip.locator('button').click();
    await page.locator('[data-testid=count]', { hasText: `显示 ${all} ` }).waitFor();
    expect(await chip.count()).toBe(0);
  });

  it('finds a place by name, and undoes the choice', async () => {
    const page = await viewer().open();
    const all = await count(page);
    await page.fill('.places input', '上高');
    await page.click('.places .choices [data-place]');
    await becomes(page, all);
    expect(await page.textContent('[data-chip=place]')).toContain('上高县');
    await page.click('[data-tool=undo]');
    await page.locator('[data-testid=count]', { hasText: `显示 ${all} ` }).waitFor();
  });

  it('is by a page, found by its date', async () => {
    const page = await viewer().open();
    const all = await count(page);
    const pages = await page.locator('[data-page]').count();
    await page.fill('.pages input', '2026年1月');
    const left = await page.locator('[data-page]').count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(pages);
    await page.click('[data-page] >> nth=0');
    await becomes(page, all);
    expect(await page.getAttribute('[data-page]', 'aria-pressed')).toBe('true');
    expect(await page.textContent('[data-chip=page]')).toContain('2026-01');
  });

  it('is by dates that are typed, and by support', async () => {
    const page = await viewer().open();
    const all = await count(page);
    await page.fill('.time .date >> nth=0', '2026年');
    await page.keyboard.press('Enter');
    const since = await count(page);
    expect(since).toBeLessThan(all);
    expect(await page.textContent('[data-chip=dates]')).toContain('2026 起');
    await page.fill('.time .date >> nth=1', 'tomorrow');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('.time .date >> nth=1', 'aria-invalid')).toBe('true');
    await page.click('[data-support="2"]');
    expect(await count(page)).toBeLessThan(since);
    await page.click('[data-chip=count] .remove');
    await page.click('[data-certainty="90"]');
    const certain = await count(page);
    expect(certain).toBeLessThan(since);
    expect(await page.textContent('[data-chip=certainty]')).toContain('≥ 90%');
    await page.waitForURL(/u=90/);
    await page.keyboard.press('Control+z');
    expect(await count(page)).toBe(since);
    await page.keyboard.press('Control+Shift+z');
    expect(await count(page)).toBe(certain);
    await page.click('.filtered > .link');
    expect(await count(page)).toBe(all);
  });

  it('has the server give the most telling part that meets it, where only a part is drawn', async () => {
    const page = await viewer().open();
    // The page begins with a hundred entities, as it does with a few thousand of a graph of many.
    await page.route('**/api/graph', (route) => route.continue({ url: `${route.request().url()}?limit=100` }));
    await page.reload();
    await page.waitForSelector('.status .capped:not([hidden])');
    expect(await count(page)).toBe(100);
    await page.keyboard.press('/');
    await page.keyboard.type('上高县');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.entity h2');
    const drawn = Number((await page.textContent('[data-kind=Person] .count'))!.split('/')[0]);
    await page.hover('[data-kind=Person]');
    await page.click('li:has([data-kind=Person]) .only');
    const { graph } = (await (await page.request.get(`${viewer().url}api/graph?kinds=Person&limit=100`)).json()) as ViewGraph;
    const linked = graph.nodes.filter(({ attributes }) => attributes.degree! > 0).length;
    expect(linked).toBeGreaterThan(drawn);
    await page.locator('[data-testid=count]', { hasText: `显示 ${linked} ` }).waitFor();
    expect(await page.textContent('.capped')).toMatch(/符合筛选的 \d+ 个/);
    expect(await page.textContent('.panel.entity h2')).toBe('上高县');
    await page.click('[data-chip=kinds] button');
    await page.locator('.capped', { hasText: '已载入联系最多的 100 个' }).waitFor();
  });

  it('keeps what is selected', async () => {
    const page = await viewer().open();
    await page.keyboard.press('/');
    await page.keyboard.type('上高县');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.entity h2');
    await page.click('li:has([data-kind=Person]) .only', { force: true });
    expect(await page.textContent('.panel.entity h2')).toBe('上高县');
  });
});

describeSampleViewer('asking', (viewer) => {
  afterEach(async () => expect(await viewer().problems()).toEqual([]));

  const ask = async (page: Page, name: string) => {
    await page.click('[data-tab=ask]');
    await page.click(`[data-query=${name}]`);
    await page.click('form .link');
    await page.click('form .go');
    await page.waitForSelector('.answer .rows tbody tr');
  };
  const rows = (page: Page) => page.locator('.answer .rows tbody tr:not(.opened)');

  it('goes from tab to tab by arrow keys', async () => {
    const page = await viewer().open();
    await page.focus('[data-tab=filter]');
    await page.keyboard.press('ArrowRight');
    expect(await page.getAttribute('[data-tab=ask]', 'aria-selected')).toBe('true');
    expect(await page.locator('#side-ask').isVisible()).toBe(true);
    expect(await page.locator('#side-filter').isVisible()).toBe(false);
    await page.keyboard.press('Home');
    expect(await page.locator('#side-filter').isVisible()).toBe(true);
  });

  it('has all questions of the pack, by topic, and finds them in either language', async () => {
    const page = await viewer().open('#s=ask');
    await page.waitForSelector('[data-query]');
    const queries = (await (await page.request.get(`${viewer().url}api/queries`)).json()) as unknown[];
    expect(await page.locator('[data-query]').count()).toBe(queries.length);
    await page.fill('.pack input', 'over time');
    expect(await page.locator('[data-query=career]').isVisible()).toBe(true);
    expect(await page.locator('[data-query=bills]').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await page.textContent('.question h2')).toBeTruthy();
  });

  it('answers as a table whose rows open their sentences and whose entities can be chosen', async () => {
    const page = await viewer().open();
    await ask(page, 'career');
    expect(await page.textContent('.answer h2')).toBe('某人历任什么职务');
    expect(await page.textContent('.answer thead')).toContain('首次报道');
    expect(await page.textContent('.counted')).toBe(`${await rows(page).count()}行`);
    await page.click('.rows .twist >> nth=0');
    const opened = page.locator('tr.opened');
    expect(await opened.locator('blockquote').first().textContent()).toContain('刘洋');
    expect(await opened.locator('mark.self').first().textContent()).toBe('刘洋');
    expect(await opened.locator('time').first().textContent()).toMatch(/^20\d\d-/);
    await page.click('.rows td button.end >> nth=0');
    await page.waitForSelector('.panel.entity h2');
    expect(await page.textContent('.panel.entity h2')).toBe('刘洋');
    expect(await page.locator('.answer tr.mine').count()).toBe(await rows(page).count());
  });

  it('shows the beginning of each sentence beside all other columns on a small laptop', async () => {
    const hash = `#${new URLSearchParams({ s: 'ask', q: 'supply-chain', 'q.name': '吉安弘视科技有限公司' })}`;
    const page = await viewer().open(hash, { viewport: { width: 1280, height: 800 } });
    await page.waitForSelector('table.rows td.sentence');
    const [wide, room] = (await page.locator('.answer .scroll').evaluate((box) => [box.scrollWidth, box.clientWidth])) as [number, number];
    expect(wide).toBeLessThanOrEqual(room);
    expect((await page.locator('td.sentence').first().boundingBox())!.width).toBeGreaterThan(190);
  });

  it('sorts by any column, up, down, and as it was', async () => {
    const page = await viewer().open();
    await ask(page, 'career');
    const column = async () => (await rows(page).locator('td:nth-child(6)').allTextContents()).map((text) => text.trim());
    const asAnswered = await column();
    const head = page.locator('th[data-column=first]');
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await column()).toEqual([...asAnswered].sort());
    await head.locator('button').click();
    expect(await column()).toEqual([...asAnswered].sort().reverse());
    await head.locator('button').click();
    expect(await column()).toEqual(asAnswered);
  });

  it('draws the answer, links rows and nodes, and goes back to the whole graph', async () => {
    const page = await viewer().open();
    const whole = await page.textContent('[data-testid=count]');
    await ask(page, 'career');
    await page.click('[data-as=graph]');
    await page.waitForSelector('.of-answer:not([hidden])');
    expect(await page.textContent('.of-answer')).toContain('“某人历任什么职务”的回答');
    const answer = (await (
      await page.request.get(`${viewer().url}api/query/career?${new URLSearchParams({ person: '刘洋' })}`)
    ).json()) as AnswerView;
    expect(await page.textContent('[data-testid=count]')).toContain(`显示 ${answer.graph.nodes.length} /`);
    // A node that is clicked marks its rows.
    await page.waitForTimeout(800);
    const { key } = answer.graph.nodes.find(({ attributes }) => attributes.label === '刘洋')!;
    const { x, y } = (await page.evaluate(`gantu.position(${JSON.stringify(key)})`)) as { x: number; y: number };
    await page.mouse.click(x, y);
    await page.waitForSelector('.answer tr.mine');
    await page.keyboard.press('Escape');
    await page.click('.of-answer .link');
    expect(await page.textContent('[data-testid=count]')).toBe(whole);
    expect(await page.locator('.answer').isVisible()).toBe(false);
    await page.goBack();
    await page.waitForSelector('.of-answer:not([hidden])');
  });

  it('comes back from its address, with the form filled in', async () => {
    const page = await viewer().open();
    await ask(page, 'in-common');
    await page.click('[data-as=graph]');
    await page.waitForURL(/qa=graph/);
    const other = await viewer().open(new URL(page.url()).hash);
    await other.waitForSelector('.of-answer:not([hidden])');
    expect(await rows(other).count()).toBe(await rows(page).count());
    const values = (from: Page) =>
      from.locator('form input').evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    expect(await values(other)).toEqual(await values(page));
  });

  it('is taken away as CSV and JSON', async () => {
    const page = await viewer().open();
    await ask(page, 'career');
    const texts: string[] = [];
    for (const format of ['csv', 'json']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save=${format}]`)]);
      expect(download.suggestedFilename()).toBe(`career.${format}`);
      texts.push(await readFile(await download.path(), 'utf8'));
    }
    expect(texts[0]).toMatch(/^\ufeffperson,office,of,/);
    expect(JSON.parse(texts[1]!)).toHaveLength(await rows(page).count());
  });

  it('says what must be filled in, that nothing was found, and what the server objects to', async () => {
    const page = await viewer().open('#s=ask');
    await page.click('[data-query=co-mentions]');
    await page.click('form .go');
    expect(await page.textContent('form .wrong')).toContain('请填写');
    expect(await page.locator('form [aria-invalid=true]').count()).toBe(1);
    await page.fill('form input >> nth=0', '没有这样的名字');
    await page.keyboard.press('Escape');
    await page.fill('form input >> nth=0', '没有这样的名字');
    await page.click('form .go');
    await page.locator('.answer .state', { hasText: '没有符合的记录' }).waitFor();
    await page.goto(`${viewer().url}#q=co-mentions&q.name=x&q.top=many`);
    await page.waitForSelector('.answer .state .wrong');
    expect(await page.textContent('.answer .state .wrong')).toContain('many');
    // The API's 400 is what the browser reports.
    expect((await viewer().problems()).filter((text) => !text.includes('400'))).toEqual([]);
  });

  it('can be cancelled while it waits, and asked once more', async () => {
    const page = await viewer().open('#s=ask');
    let wait = true;
    await page.route('**/api/query/career*', async (route) => {
      if (wait) return;
      await route.continue();
    });
    await page.click('[data-query=career]');
    await page.click('form .go');
    await page.locator('.answer .state', { hasText: '正在查询' }).waitFor();
    await page.click('.answer .state button');
    await page.locator('.answer .state', { hasText: '已取消' }).waitFor();
    wait = false;
    await page.click('.answer .state button');
    await page.waitForSelector('.answer .rows');
  });
});

describeSampleViewer('own Cypher', (viewer) => {
  afterEach(async () => expect(await viewer().problems()).toEqual([]));

  const editor = async (page: Page) => {
    await page.click('[data-cypher]');
    await page.waitForSelector('.editor .cm-content');
  };
  const write = async (page: Page, text: string) => {
    await page.click('.editor .cm-content');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  };

  it('is completed, run by Ctrl and Enter, drawn, and found again in the address', async () => {
    const page = await viewer().open('#s=ask');
    await editor(page);
    await write(page, 'MATCH (a:Enterp');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: ':Enterprise' }).first().waitFor();
    await write(page, 'MATCH (a)-[r:LOCA');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: ':LOCATED_IN' }).first().waitFor();
    await write(page, 'MATCH (a) WHERE a.alia');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'aliases' }).first().waitFor();
    await page.keyboard.press('Escape');
    await write(page, 'MATCH (a:Enterprise)-[r:LOCATED_IN]->(p:Place) RETURN a, r, p, a.pages AS n LIMIT 5');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.answer .rows tbody tr');
    expect(await page.locator('.answer thead th').allTextContents()).toEqual(['出处', 'a', 'r', 'p', 'n']);
    expect(await page.locator('.rows td button.end').count()).toBeGreaterThanOrEqual(10);
    await page.click('[data-as=graph]');
    await page.waitForSelector('.of-answer:not([hidden])');
    await page.waitForURL(/y=MATCH.*qa=graph/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save=csv]')]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^\ufeffa,r,p,n\r\n/);
    const other = await viewer().open(new URL(page.url()).hash);
    await other.waitForSelector('.of-answer:not([hidden])');
    expect(await other.textContent('.cm-content')).toContain('LOCATED_IN');
  });

  it('says in words below the editor what is wrong, and lets the reader out by Escape', async () => {
    const page = await viewer().open('#s=ask');
    await editor(page);
    await write(page, 'MATCH (a) RETRUN a');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.question .wrong:not([hidden])');
    expect((await page.textContent('.question .wrong'))!.length).toBeGreaterThan(10);
    // Once: the answer only leads back to it.
    const said = (await page.textContent('.question .wrong'))!;
    expect(await page.locator(`:text("${said.slice(0, 30).replaceAll('"', '')}")`).count()).toBe(1);
    await page.focus('[data-tool=list]');
    await page.click('.answer .state button');
    expect(await page.evaluate("document.activeElement.closest('.writing') !== null")).toBe(true);
    await write(page, 'MATCH (a) SET a.x = 1 RETURN a');
    await page.keyboard.press('Control+Enter');
    await page.locator('.question .wrong', { hasText: /read|write|只读/i }).waitFor();
    // Letters are text here, not the page's own keys.
    expect(await page.locator('.panel.paths').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('.question .go').evaluate((element) => element.matches(':focus'))).toBe(true);
    expect((await viewer().problems()).filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
  });
});

describeSampleViewer('questions for everyone', (viewer) => {
  afterEach(async () => expect(await viewer().problems()).toEqual([]));

  it('keeps what is typed half while the language is switched, in a form, after an answer, and in the editor', async () => {
    const page = await viewer().open('#s=ask');
    const language = () => page.click('[data-tool=language]');
    await page.click('[data-query="supply-chain"]');
    await page.fill('[data-form="supply-chain"] input >> nth=0', '吉安弘视');
    await language();
    await page.waitForSelector('[data-form="supply-chain"]');
    expect(await page.inputValue('[data-form="supply-chain"] input >> nth=0')).toBe('吉安弘视');
    expect(await page.textContent('.question h2')).toMatch(/[a-z]/);
    // What a choice is between says the choice itself.
    expect(await page.locator('[data-form="supply-chain"] label').allTextContents()).toContain('Direction');
    const asked = await viewer().open(`#${new URLSearchParams({ s: 'ask', q: 'about', 'q.name': '上高县' })}`);
    await asked.waitForSelector('table.rows tbody tr');
    await asked.fill('[data-form="about"] input >> nth=0', '贵溪');
    await asked.click('[data-tool=language]');
    await asked.waitForSelector('table.rows tbody tr');
    expect(await asked.inputValue('[data-form="about"] input >> nth=0')).toBe('贵溪');
    await page.click('.link.back');
    await page.click('[data-cypher]');
    await page.waitForSelector('.editor .cm-content');
    await page.click('.editor .cm-content');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('MATCH (half');
    await language();
    await page.locator('.cm-content', { hasText: 'MATCH (half' }).waitFor();
  });

  it.each([
    ['zh-CN', 'light', { width: 1400, height: 900 }],
    ['en-GB', 'dark', { width: 1400, height: 900 }],
    ['en-GB', 'light', PHONE],
    ['zh-CN', 'dark', PHONE],
  ] as const)('axe finds nothing in the tabs, forms and answers: %s, %s, %j', async (locale, colorScheme, viewport) => {
    const page = await viewer().open('#s=ask&d=2024..', { locale, colorScheme, viewport });
    const narrow = viewport.width < 760;
    if (narrow) await page.click('[data-tool=menu]');
    await page.waitForSelector('[data-query]');
    expect(await violations(page)).toEqual([]);
    await page.click('[data-query=central]');
    expect(await violations(page)).toEqual([]);
    await page.click('form .link');
    await page.click('form .go');
    await page.waitForSelector('.answer .rows');
    await page.click('.rows .twist >> nth=0');
    expect(await violations(page)).toEqual([]);
    await page.click('[data-as=graph]');
    await page.waitForSelector('.of-answer:not([hidden])');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    if (narrow) await page.click('[data-tool=menu]');
    await page.click('.back');
    await page.click('[data-cypher]');
    await page.waitForSelector('.editor .cm-content');
    // The editor colours its text once more when it has parsed it; axe wants elements that stay.
    await page.waitForTimeout(1500);
    expect(await violations(page)).toEqual([]);
  });
});
