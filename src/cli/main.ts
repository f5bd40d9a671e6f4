/** The command `gantu`. Exit codes: 0 done, 1 failed, 2 wrong usage. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { packageRoot } from '../root.js';
import { buildCommand } from './build.js';
import { dossierCommand } from './dossier.js';
import { UsageError } from './errors.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { matchCommand } from './match.js';
import { queryCommand } from './query.js';
import { removeCommand } from './remove.js';
import { resolveCommand } from './resolve.js';
import { reviewCommand } from './review.js';
import { storeCommand } from './store.js';
import { outliveReaders, ReaderGoneError } from './terminal.js';
import { viewCommand } from './view.js';

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

function program(): Command {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  const gantu = new Command('gantu')
    .description('赣图: a knowledge graph of Chinese provincial front pages, offline, every edge with its sentence')
    .version(version)
    .showHelpAfterError('(run with --help for what it takes)')
    .addHelpText('after', '\nExample:\n  $ gantu build pages && gantu query posts --param of=九江市');
  for (const make of [
    buildCommand,
    extractCommand,
    resolveCommand,
    queryCommand,
    exportCommand,
    dossierCommand,
    viewCommand,
    removeCommand,
    storeCommand,
    reviewCommand,
    explainCommand,
    matchCommand,
  ]) {
    gantu.addCommand(make().exitOverride());
  }
  return gantu.exitOverride();
}

/** A message for people; a stack only where a bug is hunted. */
function complain(error: unknown): void {
  const { message, stack } = error as Error;
  process.stderr.write(`gantu: ${process.env.GANTU_DEBUG ? stack : message}\n`);
}

export async function main(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...argv], { from: 'user' });
    return DONE;
  } catch (error) {
    if (error instanceof ReaderGoneError) return DONE;
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    complain(error);
    return error instanceof UsageError ? WRONG_USAGE : FAILED;
  }
}

outliveReaders();
process.exitCode = await main(process.argv.slice(2));
