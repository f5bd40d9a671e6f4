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
/** What reads the data of the file is in the file alone. */
const EMBEDDED = join(FOLDER, 'data', 'embedded.ts');

/** @param outdir is emptied first. */
export async function buildViewer(outdir) {
  // Plain names: the server tells by ETag whether a file has changed, and single-file.ts puts script and style into the page.
  const served = settings(outdir, true, { entryFileNames: '[name].js', chunkFileNames: '[name].js', codeSplitting: { groups: [first()] } });
  await build({ ...served, plugins: [without(EMBEDDED, 'embeddedSource'), BESIDE] });
  const file = settings(outdir, false, { entryFileNames: 'single.js', codeSplitting: false });
  await build({
    ...file,
    plugins: [without(EDITOR, 'editor')],
    build: { ...file.build, rolldownOptions: { ...file.build.rolldownOptions, input: join(FOLDER, 'main.ts') } },
  });
  pack(outdir);
}

/**
 * All that the first picture needs in one file, for which it waits once: left to itself, the bundler makes one more file of what is
 * needed here as well as later.
 */
function first() {
  let needed;
  return {
    name(id, graph) {
      needed ??= reachable(join(FOLDER, 'main.ts'), graph);
      return needed.has(id) || id.startsWith('\0rolldown') ? 'main' : null;
    },
  };
}

/** @returns ids of what a module imports, and what that does, but for what is fetched later. */
function reachable(from, graph, found = new Set()) {
  if (found.has(from)) return found;
  found.add(from);
  for (const id of graph.getModuleInfo(from)?.importedIds ?? []) reachable(id, graph, found);
  return found;
}

/** What that file imports is fetched beside it, not after it, and run when it asks for it. */
const BESIDE = {
  name: 'beside',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    page.source = page.source.replace(
      /<script type="module" crossorigin src="(?!\.\/main\.js)([^"]+)"><\/script>/g,
      '<link rel="modulepreload" crossorigin href="$1">',
    );
  },
};

/** Leaves a module out, whose one export is then null. */
function without(module, name) {
  return { name: 'without', load: (id) => (id === module ? `export const ${name} = null;` : null) };
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
