import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/gazetteer/gazetteer.js';
import { packageRoot } from '../../src/root.js';
import { dictionaryFiles } from '../../src/segment/dictionary.js';
import { Segmenter } from '../../src/segment/segmenter.js';

const gazetteer = new Gazetteer([join(packageRoot(), 'seeds', 'gazetteers')]);
const segmenter = new Segmenter(() => dictionaryFiles(gazetteer.entryForms()));

describe('the segmenter', () => {
  it('gives every character back, with offsets that add up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = segmenter.words(text);
        words.forEach((w, i) => {
          expect(w.start).toBe(i === 0 ? 0 : words[i - 1]!.end);
        });
        expect(words.at(-1)?.end ?? 0).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['贵溪经济开发区扩产', '贵溪经济开发区'],
    ['江西理工大学招生', '江西理工大学'],
  ])('keeps what the gazetteers know whole: %s', (text, word) => {
    expect(segmenter.words(text).map((w) => w.text)).toContain(word);
  });
});
