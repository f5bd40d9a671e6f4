/** Zones that are called by their kind alone, and whose they are. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody } from '../recognise/names.js';

const parks = (sentence: string, newspaper?: string): string[] =>
  extractOf(inBody(sentence), { newspaper })
    .entities.filter((e) => e.kind === 'Park')
    .map((e) => e.name);

describe('a zone behind another one is of the same place', () => {
  it.each([
    ['南昌经开区、高新区开工项目12个。', ['南昌经开区', '南昌高新区']],
    ['客商先后来到赣州高新区和经开区考察。', ['赣州高新区', '赣州经开区']],
    ['抚州高新区、经开区、综保区的企业忙着赶订单。', ['抚州高新区', '抚州经开区', '抚州综保区']],
    // Zones with a name of their own, and no zone.
    ['南昌经开区、小蓝经开区开工项目12个。', ['南昌经开区', '小蓝经开区']],
    ['南昌经开区、各高新区开工项目12个。', ['南昌经开区']],
  ])('%s', (sentence, expected) => expect(parks(sentence)).toEqual(expected));
});

describe('a zone in the paper of its city', () => {
  it.each([
    ['市委书记林青到高新区调研。', '宜春日报', ['宜春高新区']],
    ['5月8日，经开区举行开工仪式，高新区的项目下月开工。', '抚州日报', ['抚州经开区', '抚州高新区']],
    // The one zone of its kind that the article names.
    ['宜春国家高新区去年引进企业40家。今年，高新区再建厂房。', '宜春日报', ['宜春国家高新区']],
    ['宜黄经开区引进企业40家。今年，开发区再建厂房。', '江西日报', ['宜黄经开区']],
    // A paper of a province does not say whose; any zone; a county's article.
    ['市委书记林青到高新区调研。', '江西日报', []],
    ['全市高新区、省级开发区、国家高新区名单公布，高新区管委会发了通知。', '宜春日报', []],
    ['樟树市加快发展，樟树市的高新区建了新厂房。', '宜春日报', []],
  ])('%s (%s)', (sentence, newspaper, expected) => expect(parks(sentence, newspaper)).toEqual(expected));
});

describe('a zone’s committee without the place', () => {
  const bodies = (sentence: string, newspaper?: string): string[] =>
    extractOf(inBody(sentence), { newspaper })
      .entities.filter((e) => e.kind === 'Organization')
      .map((e) => e.name);
  it.each([
    ['高新区管委会主任林青参加。', '宜春日报', ['宜春高新区管委会']],
    ['石桥经开区扩建厂房。经开区党工委书记林青介绍，企业忙。', '江西日报', ['石桥经开区党工委']],
    ['高新区管委会主任林青参加。', '江西日报', ['高新区管委会']],
    ['高新区党工委副书记、管委会主任林青参加。', '宜春日报', ['宜春高新区管委会']],
    ['石桥高新区党工委副书记、管委会主任林青参加。', '江西日报', ['石桥高新区管委会']],
    // 区 of a zone that the article is about; districts have committees of other names.
    ['石桥经开区举行仪式。区党工委书记林青致辞，区管委会主任何梅主持。', '江西日报', ['石桥经开区党工委', '石桥经开区管委会']],
    ['石桥经开区、普光高新区举行仪式。区党工委书记林青致辞。', '江西日报', ['区党工委']],
    ['石桥经开区扩建厂房，普光经开区也来。经开区管委会主任林青介绍，企业忙。', '江西日报', ['经开区管委会']],
  ])('%s (%s)', (sentence, newspaper, expected) => expect(bodies(sentence, newspaper)).toEqual(expected));
});
