/** What the benches of the viewer have in common: a browser, a page, and how its frames are timed. */
import { chromium } from 'playwright-core';
import { ensureChrome } from '../../setup/chrome.mjs';

export const VIEW = { width: 1400, height: 900 };

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

export function browser() {
  return chromium.launch({ executablePath: ensureChrome(false).path, args: ['--no-sandbox', '--disable-background-networking'] });
}

/** Beside each page the browser makes windows of its own: what of the two processors they take is not the page's, in ms. */
const SETTLED = 1000;

/**
 * Told by the page itself, from its navigation on: what asks from outside would wait for the page, and the page then for it.
 * The picture stands two frames after the first thing was drawn by WebGL, whoever draws it: the first of them brings it to the screen,
 * the second begins when it is there. `drawn` counts what that picture was drawn of; `keys` is when the search takes them, if there is one.
 */
const PICTURED = `(() => {
  let told;
  let drawn = 0;
  globalThis.pictured = new Promise((done) => { told = done; });
  const begin = () => requestAnimationFrame(() => {
    const count = drawn;
    requestAnimationFrame(() => told({ ready: performance.now(), drawn: count }));
  });
  const { drawArraysInstanced } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (mode, first, vertices, instances) {
    if (drawn === 0 && instances > 0) begin();
    drawn += instances;
    return drawArraysInstanced.call(this, mode, first, vertices, instances);
  };
  globalThis.keys = new Promise((done) => {
    const watcher = new MutationObserver(() => {
      const field = document.getElementById('search');
      if (!field) return;
      watcher.disconnect();
      // After all that the page still does at once.
      const taken = () => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
        if (document.activeElement !== field) return setTimeout(taken, 1);
        field.blur();
        done(performance.now());
      };
      setTimeout(taken);
    });
    watcher.observe(document, { subtree: true, childList: true });
  });
})()`;

/**
 * Opens an address and waits until its first picture stands.
 * @returns the page, how long that took by the clock and of the processor, in ms, and how many things were drawn.
 */
export async function opened(browser, url) {
  const page = await browser.newPage({ viewport: VIEW, bypassCSP: true, locale: 'zh-CN', colorScheme: 'light' });
  page.setDefaultTimeout(120_000);
  await page.addInitScript(PICTURED);
  await page.waitForTimeout(SETTLED);
  const before = await processor(page);
  await page.goto(url);
  const { drawn, ready } = await page.evaluate('globalThis.pictured');
  return { page, ready, drawn, processor: (await processor(page)) - before };
}

const sessions = new WeakMap();

async function sessionOf(page) {
  if (!sessions.has(page)) {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    sessions.set(page, session);
  }
  return sessions.get(page);
}

async function metric(page, wanted) {
  const { metrics } = await (await sessionOf(page)).send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted).value * 1000;
}

/** What the processor has done so far here (the server) and on the page's own thread, in ms. */
export async function processor(page) {
  const { system, user } = process.cpuUsage();
  return (system + user) / 1000 + (await metric(page, 'TaskDuration'));
}

export const twoFrames = (page) => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

/** Between frames in which nothing was drawn: 1/60 s, and what a timer errs by. */
const IDLE = 20;

/**
 * Frames while work goes on.
 * @returns the mean time of those that were drawn, and what of it the scripts took, without what the browser does to draw, in ms.
 */
export async function frames(page, work) {
  await page.evaluate(
    `globalThis.times = []; (function tick(t) { times.push(t); globalThis.ticking = requestAnimationFrame(tick) })(performance.now())`,
  );
  const before = await metric(page, 'ScriptDuration');
  await work();
  const after = await metric(page, 'ScriptDuration');
  const times = await page.evaluate('cancelAnimationFrame(ticking); times');
  const all = times.slice(1).map((time, at) => time - times[at]);
  const drawn = all.filter((time) => time > IDLE);
  const counted = drawn.length > 0 ? drawn : all;
  return { frame: counted.reduce((sum, time) => sum + time, 0) / counted.length, script: (after - before) / counted.length };
}
