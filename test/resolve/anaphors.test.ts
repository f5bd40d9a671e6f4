/** What 该市, 该镇, 该区 and 当地 stand for. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody } from '../recognise/names.js';

/** Who adopts the sentence's plan. */
function adopters(sentence: string, province: string, newspaper?: string): string[] {
  const { entities, relations } = extractOf(inBody(sentence), { province, newspaper });
  const name = (id: string) => entities.find((e) => e.id === id)?.name ?? id;
  return relations.filter((r) => r.type === 'ADOPTS').map((r) => name(r.source));
}

describe('a place that is not named again', () => {
  it.each([
    // Of whom the speaker is said to be first, not who is named last.
    ['瑞金市委书记、赣州市脐橙产业链副链长廖卫民介绍，该市推行“链长+专员”服务机制。', '江西省', ['瑞金市']],
    ['吉安市副市长、井冈山经开区党工委书记廖卫民介绍，该区推行“链长+专员”服务机制。', '江西省', ['井冈山经开区']],
    // A town that no gazetteer knows.
    ['中山市小榄镇灯饰多。东凤镇家电产值过百亿元。近年来，该镇推行“链长+专员”服务机制。', '广东省', ['东凤镇']],
    // 全市 is the speaker's, not that of most names.
    ['宜春市召开会议。宜春市奋进。樟树市委书记廖卫民汇报说，全市推行“链长+专员”服务机制。', '江西省', ['樟树市']],
    // The place of the zone that was named, not one that comes later.
    ['抚州高新区签约项目24个，全市推行“链长+专员”服务机制。瑞金市也来学习。', '江西省', ['抚州市']],
    // A village is no town that is named after it; a zone's 全区 is not the district that its town lies in.
    ['兴桥镇钓源村游客多，有人从万安县来。近年来，该村推行“链长+专员”服务机制。', '江西省', ['钓源村']],
    ['赣州蓉江新区潭东镇投产一家企业。全区推行“链长+专员”服务机制。', '江西省', ['赣州蓉江新区']],
    // Whose data tell it.
    ['宜春市奋进，宜春市工业向好。樟树市农业农村局的数据显示，全市推行“链长+专员”服务机制。', '江西省', ['樟树市']],
    ['宜春市奋进，宜春市工业向好。记者从樟树市商务局获悉，全市推行“链长+专员”服务机制。', '江西省', ['樟树市']],
    // Data that nobody in particular has.
    ['宜春市奋进，宜春市工业向好，樟树市也来学习。数据显示，宜春市增长9%，全市推行“链长+专员”服务机制。', '江西省', ['宜春市']],
    // The place of a body, where none is named; not of one elsewhere.
    ['赣州海关发布数据，前三季度，全市推行“链长+专员”服务机制。', '江西省', ['赣州市']],
    ['上海海关发布数据，前三季度，全市推行“链长+专员”服务机制。', '江西省', ['上海海关']],
    // A province is not the locality.
    ['余江眼镜产业集群入选江西省产业集群，当地推行“链长+专员”服务机制。', '江西省', ['余江区']],
  ])('%s', (sentence, province, expected) => {
    expect(adopters(sentence, province)).toEqual(expected);
  });
});

describe('我市', () => {
  it.each([
    // The city, not one of its own that was named since.
    ['宜春市工业增长9%。其中，樟树市增长12%，高安市增长11%。目前，我市推行“链长+专员”服务机制。', undefined, ['宜春市']],
    ['宜春市工业增长9%。其中，樟树市增长12%。目前，我市推行“链长+专员”服务机制。', undefined, ['宜春市']],
    ['樟树市工业增长12%。目前，我市推行“链长+专员”服务机制。', undefined, ['樟树市']],
    ['樟树市增长12%，高安市增长11%。目前，我市推行“链长+专员”服务机制。', '宜春日报', ['宜春市']],
    // A city's own paper speaks of it, also where a county's city stands in the headline.
    ['推进会在瑞金市召开\n\n本报讯 会议在瑞金市召开。全市推行“链长+专员”服务机制。', '赣南日报', ['赣州市']],
    ['推进会在瑞金市召开\n\n本报讯 会议在瑞金市召开。全市推行“链长+专员”服务机制。', '江西日报', ['瑞金市']],
  ])('%s (%s)', (sentence, newspaper, expected) => {
    expect(adopters(sentence, '江西省', newspaper)).toEqual(expected);
  });
});

