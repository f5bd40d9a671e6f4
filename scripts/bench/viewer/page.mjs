/** What the benches of the viewer have in common: a browser, a page, and how its frames are timed. */
import { chromium } from 'playwright-core';
import { ensureChrome } from '../../setup/chrome.mjs';

export const VIEW = { width: 1400, height: 900 };

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

export function browser() {
  return chromium.launch({ executablePath: ensureChrome(false).path, args: ['--no-sandbox', '--disable-background-networking'] });
}

/** Opens an address and waits until its first picture stands. @returns the page, and how long that took, in ms. */
export async function opened(browser, url) {
  const page = await browser.newPage({ viewport: VIEW, bypassCSP: true, locale: 'zh-CN', colorScheme: 'light' });
  page.setDefaultTimeout(120_000);
  const from = performance.now();
  await page.goto(url);
  await page.waitForFunction('globalThis.gantu !== undefined');
  await twoFrames(page);
  return { page, ready: performance.now() - from };
}

export const twoFrames = (page) => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

/** Between frames in which nothing was drawn: 1/60 s, and what a timer errs by. */
const IDLE = 20;

/**
 * Frames while work goes on.
 * @returns the mean time of those that were drawn, and what of it the scripts took, without what the browser does to draw, in ms.
 */
export async function frames(page, work) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const script = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  await page.evaluate(
    `globalThis.times = []; (function tick(t) { times.push(t); globalThis.ticking = requestAnimationFrame(tick) })(performance.now())`,
  );
  const before = await script();
  await work();
  const after = await script();
  const times = await page.evaluate('cancelAnimationFrame(ticking); times');
  await session.detach();
  const all = times.slice(1).map((time, at) => time - times[at]);
  const drawn = all.filter((time) => time > IDLE);
  const counted = drawn.length > 0 ? drawn : all;
  return { frame: counted.reduce((sum, time) => sum + time, 0) / counted.length, script: (after - before) / counted.length };
}
