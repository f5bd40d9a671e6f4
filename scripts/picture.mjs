/** `npm run picture`: docs/viewer.png, the viewer as it is on the sample pages, with one entity chosen. Needs Chrome or Chromium (CHROME_PATH, or where it usually is). */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChrome } from './setup/chrome.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GANTU = join(ROOT, 'bin', 'gantu.js');
const CHOSEN = process.argv[2] ?? '鹰潭市余江区';

const folder = mkdtempSync(join(tmpdir(), 'gantu-picture-'));
execFileSync(process.execPath, [GANTU, 'build', join(ROOT, 'seeds', 'pages')], { cwd: folder, stdio: 'inherit' });
const server = spawn(process.execPath, [GANTU, 'view', '--port', '0', '--json'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await new Promise((resolve) => server.stdout.once('data', (data) => resolve(JSON.parse(String(data)).url)));
  const browser = await chromium.launch({
    executablePath: ensureChrome(false).path,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: 'light', locale: 'zh-CN' });
    await page.goto(url);
    await page.waitForSelector('canvas');
    await page.keyboard.press('/');
    await page.keyboard.type(CHOSEN);
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(3000);
    await page.screenshot({ path: join(ROOT, 'docs', 'viewer.png') });
  } finally {
    await browser.close();
  }
} finally {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
