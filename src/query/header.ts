/**
 * The header of a query of the pack, in comment lines above its Cypher:
 *   // topic: persons
 *   // title.zh: 某人历任什么职务
 *   // title.en: Posts of a person over time
 *   // description.zh: …        // description.en: …
 *   // step: career             what is made of the rows afterwards (steps.ts), if anything
 *   // param person: string = ""
 *   // param.person.zh: …       // param.person.en: …
 *   // example: person=刘洋      values that have an answer in the sample pages; one line a parameter
 */
import { isTopic, type Topic } from './topics.js';

/** A text for people, in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type ParameterType = 'string' | 'number' | 'date' | 'boolean';
export type ParameterValue = string | number | boolean;

export interface PackParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Undefined: it must be given. */
  readonly fallback: ParameterValue | undefined;
  readonly doc: Text;
}

/** A parameter that is missing, unknown, of the wrong type, or that its query cannot take. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
}

export interface Header {
  readonly topic: Topic;
  readonly title: Text;
  readonly description: Text;
  readonly parameters: readonly PackParameter[];
  readonly example: ReadonlyMap<string, string>;
  readonly step: string | undefined;
}

const LINE = /^\/\/ ([\w.]+(?: \w+)?): (.+)$/;
const PARAM = /^(string|number|date|boolean)(?: = (\S+))?$/;

/** @throws Error naming the file and what its header lacks. */
export function readHeader(file: string, text: string): Header {
  const lines = text.split('\n').filter((line) => line.startsWith('//'));
  const fields = lines.map((line) => {
    const match = LINE.exec(line);
    if (!match) throw new Error(`${file}: "${line}" is not "// name: text"`);
    return [match[1]!, match[2]!.trim()] as const;
  });
  const find = (key: string): string | undefined => fields.find(([name]) => name === key)?.[1];
  const field = (key: string): string => {
    const value = find(key);
    if (value === undefined) throw new Error(`${file}: its header lacks "// ${key}: …"`);
    return value;
  };
  const both = (key: string): Text => ({ zh: field(`${key}.zh`), en: field(`${key}.en`) });
  const topic = field('topic');
  if (!isTopic(topic)) throw new Error(`${file}: there is no topic "${topic}" (src/query/topics.ts)`);
  return {
    topic,
    title: both('title'),
    description: both('description'),
    parameters: fields
      .filter(([key]) => key.startsWith('param '))
      .map(([key, value]) => parameterOf(file, key.slice('param '.length), value, both)),
    example: new Map(fields.filter(([key]) => key === 'example').map(([, value]) => pairOf(file, value))),
    step: find('step'),
  };
}

function parameterOf(file: string, name: string, value: string, both: (key: string) => Text): PackParameter {
  const match = PARAM.exec(value);
  if (!match) throw new Error(`${file}: "// param ${name}: ${value}" is not "// param name: type = default"`);
  const [, type, fallback] = match;
  return {
    name,
    type: type as ParameterType,
    fallback: fallback === undefined ? undefined : (JSON.parse(fallback) as ParameterValue),
    doc: both(`param.${name}`),
  };
}

function pairOf(file: string, value: string): [string, string] {
  const at = value.indexOf('=');
  if (at < 1) throw new Error(`${file}: "// example: ${value}" is not "// example: name=value"`);
  return [value.slice(0, at), value.slice(at + 1)];
}
