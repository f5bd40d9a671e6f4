/** The packages of package-lock.json, installed if they are not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './run.mjs';

/** Runs `npm ci` if anything is missing or of another version. @returns whether all is there. */
export function ensurePackages() {
  if (arePackagesInstalled()) return true;
  console.log('Installing packages (npm ci) …');
  return runNpm(['ci']);
}

/** Compares the lockfile with npm's own record of what it installed: it does not matter who installed it. */
function arePackagesInstalled() {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  // Optional packages are those of other platforms.
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version);
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
