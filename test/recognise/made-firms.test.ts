/** Firms by their short forms (brand and trade), made by the hundred: at visits, in lists, where they invest; and lists of trades, goods and courses, which hold none. */
import { describe, expect, it } from 'vitest';
import { nth, words } from './made.js';
import { extractOf, inBody, named } from './names.js';

const FIRST = [...'雅恒岚创泽昱澄骏翰晟瀚铭禾辰凯迈宸朗祺锦旭钧炜沃泓隽霖璟'];
const SECOND = [...'澜越桥宁耀泰锐佳普科诺拓翔泉腾邦源特康骐禹驰合丰尔奕帆'];
const TRADES = words('科技 精工 机械 汽配 生物 新材料 光电 纺织 电子 药业 食品 铜业 锂业 化工 包装 陶瓷 机电 智造 家居 环保');

/** 雅澜科技 */
const firm = (i: number): string => nth(FIRST, i * 5) + nth(SECOND, i * 7 + Math.floor(i / SECOND.length)) + nth(TRADES, i * 3);

const MADE = 240;

/** How many of a number of firms a sentence that holds them does not give. @param each how many stand in one sentence */
function missed(frame: (...firms: string[]) => string, each: number): string[] {
  const lost: string[] = [];
  for (let i = 0; i + each <= MADE; i += each) {
    const firms = Array.from({ length: each }, (_, n) => firm(i + n));
    const { entities } = extractOf(inBody(frame(...firms)));
    lost.push(...firms.filter((name) => !entities.some((e) => e.kind === 'Enterprise' && e.name === name)));
  }
  return lost;
}

const MOST = 0.04 * MADE;

describe('firms by brand and trade', () => {
  it.each<readonly [string, number, (...firms: string[]) => string]>([
    ['at a tour', 3, (a, b, c) => `调研组先后来到${a}、${b}、${c}等企业，了解生产情况。`],
    ['at a tour without 企业', 3, (a, b, c) => `调研组先后前往${a}、${b}、${c}，实地了解生产情况。`],
    ['as works that begin', 4, (a, b, c, d) => `当天集中开工的项目分别是${a}、${b}、${c}、${d}，涵盖多个领域。`],
    ['as what was brought in', 3, (a, b, c) => `该县先后引进了${a}、${b}、${c}等一批项目进驻园区。`],
    ['as what broke ground', 4, (a, b, c, d) => `仪式为${a}、${b}、${c}、${d}等12个项目奠基。`],
    ['one that is visited', 1, (a) => `代表团一行来到${a}，听取企业介绍。`],
    ['in its works', 1, (a) => `走进${a}车间，工人正在调试设备。`],
  ])('are found %s', (_, each, frame) => {
    const lost = missed(frame!, each);
    expect(lost.length, lost.join(' ')).toBeLessThan(MOST);
  });

  it.each([
    '当地电子信息、生物医药、新材料、智能制造、绿色化工、现代物流等产业加快发展。',
    '全市形成了精细化工、高端装备、汽车电子、工程机械、纺织服装五大产业。',
    '企业来自数字传媒、软件信息、工业设计、现代物流、健康食品等行业。',
    '超市里有杂粮米粉、山茶油脂、竹笋罐头、红薯面粉等产品。',
    '学校开设了机械、电子、纺织、物流、会展等专业。',
    '他走进传统陶瓷车间，参观现代化包装车间。',
    '展会设有智能家居、绿色建材、户外体育、宠物食品等展区。',
    '重点引进半导体、新能源、高端化工、海洋生物等项目。',
  ])('are none in %s', (sentence) => expect(named(sentence, 'Enterprise')).toEqual([]));

  it.each([
    ['宜昌邦旭投资10亿元，建设磷酸铁锂项目。', ['宜昌邦旭']],
    ['襄阳鲁昂拟投资3亿元，在当地建设调味品项目。', ['襄阳鲁昂']],
    ['九江客商投资3亿元办厂，九江市民投资200万元开店。', []],
    ['近日，高新区愉歆家纺有限公司的车间里一派忙碌。', ['愉歆家纺有限公司']],
    ['沙溪开发区华键铝业科技有限公司年产20万吨铝型材。', ['华键铝业科技有限公司']],
    ['长沙高新区投资有限公司投资3亿元。', ['长沙高新区投资有限公司']],
    ['骆陀集团华南蓄电池有限公司今年投产。', ['骆陀集团华南蓄电池有限公司']],
    ['专家组看了亿沣生态农业科技开发区有限公司。', ['亿沣生态农业科技开发区有限公司']],
    ['荆门市湖南汉科新能源技术有限公司正在赶工。', ['湖南汉科新能源技术有限公司']],
    ['湖北山禾华宇自主研制的运输机首飞成功。', ['湖北山禾华宇']],
    ['石碣镇的益宸智能增资1.6亿元，华葛电力拿下新地块。', ['益宸智能', '华葛电力']],
    ['考察团考察了角衫米业和当地园区。', ['角衫米业']],
    ['去年，绥府酒业等“小金花”企业加快升级。', ['绥府酒业']],
    ['当地与紫荆汇福、盈科资本等投资机构对接。', ['紫荆汇福']],
    ['宜昌市汇晟精工自动化车间项目今年开工。', ['宜昌市汇晟精工']],
    ['大别溪文旅项目、浮宾茶叶项目、独立储能项目同日开工。', []],
    ['湖北省天佳智能科技有限公司计划投资21亿元。', ['湖北省天佳智能科技有限公司']],
  ] as const)('%s', (sentence, firms) => expect(named(sentence, 'Enterprise', { province: '湖北省' })).toEqual(firms));
});

