/** Bundles the viewer as scripts/build.mjs does, into a folder of its own: tests see the source as it is, not the last build. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildViewer } from '../../scripts/setup/viewer.mjs';

/** @returns the folder: index.html, main.js, single.js, style.css, and what main.js fetches. */
export async function bundleViewer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gantu-viewer-'));
  await buildViewer(folder);
  return folder;
}
