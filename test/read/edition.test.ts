import { describe, expect, it } from 'vitest';
import { findDate, isDateName } from '../../src/read/dates.js';
import { readMasthead, readOwnEdition } from '../../src/read/masthead.js';
import { makePage } from '../../src/read/page.js';

describe('dates', () => {
  it.each([
    ['2026年4月17日 星期五', '2026-04-17'],
    ['２０２６年４月１７日', '2026-04-17'],
    ['2026-04-17', '2026-04-17'],
    ['2026/4/7', '2026-04-07'],
    ['二〇二六年四月十七日', '2026-04-17'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二零二五年十月二十日', '2025-10-20'],
    ['2026年2月30日', null],
    ['3月1日', null],
    ['20260417', null],
  ])('%s → %s', (text, date) => {
    expect(findDate(text)).toBe(date);
  });

  it.each([
    ['2024-03-04', true],
    ['20240304', true],
    ['2024年3月4日', true],
    ['2024-03-04-backup', false],
    ['pages', false],
    ['20241399', false],
  ])('folder %s is a date: %s', (name, is) => {
    expect(isDateName(name)).toBe(is);
  });
});

describe('masthead', () => {
  it.each([
    ['2026年4月17日 星期五', { date: '2026-04-17', newspaper: null }],
    ['2026年11月5日 星期四 农历丙午年九月廿六', { date: '2026-11-05', newspaper: null }],
    ['江西日报 2024年3月4日 星期一 第27012号 今日8版', { date: '2024-03-04', newspaper: '江西日报' }],
    ['江 西 日 报', { date: null, newspaper: '江西日报' }],
    ['宜宾曰报', { date: null, newspaper: '宜宾日报' }],
    ['国内统一连续出版物号 CN36-0001 邮发代号43-1 第28123期', { date: null, newspaper: null }],
    ['责任编辑：张三 美编：李四', { date: null, newspaper: null }],
  ])('reads %s', (line, found) => {
    expect(readMasthead(line)).toEqual(found);
  });

  it.each([
    '4月9日，记者从南昌市工业和信息化局获悉',
    '2025年，贵溪交出了一份厚重的产业答卷',
    '（2026年4月15日新余市第十届人民代表大会常务委员会第三十六次会议通过）',
    '21个项目签约 总投资186.7亿元',
    '12条产业链',
  ])('leaves %s to the articles', (line) => {
    expect(readMasthead(line)).toBeNull();
  });

  it('takes the newspaper from its own reports', () => {
    expect(readOwnEdition('全省推进会召开\n湖北日报讯 （记者温叔夜）6月3日').newspaper).toBe('湖北日报');
    expect(readOwnEdition('全省推进会召开\n本报讯 （记者温叔夜）6月3日').newspaper).toBeNull();
  });
});

describe('a paper that no table lists', () => {
  it.each([
    ['今日余干', '今日余干'],
    ['今 日 婺 源', '今日婺源'],
    ['宜丰报', '宜丰报'],
    ['武夷晨报', '武夷晨报'],
  ])('is named at the top: %s', (line, newspaper) => {
    expect(readOwnEdition(`${line}\n2022年4月12日 星期二\n全县工业首季开门红`).newspaper).toBe(newspaper);
  });
  it.each(['今日导读', '今日看点', '今日二版', '天气预报', '防汛快报', '喜报', '中共余干县委办公室公报'])('is none: %s', (line) => {
    expect(readOwnEdition(`${line}\n2022年4月12日 星期二\n全县工业首季开门红`).newspaper).toBeNull();
  });
  it.each([
    ['竹溪新闻网讯（记者温叔夜）14日，一行来我县调研。', '竹溪新闻网'],
    ['宁陕融媒讯（记者温叔夜）2月3日，慰问老人。', '宁陕融媒'],
    ['建始网讯 1月17日，慰问老人。', '建始网'],
    ['信丰县融媒体讯 1月17日，慰问老人。', '信丰县融媒体'],
    ['云上嘉鱼报道（记者温叔夜）8月3日，宣讲精神。', '云上嘉鱼'],
    ['云上的日子报道了许多故事', null],
    ['本网讯 1月17日，慰问老人。', null],
    ['新华网讯 1月17日，慰问老人。', null],
    ['大家在网上看到的都是资讯', null],
  ])('is named where its report begins: %s', (line, newspaper) => {
    expect(readOwnEdition(`慰问老人\n${line}`).newspaper).toBe(newspaper);
  });
  it('stands at the top only', () => {
    expect(readOwnEdition('一\n二\n三\n四\n五\n今日余干').newspaper).toBeNull();
  });
});

describe('where province and date come from', () => {
  const text = '江西日报\n2026年4月17日 星期五\n正文。';
  const make = (stated: object, path: string, page = text) =>
    makePage('p', page, 's', stated, path.split('/'), {}, { placeVote: () => '湖北省' });
  it.each<[string, object, string, string, string]>([
    ['the page itself first', { date: '20240102', province: '湖南' }, '江西/2025-01-02/1.txt', '2024-01-02', '湖南省'],
    ['then the path', {}, '安徽日报/2025-01-02/1.txt', '2025-01-02', '安徽省'],
    ['the file before its folder', {}, '2025-01-02/浙江_20250103_1.txt', '2025-01-03', '浙江省'],
    ['folders of year, month, day', {}, '四川省/2025/01/02/1.txt', '2025-01-02', '四川省'],
    ['then the masthead', {}, 'pages/1.txt', '2026-04-17', '江西省'],
  ])('%s', (_, stated, path, date, province) => {
    expect(make(stated, path)).toMatchObject({ date, province });
  });

  it('asks the places last', () => {
    expect(make({}, 'pages/1.txt', '正文。')).toMatchObject({ date: null, newspaper: null, province: '湖北省' });
  });
});
