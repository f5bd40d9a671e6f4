/** Options that several commands share. */
import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { provinceNamed } from '../read/places.js';
import type { ReaderOptions } from '../reader.js';
import { holdsPassword } from '../store/index.js';
import { UsageError } from './errors.js';

export const STORE_HELP = 'a file, or neo4j://host:port (user and password from NEO4J_USERNAME, NEO4J_PASSWORD)';
/** How long a second writer waits for the first before it says who holds the store. */
export const DEFAULT_WAIT_SECONDS = 10;

export function positive(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return n;
}

export function seconds(value: string): number {
  const n = Number(value);
  if (!Number.isFinite(n) || n < 0) throw new InvalidArgumentError('It must be a number of seconds.');
  return n;
}

/** The address of a store as an argument. @throws UsageError, without showing it, if it holds a password. */
export function storeAddress(value: string): string {
  if (!holdsPassword(value)) return value;
  throw new UsageError(
    'an address with a password in it shows in the list of processes and in the history of the shell: give it without, and the password as NEO4J_PASSWORD, --password-file or when asked (NEO4J_URI may hold one)',
  );
}

/** Which store, and how to reach it. */
export interface StoreOptions {
  readonly store?: string;
  readonly database?: string;
  readonly passwordFile?: string;
  readonly shared?: boolean;
  readonly wait: number;
}

export function addStoreOptions(command: Command): Command {
  const store = new Option('--store <address>', STORE_HELP).argParser(storeAddress).default(undefined, 'NEO4J_URI, else gantu.grafeo');
  command
    .addOption(store)
    .option('--database <name>', 'the database of the Neo4j server (else NEO4J_DATABASE, else the user’s home database)');
  return addAccessOptions(command);
}

/** How to reach stores that are named otherwise. */
export function addAccessOptions(command: Command): Command {
  return command
    .option(
      '--password-file <file>',
      'a file with the password on its first line (else NEO4J_PASSWORD, NEO4J_PASSWORD_FILE, or you are asked)',
    )
    .option('--wait <seconds>', 'how long to wait for a store that another writes', seconds, DEFAULT_WAIT_SECONDS);
}

/** For commands that write. */
export const sharedOption = (): Option => new Option('--shared', 'use a Neo4j database though it holds nodes that are not of gantu');
export const jsonOption = (): Option => new Option('--json', 'print JSON');
const existing =
  (what: 'file' | 'folder') =>
  (value: string): string => {
    if (!existsSync(value)) throw new InvalidArgumentError(`There is no such ${what}.`);
    return value;
  };

function province(value: string): string {
  if (provinceNamed(value) === null) throw new InvalidArgumentError('It must be a province, such as 江西 or 江西省.');
  return value;
}

export const gazetteersOption = (): Option =>
  new Option('--gazetteers <folder>', 'a folder of your own gazetteers, used beside the shipped ones').argParser(existing('folder'));
export const patternsOption = (): Option =>
  new Option('--patterns <folder>', 'a folder of your own patterns, used beside the shipped ones').argParser(existing('folder'));

/** Used where it lies in the working folder, as the store is. */
export const CORRECTIONS = 'corrections.tsv';
export const correctionsOption = (): Option =>
  new Option('--corrections <file>', 'your corrections (docs/CORRECTIONS.md)')
    .argParser(existing('file'))
    .default(undefined, `${CORRECTIONS}, if there is one`);

export interface KnowledgeOptions {
  readonly gazetteers?: string;
  readonly patterns?: string;
  readonly corrections?: string;
}

export function readerOptions({ gazetteers, patterns, corrections }: KnowledgeOptions): ReaderOptions {
  const table = corrections ?? (existsSync(CORRECTIONS) ? CORRECTIONS : undefined);
  return {
    gazetteers: gazetteers ? [gazetteers] : [],
    patterns: patterns ? [patterns] : [],
    ...(table === undefined ? {} : { corrections: table }),
  };
}

/** Options by which pages that do not say it themselves are dated and placed. */
export function addPageOptions(command: Command): Command {
  return command
    .option('--date <date>', 'date of pages that bear none (YYYY-MM-DD)')
    .addOption(new Option('--province <name>', 'province of pages that do not show it (江西 or 江西省)').argParser(province))
    .option('--newspaper <name>', 'newspaper of pages that do not show it')
    .addOption(gazetteersOption())
    .addOption(patternsOption())
    .addOption(correctionsOption());
}

export interface PageOptions extends KnowledgeOptions {
  readonly date?: string;
  readonly province?: string;
  readonly newspaper?: string;
}

/** A command with its example shown below its help. */
export function command(name: string, description: string, ...examples: readonly string[]): Command {
  return new Command(name)
    .description(description)
    .addHelpText('after', `\nExample${examples.length > 1 ? 's' : ''}:\n${examples.map((e) => `  $ ${e}`).join('\n')}`);
}
