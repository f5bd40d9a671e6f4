/** Who held an office at a date, from reports written as a table. */
import { describe, expect, it } from 'vitest';
import { type Bound, STEPS } from '../../src/query/steps.js';
import type { Row } from '../../src/store/types.js';

const NEWEST = '2024-12-31';

/** `2019-01-25 邬南乔 区长 余江区 place/360603 acting`, with the printed post as a seventh word where it says more. */
function rowsOf(table: string): Row[] {
  const lines = table.trim().split('\n');
  return lines.map((line) => {
    const [date = '', person = '', office = '', of = '', ofId = '', tenure = '', post = office] = line.trim().split(/\s+/);
    const [held = '', modality = 'fact'] = tenure.split('/');
    return {
      newest: NEWEST,
      date,
      personId: person,
      person,
      office,
      of,
      ofId,
      aliases: [],
      post,
      tenure: held,
      modality,
      sentence: line.trim(),
    };
  });
}

function ask(table: string, asked: Bound): string[] {
  const { rows } = STEPS.get('holders')!(rowsOf(table), { office: '', of: '', date: '', ...asked });
  return rows.map(({ person, office, tenure, of, status, date }) => [person, office, tenure, of, status, date].join(' '));
}

const YUJIANG = `
  2016-05-20 祁望舒 县长 余江区 place/360603 acting
  2017-03-10 祁望舒 县长 余江区人民政府 body/government@place/360603 current
  2018-07-06 祁望舒 区长 余江区 place/360603 current
  2019-01-25 祁望舒 区长 余江区 place/360603 former
  2019-01-25 邬南乔 区长 余江区 place/360603 designate
  2019-01-26 邬南乔 区长 余江区 place/360603 acting
  2019-04-12 邬南乔 区长 余江区 place/360603 current`;

describe('the holder of an office of one person', () => {
  it.each([
    ['before any report', '县长', '2016-05-19', []],
    ['on the day of the report', '县长', '2016-05-20', ['祁望舒 县长 acting 余江区 reported 2016-05-20']],
    ['acting until confirmed', '县长', '2017-03-09', ['祁望舒 县长 acting 余江区 assumed 2016-05-20']],
    ['of the place, though reported of its government', '县长', '2018-01-01', ['祁望舒 县长 current 余江区人民政府 assumed 2017-03-10']],
    ['by the title of the renamed place', '区长', '2018-12-31', ['祁望舒 区长 current 余江区 assumed 2018-07-06']],
    ['not by the title that the place no longer has', '县长', '2018-12-31', []],
    ['nobody once he left and the next is only proposed', '区长', '2019-01-25', []],
    ['the next, acting', '区长', '2019-02-01', ['邬南乔 区长 acting 余江区 assumed 2019-01-26']],
    ['at the newest page where no day is given', '区长', '', ['邬南乔 区长 current 余江区 assumed 2019-04-12']],
  ])('%s', (_, office, date, expected) => {
    expect(ask(YUJIANG, { office, of: '余江区', date })).toEqual(expected);
  });

  it('is succeeded by a later one, who may have left since', () => {
    const table = `
      2020-01-01 甲 厅长 江西省商务厅 body/commerce@place/360000 current
      2021-01-01 乙 厅长 江西省商务厅 body/commerce@place/360000 current
      2022-01-01 乙 厅长 江西省商务厅 body/commerce@place/360000 former`;
    expect(ask(table, { date: '2020-06-01' })).toHaveLength(1);
    expect(ask(table, { date: '2021-06-01' })[0]).toMatch(/^乙/);
    expect(ask(table, { date: '2022-06-01' })).toEqual([]);
  });

  it('is apart for each department of a body', () => {
    const table = `
      2020-01-01 甲 处长 江西省商务厅 body/commerce@place/360000 current 外贸处处长
      2021-01-01 乙 处长 江西省商务厅 body/commerce@place/360000 current 外资处处长`;
    expect(ask(table, {})).toHaveLength(2);
  });

  it('says nothing where the post is planned or denied', () => {
    const table = `
      2020-01-01 甲 市长 吉安市 place/360800 current/planned
      2020-01-01 乙 市长 上饶市 place/361100 current
      2021-01-01 乙 市长 上饶市 place/361100 current/negated`;
    expect(ask(table, {})).toEqual([]);
  });
});

it('of two that one page gives an office of one person, the one whose sentence is not of an earlier year holds it', () => {
  const table = `
    2019-08-13 万峥嵘 市长 宁乡市 place/430182 current 2017年撤县设市，市长
    2019-08-13 阮青山 市长 宁乡市 place/430182 current`;
  expect(ask(table, { office: '市长' }).map((row) => row.slice(0, 3))).toEqual(['阮青山']);
});

