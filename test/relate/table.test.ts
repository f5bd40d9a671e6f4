import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relate } from '../../src/relate/index.js';
import type { Pattern } from '../../src/relate/patterns.js';
import { examples, readRules } from '../../src/relate/rules.js';
import { PatternTable } from '../../src/relate/table.js';
import { requiredLiterals } from '../../src/required.js';
import { readMarked, swapped } from './marked.js';

/** Tries every pattern on every sentence. */
class Unfiltered extends PatternTable {
  override candidates(): Pattern[] {
    return [...this.patterns];
  }
}

const rules = readRules();
const { patterns: table } = rules;
const unfiltered = { ...rules, patterns: new Unfiltered(table.patterns) };

describe('required literals', () => {
  it.each([
    ['(?:坐落|位于)[^，。]{0,16}?[天地]', ['坐落', '位于']],
    ['(?:出台|印发)(?:了)?[^，。]{0,8}', ['出台', '印发']],
    ['(?<t>[甲乙])?是', ['是']],
    ['(?:会议|)由(?<s>甲)主持', ['由甲主持']],
    ['(?=[^。]*之一)甲', ['之一']],
    ['(?<!不)(?:同意|批准)(?!书)', ['同意', '批准']],
    ['甲(?:乙丙)+丁', ['乙丙']],
    ['甲{0,2}|乙', undefined],
    ['\\d+(?:条|个)?', undefined],
    ['.*', undefined],
    ['甲\\+乙\\d丙', ['甲+乙']],
  ])('of %s', (source, literals) => {
    expect(requiredLiterals(new RegExp(source))).toEqual(literals);
  });

  it('are in every text that an expression matches', () => {
    const leaf = fc.constantFrom('a', 'b', 'ab', 'ca', '[ab]', '[^a]', '.', '\\w', '', '^', '$', '(?=b)', '(?!a)', '(?<=c)', '(?<!b)');
    const { source } = fc.letrec<{ source: string }>((tie) => ({
      source: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.tuple(tie('source'), tie('source')).map(([a, b]) => a + b),
        fc.tuple(tie('source'), tie('source')).map(([a, b]) => `(?:${a}|${b})`),
        fc.tuple(tie('source'), fc.constantFrom('?', '*', '+', '{2}', '{0,2}', '??', '+?')).map(([a, sign]) => `(?:${a})${sign}`),
        tie('source').map((a) => `(?=${a})`),
      ),
    }));
    fc.assert(
      fc.property(source, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }), (expression, text) => {
        const pattern = new RegExp(expression);
        const literals = requiredLiterals(pattern);
        if (pattern.test(text) && literals) expect(literals.some((literal) => text.includes(literal))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the prefilter of the pattern tables', () => {
  it('has literals for nearly every pattern', () => {
    const without = table.patterns.filter(({ regex }) => requiredLiterals(regex) === undefined);
    expect(without.length).toBeLessThan(table.patterns.length / 10);
  });

  it('loses nothing in the examples', () => {
    for (const { example } of examples()) {
      for (const sentence of [example, swapped(example, 0)]) {
        const read = readMarked(sentence);
        expect(relate(read, rules), sentence).toEqual(relate(read, unfiltered));
      }
    }
  });

  it('loses nothing in sentences put together from parts of the examples', () => {
    const parts = examples().flatMap(({ example }) => example.split(/(?<=[，、；：的])/));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }), (chosen) => {
        const read = readMarked(chosen.join(''));
        expect(relate(read, rules)).toEqual(relate(read, unfiltered));
      }),
      { numRuns: 400 },
    );
  });
});
