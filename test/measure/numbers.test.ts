import { describe, expect, it } from 'vitest';
import { multiply } from '../../src/measure/decimal.js';
import { findAmounts, parseAmount, parseNumber, resolvePeriod } from '../../src/measure/index.js';
import { findPeriods } from '../../src/measure/period-find.js';
import { findQuantities } from '../../src/measure/quantity.js';

describe('numbers in digits and numerals', () => {
  it.each([
    ['3541.07', 3541.07],
    ['1,234,567.8', 1234567.8],
    ['１２', 12],
    ['47.264287亿', 4726428700],
    ['一万两千', 12000],
    ['三百多', 300],
    ['三百二十', 320],
    ['十五', 15],
    ['两亿三千万', 230000000],
    ['百分之三十', 0.3],
    ['四分之一', 0.25],
    ['三成', 0.3],
    ['三成半', 0.35],
    ['十分之九', 0.9],
    ['年', undefined],
    ['', undefined],
  ])('%s', (text, value) => expect(parseNumber(text)).toBe(value));

  it('multiplies exactly', () => {
    expect(multiply('47.264287', '100000000')).toBe(4726428700);
    expect(multiply('0.1', '3')).toBe(0.3);
  });
});

describe("sums, with the bugs that JioNLP's users reported", () => {
  it.each([
    ['年末结转和结余10.56亿元', [1056000000]],
    ['3541.07万元2.3', [35410700]],
    ['47.264287亿元', [4726428700]],
    ['20.12345678亿元', [2012345678]],
    ['小于40万元', [400000]],
    ['李四人民币50元', [50]],
    ['1,234.5万元', [12345000]],
    ['多元化发展，百分之百', []],
    ['3000元至5000元', [3000]],
  ])('%s', (text, yuan) => expect(findAmounts(text).map((a) => a.amountYuan)).toEqual(yuan));

  it('keeps foreign money in its own base', () => {
    expect(parseAmount('100000万美元')).toMatchObject({ normalised: 1000000000, base: '美元', unit: '万美元' });
    expect(parseAmount('100000万美元')!.amountYuan).toBeUndefined();
  });
  it('has no sum where there is none', () => expect(parseAmount('建设45个项目')).toBeUndefined());
});

describe('quantities: unit as printed without 余 and 多, range and bound', () => {
  it.each([
    ['惠及老人1.1万余名', '1.1 万名 over'],
    ['面积120余万亩', '120 万亩 over'],
    ['设备100多台套', '100 台套 over'],
    ['企业近180家', '180 家 about'],
    ['产值约3亿元', '3 亿元 about'],
    ['签约9个项目', '9 个'],
    ['附近3家企业', '3 家'],
    ['建设10—15万吨产能', '10 万吨'],
    ['不足5个', '5 个 under'],
    ['提升15%以上', '15 % over'],
    ['300亩左右', '300 亩 about'],
    ['高于工业12.8个百分点', '12.8 个百分点'],
    ['位列第56位', '56 位'],
    ['产能2.6倍', '2.6 倍'],
  ])('%s', (text, expected) => {
    const [q] = findQuantities(text);
    expect(q && [q.digits, q.unit, q.bound].filter((part) => part !== undefined).join(' ')).toBe(expected);
  });
  it('reads both ends of a range', () => expect(findQuantities('10—15万吨')[0]).toMatchObject({ digits: '10', digitsTo: '15' }));
  it.each(['第41届', '“1269”行动计划', '“1+2+N”体系', '1.6T芯片', '5G基站', '第57条', '第138届', '第12家', '第110个护士节', '第100天'])(
    '%s is none',
    (text) => {
      expect(findQuantities(text).filter((q) => q.figure !== 'no')).toEqual([]);
    },
  );
});

describe('times', () => {
  it.each([
    ['今年前4月', '2026-01-01', '2026-04-30'],
    ['今年一季度', '2026-01-01', '2026-03-31'],
    ['2025年度', '2025-01-01', '2025-12-31'],
    ['去年', '2025-01-01', '2025-12-31'],
    ['截至去年底', undefined, '2025-12-31'],
    ['截至目前', undefined, '2026-05-28'],
    ['到2027年', undefined, '2027-12-31'],
    ['前8月', '2025-01-01', '2025-08-31'],
    ['1至5月', '2026-01-01', '2026-05-31'],
    ['2月', '2026-02-01', '2026-02-28'],
    ['“十四五”期间', '2021-01-01', '2025-12-31'],
    ['近三年', '2023-05-28', '2026-05-28'],
    ['今年以来', '2026-01-01', '2026-05-28'],
    ['截至8日16时', undefined, '2026-05-08'],
    ['截至30日', undefined, '2026-04-30'],
    ['上个月', '2026-04-01', '2026-04-30'],
    ['1~4月', '2026-01-01', '2026-04-30'],
    ['截至5月8日16时', undefined, '2026-05-08'],
    ['每年', undefined, undefined],
    ['3月1日', '2026-03-01', '2026-03-01'],
    ['近年来', undefined, undefined],
  ])('%s', (text, from, to) => expect(resolvePeriod(text, '2026-05-28')).toEqual({ ...(from ? { from } : {}), ...(to ? { to } : {}) }));

  it('needs the page’s date for what is relative', () => {
    expect(resolvePeriod('去年', null)).toEqual({});
    expect(resolvePeriod('2025年', null)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });
  it.each([
    ['今年前4月，出口', ['今年前4月']],
    ['较上年增长7.9%', []],
    ['比2020年提高14.3个百分点', []],
    ['全部达产后年产值', []],
    ['自2016年起推行', []],
    ['力争到2027年达到', ['到2027年']],
    ['用了3个月', []],
    ['从1978年的185亿元增至2022年的1291亿元', ['1978年', '2022年']],
    ['今秋开渔以来，已投售渔获', ['今秋开渔以来']],
    ['截至8日16时，水位', ['截至8日16时']],
  ])('found in %s', (text, found) => expect(findPeriods(text).map((p) => p.text)).toEqual(found));
});
