/** The viewer's own files: single names from one folder, with types from a closed list. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  map: 'application/json; charset=utf-8',
};

/** One path segment that begins with a letter: no folders, no dot files, nothing to climb out with. */
const NAME = /^\/([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.([a-z]+))$/;

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** The file for a URL path (`/` is index.html), or null if it is none of the viewer's. */
export async function asset(folder: string, path: string): Promise<Asset | null> {
  const match = NAME.exec(path === '/' ? '/index.html' : path);
  const type = TYPES[match?.[2] ?? ''];
  if (!match?.[1] || !type) return null;
  try {
    return { type, body: await readFile(join(folder, match[1])) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
