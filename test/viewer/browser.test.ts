import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../src/serve/server.js';
import { viewerFiles, viewerHtml } from '../../src/serve/single-file.js';
import { buildViewGraph } from '../../src/serve/view-graph.js';
import { describeBundled } from './bundle.js';
import { type Fixture, FixtureSource, fixture } from './fixture.js';
import { isDriver } from './sample.js';

describeBundled('the viewer in a browser', (bundled) => {
  let server: RunningServer;
  let source: FixtureSource;
  let page: Page;
  let problems: string[];

  beforeEach(async () => {
    source = new FixtureSource(fixture());
    server = await serve({ source, assets: bundled().assets });
    page = await open(bundled().browser);
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(problems).toEqual([]);
  });

  async function open(where: Browser, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    problems = [];
    const opened = await where.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: 'light', locale: 'zh-CN', ...options });
    opened.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && !isDriver(message.text()) && problems.push(message.text()),
    );
    opened.on('pageerror', (error) => problems.push(error.message));
    return opened;
  }

  const visit = async (hash = '', at = page) => {
    await at.goto(server.url + hash);
    await at.waitForSelector('.status');
  };
  const count = async () => Number(/显示 ([\d,]+)/.exec((await page.textContent('[data-testid=count]'))!)![1]!.replace(',', ''));
  /** Entities that have a fact. */
  const linked = () => {
    const ends = new Set(source.current.raw.edges.flatMap((edge) => [edge.source, edge.target]));
    return source.current.raw.nodes.filter(({ key }) => ends.has(key));
  };
  const kinds = (kind: string) => linked().filter(({ attributes }) => attributes.kind === kind).length;
  const panel = () => page.locator('.panel.entity');
  /** Where an entity is drawn, in pixels of the page. */
  const place = async (id: string): Promise<[number, number]> => {
    const { x, y } = (await page.evaluate(`gantu.position(${JSON.stringify(id)})`)) as { x: number; y: number };
    return [x, y];
  };
  /** Waits until the camera has come to rest. */
  const rest = () => page.waitForTimeout(600);

  it('filters by the legend, one kind or only one', async () => {
    await visit();
    const all = linked().length;
    expect(await count()).toBe(all);
    await page.click('[data-kind=Person]');
    expect(await count()).toBe(all - kinds('Person'));
    expect(await page.getAttribute('[data-kind=Person]', 'aria-pressed')).toBe('false');
    await page.click('[data-kind=Person]');
    expect(await count()).toBe(all);
    await page.hover('[data-kind=Place]');
    await page.click('li:has([data-kind=Place]) .only');
    expect(await count()).toBe(kinds('Place'));
    await page.click('.reset');
    expect(await count()).toBe(all);
    await page.click('[data-alone]');
    expect(await count()).toBe(source.current.raw.nodes.length);
  });

  it('filters by relation and by time', async () => {
    await visit();
    await page.hover('[data-relation=CHAIRED]');
    await page.click('li:has(> [data-relation=CHAIRED]) .only');
    const chaired = source.current.raw.edges.filter(({ attributes }) => attributes.type === 'CHAIRED');
    expect(await count()).toBe(new Set(chaired.flatMap(({ source: a, target: b }) => [a, b])).size);
    await page.click('.reset');
    const before = await count();
    await page.focus('.thumbs input >> nth=1');
    await page.keyboard.press('Home');
    expect(await count()).toBeLessThan(before);
    await page.waitForURL(/d=\.\.20/);
  });

  it('finds by alias and shows the facts with their sentences, by keyboard alone', async () => {
    await visit();
    await page.keyboard.press('/');
    await page.keyboard.type('上饶');
    await page.waitForSelector('[role=option]');
    expect(await page.getAttribute('#search', 'aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.entity h2');
    expect(await panel().locator('h2').textContent()).toBe('上饶市');
    const entity = [...source.current.entities.values()].find(({ name }) => name === '上饶市')!;
    const newest = entity.facts[0]!.evidence[0]!;
    expect(await panel().textContent()).toContain(newest.sentence);
    expect(await panel().locator('figcaption').first().textContent()).toContain('jxrb-20');
    expect(await panel().locator('mark.self').first().textContent()).toMatch(/^上饶市?$/);
    // Tab walks into the panel, Enter follows a fact to its other end.
    expect(await panel().evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.locator('.panel.entity button.end').first().focus();
    const other = await page.locator('.panel.entity button.end').first().textContent();
    await page.keyboard.press('Enter');
    await panel().locator('h2', { hasText: other! }).waitFor();
    await page.keyboard.press('Escape');
    expect(await panel().isVisible()).toBe(false);
  });

  it('opens the panel on a click, focuses on a double click, and goes back', async () => {
    await visit();
    await rest();
    const hub = [...source.current.entities.values()].sort((a, b) => b.pages - a.pages)[0]!;
    await page.mouse.click(...(await place(hub.id)));
    await page.waitForSelector('.panel.entity h2');
    expect(await panel().locator('h2').textContent()).toBe(hub.name);
    expect(await panel().locator('blockquote').first().textContent()).toBeTruthy();
    await rest();
    await page.mouse.dblclick(...(await place(hub.id)));
    await rest();
    const near = new Set(hub.facts.map(({ other }) => other.id)).size + 1;
    expect(await count()).toBe(near);
    await page.click('.bar.focus .pill >> nth=1');
    expect(await count()).toBeGreaterThan(near);
    await page.goBack();
    await page.goBack();
    expect(await count()).toBe(linked().length);
  });

  it('restores what an address says', async () => {
    await visit('#e=place-3&k=Person&r=VISITED&c=0.4000+0.6000+0.5000');
    expect(await panel().locator('h2').textContent()).toBe('九江市');
    expect(await page.getAttribute('[data-kind=Person]', 'aria-pressed')).toBe('false');
    expect(await page.getAttribute('[data-relation=VISITED]', 'aria-pressed')).toBe('false');
    await rest();
    expect(page.url()).toContain('c=0.4000+0.6000+0.5000');
  });

  it('lights the facts of what is chosen or hovered, and dims the rest', async () => {
    await visit();
    await rest();
    const veil = () =>
      page.locator('.sigma-veil').evaluate((element) => {
        const sheet = element as unknown as {
          width: number;
          height: number;
          getContext(kind: '2d'): { getImageData(...box: number[]): { data: number[] } };
        };
        const { data } = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height);
        return data.filter((value, at) => at % 4 === 3 && value > 0).length / (sheet.width * sheet.height);
      });
    expect(await veil()).toBe(0);
    await page.mouse.move(...(await place('place-2')));
    await rest();
    // All of the drawing lies under it.
    expect(await veil()).toBe(1);
    await page.mouse.move(300, 300);
    await rest();
    expect(await veil()).toBe(0);
  });

  it('says so when the address names an entity that is not there', async () => {
    await visit('#e=nobody');
    await page.waitForSelector('.panel .message p >> text=图中没有这个实体');
    // The API's 404 is what the browser reports.
    expect(problems.splice(0)).toHaveLength(1);
  });

  it('finds the path between two entities, with its sentences', async () => {
    const [from, to] = ['place-1', 'place-4'];
    await visit(`#p=0&pf=${from}&pt=${to}`);
    const stops = page.locator('.steps .stop');
    expect(await stops.first().textContent()).toContain('江西省');
    expect(await stops.last().textContent()).toContain('上饶市');
    await page.click('.hop summary');
    await page.waitForSelector('.hop blockquote');
  });

  it('offers to reload when the graph has changed, and keeps the selection', async () => {
    await visit('#e=place-2');
    await page.waitForSelector('.panel.entity h2');
    const changed: Fixture = fixture({ nodes: 160, generation: 'g2' });
    source.current = changed;
    await page.waitForSelector('.reload:not([hidden])', { timeout: 8000 });
    expect(await count()).not.toBe(changed.raw.nodes.length);
    await page.click('.reload button');
    await page.locator('[data-testid=count]', { hasText: `/ ${changed.raw.nodes.length} ` }).waitFor();
    expect(await panel().locator('h2').textContent()).toBe('南昌市');
    expect(await page.locator('.reload').isVisible()).toBe(false);
  });

  it('is silent while the server is away', async () => {
    await visit();
    await server.close();
    await page.waitForTimeout(3500);
    expect(await page.locator('.reload').isVisible()).toBe(false);
    // The browser itself reports connections that are refused, or cut while one was open; the page adds nothing to it.
    expect(problems.splice(0).filter((text) => !text.includes('net::ERR_CONNECTION_'))).toEqual([]);
    server = await serve({ source, assets: bundled().assets });
  });

  it('has the whole graph as a list', async () => {
    await visit();
    await page.keyboard.press('l');
    expect(await page.locator('.list tbody tr').count()).toBe(linked().length);
    await page.locator('.list tbody button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.entity h2');
  });

  it('speaks English, and is dark where that is preferred', async () => {
    await page.close();
    page = await open(bundled().browser, { colorScheme: 'dark' });
    await visit('#e=place-1');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await page.click('[data-tool=language]');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('[data-testid=count]')).toMatch(/^Showing/);
    expect(await panel().locator('h2').textContent()).toBe('江西省');
  });

  it('saves the view in every format, the picture twice as fine as the screen', async () => {
    await visit();
    const saved = async (item: string): Promise<[name: string, bytes: Buffer]> => {
      await page.click('[data-tool=save]');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`#menu-save [data-item=${item}]`)]);
      return [download.suggestedFilename(), await readFile(await download.path())];
    };
    const [name, picture] = await saved('png');
    const stage = (await page.locator('.stage').boundingBox())!;
    expect(name).toBe('gantu.png');
    expect(picture.readUInt32BE(16)).toBe(stage.width * 2);
    // The legend stands below.
    expect(picture.readUInt32BE(20)).toBeGreaterThan(stage.height * 2 + 80);
    const hub = [...source.current.entities.values()].sort((a, b) => b.pages - a.pages)[0]!;
    for (const [item, file] of [
      ['svg', 'gantu.svg'],
      ['graphml', 'gantu.graphml'],
      ['gexf', 'gantu.gexf'],
      ['json', 'gantu.json'],
    ]) {
      const [own, content] = await saved(item!);
      expect(own).toBe(file);
      expect(content.toString('utf8')).toContain(hub.name);
    }
    const [zip, bytes] = await saved('csv');
    expect([zip, bytes.toString('latin1', 0, 2)]).toEqual(['gantu.csv.zip', 'PK']);
  });

  it('tells how much of a large graph it has, loads more, and draws what was left out', async () => {
    await server.close();
    server = await serve({ source, assets: bundled().assets, limit: 100 });
    await visit();
    expect(await page.textContent('.capped')).toMatch(/已载入联系最多的 100 个/);
    const drawn = new Set((await source.graph(100)).graph.nodes.map(({ key }) => key));
    const left = [...source.current.entities.values()].find(
      ({ id, facts }) => !drawn.has(id) && facts.some(({ other }) => drawn.has(other.id)),
    )!;
    const before = await count();
    await page.fill('#search', left.name);
    await page.locator('[role=option]', { hasText: '未在图中绘出' }).first().click();
    await page.locator('.panel.entity h2', { hasText: left.name }).waitFor();
    await page.click('.actions button');
    await page.locator('[data-testid=count]', { hasText: `显示 ${before + 1} ` }).waitFor();
    await page.click('.status .link');
    await page.waitForSelector('.capped', { state: 'detached' });
  });

  it('shows hostile names as text', async () => {
    const evil = '<img src=x onerror="globalThis.hacked=1"></script><script>globalThis.hacked=1</script>\u202e';
    const { raw, entities } = fixture();
    const label = evil + '长'.repeat(10_000);
    const rename = <T extends { readonly key: string; readonly attributes: object }>(node: T): T =>
      node.key === 'place-1' ? { ...node, attributes: { ...node.attributes, label, aliases: [evil] } } : node;
    const entity = entities.get('place-1')!;
    const facts = entity.facts.map((fact) => ({
      ...fact,
      key: evil,
      evidence: fact.evidence.map((item) => ({ ...item, sentence: evil, page: evil })),
    }));
    source.current = {
      raw: { ...raw, nodes: raw.nodes.map(rename) },
      entities: new Map([...entities, ['place-1', { ...entity, name: label, aliases: [evil], facts }]]),
    };
    await visit('#e=place-1');
    expect(await panel().locator('h2').textContent()).toBe(label);
    await page.fill('#search', '<img');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await rest();
    expect(await page.locator('#app img').count()).toBe(0);
    const { html } = viewerHtml(
      buildViewGraph(source.current.raw),
      [...source.current.entities.values()],
      await viewerFiles(bundled().assets),
    );
    const file = join(bundled().assets, 'hostile.html');
    await writeFile(file, html);
    await page.goto(`${pathToFileURL(file)}#e=place-1`);
    await page.waitForSelector('.panel.entity h2');
    expect(await panel().locator('h2').textContent()).toBe(label);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  });

  it('opens as one file without a network', async () => {
    const { raw, entities } = source.current;
    const file = join(bundled().assets, '赣图 one.html');
    await writeFile(file, viewerHtml(buildViewGraph(raw), [...entities.values()], await viewerFiles(bundled().assets)).html);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).protocol));
    await page.goto(`${pathToFileURL(file)}#e=place-2`);
    await page.waitForSelector('.panel.entity blockquote');
    expect(await count()).toBe(linked().length);
    expect(entities.size).toBe(raw.nodes.length);
    expect(new Set(asked.filter((protocol) => protocol !== 'data:' && protocol !== 'blob:'))).toEqual(new Set(['file:']));
    // The page writes the dossier itself, for print and for Word.
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-dossier=html]')]);
    const sentence = await panel().locator('blockquote').first().textContent();
    expect((await readFile((await download.path())!, 'utf8')).replace(/<[^>]+>/g, '')).toContain(sentence);
    const [word] = await Promise.all([page.waitForEvent('download'), page.click('[data-dossier=docx]')]);
    const document = strFromU8(unzipSync(await readFile((await word.path())!))['word/document.xml']!);
    expect([word.suggestedFilename().endsWith('.docx'), document.replace(/<[^>]+>/g, '')]).toEqual([
      true,
      expect.stringContaining(sentence!),
    ]);
    // It was given no texts.
    expect(await page.locator('.panel cite button').count()).toBe(0);
    await panel().locator('.fact button.when').first().click();
    await page.waitForSelector('.panel.relation blockquote');
  });

  it('writes the name of what is lit where it stood, not on the other side once more', async () => {
    // By canvas: where each text was last written, from the left of the stage.
    await page.addInitScript(`globalThis.written = {};
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        (globalThis.written[this.canvas.className] ??= {})[text] = x;
        return fillText.call(this, text, x, y);
      };`);
    await visit();
    await rest();
    const places = async () => {
      const written = (await page.evaluate('written')) as Record<string, Record<string, number>>;
      const { x } = (await page.locator('.surface').boundingBox())!;
      const nodes = await Promise.all(
        linked().map(async ({ key, attributes }) => ({ key, label: attributes.label, x: (await place(key))[0] - x })),
      );
      const sides = (of: string) =>
        nodes.flatMap(({ key, label, x: at }) => (written[of]?.[label] === undefined ? [] : [{ key, left: written[of][label] < at }]));
      return { plain: sides('sigma-labels'), lit: sides('sigma-veil') };
    };
    const left = (await places()).plain.find((one) => one.left)!;
    await page.evaluate(`location.hash = 'e=${left.key}'`);
    await page.waitForSelector('.panel.entity h2');
    await page.waitForTimeout(1200);
    const { lit, plain } = await places();
    const both = lit.filter(({ key }) => plain.some((one) => one.key === key));
    expect(both.length).toBeGreaterThan(0);
    expect(both.filter(({ key, left: on }) => on !== plain.find((one) => one.key === key)!.left)).toEqual([]);
  });

  it.each(['zh-CN', 'en-GB'])('keeps its bars apart on a telephone, where it says that there is more: %s', async (locale) => {
    await server.close();
    server = await serve({ source: new FixtureSource(fixture({ nodes: 1200 })), assets: bundled().assets, limit: 500 });
    const phone = await open(bundled().browser, { locale, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await visit('', phone);
    const [zoom, status] = await Promise.all(['.bar.zoom', '.bar.status'].map((bar) => phone.locator(bar).boundingBox()));
    expect(await phone.locator('.status .capped').isVisible()).toBe(true);
    expect(zoom!.y + zoom!.height).toBeLessThanOrEqual(status!.y);
    expect([status!.x >= 0, status!.x + status!.width <= 360, status!.y + status!.height <= 740]).toEqual([true, true, true]);
    await phone.close();
  });

  it('says so when what writes files does not come', async () => {
    await visit();
    await page.route('**/save.js', (route) => route.abort());
    await page.click('[data-tool=save]');
    await page.click('#menu-save [data-item=json]');
    await page.waitForSelector('.bar.complaint:not([hidden])');
    expect(await page.textContent('.bar.complaint')).toBe('未能导出：页面的这一部分取不到，请确认 gantu view 仍在运行。');
    // The browser tells of it as well.
    expect(problems.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
  });

  it('says so when the graph is empty', async () => {
    source.current = { raw: { generation: 'g0', nodes: [], edges: [] }, entities: new Map() };
    await visit();
    expect(await page.textContent('.notice')).toContain('图中还没有实体');
  });

  it('falls back to the list without WebGL', async () => {
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
    await visit();
    expect(await page.textContent('.surface .notice')).toContain('WebGL');
    expect(await page.locator('.list tbody tr').count()).toBe(linked().length);
    expect(problems.splice(0)).toHaveLength(1);
  });

  it('fits a phone', async () => {
    await page.close();
    page = await open(bundled().browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await visit('#e=place-2');
    await page.waitForSelector('.panel.entity blockquote');
    expect(await page.locator('html').evaluate((element) => element.scrollWidth)).toBe(390);
    expect(await page.locator('.side').isVisible()).toBe(false);
    await page.click('[data-tool=menu]');
    expect(await page.locator('.side').isVisible()).toBe(true);
  });
});
