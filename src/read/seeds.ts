import { join } from 'node:path';
import { packageRoot } from '../root.js';

/** Path of a file of `seeds/`, the same from `src/` and from `dist/`. */
export function seedPath(...parts: string[]): string {
  return join(packageRoot(), 'seeds', ...parts);
}
