import { afterEach, expect, it } from 'vitest';
import { violations } from './axe.js';
import { describeSampleViewer } from './sample.js';

const WIDE = { width: 1400, height: 900 };
const PHONE = { width: 360, height: 740 };

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

  it('speaks the language that the browser prefers, and the other one when asked', async () => {
    const page = await viewer().open('', { locale: 'en-GB' });
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('.side')).toContain('Kinds');
    await page.click('[data-tool=language]');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.textContent('.side')).toContain('实体类型');
  });

  it('is as wide as the screen and no wider', async () => {
    const page = await viewer().open('', { viewport: PHONE });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });
});
