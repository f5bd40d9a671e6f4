/** Whom a clause speaks of, and whom lists, tours and parties name: sentences that rules read, with traps. `:s` and `:t` mark the ends. */
import { describe, expect, it } from 'vitest';
import { byRules, pairsOf, readMarked, stated } from './marked.js';

describe('subjects', () => {
  it.each([
    // Behind what it is said to be.
    ['AWARDED', '老牌铸造厂[[安宁机械:Enterprise:s]]，过去做农机，去年获评[[省级绿色工厂:Honour:t]]。'],
    ['AWARDED', '[[东乡县:Place]]龙头企业[[安宁机械:Enterprise:s]]扩产，获评[[省级绿色工厂:Honour:t]]。'],
    ['AWARDED', '今年从温州搬来的[[安宁光学:Enterprise:s]]投产，获评[[省级绿色工厂:Honour:t]]。'],
    ['DEVELOPS', '素有药都之称的[[东乡市:Place:s]]，拥有[[中医药:Industry:t]]、[[食品加工:Industry:t]]两大产业。'],
    ['ADOPTS', '[[安宁纸业:Enterprise]]扩产。在[[桥头镇:Place]]设立的[[东乡法庭:Organization:s]]，首创[[“修复保证金”制度:Programme:t]]。'],
    // The goods of a place are not the place.
    ['AWARDED', '[[东乡县:Place]]的[[天麻:Product]]，作为[[地理标志产品:Honour]]，名气不大。'],
    // A cluster stands for its place.
    [
      'PARTNERS_WITH',
      '[[石桥镇:Place]]修路。[[东乡县:Place:t]][[阀门集群:Cluster]]链条完整，吸引[[安宁阀门:Enterprise:s]]、[[永乐泵业:Enterprise:s]]落户。',
    ],
    // Who has no name is nobody.
    ['LOCATED_IN', '[[安宁阀门:Enterprise]]扩产，使越来越多的上下游公司落户[[东乡高新区:Park]]。'],
    ['LOCATED_IN', '一批来自[[南安市:Place]]的企业先后落户[[东乡高新区:Park]]。'],
    ['LOCATED_IN', '来自[[南安市:Place]]、[[永乐市:Place]]的12家企业入驻[[东乡高新区:Park]]。'],
    ['LOCATED_IN', '来自[[南安市:Place:t]]的[[安宁电子:Enterprise:s]]落户[[东乡高新区:Park:t]]。'],
    ['BUILDS', '[[东乡工程:Project]]开工。该谱仪由[[永乐大学:Organization]]合作建造。'],
    ['VISITED', '市长[[林青:Person]]致辞。考察团先后参观了[[安宁阀门:Enterprise]]。'],
    // The agent of a passive, not who was spoken of before.
    ['BUILDS', '[[海州港:Enterprise]]增长3%。由[[安宁交投:Enterprise:s]]承建的[[东乡铁路:Project:t]]过半。'],
    // Parties that make something together.
    ['BUILDS', '[[安宁飞机:Enterprise:s]]将与[[永乐航空:Enterprise:s]]深化合作，共建[[复材基地:Project:t]]。'],
    ['PARTNERS_WITH', '[[东乡县:Place:s]]借脑引智；与[[永乐大学:Organization:t]]共建的[[联合实验室:Organization]]启用。'],
    // Where it is done stands between who does it and the verb.
    ['BUILDS', '[[石桥镇:Place]]招商。基地是[[安宁物流:Enterprise:s]]公司在[[东乡市:Place]]设立的[[总部基地:Park:t]]。'],
    // A noun of what was spoken of; where it lies is said of it, not of who builds it.
    ['BUILDS', '[[东乡抽水蓄能电站:Project:t]]蓄水。电站位于[[石桥镇:Place]]，由[[安宁电力:Enterprise:s]]投资建设。'],
    [
      'LOCATED_IN',
      '[[东山抽水蓄能电站:Project:s]]蓄水。电站位于[[石桥镇:Place:t]]，由[[安宁电力:Enterprise]]投资建设，[[永乐水电局:Enterprise]]承建。',
    ],
    ['BUILDS', '[[精密铜材产业园:Park:t]]开工。项目由[[安宁铜业:Enterprise:s]]投建。'],
    ['BUILDS', '[[西岭码头工程:Project]]、[[北岭物流中心:Project:t]]动工，后者由[[安宁港口:Enterprise:s]]投资6亿元兴建。'],
    // Who works with another; what a document says, its place does.
    [
      'BUILDS',
      '[[安宁电子:Enterprise]]扩产；与[[永乐智造:Enterprise]]合作多年的[[海通声学:Enterprise:s]]，这次选择打造[[音频研发基地:Project:t]]。',
    ],
    [
      'PARTNERS_WITH',
      '[[安宁电子:Enterprise]]扩产。转机来自一纸[[《东乡市行动方案》:Programme]]：设立基金，牵手[[永乐大学:Organization:t]]。[[东乡市:Place:s]]变了。',
    ],
    // Who stands before 与 works with whom stands behind it; a firm without a name is nobody; what is done for a purpose.
    ['PARTNERS_WITH', '[[东乡市:Place]]推介会举行。最受关注的是[[安宁电子:Enterprise:s]]与[[东乡经开区:Park:t]]的现场签约。'],
    ['PARTNERS_WITH', '[[东乡县:Place]]多山。作为一家茶企，公司与[[永乐大学:Organization]]合作，主攻加工。'],
    ['DEVELOPS', '[[安宁电子项目:Project]]是[[东乡县:Place:s]]为做大做强[[电子信息:Industry:t]]而引进的。'],
    // The work, not the line that it is on; who designs it does not build it.
    ['BUILDS', '由[[永乐设计院:Enterprise]]设计、[[安宁铁建:Enterprise:s]]承建的[[沪西高铁:Project]]合武段[[大别岭隧道:Project:t]]贯通。'],
    ['BUILDS', '[[金塘隧道:Project:t]]掘进过半。来自[[安宁铁建:Enterprise:s]]的建设者抢抓工期。'],
    // Persons under their titles, each with a comma.
    ['VISITED', '副省长[[林青:Person:s]]，副省长[[王海清:Person:s]]一行走进[[永乐机电:Enterprise:t]]。'],
    // Who is named by what he is; two provinces are someone without a name.
    ['AWARDED', '[[安宁阀门:Enterprise]]扩产。返乡青年[[林青:Person:s]]当上了[[全国劳动模范:Honour:t]]。'],
    ['BUILDS', '[[安宁阀门:Enterprise]]扩产。2017年浙川两省以共建的模式，建起了[[纺织产业园:Park]]。'],
    ['BUILDS', '[[安宁集团:Enterprise]]扩产。现场签约了[[片区开发项目:Project]]、[[物流园项目:Project]]等11个项目。'],
    ['BUILDS', '[[林青:Person]]走进[[安宁饮品:Enterprise]]、[[永乐门业:Enterprise]]、小川创意、[[阀门生产线项目:Project]]等现场。'],
    // 县里 is the county that was spoken of.
    ['BUILDS', '[[东乡县:Place:s]]地少。县里投资3亿元，新建[[康养中心项目:Project:t]]。'],
    // The industry of a place is not a firm's.
    ['DEVELOPS', '[[安宁阀门:Enterprise]]扩产，赋能[[东乡市:Place:s]][[泵阀产业:Industry:t]]。'],
    // What several made together, not they.
    [
      'LOCATED_IN',
      '[[安宁大学:Organization]]、[[海州学院:Organization]]共同组建的[[泵阀创新联合体:Organization:s]]在[[东乡市:Place:t]]揭牌，发布需求12项。',
    ],
    ['BUILDS', '[[安宁药业:Enterprise]]增产。[[永乐集团:Enterprise:s]]去年投资建设的[[二期项目:Project:t]]投产。'],
    // Whom a relative clause at the head speaks of.
    ['AWARDED', '原先只给[[安宁纸业:Enterprise]]供应胶的[[永乐新材:Enterprise:s]]，去年开了新厂，入选[[省级专精特新企业:Honour:t]]。'],
    ['PARTNERS_WITH', '原先只给[[安宁纸业:Enterprise:t]]供应胶的[[永乐新材:Enterprise:s]]，去年开了新厂。'],
    [
      'PARTNERS_WITH',
      '[[安宁碳材:Enterprise:t]]落户后，厂家陆续跟来，其中就有从[[海州市:Place]]迁来的[[永乐热场:Enterprise:s]]，它的第一位客户正是隔壁的[[安宁碳材:Enterprise]]。',
    ],
    ['AWARDED', '他们牵头、[[海州大学:Organization]]参与的[[隔膜攻关项目:Project:s]]解决了难题，去年获[[省科技进步奖:Honour:t]]。'],
    ['BUILDS', '[[东乡县:Place]]的[[固态电池项目:Project:t]]投资15亿元，由[[安宁储能:Enterprise:s]]建设。'],
    // Who stands behind 由 or 从 with its place is not who it is said of.
    ['PRODUCES', '车间在扩产。阀门厂购入[[密封圈:Product]]，[[铸钢:Product:t]]由[[永乐钢铁:Enterprise:s]]供应。'],
    ['PARTNERS_WITH', '[[安宁火机:Enterprise:t]]扩产。瓷片由[[新化县:Place]]的[[永乐陶瓷:Enterprise:s]]供应。'],
    ['PARTNERS_WITH', '[[安宁火机:Enterprise:t]]从[[新化县:Place]]的[[永乐陶瓷:Enterprise:s]]采购。'],
    ['BUILDS', '[[安宁火机:Enterprise]]扩产。产线由[[新化县:Place]]的[[永乐陶瓷:Enterprise:s]]承建[[东乡项目:Project:t]]。'],
    // 企业 goes on with the firm that was spoken of, not with its buyer.
    [
      'HOLDS_POST',
      '[[安宁电瓷:Enterprise:t]]扩产。2023年，企业丢掉了[[永乐电网:Enterprise]]的一笔大单。董事长[[易晨:Person:s]]拿出8600万元改窑。',
    ],
    ['PARTNERS_WITH', '由[[安宁泵业:Enterprise:s]]牵头，[[永乐大学:Organization:t]]、[[海州学院:Organization:t]]共同组建的联合体揭牌。'],
    // A firm of a place that has no name is not the place.
    ['PARTNERS_WITH', '[[东乡县:Place]]日前与[[海州省:Place]]一家铝企签约，后者投资8亿元。'],
    ['AWARDED', '日前公布[[国家级示范区:Honour:t]]名单，[[东乡县:Place:s]]凭借[[云湖:Place]]畔的水产养殖入选。'],
    // Who is led may have a partner of his own; a professor's team is his university.
    ['PARTNERS_WITH', '商会牵头，[[安宁火机:Enterprise:s]]与[[永乐机电:Enterprise:t]]结对配套。'],
    ['PARTNERS_WITH', '[[安宁电器:Enterprise:s]]同[[海州大学:Organization:t]]教授[[王海清:Person]]团队合作，攻下了难题。'],
    // Those who are drawn to a place stand there, not who draws them.
    ['LOCATED_IN', '[[东乡集团:Enterprise]]扩产，吸引[[安宁锂业:Enterprise:s]]、[[永乐正极:Enterprise:s]]等企业落户[[东乡县:Place:t]]。'],
    // An item of a column goes on with nothing before it.
    ['AWARDED', '●[[安宁阀门:Enterprise]]扩产。 / ●13日，获评[[省级绿色工厂:Honour]]。'],
    ['AWARDED', '●[[安宁阀门:Enterprise:s]]扩产。去年，公司获评[[省级绿色工厂:Honour:t]]。'],
    // The firms of a place are not the place.
    ['PARTNERS_WITH', '[[永乐大学:Organization]]联合[[东乡县:Place]]企业攻关。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('lists of those who received an honour', () => {
  it.each([
    ['AWARDED', '我市三家企业入选[[绿色工厂:Honour:t]]，分别是[[安宁纺织:Enterprise:s]]、[[永乐科技:Enterprise:s]]，占全省三成。'],
    // A part of what was announced before, by place or by rank; of a programme's list nobody is honoured.
    [
      'AWARDED',
      '省里公布[[未来工厂:Honour]]名单，12家入选。其中，[[东乡市:Place]]2家：[[安宁电器:Enterprise]]、[[永乐电子:Enterprise]]；[[南安市:Place]]、[[海州市:Place]]各1家，分别为[[石桥重工:Enterprise]]和[[江浦机械:Enterprise]]。',
      ['安宁电器 → 未来工厂', '永乐电子 → 未来工厂', '石桥重工 → 未来工厂', '江浦机械 → 未来工厂'],
    ],
    [
      'LOCATED_IN',
      '省里公布[[未来工厂:Honour]]名单，12家入选。其中，[[东乡市:Place]]2家：[[安宁电器:Enterprise]]、[[永乐电子:Enterprise]]；[[南安市:Place]]、[[海州市:Place]]各1家，分别为[[石桥重工:Enterprise]]和[[江浦机械:Enterprise]]。',
      ['安宁电器 → 东乡市', '永乐电子 → 东乡市', '石桥重工 → 南安市', '江浦机械 → 海州市'],
    ],
    [
      'AWARDED',
      '省政府日前公布[[省质量奖:Honour:t]]获奖名单。其中，正奖2个，分别是[[安宁重工:Enterprise:s]]、[[东乡医院:Organization:s]]；奖励100万元。',
    ],
    ['AWARDED', '近日公布[[“百镇工程”:Programme]]典型镇名单，130个镇上榜。其中，[[东乡市:Place]]：[[古桥镇:Place]]、[[钱东镇:Place]]。'],
    [
      'AWARDED',
      '省政府授予2个组织[[东川省质量奖:Honour]]，授予1个组织[[东川省质量奖提名奖:Honour]]。名单如下： / 质量奖 / [[安宁重工:Enterprise]] / [[永乐老窖:Enterprise]] / 质量奖提名奖 / [[海州茶业:Enterprise]]',
      ['安宁重工 → 东川省质量奖', '永乐老窖 → 东川省质量奖', '海州茶业 → 东川省质量奖提名奖'],
    ],
    ['AWARDED', '商会发布[[民营企业500强:Honour:t]]榜单。[[安宁控股:Enterprise:s]]、[[永乐控股:Enterprise:s]]进入前20位。'],
    // How many there are says of nobody.
    ['AWARDED', '去年，[[东乡市:Place]]共有31家企业获评[[绿色工厂:Honour]]。'],
    ['AWARDED', '[[安宁纺织:Enterprise:s]]、[[永乐科技:Enterprise:s]]等31家企业获评[[绿色工厂:Honour:t]]。'],
    ['AWARDED', '[[石桥镇:Place:s]]、[[永安镇:Place:s]]共两镇入选[[全国千强镇:Honour:t]]。'],
    // A name that goes on in unknown letters is not the one who received it.
    ['AWARDED', '日前公布[[省级特色集群:Honour:t]]名单，[[东乡区:Place]]汽车底盘、[[南安水暖集群:Cluster:s]]等18个集群入选。'],
    [
      'AWARDED',
      '52家企业获评[[绿色工厂:Honour]]，9个园区获评[[绿色园区:Honour]]。名单如下：\n[[东乡市:Place]]：[[安宁纺织:Enterprise]]、[[永乐科技:Enterprise]]\n[[绿色园区:Honour]]：[[东乡高新区:Park]]。',
      ['安宁纺织 → 绿色工厂', '永乐科技 → 绿色工厂', '东乡高新区 → 绿色园区'],
    ],
    ['LOCATED_IN', '[[绿色工厂:Honour]]名单公布，名单如下：\n[[东乡市:Place:t]]：[[安宁纺织:Enterprise:s]]、[[永乐科技:Enterprise:s]]'],
  ] as const)('%s: %s', (type, example, pairs?: readonly string[]) => {
    expect(stated(example, type)).toEqual(pairs ? new Set(pairs) : pairsOf(example));
  });
});

describe('where things stand', () => {
  it.each([
    // What the firm of a scene builds there; a scene behind what the place is great in; the park spoken of.
    ['LOCATED_IN', '在[[东乡高新区:Park:t]]，[[安宁化工:Enterprise:s]]投资32亿元的[[聚合物项目:Project:s]]正在安装设备。'],
    ['LOCATED_IN', '而在茶叶大县[[东乡县:Place:t]]，加工厂已有26家，[[安宁茶业:Enterprise:s]]的红茶卖到了海外。'],
    [
      'LOCATED_IN',
      '记者来到[[东乡工业园:Park:t]]，[[安宁电瓷:Enterprise:s]]的车间无人。在园区另一头，[[永乐复材:Enterprise:s]]的伞裙满产。',
    ],
    // A work or a hall that is named by its place, not an office of it.
    ['LOCATED_IN', '[[东乡县:Place:t]]修路，[[东乡县水库改造项目:Project:s]]开工。'],
    ['LOCATED_IN', '[[东乡县:Place:t]]添新馆，[[东乡县台球中心:Organization:s]]启用。'],
    ['LOCATED_IN', '[[东乡县:Place]]增收，[[东乡县财政局:Organization]]通报。'],
    // Firms in a row, and those that a place counts.
    ['LOCATED_IN', '[[东乡高新区:Park:t]]的[[安宁锂业:Enterprise:s]]、[[永乐客车:Enterprise:s]]等一批企业开工。'],
    ['LOCATED_IN', '[[东乡市:Place:t]]2个园区上榜，分别是[[安宁园:Park:s]]、[[永乐园:Park:s]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('partners', () => {
  it('are one pair, whichever end speaks', () => {
    const text = '[[永乐大学:Organization]]与[[东乡县:Place]]携手合作。[[东乡县:Place]]与[[永乐大学:Organization]]合作攻关。';
    expect(stated(text, 'PARTNERS_WITH')).toEqual(new Set(['永乐大学 → 东乡县']));
  });
});

describe('tours', () => {
  const visits = (tour: string): [string, string] => ['VISITED', `8日，副省长[[林青:Person:s]]${tour}`];
  it.each([
    visits('先后来到总干渠、[[洛口镇:Place:t]]高标准农田和[[安宁农业:Enterprise:t]]的育秧中心，了解通水情况。'),
    visits('察看[[东乡镇:Place:t]]果园和[[东乡高新区:Park]]的[[安宁香料:Enterprise:t]]。'),
    visits('来[[东乡市:Place:t]]调研。'),
    visits('赴[[东乡市:Place:t]]调研。在[[东乡高新区:Park:t]]，[[安宁纸业:Enterprise:t]]的新机刚刚出纸。[[林青:Person]]问起原料来源。'),
    // The visitor does not act in the scene.
    visits('赴[[东乡市:Place:t]]调研。在[[南安高新区:Park]]，[[安宁纸业:Enterprise]]的新机刚刚出纸。工人忙个不停。'),
    ['VISITED', '记者走进[[安宁纸业:Enterprise]]，公司董事长[[林青:Person]]正在检测。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

it('reads a list in rows under its headline', () => {
  const pages = [
    '第九批[[单项冠军企业:Honour]]名单（节选）',
    '[[安宁纺织:Enterprise]]引线框架',
    '[[永乐科技:Enterprise]]茶叶色选机',
    '[[海通重装:Enterprise]]将扩产。',
  ].map(readMarked);
  const merged = {
    ...pages[0]!,
    sentences: pages.flatMap((page) => page.sentences),
    entities: new Map(pages.flatMap((page) => [...page.entities])),
  };
  const awarded = byRules(merged).filter((r) => r.type === 'AWARDED');
  expect(awarded.map((r) => r.source)).toEqual(['安宁纺织', '永乐科技']);
});

describe('stops of a tour', () => {
  it.each([
    [
      'VISITED',
      '副省长[[林青:Person:s]]到[[东乡市:Place:t]]调研。在[[东乡经开区:Park:t]]，[[林青:Person]]沿着[[安宁铝材:Enterprise:t]]的参观廊道边走边问。',
    ],
    [
      'VISITED',
      '副省长[[林青:Person:s]]来到[[东乡市:Place:t]]调研。地处[[南安县:Place]]的[[永乐船业:Enterprise:t]]，去年完工6艘，[[林青:Person]]当即要求补上短板；在[[东乡实验室:Organization:t]]，得知样机下潜，他叮嘱要快。',
    ],
    [
      'VISITED',
      '省长[[林青:Person:s]]来到[[东乡市:Place:t]]调研。全国劳模[[王海清:Person]]演示技术。随后，一行人转至[[南安市:Place:t]]，考察[[永乐机电:Enterprise:t]]的平台。',
    ],
    // He who goes on is who tours, not who was met.
    [
      'VISITED',
      '副省长[[林青:Person:s]]到[[东乡市:Place:t]]调研。研发负责人[[王海清:Person]]演示技术。他还走进[[石桥镇:Place:t]]，察看街道。',
    ],
    ['VISITED', '副省长[[林青:Person:s]]到[[东乡市:Place:t]]调研。在[[永乐电机:Enterprise:t]]的数字化车间，[[林青:Person]]与工人交谈。'],
    // Who built what is seen is not visited.
    [
      'VISITED',
      '副省长[[林青:Person:s]]到[[东乡市:Place:t]]调研。在[[南安区:Place:t]]，由[[永乐市:Place]]帮扶建设的[[加工园项目:Project:t]]已封顶，[[林青:Person]]嘱咐加快。',
    ],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('where things stand, told over sentences', () => {
  it.each([
    // Whom a place or a park brings in, over items that are no known names; equipment and guests are not brought in.
    [
      'LOCATED_IN',
      '[[东乡高新区:Park:t]]依托电镀区，引进了[[安宁电子:Enterprise:s]]、千里马电子、玉福能源、[[永乐铜业:Enterprise:s]]等企业。',
    ],
    ['LOCATED_IN', '去年，[[东乡县:Place:t]]落地[[安宁汽车:Enterprise:s]]、[[永乐汽车:Enterprise:s]]等4家整车企业。'],
    ['LOCATED_IN', '[[东乡高新区:Park:t]]变了样。去年秋天，园区又引来[[安宁果业:Enterprise:s]]。'],
    ['LOCATED_IN', '[[东乡县:Place]]引进[[安宁机器人:Enterprise]]的设备，建起[[智能车间:Organization]]。'],
    ['LOCATED_IN', '[[东乡县:Place]]办展，吸引[[安宁汽车:Enterprise]]、[[永乐汽车:Enterprise]]参展。'],
    // The park that the last sentence speaks of first, not the part of it that was named since.
    ['DEVELOPS', '[[东乡工业园区:Park:s]]分三片，其中[[城西工业区:Park]]已建成。近年来，园区大力发展[[电镀产业:Industry:t]]。'],
    // A paragraph of its own is not said of the firm that the one before ended with.
    ['DEVELOPS', '[[东乡县:Place:s]]招商。[[安宁智造:Enterprise]]投产。 / 着力推动转型，高标准打造[[新材料产业集群:Cluster:t]]。'],
    ['BUILDS', '[[安宁智造:Enterprise]]投产。 / 着力推动转型，高标准打造[[东乡新材料产业园:Park]]。'],
    // Who a clause says to be something is gone on with.
    [
      'PARTNERS_WITH',
      '[[东乡县:Place]]招商。作为[[石桥镇:Place]]链主企业的[[安宁包装:Enterprise:s]]，与[[永乐大学:Organization:t]]共建实验室。',
    ],
    // In the park that was spoken of.
    ['LOCATED_IN', '[[东乡高新区:Park:t]]聚链成群。2019年，[[安宁阀门:Enterprise:s]]入驻园区。'],
    ['LOCATED_IN', '[[东乡高新区:Park]]聚链成群。去年12家企业入驻园区，[[安宁阀门:Enterprise]]扩产。'],
    // A tour goes on where it went; a city is where many things are.
    [
      'LOCATED_IN',
      '4日，[[林青:Person]]来到[[东乡高新区:Park:t]]，调研产业发展。[[林青:Person]]先后深入[[安宁电器:Enterprise:s]]、[[永乐材料:Enterprise:s]]，了解生产情况。',
    ],
    ['LOCATED_IN', '4日，[[林青:Person]]到[[东乡市:Place]]调研。[[林青:Person]]先后深入[[安宁电器:Enterprise]]、[[永乐材料:Enterprise]]。'],
    ['LOCATED_IN', '在[[铅阳县:Place:t]]落户的[[安宁高分子:Enterprise:s]]，研发出光学树脂。'],
    // Whose man at the site speaks builds it; elsewhere he does not.
    [
      'BUILDS',
      '记者走进[[锂电池项目:Project:t]]现场，工人正在吊装。“力争年底投产。”[[安宁新能源:Enterprise:s]]建设负责人[[林青:Person]]介绍。',
    ],
    ['BUILDS', '[[锂电池项目:Project]]年产5吉瓦时。“力争年底投产。”[[安宁新能源:Enterprise]]总经理[[林青:Person]]介绍。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('who has no name, and whom the article speaks for', () => {
  it.each([
    // Counted, or printed in quotes: not who was spoken of before.
    ['AWARDED', '[[林青:Person:s]]获[[省科技成就奖:Honour:t]]。“电池界面调控技术”等18个项目获[[科技进步奖:Honour]]。'],
    ['AWARDED', '最少的[[石桥村:Place]]也突破了25万元。9月，“石桥黄芽”获评[[国家地理标志产品:Honour]]。'],
    ['ADOPTS', '[[东乡市:Place]]办赛。赛事开幕以来，已有1800余人次参与[[“打卡东乡”体验活动:Programme]]。'],
    ['ADOPTS', '[[江西省:Place:s]]山多地少。近年来，各地锚定[[“一县一品”行动:Programme:t]]，找准路子。'],
    ['ADOPTS', '[[东乡市:Place]]扩产。[[江西省:Place:s]]山多地少。各地推行[[“一县一品”行动:Programme:t]]。'],
    // Persons under their titles, whose city it is before the first.
    ['AWARDED', '经过推荐，我市[[林青:Person:s]]，[[陈刚:Person:s]]，[[石慧:Person:s]]当选为[[全国劳动模范:Honour:t]]。'],
    // What a society puts forward is not its speaker.
    ['AWARDED', '[[东乡市:Place]]省长讲话。我会推荐的2个项目喜获“[[省科技进步一等奖:Honour]]”。'],
    // Who went along is not who goes on.
    ['VISITED', '4月8日，副省长[[李安民:Person:s]]到[[东乡市:Place:t]]调研。市长[[王海清:Person:s]]参加调研。'],
    // Who is at a meeting is not who spoke there.
    [
      'VISITED',
      '[[现场会:Meeting]]在[[东乡县:Place]]召开，省农业农村厅厅长[[周远:Person]]讲话。与会人员实地观摩了[[安宁米业:Enterprise]]。',
    ],
    ['ATTENDED', '[[水稻大会:Meeting:t]]在[[东乡市:Place]]开幕。首席科学家[[林青:Person:s]]、总裁[[马武:Person:s]]等作主旨报告。'],
    // A family of a district is not the district.
    ['AWARDED', '[[全国“最美家庭”:Honour]]揭晓，[[浈江区:Place]]李秀芳家庭等18户家庭入选。'],
    ['PARTNERS_WITH', '[[石桥村:Place:s]]依托[[安宁集团:Enterprise:t]]的技术支持，把茶园扩到2600亩。'],
    // Winners behind whose province it is.
    [
      'AWARDED',
      '全国妇联公布[[全国三八红旗手:Honour:t]]名单，工程师[[林青:Person:s]]、教师[[石慧:Person:s]]等[[我省:Place]]12人获此殊荣。',
    ],
    // What the meeting is that passes something: not one that it studies.
    [
      'ADOPTS',
      '[[李安民:Person]]召开[[省政府常务会议:Meeting]]，传达[[永乐国防汛会议:Meeting]]精神。[[江西省:Place:s]]多雨。会议通过[[《江西省供水方案》:Programme:t]]。',
    ],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('a park that is spoken of without its name', () => {
  it.each([
    ['ADOPTS', '[[东乡高新技术产业开发区:Park:s]]企业密集。高新区出台[[《东乡高新区培育办法》:Programme:t]]。'],
    ['LOCATED_IN', '[[东乡高新区:Park:t]]企业密集。区内的[[安宁光电:Enterprise:s]]缺少资金。'],
    ['LOCATED_IN', '[[东乡经开区:Park:t]]聚链成群。总投资2.8亿元的[[农机检测中心:Organization:s]]，已在开发区破土动工。'],
    // What was built, not who builds it; not where a scholar is.
    [
      'LOCATED_IN',
      '[[永乐大学:Organization]]与[[安宁锻造:Enterprise]]共建[[轻量化材料研究院:Organization:s]]，落户[[东乡经济开发区:Park:t]]。',
    ],
    ['LOCATED_IN', '在[[石桥镇:Place:t]]，[[安宁生物:Enterprise:s]]投资建设的[[对虾种苗繁育基地:Project:s]]已投产。'],
    // Where a sitting is held, its meeting is.
    ['LOCATED_IN', '[[东乡省人大常委会第二十六次会议:Meeting:s]]在[[安宁市:Place:t]]举行[[第二次全体会议:Meeting]]。'],
    ['LOCATED_IN', '[[永乐中心:Organization]]与[[东乡区:Place]]签约，在[[石桥片区:Place:t]]共建[[成果转化基地:Project:s]]。'],
    // Who lends is not who settles.
    ['LOCATED_IN', '[[东乡高新区:Park]]企业密集。园区引来[[安宁银行:Enterprise]]，凭12项专利放款1500万元。'],
    // A station at a place is not the university.
    ['LOCATED_IN', '去年以来，[[永乐大学:Organization]]的专家团队先后在[[东乡县:Place]]设立工作站。'],
    [
      'LOCATED_IN',
      '在[[东乡航空产业园:Park:t]]，[[永乐学院:Organization]]与[[安宁航空:Enterprise]]联合办起[[航空产业学院:Organization:s]]。',
    ],
    // Where an event is held is not where those stand who are at it.
    ['LOCATED_IN', '[[机构入驻活动:Meeting:s]]在[[东乡市:Place:t]]举行，[[永乐研究院:Organization]]等6家机构集中签约。'],
    ['LOCATED_IN', '一行来到[[东乡县:Place:t]]的[[配套产业园:Park:s]]、[[饮品产业园:Park:s]]和老街。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('who is spoken of, by what the language says', () => {
  it.each([
    ['ADOPTS', '要锚定[[海洋强市目标:Programme]]，推动[[东乡港:Enterprise]]转型。'],
    ['BUILDS', '[[永乐石化:Enterprise:s]]投产；落户不到两年的[[安宁材料:Enterprise]]增资。'],
    ['BUILDS', '[[永乐石化:Enterprise]]扩产；落户不到两年的[[安宁材料:Enterprise:s]]追加投资8亿元，建设[[电子材料项目:Project:t]]。'],
    ['BUILDS', '[[永乐石化:Enterprise]]扩产；成立仅三年的[[安宁电池:Enterprise:s]]建设[[电芯项目:Project:t]]。'],
    ['PARTNERS_WITH', '[[石桥村:Place]]获奖。评选活动由某某财经发起，联合[[永乐广播电台:Organization]]主办。'],
    ['PARTNERS_WITH', '[[石桥村:Place:s]]扩种，联合[[永乐茶厂:Enterprise:t]]办起工坊。'],
    ['AWARDED', '团长[[林青:Person]]说，竹溪戏被列入[[省级非遗名录:Honour]]。'],
    ['AWARDED', '[[林青:Person:s]]种茶多年，去年被评为[[全国劳动模范:Honour:t]]。'],
    // With whom a plan is brought out; the committee whose plan is carried out.
    ['ADOPTS', '[[东乡县:Place:s]]联合[[东乡农商银行:Enterprise:s]]推出[[“碳汇贷”:Programme:t]]。'],
    ['ADOPTS', '要认真落实[[省委:Organization:s]][[“八个一”部署:Programme:t]]。'],
    ['ADOPTS', '[[省委:Organization]]领导说起[[“八个一”部署:Programme]]。'],
    // A part of a whole; what a line joins is none.
    ['PART_OF', '[[金山隧道:Project:s]]全长16公里，是[[东永铁路:Project:t]]全线的控制性工程。'],
    ['PART_OF', '[[东乡新城:Park:s]]是[[永乐新区:Park:t]]的核心片区。'],
    ['PART_OF', '[[东永铁路:Project]]是连接[[西岭铁路:Project]]的通道。'],
    // A place that begins a name which is not known.
    ['PARTNERS_WITH', '[[东乡区:Place]]与[[永乐省:Place]]正名智能科技签订协议。'],
    ['PARTNERS_WITH', '[[东乡市:Place:s]]与[[永乐市:Place:t]]签订科技协议。'],
    // One place helps another; what is helped there is not the place.
    ['PARTNERS_WITH', '[[安宁区:Place:s]]组团式帮扶[[东乡县:Place:t]]，派驻12名医生。'],
    ['PARTNERS_WITH', '[[安宁区:Place]]帮扶干部来到[[东乡县:Place]]。'],
    // Where it was spoken of.
    ['LOCATED_IN', '[[石桥镇:Place]]的果农来了，镇上的人都夸[[安宁食品:Enterprise]]。'],
    ['LOCATED_IN', '[[安宁水暖:Enterprise:s]]董事长[[林青:Person]]回忆，他把厂子搬进[[东乡经开区:Park:t]]。'],
    ['LOCATED_IN', '[[东乡县:Place]]劝导小厂，把作坊搬进[[东乡经开区:Park]]。'],
    ['LOCATED_IN', '[[东乡卫健局:Organization]]打算在[[石桥镇:Place]]设立名医工作室。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });

  it.each([
    // Who lead a delegation together; who leads experts; whom a headline names without his post.
    [
      'VISITED',
      '由[[安宁市:Place]]市委书记[[林青:Person:s]]和[[安宁市:Place]]市长[[王海清:Person:s]]率领的党政代表团到[[东乡市:Place:t]]，市长[[陈玉:Person]]作陪。代表团先到[[东乡经开区:Park:t]]，走访[[永乐光伏:Enterprise:t]]。',
    ],
    [
      'VISITED',
      '[[永乐研究会:Organization]]理事长[[林青:Person:s]]带领专家组来到[[东乡县:Place:t]]调研。两天里，专家组看了[[东乡高速项目:Project:t]]、[[安宁木业:Enterprise:t]]。',
    ],
    [
      'VISITED',
      '# [[林青:Person]]在[[东乡县:Place]]调研时强调 / [[林青:Person]]先后来到[[安宁木业:Enterprise]]、[[永乐园:Park]]。',
      '林青',
    ],
    ['VISITED', '# [[东乡县:Place]]木业兴旺 / [[林青:Person]]先后来到[[安宁木业:Enterprise]]、[[永乐园:Park]]。', ''],
    // A tour of a place: what is seen in the next sentence stands there; who goes along does not.
    [
      'LOCATED_IN',
      '[[永乐研究会:Organization]]理事长[[林青:Person]]来到[[东乡县:Place:t]]，围绕乡村振兴作专题调研。两天里，专家组看了[[安宁木业:Enterprise:s]]、[[永乐食品:Enterprise:s]]。',
    ],
    [
      'LOCATED_IN',
      '副市长[[林青:Person]]一行2022年5月24日到[[石桥镇:Place:t]]，走访[[安宁木业:Enterprise:s]]，[[东乡工商联:Organization]]陪同。',
    ],
    ['LOCATED_IN', '塔吊林立的[[东乡经开区:Park:t]]，更早在这里动工的，还有[[安宁锂业:Enterprise:s]]、[[永乐电池:Enterprise:s]]。'],
    ['LOCATED_IN', '[[东乡市:Place:t]]下雨。货是[[星河电源（东乡）有限公司:Enterprise:s]]订的。'],
    ['LOCATED_IN', '[[中国:Place]]的[[东乡市:Place]]下雨。货是[[星河电源（中国）有限公司:Enterprise]]订的。'],
    // Who tell figures together are no partners; who hold a fair together are.
    ['PARTNERS_WITH', '据[[东乡统计局:Organization]]、[[永乐调查队:Organization]]联合发布的数据，产值增长4.7%。'],
    ['PARTNERS_WITH', '交易会由[[东乡药业协会:Organization:s]]、[[永乐大学:Organization:t]]共同主办。'],
    // Pair by pair.
    [
      'PARTNERS_WITH',
      '[[安宁省人民政府:Organization]]与[[永乐集团:Enterprise]]、[[东乡市人民政府:Organization]]与[[海通公司:Enterprise]]分别签订协议。',
      '安宁省人民政府 → 永乐集团、东乡市人民政府 → 海通公司',
    ],
    // Where a branch of a meeting sits is not where its city lies; what binds all is adopted by no place.
    [
      'LOCATED_IN',
      '[[全省项目动员会:Meeting:s]]以视频形式举行，主会场设在[[东乡市:Place:t]]，[[安宁市:Place]]分会场设在[[永乐园区:Park]]。',
    ],
    ['ADOPTS', '根据[[《党政领导干部选拔任用工作条例》:Programme]]规定，[[东乡市:Place]]公示如下。'],
    ['ADOPTS', '根据[[《东乡市招商条例》:Programme:t]]规定，[[东乡市:Place:s]]公示如下。'],
    // 它 is no body that was spoken of; who asks for it is not the firms that he saw.
    ['AWARDED', '[[东乡市人大:Organization]]批准了这一工程；当年，它被列为[[省重点工程:Honour]]。'],
    [
      'ADOPTS',
      '# [[林青:Person]]在[[东乡县:Place]]调研时强调 / [[林青:Person]]先后来到[[安宁木业:Enterprise]]、[[永乐园:Park]]。[[林青:Person]]要求，用好[[“两新”政策:Programme]]。',
    ],
    // One of several parks is not 园区.
    ['LOCATED_IN', '[[东乡县:Place]]打造电子产业园、[[龙门工业新区:Park]]两个平台。[[安宁锂业:Enterprise]]入驻园区。'],
    ['LOCATED_IN', '[[东乡县:Place]]打造[[龙门工业新区:Park:t]]。[[安宁锂业:Enterprise:s]]入驻园区。'],
    // At a meeting that was spoken of.
    [
      'ATTENDED',
      '[[全县项目开工大会:Meeting:t]]举行。县长[[陈玉:Person:s]]讲话后，县委书记[[林青:Person:s]]下令开工。[[王海清:Person:s]]等县领导在场。',
    ],
    ['ATTENDED', '[[全县项目开工大会:Meeting]]举行。路过的[[王海清:Person]]在场外等车。'],
  ] as const)('%s: %s', (type: string, example: string, pairs?: string) => {
    const expected =
      pairs === undefined
        ? pairsOf(example)
        : new Set(pairs === '林青' ? ['东乡县', '安宁木业', '永乐园'].map((stop) => `林青 → ${stop}`) : pairs.split('、').filter(Boolean));
    expect(stated(example, type)).toEqual(expected);
  });

  it('gives a sum to the work that it stands before or behind, not to another', () => {
    const sums = (text: string): string[] =>
      byRules(readMarked(text))
        .filter((r) => r.type === 'BUILDS')
        .map((r) => `${r.target}: ${r.properties.amount ?? ''}`)
        .sort();
    expect(sums('[[安宁市:Place]]共建[[永乐实验室项目:Project]]，总投资12亿元的[[安宁电池项目:Project]]同日开工。')).toContain(
      '永乐实验室项目: ',
    );
    expect(sums('[[安宁智造:Enterprise]]投资8亿元建设[[安宁电机项目:Project]]。')).toEqual(['安宁电机项目: 8亿元']);
    expect(sums('[[安宁智造:Enterprise]]建设[[安宁电机项目:Project]]，总投资8亿元。')).toEqual(['安宁电机项目: 8亿元']);
  });

  it('leads a delegation from stop to stop', () => {
    const text =
      '[[安宁党政代表团:Organization]]在[[东乡市:Place]]学习考察。市委书记[[林青:Person]]率团考察。代表团一行来到[[永乐实验室:Organization]]，了解进展；走进[[海通公司:Enterprise]]，听取介绍；在[[东乡商贸城:Park]]，大家边走边看。';
    expect(stated(text, 'VISITED')).toEqual(new Set(['东乡市', '永乐实验室', '海通公司', '东乡商贸城'].map((stop) => `林青 → ${stop}`)));
    expect(
      stated('[[海通公司:Enterprise]]扩产。代表团一行来到[[永乐实验室:Organization]]；走进[[东乡公司:Enterprise]]。', 'VISITED'),
    ).toEqual(new Set());
    // Guests who are met are not called on.
    expect(stated('副省长[[林青:Person]]在[[东乡市:Place]]会见了来访考察的[[永乐集团:Enterprise]]客人。', 'VISITED')).toEqual(new Set());
  });
});

describe('parties of a tour', () => {
  it.each([
    // Who leads it visits what it goes to, not who goes along.
    [
      'VISITED',
      '[[省政协:Organization]]副主席[[林青:Person:s]]率调研组来[[东乡市:Place]]。市长[[王海清:Person]]、副市长[[李安民:Person]]分别陪同。在[[石桥区:Place]]，调研组走进[[安宁特钢:Enterprise:t]]；又先后到[[永乐激光:Enterprise:t]]、[[海通光电:Enterprise:t]]。',
    ],
    ['VISITED', '副省长[[林青:Person:s]]带领省水利厅督导组防汛。市长[[王海清:Person]]汇报。督导组来到[[石龙水库:Place:t]]，察看水位。'],
    // A party that nobody leads here has no name.
    ['VISITED', '[[王海清:Person]]参加座谈。代表团走进[[安宁特钢:Enterprise]]。'],
  ])('%s: %s', (type, example) => {
    const visits = [...stated(example, type)].filter((pair) => !/东乡市|石桥区/.test(pair));
    expect(new Set(visits)).toEqual(pairsOf(example));
  });
});

describe('works', () => {
  it.each([
    // By the name that it begins with, wherever the page has the firm.
    ['BUILDS', '[[安宁载板:Enterprise:s]]入列。[[安宁载板二期:Project:t]]通电，[[石桥索道改造:Project]]收尾。'],
    ['BUILDS', '[[恒瓷科技:Enterprise]]、[[瓷芯绝缘有限公司:Enterprise:s]]入列。[[瓷芯绝缘智能工厂:Project:t]]通电。'],
    ['BUILDS', '[[安宁载板:Enterprise]]入列。[[安宁大桥:Project]]合龙。'],
    // Each does a part.
    ['PARTNERS_WITH', '大桥由[[安宁集团:Enterprise]]投资、[[永乐路桥:Enterprise]]承建。'],
    [
      'PART_OF',
      '[[安宁载板二期:Project:s]]将通电，[[永乐重机智能工厂:Project:s]]上了高原。这些项目都写进了[[《东乡市先进材料规划》:Programme:t]]。',
    ],
    ['PART_OF', '[[安宁载板二期:Project]]将通电，一批项目列入[[《东乡市先进材料规划》:Programme]]。'],
    ['PART_OF', '[[东乡县工信局:Organization:s]]、[[东乡县金融办:Organization:s]]组成“[[泵阀专班:Organization:t]]”。'],
    ['PART_OF', '[[东乡县工信局:Organization]]的3名干部组成专班，对接[[永乐大学:Organization]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});
