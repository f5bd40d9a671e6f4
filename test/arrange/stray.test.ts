/** Blanks that typesetting leaves within words, and those that belong there. */
import { describe, expect, it } from 'vitest';
import { defaultSegmenter, Junctions } from '../../src/arrange/continuity.js';
import { strayBlanks } from '../../src/arrange/stray.js';

const junctions = new Junctions('', defaultSegmenter);
const without = (line: string): string => {
  const stray = strayBlanks(line, junctions);
  return [...line].filter((_, at) => !stray.includes(at)).join('');
};

describe('a blank within a word is dropped', () => {
  it.each([
    ['省农业农 村厅厅长到会。', '省农业农村厅厅长到会。'],
    ['走访安宁电力机车有限 公司、永乐刀具厂。', '走访安宁电力机车有限公司、永乐刀具厂。'],
    ['在九江经济技术 开发区，产线开足。', '在九江经济技术开发区，产线开足。'],
    ['公司销售收 入5.6亿元。', '公司销售收入5.6亿元。'],
  ])('%s', (line, expected) => expect(without(line)).toBe(expected));
});

describe('other blanks stay', () => {
  it.each([
    '董事长陈 栩 讲述经过。',
    '会议补选文 波为东乡县人民法院院长。',
    '省政协副主席白 芷 参加。',
    '（记者 骆千帆 通讯员 粤工信）4月18日，',
    '总经理冼 薇等出席，省政府副秘书长梁 渚主持会议。',
    '本报讯 江西省人民政府近日决定。',
    '钟锻之 江铃汽车股份有限公司钳工',
    '安宁纸业有限公司 车门密封条',
  ])('%s', (line) => expect(without(line)).toBe(line));
});
