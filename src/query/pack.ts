/** The query pack: one named `.cypher` a question (cypher/queries), its title, description and parameters in its header. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../order.js';
import { packageRoot } from '../root.js';
import { STEPS, type Step } from './steps.js';

export type ParameterType = 'string' | 'number' | 'date' | 'boolean';

export interface PackParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Undefined: it must be given. */
  readonly fallback: string | number | boolean | undefined;
  readonly doc: string;
}

export interface PackQuery {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly PackParameter[];
  readonly cypher: string;
  /** What is made of the rows (steps.ts), if the header names a step. */
  readonly step: Step | undefined;
}

/** A parameter that is missing, unknown or of the wrong type. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
}

const PARAM = /^param (\w+): (string|number|date|boolean)(?: = (\S+))? (.+)$/;

function parameterOf(file: string, line: string): PackParameter {
  const match = PARAM.exec(line);
  if (!match) throw new Error(`${file}: "// ${line}" is not "// param name: type = default description"`);
  const [, name, type, fallback, doc] = match as unknown as [string, string, ParameterType, string | undefined, string];
  return { name, type, fallback: fallback === undefined ? undefined : (JSON.parse(fallback) as string | number | boolean), doc };
}

function parse(folder: string, file: string): PackQuery {
  const text = readFileSync(join(folder, file), 'utf8');
  const header = [...text.matchAll(/^\/\/ (.*)$/gm)].map((m) => m[1]!);
  const step = header.find((l) => l.startsWith('step: '))?.slice('step: '.length);
  if (step !== undefined && !STEPS.has(step))
    throw new Error(`${file}: there is no step "${step}"; there are: ${[...STEPS.keys()].join(', ')}`);
  const field = (key: string): string => {
    const line = header.find((l) => l.startsWith(`${key}: `));
    if (line === undefined) throw new Error(`${file}: its header lacks "// ${key}: …"`);
    return line.slice(key.length + 2);
  };
  return {
    name: file.replace(/\.cypher$/, ''),
    title: field('title'),
    description: field('description'),
    parameters: header.filter((l) => l.startsWith('param ')).map((l) => parameterOf(file, l)),
    cypher: text.replace(/^\/\/.*\n/gm, '').trim(),
    step: step === undefined ? undefined : STEPS.get(step),
  };
}

/** All queries of the pack, by name. */
export function readPack(folder = join(packageRoot(), 'cypher', 'queries')): PackQuery[] {
  const files = readdirSync(folder).filter((f) => f.endsWith('.cypher'));
  return files.sort(compareText).map((file) => parse(folder, file));
}

function typed(query: string, { name, type }: PackParameter, value: string): string | number | boolean {
  if (type === 'string') return value;
  if (type === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (type === 'date' && (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value))) return value;
  throw new ParameterError(`${query}: --param ${name}=${value} is no ${type}${type === 'date' ? ' (YYYY-MM-DD)' : ''}`);
}

/** The values a query runs with. @throws ParameterError */
export function bindParameters(query: PackQuery, given: ReadonlyMap<string, string>): Record<string, string | number | boolean> {
  for (const name of given.keys()) {
    if (query.parameters.some((p) => p.name === name)) continue;
    const known = query.parameters.map((p) => p.name).join(', ') || 'none';
    throw new ParameterError(`${query.name} has no parameter "${name}"; it takes: ${known}`);
  }
  return Object.fromEntries(
    query.parameters.map((p) => {
      const value = given.get(p.name);
      if (value !== undefined) return [p.name, typed(query.name, p, value)];
      if (p.fallback === undefined) throw new ParameterError(`${query.name} needs --param ${p.name}=… (${p.doc})`);
      return [p.name, p.fallback];
    }),
  );
}
