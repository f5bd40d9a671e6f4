import { describe, expect, it } from 'vitest';
import { figures, subjects } from './page.js';

describe('whom words of one’s own stand for', () => {
  it.each([
    [
      'the firm of who speaks, not the one spoken of before',
      '[甲物流|Enterprise]扩大产能。[丁面粉|Enterprise]采购部经理[席一帆|Person]算账说，公司每年采购小麦6万吨。',
      ['丁面粉 6万吨'],
    ],
    [
      'the same by its legal name',
      '[甲物流有限公司|Enterprise]扩大产能。[丁面粉有限公司|Enterprise]采购部经理[席一帆|Person]算账说，公司每年采购小麦6万吨。',
      ['丁面粉有限公司 6万吨'],
    ],
    [
      'whom a speaker tells of is not he',
      '[甲果业公司|Enterprise]忙着榨汁。“果渣卖给[乙饲料公司|Enterprise]，一点不浪费。”厂长[贺知白|Person]介绍，公司去年加工鲜果3万吨。',
      ['甲果业公司 3万吨'],
    ],
    [
      'the county of a caption, not the one spoken of before',
      '[甲县|Place]入选示范县。5月3日，在[乙县|Place][丙村|Place]的晒场上，村民翻晒辣椒。[该县|Place*乙县]种植辣椒9万亩。',
      ['乙县 9万亩'],
    ],
    ['not a site that only stands nearby', '[甲区|Place][乙湖广场|Place]人来人往。[当地|Place*甲区]接待游客30万人次。', ['甲区 30万人次']],
    [
      'a village is no county',
      '[乙村|Place]引来创客。[丙县|Place]副局长、[乙村|Place]第一书记[计一|Person]介绍，[该村|Place*丙县]引进项目17个。',
      ['乙村 17个'],
    ],
    [
      'what a relative clause of the firm’s leads to, over a place in it',
      '[甲药业|Enterprise]扩产。公司在[乙新区|Park]新建的[丙中试平台|Project]服务药企12家。',
      ['丙中试平台 12家'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('works and places that are not named again', () => {
  it.each([
    [
      'a work by 工程, and who builds it is not spoken of',
      '[甲供水工程二期|Project]通水，[乙区|Place]居民用上新水。工程由[丙水务集团|Enterprise]建设，线路长23.7公里。',
      ['甲供水工程二期 23.7公里'],
    ],
    ['a sum of a draft', '[甲炼化项目|Project]推进，[乙市|Place]紧盯不放。项目概算总投资342亿元。', ['甲炼化项目 342亿元']],
    ['a road by 该线路', '[乙镇|Place]旁，[甲至丙高速公路|Project]合龙。该线路全长47.6公里。', ['甲至丙高速公路 47.6公里']],
    ['the county where many have gathered', '[甲县|Place]兴业，[乙研究院|Organization]落户。如今，这里集聚企业148家。', ['甲县 148家']],
    ['not what is there', '[甲县|Place]兴业。这里的[乙园区|Park]聚集企业252家。', ['乙园区 252家']],
    ['not any works', '[甲水库工程|Project]蓄水。[乙市|Place]开建工程车间，工程机械产值9亿元。', ['乙市 9亿元']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('whose what is planned, signed and ranked is', () => {
  it.each([
    ['what a plan aims at is its place’s', '[《[甲市|Place]茶产业三年行动方案》|Programme]提出，三年内新增规上企业25家。', ['甲市 25家']],
    [
      'how many measures it has is its own',
      '[《[甲市|Place]茶产业三年行动方案》|Programme]提出，推出举措18条。',
      ['《甲市茶产业三年行动方案》 18条'],
    ],
    [
      'signed on the spot',
      '[甲开发区|Park]举行[秋季签约仪式|Meeting]，现场签下项目11个，总投资46亿元。',
      ['秋季签约仪式 11个', '秋季签约仪式 46亿元'],
    ],
    [
      'orders of a meeting, not of who came',
      '[产销对接会|Meeting]在[甲县|Place]举行，[乙超市|Enterprise]与多家合作社洽谈，现场达成意向订单2亿元。',
      ['产销对接会 2亿元'],
    ],
    [
      'by whom a project is paid',
      '[甲县|Place]新开工项目中，[乙光伏项目|Project]由[丙集团|Enterprise]投资，总投资8亿元。',
      ['乙光伏项目 8亿元'],
    ],
    ['what settles', '[甲市|Place]：[乙电池基地|Park]，落户[丙开发区|Park]，投资19亿元。', ['乙电池基地 19亿元']],
    [
      'of two that are ranked each its own',
      '分区域看，[甲市|Place]、[乙市|Place]出口增速分列一、二位，为8.4%和7.9%。',
      ['甲市 8.4%', '乙市 7.9%'],
    ],
    [
      'a phase of what is built together',
      '[甲县|Place]与[乙大学|Organization]签约，共建[丙康养中心|Organization]，首批开放床位60张。',
      ['丙康养中心 60张'],
    ],
    ['who sells within a predicate', '这背后，是[甲县|Place]商人把纽扣卖到70个国家的闯劲。', ['甲县 70个']],
    ['what a supplier does', '[甲电机|Enterprise]扩产；配套商[乙轴承|Enterprise]也受益，月产量突破20万套。', ['乙轴承 20万套']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('an industry', () => {
  it.each([
    ['spoken of by itself', '[甲县|Place][竹产业|Industry]去年全产业链产值60亿元。', ['竹产业 60亿元']],
    ['what it has', '[甲县|Place][伞业|Industry]现有企业210家。', ['伞业 210家']],
    ['its sales are the place’s', '[甲县|Place][竹产业|Industry]销售额60亿元。', ['甲县 60亿元']],
    [
      'behind its place in a sentence of the place’s',
      '[甲区|Place]聚集企业90家，[显示产业|Industry]去年产值120亿元。',
      ['甲区 90家', '甲区 120亿元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('growth of growth', () => {
  it.each([
    [
      'how much a fall narrowed',
      '[甲省|Place]固定资产投资下降3.2%，降幅较上半年收窄0.8个百分点。',
      ['甲省 | 固定资产投资下降 | 3.2% |  | -3.2%', '甲省 | 固定资产投资降幅收窄 | 0.8个百分点'],
    ],
    ['how much growth quickened', '[甲省|Place]民间投资增速比一季度加快1.5个百分点。', ['甲省 | 民间投资增速加快 | 1.5个百分点']],
    ['growth itself is still a change', '[甲市|Place]进出口18亿美元，增速为48.4%。', ['甲市 | 进出口 | 18亿美元 |  | +48.4%']],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});

describe('the whole year', () => {
  it.each([
    ['is the one told of', '2024年的成绩单出炉。全年[甲市|Place]地区生产总值820亿元。', ['甲市 | 地区生产总值 | 820亿元 | 2024年']],
    ['else as printed', '成绩单出炉。全年[甲市|Place]地区生产总值820亿元。', ['甲市 | 地区生产总值 | 820亿元 | 全年']],
    ['of several years', '过去三年，[甲市|Place]新增企业300家。', ['甲市 | 新增企业 | 300家 | 过去三年']],
  ])('%s', (_name, text, expected) => expect(figures(text)).toEqual(expected));
});

describe('where a clause lies, and what it goes on with', () => {
  it.each([
    [
      'the scene of an industry’s figures',
      '[甲市|Place]把五金列为重点。如今在[乙市|Place]，[五金产业|Industry]产值突破200亿元。',
      ['乙市 200亿元'],
    ],
    ['a scene that is described', '[甲县|Place]养鹅1万只；而在渔业大县[乙县|Place]，水产加工企业已有26家。', ['甲县 1万只', '乙县 26家']],
    [
      'its own sentence’s bridge',
      '在[甲江特大桥|Project]施工现场，[乙工程局|Enterprise]经理[席一帆|Person]介绍，大桥全长1.8公里。',
      ['甲江特大桥 1.8公里'],
    ],
    ['what “this” stands before', '[甲水库|Place]下闸。[乙县|Place]受益。这座水库去年供水1.2亿立方米。', ['甲水库 1.2亿立方米']],
    [
      'planned land is of no plan',
      '[《甲规划》|Programme]印发。[乙基地|Project]，计划投资5亿元，规划用地78亩。',
      ['乙基地 5亿元', '乙基地 78亩'],
    ],
    ['sums of a list before its “of”', '总投资6.8亿元、占地210亩的[甲产业园|Park]开园。', ['甲产业园 6.8亿元', '甲产业园 210亩']],
    ['a project, not what it builds', '[甲项目|Project]总投资3亿元，建设[乙生产基地|Project]。', ['甲项目 3亿元']],
    [
      'one of the projects that were counted',
      '[甲市|Place]落户项目21个，其中[乙项目|Project]总投资9.3亿元。',
      ['甲市 21个', '乙项目 9.3亿元'],
    ],
    ['the latter of two', '[甲厅|Organization]与[乙银行|Enterprise]签署协议，后者3年内新增授信600亿元。', ['乙银行 600亿元']],
    ['what is opened jointly', '[甲县|Place]与[乙大学|Organization]签约，合办[丙学院|Organization]，首批招收120人。', ['丙学院 120人']],
    [
      'a project after its park',
      '[甲项目|Project]是[乙市|Place]一号工程。[乙市|Place]奋进。截至10月，项目累计完成投资12亿元。',
      ['甲项目 12亿元'],
    ],
    ['what is launched by shares', '[甲市|Place]推出[“锂电贷”|Programme]，单户授信最高500万元。', ['“锂电贷” 500万元']],
    ['but what is done by it is the place’s', '[甲市|Place]实施[“智改”行动|Programme]，新增规上企业30家。', ['甲市 30家']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('prizes', () => {
  it.each([
    [
      'those whom it is given to stand before it',
      '[省政府|Organization]决定，授予5个组织[甲质量奖|Honour]，授予3个组织[甲质量奖提名奖|Honour]。',
      ['甲质量奖 5个', '甲质量奖提名奖 3个'],
    ],
    ['grades', '[省政府|Organization]公布[甲质量奖|Honour]获奖名单。其中，正奖3个，提名奖2个。', ['甲质量奖 3个', '甲质量奖 2个']],
    [
      'each of the winners',
      '[甲省|Place]开会。[乙科技奖|Honour]日前评出，3名学者获奖，每人奖励50万元。',
      ['乙科技奖 3名', '乙科技奖 50万元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('several, posts and winners', () => {
  it.each([
    [
      'several places share a figure: it is of the one around them',
      '[湖北省|Place]工业增长7%。[甲市|Place]、[乙市|Place]两市对工业增长的贡献率达52%。',
      ['湖北省 7%', '湖北省 52%'],
    ],
    [
      'parks that are counted behind their names',
      '[湖北省|Place]公布名单。[甲园区|Park]、[乙园区|Park]和[丙园区|Park]3个园区入列。',
      ['湖北省 3个'],
    ],
    ['but not where each has its own', '[湖北省|Place]开会。[甲市|Place]和[乙市|Place]产值分别增长5%、6%。', ['甲市 5%', '乙市 6%']],
    [
      'whose the clause of a meeting says that it is',
      '[推进会|Meeting]在[甲市|Place]召开。会议通报，前三季度[我省|Place*江西省]86个重点项目完成投资310亿元。',
      ['江西省 86个', '江西省 310亿元'],
    ],
    [
      'the last of several posts',
      '[[甲市|Place]委|Organization]常委、[乙开发区|Park]党工委书记[席一帆|Person]说，上半年产值90亿元。',
      ['乙开发区 90亿元'],
    ],
    [
      'an industry’s firms are of the place of who tells of them',
      '[丙园区|Park]里机器轰鸣。[甲县|Place]副县长[席一帆|Person]介绍，作为首位产业，[茶产业|Industry]企业达36家。',
      ['甲县 36家'],
    ],
    ['a rate is of what is driven', '[甲高铁|Project]开通，带动[乙市|Place]接待游客增长24%。', ['乙市 24%']],
    ['but households are of who drives them', '[甲合作社|Enterprise]扩种，带动[乙镇|Place]农户120户。', ['甲合作社 120户']],
    [
      'what those on a list must come to, in later clauses too',
      '[零碳园区名单|Honour]公布。[甲县|Place]受益。入选园区须在三年内建成，单位能耗碳排放降至0.3吨。',
      ['零碳园区名单 0.3吨'],
    ],
    [
      'firms of a ranking',
      '[甲省民营企业100强|Honour]发布，[乙集团|Enterprise]居首。榜单显示，100强企业营业收入1.2万亿元，净利润下降4%。',
      ['甲省民营企业100强 1.2万亿元', '甲省民营企业100强 4%'],
    ],
    [
      'in later parts of the sentence too',
      '[甲省民营企业100强|Honour]发布，[乙集团|Enterprise]居首。100强企业营业收入1.2万亿元；净利润下降4%。',
      ['甲省民营企业100强 1.2万亿元', '甲省民营企业100强 4%'],
    ],
    ['whose the counted are, before their number', '[甲公司|Enterprise]等[我省|Place*江西省]9家企业入选。', ['江西省 9家']],
    ['its threshold', '[甲商会|Organization]在[乙市|Place]发布[丙百强榜|Honour]，入围门槛为营业收入23亿元。', ['丙百强榜 23亿元']],
    [
      'a grade is of its prize',
      '[甲公司|Enterprise]获[乙质量奖|Honour]，[丙公司|Enterprise]获[提名奖|Honour]。每家获奖组织可得奖励100万元。',
      ['乙质量奖 100万元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('builders, labels and meetings', () => {
  it.each([
    [
      'who only builds it is not gone on with',
      '[甲电站|Project]下闸。电站总投资76亿元，[乙工程局|Enterprise]承建，总装机容量120万千瓦。',
      ['甲电站 76亿元', '甲电站 120万千瓦'],
    ],
    ['but who builds for a sum is', '[甲县|Place]开工。[乙集团|Enterprise]投资兴业，年产值90亿元。', ['乙集团 90亿元']],
    ['an item behind the city it is filed under', '◆[甲市|Place] [乙地铁二期|Project]7月开通，线路长8.2公里。', ['乙地铁二期 8.2公里']],
    ['a city that is the item’s own', '◆[甲市|Place]前7月进出口90亿元。', ['甲市 90亿元']],
    [
      'what “this” stands before, with what is said of it',
      '[甲铁路|Project]加紧建设。[乙局|Enterprise]浇筑桥墩。这条全长240公里的铁路建成后，串起四县。',
      ['甲铁路 240公里'],
    ],
    [
      'a meeting of the province speaks for it',
      '[江西省|Place]省长[楼观海|Person]在[甲市|Place]主持会议，[甲市|Place]市长[卜一|Person]致辞。会议指出，山区县增速达6.3%。',
      ['江西省 6.3%'],
    ],
    [
      'who moves into what was just built',
      '[甲市|Place]设立[乙基金|Programme]，建成[丙产业园|Park]，引进设计工作室42家。',
      ['丙产业园 42家'],
    ],
    ['but what a place makes is its own', '[甲市|Place]建成[丙产业园|Park]，培养技师230名。', ['甲市 230名']],
    ['public money is the place’s', '[[甲省|Place]财政厅|Organization]已下达救灾资金1.2亿元。', ['甲省 1.2亿元']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('counted firms, sites and products', () => {
  it.each([
    [
      'what all of a counted list do is of whom they come to, not of the first',
      '[甲产业园|Park]迎来客商。[乙光电|Enterprise]、[丙光电|Enterprise]等5家企业集中签约，总投资36亿元，达产后年产值60亿元。',
      ['甲产业园 5家', '甲产业园 36亿元', '甲产业园 60亿元'],
    ],
    [
      'but what each does is its own',
      '[甲产业园|Park]投产。[乙光电|Enterprise]、[丙光电|Enterprise]等2家企业分别投资3亿元。',
      ['甲产业园 2家', '乙光电 3亿元'],
    ],
    [
      'the project of the sentence before, in a paragraph of its own',
      '[甲新区|Park]招商。8月，[乙病房项目|Project]开工。\n据了解，项目位于园区东侧，占地约100亩。\n待项目建成后，可年产病房500套。',
      ['乙病房项目 100亩', '乙病房项目 500套'],
    ],
    ['what stands right behind 该县', '[甲县|Place]修路。[该县|Place*甲县][乙松茸产业园|Park]完成投资1.7亿元。', ['乙松茸产业园 1.7亿元']],
    ['what a zone signs is not its office’s', '[甲开发区|Park]设立了[乙联络处|Organization]。一季度，累计签约项目7个。', ['甲开发区 7个']],
    ['what is measured of a product', '[甲玻璃公司|Enterprise]扩产。厚度仅1.6毫米的[超薄玻璃|Product]下线。', ['超薄玻璃 1.6毫米']],
    ['its own sort of figure', '[甲县|Place]产茶。“[甲红茶|Product]”品牌价值达52.3亿元。', ['甲红茶 52.3亿元']],
    ['how much of it is made is the firm’s', '[甲玻璃公司|Enterprise]扩产。公司年产500兆瓦[光伏玻璃|Product]。', ['甲玻璃公司 500兆瓦']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('whose is what is counted, promised, built and taken part in', () => {
  it.each([
    [
      'of a prize that opens its clause',
      '[甲大学|Organization]获奖。[自然科学奖一等奖|Honour]9项，[技术发明奖一等奖|Honour]4项。',
      ['自然科学奖一等奖 9项', '技术发明奖一等奖 4项'],
    ],
    ['of whom it is one', '[丙省|Place]山多。[乙县|Place]修路。作为[全省|Place*丙省]39个欠发达县域之一，[乙县|Place]种菜。', ['丙省 39个']],
    [
      'of what is taken part in',
      '[文化节|Meeting]在[甲市|Place]开幕。据介绍，已有3200余人次参与[“打卡甲市”体验活动|Programme]。',
      ['“打卡甲市”体验活动 3200人次'],
    ],
    [
      'what was given is the place’s, what is promised the plan’s',
      '[甲县|Place]推出[“贴息贷款”帮扶模式|Programme]，三年来累计发放贷款2.3亿元。',
      ['甲县 2.3亿元'],
    ],
    [
      'what a work yields once it runs, wherever it goes',
      '[甲产业园项目|Project]由[乙公司|Enterprise]投资12亿元建设，落户[丙开发区|Park]，投产后预计年产值15亿元。',
      ['甲产业园项目 12亿元', '甲产业园项目 15亿元'],
    ],
    [
      'what is counted is no one thing that is built',
      '[甲产业园|Park]大棚连片。园区总投入3600万元，共建成[高标准温室|Project]62座。',
      ['甲产业园 3600万元', '甲产业园 62座'],
    ],
    [
      'what a plan is to build is its place’s',
      '[《[甲省|Place]低空经济行动方案》|Programme]日前印发，提出到2027年建成起降场300个，明确18项任务。',
      ['甲省 300个', '《甲省低空经济行动方案》 18项'],
    ],
    [
      'the farmer of the sentence before',
      '走进[甲镇|Place]。耳农[乙某|Person]割下银耳。她家3个耳棚，去年就收入11万元。',
      ['乙某 3个', '乙某 11万元'],
    ],
    ['a farmer who is quoted', '[甲村|Place]招工。“在家门口一个月能拿4500元。”村民[乙某|Person]说。', ['乙某 4500元']],
    [
      'what lies where it was built',
      '[甲大桥|Project]完工。大桥由[乙公司|Enterprise]承建，位于[丙镇|Place]，全长3.2公里。',
      ['甲大桥 3.2公里'],
    ],
    ['a project behind what it is', '[甲市|Place]开工。已投产项目[乙零部件项目|Project]今年一季度产值2亿元。', ['乙零部件项目 2亿元']],
    [
      'a work that is spoken of again',
      '[甲市|Place]签约，推进[乙抽水蓄能电站|Project]建设。该电站总投资93亿元。',
      ['乙抽水蓄能电站 93亿元'],
    ],
    [
      'whom one hears of at a stop',
      '[丙市|Place]发力。省长来到[甲科技公司|Enterprise]，察看产线。得知企业已具备年产300台的能力，他十分高兴。',
      ['甲科技公司 300台'],
    ],
    [
      'what is sold at a fair',
      '[第8届甲交会|Meeting]在[乙市|Place]落幕。本届甲交会吸引31万名客商到会；现场意向成交25亿元。',
      ['第8届甲交会 31万名', '第8届甲交会 25亿元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});
