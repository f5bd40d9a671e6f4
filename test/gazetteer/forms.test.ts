import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormIndex } from '../../src/gazetteer/forms.js';
import { industryForms, industryStem } from '../../src/gazetteer/industries.js';

/** Few characters, so that forms overlap, hold and begin one another. */
const text = (maxLength: number) => fc.string({ unit: fc.constantFrom('江', '西', '省', '工', 'A', '１'), maxLength });

describe('the index of forms', () => {
  it('finds what a search for each form finds', () => {
    fc.assert(
      fc.property(fc.array(text(40), { maxLength: 12 }), text(80), (forms, source) => {
        const index = new FormIndex<string>();
        const known = [...new Set(forms.filter((form) => index.add(form, form)))];
        const expected = known.flatMap((form) => {
          const hits: string[] = [];
          for (let at = source.indexOf(form); at >= 0; at = source.indexOf(form, at + 1)) hits.push(`${at} ${form}`);
          return hits;
        });
        const found = index.all(source).map(({ start, end }) => `${start} ${source.slice(start, end)}`);
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('refuses forms that would be found everywhere', () => {
    expect(new FormIndex<number>().add('市', 1)).toBe(false);
    expect(new FormIndex<number>(1).add('市', 1)).toBe(true);
  });
});

describe('names of industries that are one', () => {
  it.each([
    ['电子信息产业链', '电子信息'],
    ['电子信息行业', '电子信息'],
    ['装备制造业', '装备制造'],
    ['药业', '药业'],
    ['低空经济', '低空经济'],
  ])('%s has the stem %s', (name, stem) => {
    expect(industryStem(name)).toBe(stem);
  });

  it('are derived from any one of them', () => {
    expect(industryForms('电子信息产业')).toEqual(
      expect.arrayContaining(['电子信息', '电子信息产业链', '电子信息链', '电子信息行业', '电子信息领域']),
    );
    expect(industryForms('数字经济')).toEqual(['数字经济', '数字经济产业']);
  });
});
