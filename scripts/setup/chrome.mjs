/** A Chrome or Chromium for the tests of the viewer, and a font that has Chinese characters. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { output, run, which } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** @param install whether Debian's packages may be installed, as root. @returns {{ path?: string, missing?: string }} */
export function ensureChrome(install) {
  const path = findChrome() ?? (install && installDebian(['chromium']) ? findChrome() : undefined);
  return path ? { path } : { missing: 'there is no Chrome or Chromium (CHROME_PATH says where one is)' };
}

/** @returns {{ missing?: string }} */
export function ensureChineseFont(install) {
  if (hasChineseFont() || (install && installDebian(['fonts-noto-cjk']) && hasChineseFont())) return {};
  return { missing: 'there is no font with Chinese characters (Debian: fonts-noto-cjk)' };
}

function findChrome() {
  const given = process.env.CHROME_PATH;
  if (given) return existsSync(given) ? given : undefined;
  return NAMES.map(which).find(Boolean) ?? PLACES.find((path) => existsSync(path)) ?? playwrights();
}

/** What `npx playwright install chromium` left. */
function playwrights() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(folder)) return undefined;
  const builds = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort();
  return builds
    .flatMap((name) => ['chrome-linux64', 'chrome-linux'].map((sub) => join(folder, name, sub, 'chrome')))
    .findLast((path) => existsSync(path));
}

function hasChineseFont() {
  // Where there is no fontconfig there is a desktop, which has its fonts.
  if (process.platform !== 'linux') return true;
  return (output('fc-list', [':lang=zh', 'family']) ?? '').trim() !== '';
}

/** Whether apt-get update has run. */
let isListFresh = false;

function installDebian(packages) {
  if (process.getuid?.() !== 0 || !which('apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!isListFresh) isListFresh = run('apt-get', ['update', '-qq'], { env });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}
