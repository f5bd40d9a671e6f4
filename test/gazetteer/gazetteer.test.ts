import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/gazetteer/gazetteer.js';
import { placeVote } from '../../src/gazetteer/place-vote.js';
import { packageRoot } from '../../src/root.js';

const gazetteer = new Gazetteer([join(packageRoot(), 'seeds', 'gazetteers')]);

describe('the shipped gazetteers', () => {
  it.each([
    ['place/360000', '江西省'],
    ['place/360400', '九江市'],
    ['body/industry-it@place/360000', '江西省工业和信息化厅'],
    ['body/industry-it@place/360400', '九江市工业和信息化局'],
    ['body/party-committee@place/360000', '中共江西省委员会'],
  ])('call %s %s', (id, name) => expect(gazetteer.nameOf(id)).toBe(name));

  it.each([
    ['余江县', 'place/360603'],
    ['赣', 'place/360000'],
    ['贵溪', 'place/360681'],
  ])('know %s as another name of %s', (form, id) => {
    expect(form.length === 1 || gazetteer.named(form).some((e) => e.id === id)).toBe(true);
  });

  it('know what lies where', () => {
    expect(gazetteer.isWithin('place/360681', 'place/360600')).toBe(true);
    expect(gazetteer.isWithin('place/360681', 'place/430000')).toBe(false);
    expect(gazetteer.provinceOf('place/360681')?.name).toBe('江西省');
  });

  it.each([
    ['株洲市、长沙市和湘潭市今日签约，醴陵市代表参加。', '湖南省'],
    ['今天天气很好。', null],
  ])('say of %s: %s', (text, province) => expect(placeVote(gazetteer, text)).toBe(province));

  it.each([
    // Whose paper it is comes before whom the page names most.
    ['深圳市、东莞市的企业来访。', '庐江报', '安徽省'],
    ['深圳市、东莞市的企业来访。', '今日余干', '江西省'],
    ['深圳市、东莞市的企业来访。', '响水日报', '江苏省'],
    ['深圳市、东莞市的企业来访。', '竹溪新闻网', '湖北省'],
    ['深圳市、东莞市的企业来访。', '中国建材报', '广东省'],
    ['深圳市、东莞市的企业来访。', null, '广东省'],
    // Of divisions of one name the one whose province the page speaks of.
    ['沈阳市来访。', '铁西报', '辽宁省'],
  ])('say of %s in %s: %s', (text, newspaper, province) => expect(placeVote(gazetteer, text, newspaper)).toBe(province));

  it('find the longest body, not its head place', () => {
    const hits = gazetteer.find('九江市工业和信息化局局长').filter((h) => h.kind === 'Organization');
    expect(hits.map((h) => [h.start, h.end])).toContainEqual([0, 10]);
  });
});