/** Brands that are words elsewhere: hills, counties, sides of a river. */
const OWN = words('江北 中岳 川岛 新港 华晨 太行 天山 岭南 昆仑 赤水');
const GOODS = words('化学 路桥 电机 玻璃 港务 重工 粮油 种业 铸业 精密');
const OWN_MADE = 60;
const ownFirm = (i: number): string => nth(OWN, i) + nth(GOODS, i * 3 + Math.floor(i / OWN.length));

describe('firms whose brand is a word of its own', () => {
  it.each<readonly [string, (firm: string) => string]>([
    ['as builder', (firm) => `大桥由${firm}承建，预计明年底通车。`],
    ['as who runs it', (firm) => `航线由${firm}运营，每周三班。`],
    ['as supplier', (firm) => `外壳则由${firm}提供，当天送到。`],
    ['beside another builder', (firm) => `工程由省交投集团投资、${firm}承建，主塔已经封顶。`],
    ['by what it is to another', (firm) => `总包方${firm}抽调六百人两班倒。`],
    ['by its country', (firm) => `法国企业${firm}去年也来了。`],
    ['where it is', (firm) => `铸件出自良坊镇的${firm}，当天就能用上。`],
    ['as buyer', (firm) => `产品卖给了东莞的${firm}，一年用掉八千吨。`],
    ['by who speaks for it', (firm) => `“订单排到了年底。”${firm}副总经理周大明说。`],
    ['by its sales', (firm) => `${firm}去年营收12亿元，今年力争突破15亿元。`],
    ['where others are bought from', (firm) => `厂里从${firm}采购了三台设备。`],
    ['as whom one signs with', (firm) => `该县已与${firm}签约，首期明年动工。`],
    ['where one goes', (firm) => `调研组走进${firm}三期车间，了解产销情况。`],
    ['beside another', (firm) => `他先后走进雅澜科技、${firm}，询问订单情况。`],
    ['beside others of few', (firm) => `鲜笋由${firm}、味珍鲜两家企业包销。`],
    ['behind its place', (firm) => `电机由青田县的${firm}供应，一周到货。`],
    ['in a place', (firm) => `位于城东工业园的${firm}，机器一刻不停。`],
    ['on a list', (firm) => `目前，${firm}、雅澜科技等11家企业已经入驻。`],
  ])('are found %s', (_, frame) => {
    const lost = Array.from({ length: OWN_MADE }, (_, i) => ownFirm(i)).filter((name) => !named(frame(name), 'Enterprise').includes(name));
    expect(lost.length, lost.join(' ')).toBeLessThan(OWN_MADE / 10);
  });

  it.each([
    '项目由当地政府投资建设，由专业机构运营。',
    '服务由社区物业提供，由居民评分。',
    '全县化工去年营收12亿元，传统铸造营收3亿元。',
    '岭南化工去年投资增长较快的是精细化工、现代种业等产业。',
    '当地把枳壳饮片卖给药店，往硅橡胶里加色料。',
    '开发区新竣工投产企业12家，新开工建设项目8个。',
    '学校从传统机械专业转向现代农机专业。',
    // Lists that close as lists of industries, and what is done.
    '全市推进纺织服装、纸塑包装、盐磷化工、食品加工等4个传统优势产业改造升级。',
    '当地发展精密铸造、磷系化工、特种纸业等产业。',
    '该县优化营商环境，加快数智化赋能，碧水蓝天梦成为现实。',
  ])('are none in %s', (sentence) => expect(named(sentence, 'Enterprise')).toEqual([]));

  it.each([
    ['“今年订单翻番。”湘再通达副总经理佘望江说。', []],
    ['“今年订单翻番。”瀚芮禾副总经理佘望江说。', ['瀚芮禾']],
    ['“今年订单翻番。”橘泰堂厂长庄春晖说。', ['橘泰堂']],
    ['“今年订单翻番。”村办厂厂长庄春晖说。', []],
  ] as const)('%s', (sentence, firms) => expect(named(sentence, 'Enterprise')).toEqual(firms));
});

