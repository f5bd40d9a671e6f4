import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/arrange/normalise.js';

describe('normalise', () => {
  it.each([
    ['２０２６年产值１２．８亿元，增长７．９％', '2026年产值12.8亿元，增长7.9%'],
    ['ＡＩ服务器Ｇ２０', 'AI服务器G20'],
    ['本报讯(记者 燕七月)9月9日至10日,副省长游承嗣', '本报讯（记者 燕七月）9月9日至10日，副省长游承嗣'],
    ['会议9:30开始:先看4,870亿元', '会议9:30开始：先看4,870亿元'],
    ['钢坯(3000吨)和f(x)', '钢坯（3000吨）和f(x)'],
    ['"富联精密"和"链长"', '“富联精密”和“链长”'],
    ['5"屏', '5"屏'],
    ['图\u3000为\u00a0某地', '图 为 某地'],
    ['亚里士多德•王', '亚里士多德·王'],
    ['\u2f00 \uf900', '一 豈'],
    ['Hello, world; (yes)', 'Hello, world; (yes)'],
  ])('%s → %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('never moves a character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normalise(`汉${text}`).length === text.length + 1));
  });
});