describe('offices that several hold', () => {
  const table = `
    2021-09-28 祁望舒 副市长 鹰潭市 place/360600 current
    2022-09-28 柏松涛 副市长 鹰潭市 place/360600 current`;
  it('keep all until each leaves', () => {
    expect(ask(table, { office: '副市长', date: '2023-01-01' })).toHaveLength(2);
    const left = `${table}\n2023-05-01 柏松涛 副市长 鹰潭市 place/360600 former`;
    expect(ask(left, { office: '副市长', date: '2024-01-01' }).map((row) => row.slice(0, 3))).toEqual(['祁望舒']);
  });
});

describe('who is seen in another office', () => {
  it.each([
    ['has left the one he held before, of the same place', '县长 上高县 place/360923', '书记 上高县 place/360923', 1],
    ['has left the place he headed', '书记 赣县区 place/360704', '副市长 吉安市 place/360800', 1],
    ['heads a district besides, as vice mayor of its city', '副市长 鹰潭市 place/360600', '书记 余江区 place/360603', 2],
    ['is vice secretary by custom', '副书记 上高县 place/360923', '县长 上高县 place/360923', 2],
    ['may be a member of a committee anywhere', '常委 江西省 place/360000', '书记 南昌市 place/360100', 2],
  ])('%s', (_, before, after, held) => {
    expect(ask(`2020-01-01 甲 ${before} current\n2021-01-01 甲 ${after} current`, {})).toHaveLength(held);
  });

  it('holds both if a day gave him both', () => {
    const table = `
      2020-01-01 甲 书记 罗坊镇 place/360502100 current
      2020-01-01 甲 镇长 罗坊镇 place/360502100 current
      2021-01-01 甲 镇长 罗坊镇 place/360502100 current`;
    expect(ask(table, {})).toHaveLength(2);
  });
});

describe('what `of` means', () => {
  const table = `
    2020-01-01 甲 区长 余江区人民政府 body/government@place/360603 current
    2020-01-01 乙 书记 中共余江区委员会 body/party-committee@place/360603 current
    2020-01-01 丙 主任 余江区人民代表大会常务委员会 body/congress-standing@place/360603 current
    2020-01-01 丁 局长 余江区教育局 body/education@place/360603 current
    2020-01-01 戊 董事长 江西远泰精密科技有限公司 body/1 current`;
  it.each([
    ['余江区', 3],
    ['余江县', 3],
    ['余江区人民政府', 3],
    ['余江区人大常委会', 3],
    ['余江区教育局', 1],
    ['江西远泰精密科技有限公司', 1],
    ['贵溪市', 0],
    ['', 5],
  ])('%s', (of, count) => {
    expect(ask(table, { of })).toHaveLength(count);
  });
});

describe('personnel changes', () => {
  const changes = (table: string, asked: Bound = {}): string[] => {
    const { rows } = STEPS.get('changes')!(rowsOf(table), { office: '', of: '', person: '', from: '', to: '', ...asked });
    return rows.map(({ person, office, tenure, of, from, date }) => [person, office, tenure, of, from, date].join(' '));
  };
  it('say who took over from whom, newest first', () => {
    const table = `${YUJIANG}\n2022-01-19 宫远帆 区长 余江区 place/360603 acting\n2022-01-19 邬南乔 区长 余江区 place/360603 former`;
    const [newest, oldest] = ['宫远帆 区长 acting 余江区 邬南乔 2022-01-19', '邬南乔 区长 acting 余江区 祁望舒 2019-01-26'];
    expect(changes(table)).toEqual([newest, oldest]);
    expect(changes(table, { to: '2021-01-01' })).toEqual([oldest]);
    expect(changes(table, { from: '2021-01-01' })).toEqual([newest]);
    expect(changes(table, { person: '宫远帆' })).toEqual([newest]);
  });
  it('know whom a page names as gone though no page had him in office', () => {
    const table = `
      2021-09-28 祁望舒 书记 余江区 place/360603 former
      2021-09-28 邬南乔 书记 余江区 place/360603 current`;
    expect(changes(table)).toEqual(['邬南乔 书记 current 余江区 祁望舒 2021-09-28']);
  });
  it('are none among those who hold an office together', () => {
    expect(changes('2021-01-01 甲 副市长 鹰潭市 place/360600 current\n2022-01-01 乙 副市长 鹰潭市 place/360600 current')).toEqual([]);
  });
});
