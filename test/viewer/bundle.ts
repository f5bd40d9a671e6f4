/** Bundles the viewer as scripts/build.mjs does, into a folder of its own: tests see the source as it is, not the last build. */
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const viewer = fileURLToPath(new URL('../../viewer/', import.meta.url));

/** @returns the folder: index.html, main.js, style.css. */
export async function bundleViewer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gantu-viewer-'));
  await build({
    bundle: true,
    charset: 'utf8',
    entryPoints: [join(viewer, 'main.ts')],
    format: 'esm',
    logLevel: 'warning',
    minify: true,
    outfile: join(folder, 'main.js'),
    target: 'es2022',
  });
  for (const file of ['index.html', 'style.css']) await cp(join(viewer, file), join(folder, file));
  return folder;
}
