import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSkipped, type ReadItem, readInputs } from '../../src/read/index.js';
import { plainCharacters } from '../../src/read/pdf/characters.js';
import { packageRoot } from '../../src/root.js';
import { describeChromium, launchChromium } from '../servers/chromium.js';

const PAGES = join(packageRoot(), 'test', 'read', 'pdf');

describe('characters of a PDF', () => {
  it.each([
    ['⽇⽉⼗⼆', '日月十二'],
    ['农历⼄⺒年', '农历乙巳年'],
    ['一万戶', '一万户'],
    ['a\u0000b', 'a b'],
  ])('%s is %s', (from, to) => expect(plainCharacters(from)).toBe(to));
});

describeChromium('a PDF with a text layer', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), 'gantu-pdf-'));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function print(html: string, name: string): Promise<string> {
    const page = await browser.newPage();
    await page.goto(html);
    const path = join(folder, `${name}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    await page.close();
    return path;
  }

  async function read(path: string): Promise<ReadItem[]> {
    const items: ReadItem[] = [];
    for await (const item of readInputs([path])) items.push(item);
    return items;
  }

  // Columns side by side, a picture inside a column, headlines narrower than their text, one from top to bottom.
  it.each(['2025-05-09', '2024-11-21'])('is read article by article: %s', async (name) => {
    const [item] = await read(await print(pathToFileURL(join(PAGES, `${name}.html`)).href, name));
    if (item === undefined || isSkipped(item)) throw new Error('no page');
    expect(item.date).toBe(name);
    expect(item.text).toBe(readFileSync(join(PAGES, `${name}.txt`), 'utf8').trimEnd());
  });

  it('gives one page a sheet', async () => {
    const html = `data:text/html;charset=utf-8,${encodeURIComponent('<p>南昌市举行大会</p><p style="page-break-before:always">九江市举行大会</p>')}`;
    const items = await read(await print(html, '2025-01-02'));
    expect(items).toMatchObject([
      { id: '2025-01-02-1', text: '南昌市举行大会', date: '2025-01-02' },
      { id: '2025-01-02-2', text: '九江市举行大会', date: '2025-01-02' },
    ]);
  });

  it('is told apart from a scan, which has a picture and no text', async () => {
    const page = await browser.newPage();
    await page.setContent('<h1>南昌市举行大会</h1>');
    const picture = (await page.screenshot()).toString('base64');
    await page.close();
    const html = `data:text/html,${encodeURIComponent(`<style>@page{margin:0}body{margin:0}img{width:100vw;height:95vh}</style><img src="data:image/png;base64,${picture}">`)}`;
    expect(await read(await print(html, 'scan'))).toMatchObject([{ reason: 'scanned', hint: expect.stringContaining('OCR') }]);
  });

  it('that is called so and is none is skipped', async () => {
    const path = join(folder, 'fake.pdf');
    writeFileSync(path, '南昌市举行大会。');
    expect(await read(path)).toMatchObject([{ reason: 'unsupported', hint: expect.stringContaining('is none') }]);
  });

  it('that is damaged is skipped, the run goes on', async () => {
    const path = join(folder, 'broken.pdf');
    writeFileSync(path, '%PDF-1.7\nnothing follows');
    expect(await read(path)).toMatchObject([{ reason: 'unsupported', hint: expect.stringContaining('no PDF that can be read') }]);
  });
});
