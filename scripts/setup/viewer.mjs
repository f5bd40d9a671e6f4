/**
 * The viewer's page, bundled by Vite: index.html, main.js, style.css, and the parts that are fetched only when they are asked for;
 * and single.js, the same in one piece, for the file that has no server to fetch from.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './run.mjs';

const FOLDER = join(ROOT, 'viewer');
/** Own Cypher is asked of a server: the file has no use for its editor, which is larger than all the rest. */
const EDITOR = join(FOLDER, 'ask', 'editor.ts');

/** @param outdir is emptied first. */
export async function buildViewer(outdir) {
  // Plain names: the server tells by ETag whether a file has changed, and single-file.ts puts script and style into the page.
  await build(settings(outdir, true, { entryFileNames: 'main.js', chunkFileNames: '[name].js' }));
  const file = settings(outdir, false, { entryFileNames: 'single.js', codeSplitting: false });
  const without = { name: 'without-editor', load: (id) => (id === EDITOR ? 'export const editor = null;' : null) };
  await build({
    ...file,
    plugins: [without],
    build: { ...file.build, rolldownOptions: { ...file.build.rolldownOptions, input: join(FOLDER, 'main.ts') } },
  });
  pack(outdir);
}

function settings(outDir, emptyOutDir, output) {
  return {
    root: FOLDER,
    configFile: false,
    publicDir: false,
    // Relative, so that the page also works behind a proxy's path.
    base: './',
    logLevel: 'warn',
    // Of a file on disk browsers run no worker that is a module.
    worker: { format: 'iife' },
    build: {
      outDir,
      emptyOutDir,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      // Where the bundler's time goes is no news on a busy machine.
      rolldownOptions: { checks: { pluginTimings: false }, output: { ...output, assetFileNames: '[name][extname]' } },
    },
  };
}

/** Beside what the server sends, the same packed, so that it need not pack it at each visit (src/serve/static.ts). */
function pack(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css)$/.test(name) || name === 'single.js') continue;
    const file = join(folder, name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}
