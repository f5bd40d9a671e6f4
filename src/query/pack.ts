/** The query pack: one named `.cypher` a question (cypher/queries), with a header for people and for the command (header.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../order.js';
import { packageRoot } from '../root.js';
import { type Header, type PackParameter, ParameterError, type ParameterValue, readHeader } from './header.js';
import { STEPS, type Step } from './steps.js';

export { type PackParameter, ParameterError, type ParameterType, type Text } from './header.js';

export interface PackQuery extends Omit<Header, 'step'> {
  readonly name: string;
  readonly cypher: string;
  /** What is made of the rows (steps.ts), if the header names a step. */
  readonly step: Step | undefined;
}

function parse(folder: string, file: string): PackQuery {
  const text = readFileSync(join(folder, file), 'utf8');
  const { step, ...header } = readHeader(file, text);
  if (step !== undefined && !STEPS.has(step))
    throw new Error(`${file}: there is no step "${step}"; there are: ${[...STEPS.keys()].join(', ')}`);
  return {
    name: file.replace(/\.cypher$/, ''),
    ...header,
    cypher: text.replace(/^\/\/.*\n/gm, '').trim(),
    step: step === undefined ? undefined : STEPS.get(step),
  };
}

/** All queries of the pack, by name. */
export function readPack(folder = join(packageRoot(), 'cypher', 'queries')): PackQuery[] {
  const files = readdirSync(folder).filter((f) => f.endsWith('.cypher'));
  return files.sort(compareText).map((file) => parse(folder, file));
}

function typed(query: string, { name, type }: PackParameter, value: string): ParameterValue {
  if (type === 'string') return value;
  if (type === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (type === 'date' && (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value))) return value;
  throw new ParameterError(`${query}: --param ${name}=${value} is no ${type}${type === 'date' ? ' (YYYY-MM-DD)' : ''}`);
}

/** The values a query runs with. @throws ParameterError */
export function bindParameters(query: PackQuery, given: ReadonlyMap<string, string>): Record<string, ParameterValue> {
  for (const name of given.keys()) {
    if (query.parameters.some((p) => p.name === name)) continue;
    const known = query.parameters.map((p) => p.name).join(', ') || 'none';
    throw new ParameterError(`${query.name} has no parameter "${name}"; it takes: ${known}`);
  }
  return Object.fromEntries(
    query.parameters.map((p) => {
      const value = given.get(p.name);
      if (value !== undefined) return [p.name, typed(query.name, p, value)];
      if (p.fallback === undefined) throw new ParameterError(`${query.name} needs --param ${p.name}=… (${p.doc.zh} ${p.doc.en})`);
      return [p.name, p.fallback];
    }),
  );
}
