/** A Python of the tests' own, with networkx, igraph, openpyxl and python-docx, which check what we export: .cache/venv. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { output, ROOT, run } from './run.mjs';

const FOLDER = join(ROOT, '.cache', 'venv');
const PYTHON = process.platform === 'win32' ? join(FOLDER, 'Scripts', 'python.exe') : join(FOLDER, 'bin', 'python');
const PACKAGES = ['networkx>=3.2,<4', 'igraph>=0.11,<2', 'openpyxl>=3.1,<4', 'python-docx>=1.1,<2'];

/** @returns {{ path?: string, missing?: string }} the Python, or why there is none. */
export function ensurePython() {
  if (isReady()) return { path: PYTHON };
  if (output('python3', ['--version']) === undefined) return { missing: 'there is no python3' };
  console.log('Making a Python environment with networkx, igraph, openpyxl and python-docx …');
  rmSync(FOLDER, { recursive: true, force: true });
  if (!run('python3', ['-m', 'venv', FOLDER])) return { missing: 'python3 has no venv (Debian: python3-venv)' };
  if (!run(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]))
    return { missing: 'pip could not install networkx, igraph, openpyxl and python-docx' };
  return isReady() ? { path: PYTHON } : { missing: 'networkx, igraph, openpyxl and python-docx do not load' };
}

function isReady() {
  return existsSync(PYTHON) && output(PYTHON, ['-c', 'import networkx, igraph, openpyxl, docx']) !== undefined;
}
