import { describe, expect, it } from 'vitest';
import type { PageEntity } from '../../src/types.js';
import { extractOf, inBody } from '../recognise/names.js';

function entity(sentence: string, name: string, province = '江西省'): PageEntity {
  const { entities } = extractOf(inBody(sentence), { province });
  const found = entities.find((e) => e.name === name);
  expect(found, `${name} among ${entities.map((e) => e.name).join(' ')}`).toBeDefined();
  return found!;
}

describe('names on a page', () => {
  it.each([
    // [sentence, name, alias, province]
    ['省工业和信息化厅厅长吴临川介绍。', '江西省工业和信息化厅', '省工业和信息化厅', '江西省'],
    ['省工业和信息化厅厅长吴临川介绍。', '湖南省工业和信息化厅', '省工业和信息化厅', '湖南省'],
    ['省委书记吴临川强调。', '中共江西省委员会', '省委', '江西省'],
    ['我省外贸增长，全省进出口创新高。', '江西省', '我省', '江西省'],
    ['贵溪铜产业壮大。', '贵溪市', '贵溪', '江西省'],
    ['江西沃峦新材料股份有限公司投产。沃峦新材料董事长吴临川说。', '江西沃峦新材料股份有限公司', '沃峦新材料', '江西省'],
    ['武汉东湖新技术开发区（简称“东湖高新区”）发布通知，东湖高新区企业受益。', '武汉东湖新技术开发区', '东湖高新区', '湖北省'],
    [
      '制造业重点产业链现代化建设“1269”行动计划出台，“1269”行动计划引领发展。',
      '制造业重点产业链现代化建设“1269”行动计划',
      '“1269”行动计划',
      '江西省',
    ],
  ])('%s: %s is also %s', (sentence, name, alias, province) => {
    expect(entity(sentence, name, province).aliases).toContain(alias);
  });

  it('do not join what only shares a part', () => {
    const { entities } = extractOf(inBody('江西省政府、江西省委、南昌市政府和江西省共同参与。'));
    expect(entities.map((e) => e.name)).toEqual(expect.arrayContaining(['江西省人民政府', '中共江西省委员会', '南昌市人民政府', '江西省']));
    const branch = extractOf(inBody('江西屹峦智能装备有限公司赣州分公司扩产。')).entities.filter((e) => e.kind === 'Enterprise');
    expect(branch.map((e) => e.aliases.length)).toEqual(branch.map(() => 0));
  });

  it('keep a firm apart from its plant and its park', () => {
    const { entities } = extractOf(inBody('宜春鸿兆机电有限公司装备产业园开工。宜春鸿兆机电有限公司扩产。'));
    expect(entities.map((e) => `${e.kind} ${e.name}`)).toEqual(
      expect.arrayContaining(['Enterprise 宜春鸿兆机电有限公司', 'Park 宜春鸿兆机电有限公司装备产业园']),
    );
  });

  it('keep a known firm apart from a longer name that another article prints', () => {
    const text = (first: string) =>
      `江西日报\n\n线束订单满\n\n本报讯 （记者 林青）5月3日，${first}的线束由本地供应。\n\n质量奖揭晓\n\n本报讯 （记者 方正）5月4日，长沙比亚迪半导体有限公司获奖。\n`;
    const firms = (page: string) =>
      extractOf(page).entities.flatMap((e) => (e.kind === 'Enterprise' ? [[e.name, ...e.aliases].join('=')] : []));
    expect(firms(text('比亚迪'))).toEqual(expect.arrayContaining(['长沙比亚迪半导体有限公司']));
    expect(firms(text('比亚迪'))).toHaveLength(2);
  });

  it('take X, X产业 and X产业链 for one industry, and two industries for two', () => {
    const { entities } = extractOf(inBody('做强电子信息产业，完善电子信息产业链；做大石油化工、石化两大产业。'));
    const industries = entities.filter((e) => e.kind === 'Industry').map((e) => e.name);
    expect(industries.filter((name) => name.startsWith('电子信息'))).toHaveLength(1);
    expect(industries).toEqual(expect.arrayContaining(['石油化工', '石化']));
  });
});

