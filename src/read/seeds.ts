import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path of a file of `seeds/`, found from here upwards: the same from `src/` and from `dist/`. */
export function seedPath(...parts: string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'seeds', 'lexicon')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'seeds', ...parts);
}