describe('全县, 我区 in a county’s own paper', () => {
  it.each([
    ['今年以来，全县推行“链长+专员”服务机制。', '今日余干', ['余干县']],
    ['今年以来，我区推行“链长+专员”服务机制。', '南康报', ['南康区']],
    ['今年以来，全市推行“链长+专员”服务机制。', '今日余干', ['上饶市']],
    // Who is spoken of is another.
    ['鄱阳县增长9%，全县推行“链长+专员”服务机制。', '今日余干', ['鄱阳县']],
    ['今年以来，全县推行“链长+专员”服务机制。', '江西日报', []],
  ])('%s (%s)', (sentence, newspaper, expected) => {
    expect(adopters(sentence, '江西省', newspaper)).toEqual(expected);
  });
});

describe('全区, 我区 in an autonomous region’s own paper', () => {
  it.each([
    ['1—8月，全区推行“链长+专员”服务机制。', '内蒙古日报', '内蒙古自治区', ['内蒙古自治区']],
    ['利通区新建幼儿园3所。会议要求，我区推行“链长+专员”服务机制。', '宁夏日报', '宁夏回族自治区', ['宁夏回族自治区']],
    // A district that was spoken of, and a city's own paper.
    ['吴忠市利通区新建幼儿园3所，全区推行“链长+专员”服务机制。', '宁夏日报', '宁夏回族自治区', ['利通区']],
    ['西乡塘区工业增长9%，全区推行“链长+专员”服务机制。', '南宁日报', '广西壮族自治区', ['西乡塘区']],
    ['今年以来，全区推行“链长+专员”服务机制。', '湖南日报', '湖南省', []],
  ])('%s (%s)', (sentence, newspaper, province, expected) => {
    expect(adopters(sentence, province, newspaper)).toEqual(expected);
  });
});

describe('该公司', () => {
  it.each([
    // Whom the sentence before speaks of, not whom it names last.
    ['安宁纸业有限公司为永乐电容有限公司供货。该公司推行“一码到底”机制。', ['安宁纸业有限公司']],
    ['给杭州永乐电容有限公司供货的是安宁纸业有限公司。该公司推行“一码到底”机制。', ['安宁纸业有限公司']],
    ['安宁纸业有限公司扩产，为浙江永乐电容有限公司供应隔膜。该公司推行“一码到底”机制。', ['安宁纸业有限公司']],
    // Who is sold to is not spoken of, nor after the paragraph's end; who supplies is.
    ['安宁纸业有限公司投产。产品供应永乐电容有限公司、海通汽车有限公司等企业。该公司推行“一码到底”机制。', ['安宁纸业有限公司']],
    ['安宁纸业有限公司投产，纸箱卖给永乐电容有限公司。\n\n去年，该公司推行“一码到底”机制。', ['安宁纸业有限公司']],
    ['永乐电容有限公司投产，纸箱的供应商安宁纸业有限公司也在扩产。该公司推行“一码到底”机制。', ['永乐电容有限公司']],
    ['产品供应永乐电容有限公司。该公司推行“一码到底”机制。', ['永乐电容有限公司']],
    // In its own sentence the one named last, if it is no other's partner.
    ['瑞金市引进由永乐电容有限公司投资的安宁纸业有限公司，该公司推行“一码到底”机制。', ['安宁纸业有限公司']],
  ])('%s', (sentence, expected) => {
    expect(adopters(sentence, '江西省')).toEqual(expected);
  });
});
