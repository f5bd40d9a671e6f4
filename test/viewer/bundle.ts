/** Bundles the viewer as scripts/build.mjs does, into a folder of its own: tests see the source as it is, not the last build. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildViewer } from '../../scripts/setup/viewer.mjs';
import { describeChromium, launchChromium } from '../servers/chromium.js';

/** @returns the folder: index.html, main.js, single.js, style.css, and what main.js fetches. */
export async function bundleViewer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gantu-viewer-'));
  await buildViewer(folder);
  return folder;
}

/** One browser, and one folder of the viewer's files. */
export interface Bundled {
  readonly browser: Browser;
  readonly assets: string;
}

/** Tests of the viewer as it is bundled, in a browser that all of them share. */
export function describeBundled(name: string, tests: (bundled: () => Bundled) => void): void {
  describeChromium(name, () => {
    let bundled: Bundled;
    beforeAll(async () => {
      const [browser, assets] = await Promise.all([launchChromium(), bundleViewer()]);
      bundled = { browser, assets };
    });
    afterAll(async () => {
      await bundled?.browser.close();
      if (bundled) await rm(bundled.assets, { recursive: true });
    });
    tests(() => bundled);
  });
}
