import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import nodejieba from 'nodejieba';
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

  it('cuts and tags as nodejieba does, word for word', () => {
    nodejieba.load({ ...dictionaryFiles(gazetteer.entryForms()) });
    const pages = join(packageRoot(), 'seeds', 'pages');
    const texts = readdirSync(pages).flatMap((file) => readFileSync(join(pages, file), 'utf8').split('\n'));
    // Rare characters of two code units, Latin letters and digits among unknown characters, names that only the model of characters finds.
    texts.push('𬭎鑫𠮷野，翥和堂𬭎', 'A𬭎b3.14%，-5G+VR/abc1', '滑仲夷、鲜于钧说。束明远 邬　朗', '\u0000', '1', 'a1', '１２Ａ');
    for (const text of texts)
      expect(segmenter.words(text).map(({ text: word, tag }) => ({ word, tag }))).toEqual(text === '' ? [] : nodejieba.tag(text));
  });
});
