/** A real Chrome or Chromium for tests of the viewer; scripts/test.mjs finds it and says where in CHROME_PATH. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { describe, it } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where the browser is, or undefined. */
export function chromePath(): string | undefined {
  const given = process.env.CHROME_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Tests that need a browser: skipped with a reason where there is none, failed for it with CI=true. */
export function describeChromium(name: string, tests: () => void): void {
  const reason = 'no Chrome or Chromium; CHROME_PATH says where one is';
  if (chromePath() !== undefined) describe(name, tests);
  else if (process.env.CI === 'true') {
    it(`${name}: needs a browser`, () => {
      throw new Error(reason);
    });
  } else describe.skip(`${name} (${reason})`, tests);
}

/** The caller closes it. It asks nothing of the network but what its pages do. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromePath();
  if (executablePath === undefined) throw new Error('There is no Chrome or Chromium.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'] });
}
