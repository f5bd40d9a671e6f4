import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, kindColour } from '../../graph-schema/colour.js';
import { grass } from '../../graph-schema/grass.js';
import { KIND_NAMES, KINDS, keyProperty, NODES, RELATION_TYPES, RELATIONS, STRUCTURE } from '../../graph-schema/schema.js';
import { packageRoot } from '../../src/root.js';

type Style = Record<string, string>;

/**
 * Reads as Neo4j Browser does: what stands before a brace is a selector, blanks or not (a comment would be part of it); quotes
 * are dropped; a line that is no `name: value` is passed over in silence. Here all that Browser would pass over is an error.
 */
function read(sheet: string): Map<string, Style> {
  const rules = new Map<string, Style>();
  const rest = sheet.replace(/([^{}]*)\{((?:'[^']*'|[^'}])*)\}/g, (_, selector: string, body: string) => {
    const name = selector.replace(/\s/g, '');
    if (!/^(node|relationship)(\.\w+)*$/.test(name)) throw new Error(`no selector: ${selector}`);
    if (rules.has(name)) throw new Error(`${name} twice`);
    const lines = body.split(';').map((line) => line.trim());
    if (lines.pop() !== '') throw new Error(`${name}: the last line has no end`);
    rules.set(name, Object.fromEntries(lines.map((line) => property(name, line))));
    return '';
  });
  if (rest.trim() !== '') throw new Error(`no rule: ${rest.trim()}`);
  return rules;
}

function property(rule: string, line: string): [string, string] {
  const parts = line.split(':').map((part) => part.trim());
  if (parts.length !== 2 || parts.includes('')) throw new Error(`${rule}: ${line}`);
  return [parts[0]!, parts[1]!.replaceAll("'", '')];
}

/** All rules whose classes the node has apply, later ones over earlier ones. */
function styleOf(rules: Map<string, Style>, tag: 'node' | 'relationship', ...labels: string[]): Style {
  const matching = [...rules].filter(([selector]) => {
    const [own, ...classes] = selector.split('.');
    return own === tag && classes.every((name) => labels.includes(name));
  });
  return Object.assign({}, ...matching.map(([, style]) => style));
}

const placeholders = (caption = ''): string[] => [...caption.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!);
const LENGTH = /^\d+px$/;
const COLOUR = /^#[0-9a-f]{6}$/;

describe('the style sheet of Neo4j Browser', () => {
  const rules = read(grass());

  it('is the file in cypher/browser (npm run docs writes it)', () => {
    expect(readFileSync(join(packageRoot(), 'cypher', 'browser', 'gantu.grass'), 'utf8')).toBe(grass());
  });

  it.each(KIND_NAMES)('shows %s with its name in the colour of the viewer, readable', (kind) => {
    const style = styleOf(rules, 'node', 'Entity', kind);
    expect(style).toMatchObject({ caption: '{name}', color: kindColour(kind, 'light'), diameter: '80px' });
    expect(contrast(style.color!, style['text-color-internal']!)).toBeGreaterThan(3.5);
  });

  it('tells an official by the rim, not by another colour', () => {
    const [person, official] = [styleOf(rules, 'node', 'Entity', 'Person'), styleOf(rules, 'node', 'Entity', 'Person', 'Official')];
    expect(official.color).toBe(KINDS.Person.colour);
    expect(official['border-width']).not.toBe(person['border-width']);
  });

  // Browser gives a label that has no rule with colour and caption a colour of its own choice.
  it.each(Object.keys(NODES))('has a colour and a caption for %s, of properties that it has', (label) => {
    const own = rules.get(`node.${label}`)!;
    expect(own.color).toMatch(COLOUR);
    expect(placeholders(own.caption).length).toBeGreaterThan(0);
    for (const name of placeholders(own.caption)) expect(Object.keys(NODES[label as keyof typeof NODES])).toContain(name);
  });

  it.each(RELATION_TYPES)('writes on %s what it says, and its key', (type) => {
    const { caption, color } = styleOf(rules, 'relationship', type);
    const key = keyProperty(type);
    expect(caption).toBe(key === undefined ? RELATIONS[type].zh : `${RELATIONS[type].zh} {${key}}`);
    expect(color).toMatch(COLOUR);
  });

  it('has a rule for nothing else', () => {
    const labels = [...KIND_NAMES, 'Official', ...Object.keys(NODES)].map((label) => `node.${label}`);
    const types = [...RELATION_TYPES, ...Object.keys(STRUCTURE)].map((type) => `relationship.${type}`);
    expect([...rules.keys()].sort()).toEqual(['node', 'relationship', ...labels, ...types].sort());
  });

  it('gives lengths in pixels and colours in full', () => {
    for (const style of rules.values())
      for (const [name, value] of Object.entries(style)) {
        if (/color/.test(name)) expect(value).toMatch(COLOUR);
        else if (name !== 'caption') expect(value).toMatch(LENGTH);
      }
  });

  it.each([
    ['a comment', '/* kinds */ node { color: #ffffff; }'],
    ['a value with a colon', "node { caption: 'name: {name}'; }"],
    ['a line without end', 'node { color: #ffffff }'],
  ])('would be found out by this reader with %s', (_, sheet) => {
    expect(() => read(sheet)).toThrow();
  });
});
