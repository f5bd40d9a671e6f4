/** What is learned is what the gold pages teach, byte for byte: who adds or corrects a page to learn from trains again. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/root.js';

const MINUTES = 60_000;

it.each(['arrange', 'names', 'relations', 'subjects'])(
  "what is learned is the trainer's output: %s",
  (trainer) => {
    const trained = spawnSync(process.execPath, [join('scripts', 'train', `${trainer}.mjs`), '--check'], {
      cwd: packageRoot(),
      encoding: 'utf8',
    });
    expect([trained.status, trained.stderr]).toEqual([0, '']);
  },
  5 * MINUTES,
);
