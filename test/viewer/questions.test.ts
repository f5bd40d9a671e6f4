import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/query/pack.js';
import { TOPIC_NAMES, TOPICS } from '../../src/query/topics.js';
import type { QueryView } from '../../src/serve/types.js';
import { choiceName, fieldOf, given, missing } from '../../viewer/ask/fields.js';
import { byTopic, findQueries } from '../../viewer/ask/menu-model.js';
import { questionKey } from '../../viewer/model/question.js';
import { words } from '../../viewer/strings.js';

const PACK: readonly QueryView[] = readPack().map(({ name, topic, title, description, parameters, example }) => ({
  name,
  topic,
  topicTitle: TOPICS[topic],
  title,
  description,
  parameters: parameters.map(({ fallback, ...rest }) => ({
    ...rest,
    ...(fallback === undefined ? {} : { fallback }),
    ...(example.has(rest.name) ? { example: example.get(rest.name)! } : {}),
  })),
}));

describe('the menu', () => {
  it('has each question once, by topic, in the order of the command', () => {
    const topics = byTopic(PACK);
    expect(topics.map(({ title }) => title)).toEqual(TOPIC_NAMES.map((name) => TOPICS[name]));
    expect(topics.flatMap(({ queries }) => queries)).toHaveLength(PACK.length);
  });

  it.each([
    ['历任', 'career'],
    ['posts over time', 'career'],
    ['CAREER', 'career'],
    ['链长', 'chain-leaders'],
    ['矛盾', 'contradictions'],
    ['Jaccard', 'co-mentions'],
  ])('finds by title, name or description: %s', (wanted, name) => {
    expect(findQueries(PACK, wanted).map((query) => query.name)).toContain(name);
  });

  it('puts what says it in the title before what only describes it', () => {
    const found = findQueries(PACK, '链长');
    expect(found[0]!.title.zh).toContain('链长');
  });

  it('needs every word, and has all for none', () => {
    expect(findQueries(PACK, '  ')).toEqual(PACK);
    expect(findQueries(PACK, '历任 没有这个词')).toEqual([]);
  });
});

describe('the form', () => {
  it('has a list to choose from where only some words are taken', () => {
    const kinds = PACK.flatMap(({ parameters }) => parameters.filter(({ name }) => name === 'kind'));
    for (const parameter of kinds) expect(fieldOf(parameter)).toMatchObject({ is: 'choice' });
  });

  // Whatever the pack offers as a default or an example must be a choice where there are choices.
  it.each(PACK.flatMap((query) => query.parameters.map((parameter) => [query.name, parameter.name, parameter] as const)))(
    '%s: %s',
    (_query, _name, parameter) => {
      const field = fieldOf(parameter);
      if (parameter.type !== 'string') expect(field.is).toBe(parameter.type);
      if (field.is !== 'choice') return;
      for (const value of [parameter.fallback, parameter.example])
        if (value !== undefined && value !== '') expect(field.values).toContain(value);
    },
  );

  it.each(['words', 'text', 'indicator', 'office', 'system', 'tier', 'year'])('takes any text for %s', (name) =>
    expect(fieldOf({ name, type: 'string' })).toEqual({ is: 'text' }),
  );

  it('offers persons for a person, and anything for a name', () => {
    expect(fieldOf({ name: 'person', type: 'string' })).toEqual({ is: 'entity', kinds: ['Person'] });
    expect(fieldOf({ name: 'name', type: 'string' })).toEqual({ is: 'entity', kinds: null });
    expect(fieldOf({ name: 'constructor', type: 'string' })).toEqual({ is: 'text' });
  });

  it('names choices in the interface’s language', () => {
    expect(['Person', 'HOLDS_POST', 'upstream', 'supplies'].map((value) => choiceName(value, words('zh')))).toEqual([
      '人物',
      '任职',
      '上游',
      '客户',
    ]);
  });

  it('asks with what was given, and not with what is so anyway', () => {
    const { parameters } = PACK.find(({ name }) => name === 'co-mentions')!;
    const values = new Map([
      ['name', '  上高县 '],
      ['kind', ''],
      ['top', '20'],
    ]);
    expect(given(parameters, values)).toEqual({ name: '上高县' });
    expect(missing(parameters, {})).toEqual(['name']);
    expect(missing(parameters, { name: '上高县' })).toEqual([]);
  });
});

describe('a question', () => {
  it('is the same whatever the order of its parameters and the form of its answer', () => {
    const a = { query: 'path', parameters: { a: '1', b: '2' }, as: 'graph' as const };
    const b = { query: 'path', parameters: { b: '2', a: '1' } };
    expect(questionKey(a)).toBe(questionKey(b));
    expect(questionKey({ query: 'path', parameters: { a: '2', b: '1' } })).not.toBe(questionKey(b));
    expect(questionKey({ cypher: 'path' })).not.toBe(questionKey({ query: 'path', parameters: {} }));
  });
});