describe('firms by their place', () => {
  it.each([
    ['项目由安吉县城投建设，年底完工。', ['安吉县城投']],
    ['管网由平湖市水投公司运营。', ['平湖市水投公司']],
    ['线路由吉安轨道投与省铁投共同出资。', ['吉安轨道投']],
    ['配套住房由瑞昌鄱水投建设。', ['瑞昌鄱水投']],
    // With a legal form.
    ['项目由定远县国投有限公司建设，年底完工。', ['定远县国投有限公司']],
    ['管网由平湖市水投控股集团运营。', ['平湖市水投控股集团']],
    ['桥由安吉县城投股份有限公司出资。', ['安吉县城投股份有限公司']],
    ['安吉县国投资金到位，余姚市城投入运营。', []],
    ['全县产投比达到1.5，城投债规模下降。', []],
    ['铁芯主要配套岚越汽车长沙工厂。', ['岚越汽车长沙工厂']],
    ['成品交给昊翎赣州工厂缝制。', ['昊翎赣州工厂']],
    ['电芯送往泓芯电子宜昌基地。', ['泓芯电子宜昌基地']],
    ['总投资30亿元的泓芯电子宜昌基地开工建设。', []],
    ['当地建成蔬菜宜昌基地，智能长沙工厂不断增多。', []],
  ] as const)('%s', (sentence, firms) => {
    const found = named(sentence, 'Enterprise');
    if (firms.length === 0) expect(found.filter((name) => /投|工厂|基地/u.test(name))).toEqual([]);
    else expect(found).toEqual(expect.arrayContaining([...firms]));
  });
});

describe('coined names of firms', () => {
  it.each([
    ['新落户的钟表企业瀚澄铭，3月出口表芯120万只。', '瀚澄铭'],
    ['当地螺蛳粉企业螺阿婆与合作社签下合同。', '螺阿婆'],
    ['总包方瀚芮晟已经进场。', '瀚芮晟'],
    ['公司与团餐企业“膳食邦”达成协议。', '膳食邦'],
    ['在城东，一家叫“轻铸匠”的企业拿下订单。', '轻铸匠'],
    ['鲜叶供应武汉的新茶饮品牌“芽里青”。', '芽里青'],
    ['调研组走进芮岭动力，询问订单。', '芮岭动力'],
  ])('%s', (sentence, firm) => expect(named(sentence, 'Enterprise')).toContain(firm));

  it.each([
    '当地帮助企业“走出去”，破解企业“多头跑”难题。',
    '光靠一两家企业“单打独斗”，撑不起一个产业。',
    '对落地加工企业免仓租、免短驳。',
    '配套企业“揭榜”，链主企业“出题”。',
    '看中的是当地优良的营商环境，走进创新动力。',
    '合作方是鹤城区的网红店。',
    '夜校又开新班，童装工人夜校招生。',
  ])('are none in %s', (sentence) => expect(named(sentence, 'Enterprise')).toEqual([]));
});
