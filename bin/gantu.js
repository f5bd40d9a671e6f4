#!/usr/bin/env node
// The program is dist/src/cli/main.js; in a clone that was never built, this builds it first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/src/cli/main.js', import.meta.url);

function build() {
  const script = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url));
  if (!existsSync(new URL('../node_modules/typescript/bin/tsc', import.meta.url))) return false;
  // Our output is data: what the build says goes to stderr.
  return spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] }).status === 0;
}

if (existsSync(program) || build()) {
  await import(program.href);
} else {
  console.error('gantu is not built yet. In its folder, run: npm install && npm run build');
  process.exitCode = 1;
}
