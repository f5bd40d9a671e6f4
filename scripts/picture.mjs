/**
 * `npm run tour`: the pictures of docs/tour.md and the README's docs/viewer.png, taken of the running viewer on the sample pages.
 * Needs Chrome or Chromium (CHROME_PATH, or where it usually is).
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChrome } from './setup/chrome.mjs';
import { ROOT } from './setup/run.mjs';

const GANTU = join(ROOT, 'bin', 'gantu.js');
const DOCS = join(ROOT, 'docs');
const PICTURES = join(DOCS, 'tour');
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
/** Motion is over, and the drawing stands, in ms. */
const REST = 2500;

const PERSON = '陆承泽';
const FIRM = '吉安弘视科技有限公司';
const OTHER = '刘洋';

/** Each takes the pages it needs; `open` gives one with the graph drawn. */
const SCENES = {
  '1-overview': async ({ open }) => open(),
  '2-pinyin': async ({ open }) => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('jxs', { delay: 60 });
    await page.waitForSelector('[role=option]');
    return page;
  },
  '3-person': async ({ open }) => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type(PERSON);
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.entity h2');
    return page;
  },
  '4-sentence': async ({ open, id, api }) => {
    const person = await id(PERSON);
    const { facts } = await api('entity', { id: person });
    const fact = facts.filter(({ type }) => type === 'HOLDS_POST').sort((a, b) => b.count - a.count)[0];
    const [newest] = fact.evidence;
    const hash = new URLSearchParams({ e: person, g: fact.id, t: `article.${newest.articleId}`, ts: newest.id, tf: fact.id });
    return open(`#${hash}`, '.reader mark');
  },
  '5-question': async ({ open }) => open(asked('table'), 'table.rows tbody tr'),
  '6-answer': async ({ open }) => open(asked('graph'), 'table.rows tbody tr'),
  '7-path': async ({ open, id }) =>
    open(`#p=0&pf=${await id(PERSON)}&pt=${await id(OTHER)}`, '.steps .stop', { colorScheme: 'dark', locale: 'en-GB' }),
  '8-phone': async ({ open, id }) =>
    open(`#e=${await id(PERSON)}`, '.panel.entity h2', { viewport: PHONE, deviceScaleFactor: 2, hasTouch: true, isMobile: true }),
};

function asked(as) {
  return `#${new URLSearchParams({ s: 'ask', q: 'supply-chain', 'q.name': FIRM, ...(as === 'graph' ? { qa: 'graph' } : {}) })}`;
}

async function takeAll(browser, url) {
  const api = async (what, parameters) => (await fetch(`${url}api/${what}?${new URLSearchParams(parameters)}`)).json();
  const id = async (name) => (await api('search', { q: name })).find((hit) => hit.name === name).id;
  for (const [name, scene] of Object.entries(SCENES)) {
    const open = async (hash = '', ready = 'canvas', options = {}) => {
      const context = await browser.newContext({ viewport: WIDE, colorScheme: 'light', locale: 'zh-CN', ...options });
      const page = await context.newPage();
      await page.goto(url + hash);
      await page.waitForSelector(ready);
      return page;
    };
    const page = await scene({ api, id, open });
    await page.waitForTimeout(REST);
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    // What the README shows.
    if (name === '3-person') await page.screenshot({ path: join(DOCS, 'viewer.png') });
    await page.context().close();
    console.log(`docs/tour/${name}.png`);
  }
}

mkdirSync(PICTURES, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'gantu-tour-'));
execFileSync(process.execPath, [GANTU, 'build', join(ROOT, 'seeds', 'pages')], { cwd: folder, stdio: 'inherit' });
const server = spawn(process.execPath, [GANTU, 'view', '--port', '0', '--json'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await new Promise((resolve) => server.stdout.once('data', (data) => resolve(JSON.parse(String(data)).url)));
  const args = ['--no-sandbox', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: ensureChrome(false).path, args });
  try {
    await takeAll(browser, url);
  } finally {
    await browser.close();
  }
} finally {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
