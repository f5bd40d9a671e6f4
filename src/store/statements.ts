/**
 * The statements of cypher/, by name: `write/upsert-entities` is cypher/write/upsert-entities.cypher.
 * Their text is constant but for labels and types, which Cypher does not take as parameters; those come from the
 * closed schema only, so that no text of a page ever becomes query text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { KINDS, NODES, OWN_NODES, RELATIONS, STRUCTURE } from '../../graph-schema/schema.js';
import { packageRoot } from '../root.js';
import { StatementError } from './errors.js';

/** Labels of the program's own nodes; those that relate entities are the kinds. */
export const INTERNAL_LABELS: readonly string[] = [...Object.keys(NODES), ...Object.keys(OWN_NODES), 'Store'];
/** All labels that nodes of ours bear. */
export const OWN_LABELS: readonly string[] = [...INTERNAL_LABELS, ...Object.keys(KINDS), 'Official'];
/** Those that belong to one epoch: the one node `Store` says which epoch counts. Each node of the graph bears exactly one of them. */
export const EPOCH_LABELS = INTERNAL_LABELS.filter((label) => label !== 'Store');

/** What each placeholder may stand for. */
const ALLOWED = {
  TYPE: new Set([...Object.keys(RELATIONS), ...Object.keys(STRUCTURE)]),
  SOURCE: new Set(['Entity', 'Page', 'Evidence']),
  TARGET: new Set(['Entity', 'Article', 'Metric']),
  LABEL: new Set([...Object.keys(KINDS), 'Official', ...INTERNAL_LABELS, ...EPOCH_LABELS.map((label) => `Next${label}`)]),
} as const;

type Placeholder = keyof typeof ALLOWED;

const PLACEHOLDER = /__([A-Z]+)__/g;
const EPOCH_LABEL = new RegExp(`:(${EPOCH_LABELS.join('|')})\\b`, 'g');

let loaded: ReadonlyMap<string, string> | undefined;

/**
 * A statement by name, its placeholders (`__TYPE__`, `__SOURCE__`, `__TARGET__`, `__LABEL__`) filled.
 * @throws StatementError for an unknown name, a placeholder without value, a value without placeholder or not of the schema.
 */
export function statement(name: string, values: Readonly<Record<string, string>> = {}): string {
  const text = all().get(name);
  if (text === undefined) throw new StatementError(`There is no statement cypher/${name}.cypher.`);
  const used = new Set<string>();
  const filled = text.replace(PLACEHOLDER, (_, placeholder: string) => {
    used.add(placeholder);
    return allowedValue(name, placeholder, Object.hasOwn(values, placeholder) ? values[placeholder] : undefined);
  });
  const unused = Object.keys(values).find((key) => !used.has(key));
  if (unused !== undefined) throw new StatementError(`cypher/${name}.cypher has no __${unused}__.`);
  return filled;
}

/** The statements of a file that holds several, each ended by `;` at the end of a line. */
export function statements(name: string): string[] {
  return statement(name)
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** A statement for the epoch that counts, or for the next one, built beside it under labels of its own (`NextEntity`). */
export function forEpoch(text: string, next: boolean): string {
  return next ? text.replace(EPOCH_LABEL, ':Next$1') : text;
}

function allowedValue(name: string, placeholder: string, value: string | undefined): string {
  const allowed = Object.hasOwn(ALLOWED, placeholder) ? ALLOWED[placeholder as Placeholder] : undefined;
  if (!allowed) throw new StatementError(`cypher/${name}.cypher has an unknown placeholder __${placeholder}__.`);
  if (value === undefined) throw new StatementError(`cypher/${name}.cypher needs a value for __${placeholder}__.`);
  if (!allowed.has(value))
    throw new StatementError(`${JSON.stringify(value)} is not of the graph schema (__${placeholder}__ of cypher/${name}.cypher).`);
  return value;
}

function all(): ReadonlyMap<string, string> {
  loaded ??= load(join(packageRoot(), 'cypher'));
  return loaded;
}

function load(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cypher'));
  return new Map(
    files.map((file) => [file.split(sep).join('/').slice(0, -'.cypher'.length), readFileSync(join(folder, file), 'utf8').trim()]),
  );
}
