/** The viewer's page, bundled by Vite: index.html, main.js, style.css, and the parts that are fetched only when they are asked for. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run.mjs';

/** @param outdir is emptied first. */
export async function buildViewer(outdir) {
  await build({
    root: join(ROOT, 'viewer'),
    configFile: false,
    publicDir: false,
    // Relative, so that the page also works behind a proxy's path.
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: outdir,
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      // Plain names: the server tells by ETag whether a file has changed, and single-file.ts puts these two into the page.
      // Where the bundler's time goes is no news on a busy machine.
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { entryFileNames: 'main.js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
}
