/**
 * npm start: installs what is missing, builds the program and the graph of seeds/pages, and serves the viewer (a browser opens where there is a desktop).
 * What stands after `--` goes to `gantu view`: npm start -- --port 8080
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { ROOT, runNode } from './setup/run.mjs';

const STORE = 'gantu.grafeo';
const GANTU = join(ROOT, 'bin', 'gantu.js');

// Ctrl-C goes to the whole group: the child ends in good order, and we after it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => running?.kill('SIGTERM'));
let running;

/** @returns the exit code; 0 if it was ended by Ctrl-C. */
function gantu(...args) {
  return new Promise((done) => {
    running = spawn(process.execPath, [GANTU, ...args], { cwd: ROOT, stdio: 'inherit' });
    running.once('exit', (code, signal) => done(signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : (code ?? 1)));
  });
}

async function main() {
  if (!ensurePackages()) return 1;
  if (!runNode(['scripts/build.mjs'])) return 1;
  const built = await gantu('build', join('seeds', 'pages'), '--store', STORE);
  if (built !== 0) return built;
  return gantu('view', '--store', STORE, '--open', ...process.argv.slice(2));
}

process.exitCode = await main();
