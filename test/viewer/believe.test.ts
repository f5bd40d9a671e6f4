/** Believing: what a panel draws, the way from a fact to its sentence, its article and its page, and the dossier. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { type FigurePoint, figuresOf, isCourse } from '../../src/dossier/figures.js';
import type { ArticleView, EntityView, FactDetail, SearchHit } from '../../src/serve/types.js';
import { violations } from './axe.js';
import { describeSampleViewer } from './sample.js';

const MAYOR = '陆承泽';
const PROVINCE = '江西省';
const PHONE = { width: 360, height: 740 };

describeSampleViewer('believing', (viewer) => {
  afterEach(async () => expect(await viewer().problems()).toEqual([]));

  const get = async <T>(path: string): Promise<T> => (await (await fetch(viewer().url + path)).json()) as T;
  const idOf = async (name: string): Promise<string> =>
    (await get<SearchHit[]>(`api/search?q=${encodeURIComponent(name)}`)).find((hit) => hit.name === name)!.id;
  const entityOf = async (name: string): Promise<EntityView> => get(`api/entity?id=${encodeURIComponent(await idOf(name))}`);

  async function panelOf(name: string, options: Parameters<ReturnType<typeof viewer>['open']>[1] = {}): Promise<Page> {
    const page = await viewer().open(`#e=${encodeURIComponent(await idOf(name))}`, options);
    await page.waitForSelector('.panel.entity h2');
    return page;
  }

  it('draws the posts of a person over time, each report with its sentence', async () => {
    const page = await panelOf(MAYOR);
    const posts = page.locator('[data-section=posts] .post');
    expect(await posts.count()).toBe(2);
    expect(await posts.first().textContent()).toContain('上高县县长曾任');
    expect(await posts.last().textContent()).toContain('宜春市副市长现任');
    expect(await page.textContent('.panel .who')).toContain('宜春市副市长');
    // One stop of the Tab key; arrows go on, and each point says what it is.
    const points = page.locator('[data-section=posts] .point');
    expect(await page.locator('[data-section=posts] .point[tabindex="0"]').count()).toBe(1);
    await points.first().focus();
    expect(await points.first().getAttribute('aria-label')).toMatch(/^2023-07-18 上高县 县长 现任: .*陆承泽/);
    expect(await page.textContent('.bubble:visible')).toContain('陆承泽');
    await page.keyboard.press('ArrowRight');
    expect(await points.nth(1).evaluate((point) => point.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reader mark.chosen');
  });

  it('draws figures over years, with a table of the same values', async () => {
    const page = await panelOf(PROVINCE);
    const chart = page.locator('.chart').first();
    expect(await chart.getAttribute('aria-label')).toMatch(/^.+（.+），\d+个数值$/);
    const figure = page.locator('.figure.course').first();
    await figure.locator('summary').click();
    const rows = await figure.locator('tbody tr').count();
    const drawn = await chart.locator('.point').count();
    expect(rows).toBeGreaterThanOrEqual(drawn);
    expect(drawn).toBeGreaterThan(1);
    await chart.locator('.point').first().focus();
    const told = await figure.locator('.bubble').textContent();
    expect((await figure.locator('tbody .value button').allTextContents()).some((value) => told?.includes(value))).toBe(true);
  });

  it('says in the panel of a relation which figure it states', async () => {
    const { facts } = await entityOf(PROVINCE);
    const { figure, id } = facts.find((fact) => fact.figure?.from && fact.figure.base && fact.figure.base !== fact.figure.unit)!;
    const page = await viewer().open(`#g=${encodeURIComponent(id)}`);
    const told = (await page.locator('.panel.relation .stated-figure').textContent())!;
    expect(told).toContain(`${figure!.value}`);
    expect(told).toContain(figure!.unit);
    expect(told).toContain(figure!.from!.slice(0, 4));
    expect(told).toContain(`${figure!.normalised!.toLocaleString('zh-CN')} ${figure!.base}`);
  });

  it('shows values that contradict each other, in the drawing and in the table', async () => {
    const entity = await entityOf(PROVINCE);
    // A course that has one value of its first period.
    const courses = figuresOf(entity.facts).filter(isCourse);
    const period = ({ figure: { from, to } }: FigurePoint) => `${from}/${to}`;
    const quiet = courses.find(({ points }) => points.filter((point) => period(point) === period(points[0]!)).length === 1);
    const { fact, figure } = quiet!.points[0]!;
    const other = { ...figure, value: figure.value * 2, normalised: (figure.normalised ?? figure.value) * 2 };
    const [evidence] = fact.evidence;
    const rival = { ...fact, id: 'rival', figure: other, evidence: [{ ...evidence!, article: '另一篇', articleId: 'other#a1' }] };
    const facts = [...entity.facts, rival];
    const at = figuresOf(facts)
      .filter(isCourse)
      .findIndex(({ points }) => points.some((point) => point.fact.id === 'rival'));
    const page = await viewer().open();
    await page.route('**/api/entity?*', (route) => route.fulfill({ json: { ...entity, facts } }));
    await page.evaluate(`location.hash = ${JSON.stringify(`#e=${encodeURIComponent(entity.id)}`)}`);
    await page.waitForSelector('.chart');
    const chart = page.locator('.figure.course').nth(at);
    expect(await chart.locator('.point.contradicted').count()).toBe(2);
    expect(await chart.locator('.quarrel').count()).toBe(1);
    expect(await chart.locator('.point.contradicted').first().getAttribute('aria-label')).toContain('说法不一');
    await chart.locator('summary').click();
    expect(await chart.locator('tr.contradicted .tag.contradicted').count()).toBe(2);
  });

  it('opens the sentence marked in its article, the article on its page, and goes back by Escape', async () => {
    const page = await panelOf(MAYOR);
    const first = page.locator('.panel.entity [data-fact]').first();
    await first.locator('cite button').first().click();
    await page.waitForSelector('.reader mark.chosen');
    const marked = (await page.locator('.reader mark.chosen').allTextContents()).join('').replace(/\s/g, '');
    const sentence = (await first.locator('blockquote').first().textContent())!.replace(/\s/g, '');
    expect(sentence).toContain(marked);
    expect(page.url()).toMatch(/t=article\./);

    await page.click('[data-as=page]');
    await page.waitForSelector('.page-text mark.chosen');
    expect((await page.locator('.page-text mark.chosen').allTextContents()).join('').replace(/\s/g, '')).toBe(marked);
    expect(await page.locator('.page-text .other').count()).toBeGreaterThan(0);
    const box = (await page.locator('.page-text mark.chosen').first().boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThan(900);

    await page.goBack();
    await page.waitForSelector('.reader .text mark.chosen');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reader', { state: 'hidden' });
    expect(
      await first
        .locator('cite button')
        .first()
        .evaluate((element) => element.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.panel.entity', { state: 'hidden' });
  });

  it('goes from one sentence of a fact to the next, and to what else the article says', async () => {
    const entity = await entityOf(MAYOR);
    const fact = entity.facts.find(({ count }) => count > 2)!;
    const [newest, second] = fact.evidence;
    const page = await viewer().open(`#t=article.${encodeURIComponent(newest!.articleId!)}&ts=${newest!.id}&tf=${fact.id}`);
    await page.waitForSelector('.reader .turner:not([hidden])');
    expect(await page.textContent('.reader .turner')).toContain(`第1处，共${fact.evidence.length}处`);
    await page.click('.reader .turner button:last-of-type');
    await page.waitForURL((url) => url.hash.includes(encodeURIComponent(second!.articleId!)));
    await page.waitForSelector('.reader mark.chosen');
    const article = await get<ArticleView>(`api/article?id=${encodeURIComponent(second!.articleId!)}`);
    expect(await page.textContent('.reader .what')).toBe(article.title);

    const facts = new Set(article.stated.map((stated) => stated.fact));
    expect(await page.locator('.stated-list li').count()).toBe(facts.size);
    const choices = page.locator('.stated-list .says:not([aria-current])');
    await choices.first().click();
    expect(await page.locator('.stated-list [aria-current]').count()).toBe(1);
    expect(await page.locator('.reader mark.chosen').count()).toBeGreaterThan(0);
    // A mark is a way to what rests on it as well.
    await page.locator('.text mark.stated:not(.chosen)').first().click();
    expect(await page.locator('.text mark.chosen').count()).toBeGreaterThan(0);
  });

  it('shows a relation with all its sentences and both its ends', async () => {
    const entity = await entityOf(MAYOR);
    const fact = entity.facts.find(({ count }) => count > 2)!;
    const page = await viewer().open(`#e=${encodeURIComponent(entity.id)}`);
    await page.click(`.panel.entity [data-fact="${fact.id}"] button.when`);
    await page.waitForSelector('.panel.relation .evidence');
    expect(await page.isVisible('.panel.entity')).toBe(false);
    const detail = await get<FactDetail>(`api/fact?id=${fact.id}`);
    expect(await page.locator('.relation blockquote').allTextContents()).toEqual(detail.evidence.map((one) => one.sentence));
    expect(await page.textContent('.relation .ends-of')).toContain(detail.target.label);
    expect(page.url()).toContain(`g=${fact.id}`);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.panel.entity:not([hidden])');
    await page.goBack();
    await page.waitForSelector('.panel.relation:not([hidden])');
    await page.click(`.relation .end[data-entity="${detail.target.id}"]`);
    await page.waitForSelector(`.panel.entity h2 bdi:text-is("${detail.target.label}")`);
  });

  it('says what is planned and what is least certain', async () => {
    const { facts } = await entityOf(PROVINCE);
    const isUnsure = ({ certainty = 1, count }: (typeof facts)[number]) => certainty < 0.8 && count === 1;
    // A plan that is least certain besides has the line of what is least certain, and both words.
    const planned = facts.find((fact) => fact.modality === 'planned' && !fact.figure && !isUnsure(fact));
    const unsure = facts.find(isUnsure)!;
    const page = await panelOf(PROVINCE, { locale: 'en-GB' });
    for (let more = page.locator('.panel .more:visible'); (await more.count()) > 0; ) await more.first().click();
    if (planned) {
      const item = page.locator(`.panel [data-fact="${planned.id}"]`).first();
      expect(await item.textContent()).toContain('planned');
      expect(
        await page.evaluate(`getComputedStyle(document.querySelector('.panel [data-fact="${planned.id}"] .evidence')).borderLeftStyle`),
      ).toBe('dashed');
    }
    expect(await page.locator(`.panel [data-fact="${unsure.id}"]`).first().textContent()).toContain('least certain');
    const both = facts.find((fact) => fact.modality === 'planned' && isUnsure(fact));
    if (both) expect(await page.locator(`.panel [data-fact="${both.id}"]`).first().textContent()).toMatch(/planned.*least certain/s);
  });

  it.each(['zh-CN', 'en-GB'] as const)('gives the dossier, for print and for Word: %s', async (locale) => {
    const page = await panelOf(MAYOR, { locale });
    const { facts } = await entityOf(MAYOR);
    const save = async (format: string): Promise<{ name: string; bytes: Buffer }> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-dossier=${format}]`)]);
      return { name: download.suggestedFilename(), bytes: await readFile((await download.path())!) };
    };
    const html = await save('html');
    expect(html.name).toBe(`${MAYOR}.html`);
    const docx = await save('docx');
    expect(docx.name).toBe(`${MAYOR}.docx`);
    const text = (markup: string) => markup.replace(/<[^>]+>/g, '').replace(/&quot;/g, '"');
    const [printed, word] = [text(html.bytes.toString('utf8')), text(strFromU8(unzipSync(docx.bytes)['word/document.xml']!))];
    for (const { sentence } of facts.flatMap((fact) => fact.evidence)) {
      expect(printed).toContain(sentence);
      expect(word).toContain(sentence);
    }
    for (const whole of [printed, word]) expect(whole).toContain(locale === 'zh-CN' ? '历任职务' : 'Posts over time');
  });

  it.each([
    ['zh-CN', 'light', undefined],
    ['en-GB', 'dark', undefined],
    ['zh-CN', 'dark', PHONE],
  ] as const)('has nothing that axe objects to: %s, %s, %j', async (locale, colorScheme, viewport) => {
    const page = await panelOf(PROVINCE, { locale, colorScheme, ...(viewport ? { viewport } : {}) });
    expect(await violations(page)).toEqual([]);
    await page.locator('.panel.entity cite button').first().click();
    await page.waitForSelector('.reader mark.chosen');
    expect(await violations(page)).toEqual([]);
    if (viewport) expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    await page.click('[data-as=page]');
    await page.waitForSelector('.page-text mark.chosen');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.panel.entity .fact button.when').first().click();
    await page.waitForSelector('.panel.relation .evidence');
    expect(await violations(page)).toEqual([]);
  });
});
