import { describe, expect, it } from 'vitest';
import { nameOf } from '../../src/measure/indicator.js';

describe('the full name of an indicator', () => {
  it.each([
    ['固投', '固定资产投资'],
    ['全社会固定资产投资', '固定资产投资'],
    ['开行中欧班列', '中欧班列开行'],
    ['粮食亩产', '粮食单产'],
    ['平均亩产', '亩产'],
    ['规上企业', '规模以上企业'],
  ])('of a whole form: %s', (form, name) => expect(nameOf(form)).toBe(name));

  it.each([
    ['全省锂电产业营收', '全省锂电产业营业收入'],
    ['锂电新能源营收', '锂电新能源营业收入'],
    ['民营企业固投', '民营企业固定资产投资'],
  ])('of an abbreviation behind a modifier: %s', (form, name) => expect(nameOf(form)).toBe(name));

  it.each([
    '煤矿综采机械化率',
    '综合机械化率',
    '机械化率',
    '脐橙亩产',
    '亩产',
    '南昌至杜伊斯堡开行中欧班列',
    '中老班列开行',
    '环保投资',
    '手机销量',
    '景区满意度',
    '占全国比重',
    '餐厨垃圾处理能力',
    '人口',
  ])('nothing that is not printed: %s', (form) => expect(nameOf(form)).toBe(form));
});
