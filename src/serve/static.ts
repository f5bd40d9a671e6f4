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
  /** Whether the body is packed by gzip. */
  readonly packed: boolean;
}

/**
 * The file for a URL path (`/` is index.html), or null if it is none of the viewer's.
 * @param gzip whether it may be packed: then it is as the build has packed it, if it has
 */
export async function asset(folder: string, path: string, gzip = false): Promise<Asset | null> {
  const match = NAME.exec(path === '/' ? '/index.html' : path);
  const type = TYPES[match?.[2] ?? ''];
  if (!match?.[1] || !type) return null;
  const packed = gzip ? await found(join(folder, `${match[1]}.gz`)) : null;
  const body = packed ?? (await found(join(folder, match[1])));
  return body && { type, body, packed: packed !== null };
}

async function found(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
