/** The packages of package-lock.json, installed if they are not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './run.mjs';

/**
 * Installs the locked versions if anything is missing or of another version. Not by `npm ci`: it refuses a lockfile
 * that lacks packages of other platforms, which is what npm writes where the registry does not have them.
 * @returns whether all is there.
 */
export function ensurePackages() {
  if (arePackagesInstalled()) return true;
  console.log('Installing packages …');
  return runNpm(['install', '--no-save']) && arePackagesInstalled();
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