describe('what a page entity tells other pages', () => {
  it.each([
    ['九江市工信局局长邝临诚在会上发言。', '邝临诚', 'region:place/360400'],
    ['九江市工信局局长邝临诚在会上发言。', '邝临诚', 'province:place/360000'],
    ['永修县县长邝临诚发言。', '邝临诚', 'region:place/360400'],
    ['永修县县长邝临诚发言。', '邝临诚', 'seat:place/360425'],
    ['会议选举邝临诚为永修县人民政府县长。', '邝临诚', 'post:县长@body/government@place/360425'],
    ['原永修县县长邝临诚回忆。', '邝临诚', 'past:县长@place/360425'],
    ['省长邝临诚主持会议。', '邝临诚', 'post:省长@place/360000'],
    ['江西沃峦新材料股份有限公司董事长邝临诚说。', '邝临诚', 'brand:沃峦新材料'],
    ['永修有机硅产业集群产值增长。', '永修有机硅产业集群', 'in:place/360425'],
  ])('%s: %s has %s', (sentence, name, feature) => {
    expect(entity(sentence, name).features).toContain(feature);
  });

  it.each([
    // [sentence, current name, what else it was called]
    ['龙泉华隆电子有限公司完成工商变更，更名为江西华隆半导体股份有限公司。', '江西华隆半导体股份有限公司', '龙泉华隆电子有限公司'],
    ['江西华隆半导体股份有限公司（原龙泉华隆电子有限公司）上市。', '江西华隆半导体股份有限公司', '龙泉华隆电子有限公司'],
    ['湖南衡青智造有限公司，其前身为衡阳青山机械有限公司，去年投产。', '湖南衡青智造有限公司', '衡阳青山机械有限公司'],
    ['湖南衡青智造有限公司去年投产。这家公司前身是衡阳青山机械有限公司。', '湖南衡青智造有限公司', '衡阳青山机械有限公司'],
  ])('%s: renamed', (sentence, now, old) => {
    const found = entity(sentence, now);
    expect(found.renamed?.map((r) => r.name)).toEqual([old]);
    expect(found.aliases).toContain(old);
  });

  it.each([
    '江西华隆半导体股份有限公司收购龙泉华隆电子有限公司，项目更名为智造园。',
    '江西华隆半导体股份有限公司，原计划与龙泉华隆电子有限公司合作。',
  ])('%s: not renamed', (sentence) => {
    expect(entity(sentence, '江西华隆半导体股份有限公司').renamed).toBeUndefined();
    expect(entity(sentence, '龙泉华隆电子有限公司').renamed).toBeUndefined();
  });

  it('keeps a reporter and an official of one name on one page apart', () => {
    const { entities } = extractOf(
      '万年县招商有新招\n\n本报万年讯（记者刘洋）1月3日，万年县县长刘洋到园区走访。刘洋说，企业的事再小也是大事。\n',
    );
    const both = entities.filter((e) => e.name === '刘洋');
    expect(both.map((e) => [e.official === true, e.features.some((f) => f.startsWith('press:')), e.mentions.length])).toEqual([
      [false, true, 1],
      [true, false, 2],
    ]);
  });

  it('does not take a plan’s number in another province for the plan', () => {
    const told = (sentence: string, province: string) =>
      extractOf(inBody(sentence), { province }).entities.find((e) => e.name.includes('1269'))?.gazetteer;
    expect(told('娄底市部署实施“1269”行动计划。', '湖南省')).toBeNull();
    expect(told('江西省部署实施“1269”行动计划。', '湖南省')).toBe('programme/jx-1269');
    expect(told('贵溪市部署实施“1269”行动计划。', '江西省')).toBe('programme/jx-1269');
  });

  it('tells whose a numbered plan is, where its place stands at it or issued it', () => {
    expect(entity('上高县的“1+3+X”产业体系成形。', '“1+3+X”产业体系').key).toBe('1+3+x@place/360923');
    expect(entity('上高县深入实施“1+3+X”产业体系。', '“1+3+X”产业体系').key).toBeUndefined();
  });

  it('marks holders of public posts, not of firms', () => {
    expect(entity('永修县县长邝临诚发言。', '邝临诚').official).toBe(true);
    expect(entity('江西沃峦新材料股份有限公司董事长邝临诚说。', '邝临诚').official).toBeUndefined();
  });

  it('says which names are full', () => {
    expect(entity('江西沃峦新材料股份有限公司投产。', '江西沃峦新材料股份有限公司').full).toBe(true);
    expect(entity('青衡医药集团相关负责人介绍。', '青衡医药集团').full).toBe(false);
    expect(entity('永修县县长邝临诚发言。', '邝临诚').full).toBe(false);
  });
});
