import { describe, expect, it } from 'vitest';
import { subjects } from './page.js';

describe('what the construction says', () => {
  it.each([
    ['each of a 分别 list its own', '[甲市|Place]、[乙市|Place]分别进出口72亿元、63亿元。', ['甲市 72亿元', '乙市 63亿元']],
    [
      'whom something is done to is no subject',
      '[甲市|Place]对[东盟|Place]、[欧盟|Place]出口分别增长8.6%、3.5%。',
      ['甲市 8.6%', '甲市 3.5%'],
    ],
    [
      'the sum of signed projects is the meeting’s',
      '[链博会|Meeting]在[甲市|Place]举行，6个项目总投资74.5亿元。',
      ['链博会 6个', '链博会 74.5亿元'],
    ],
    ['a reward is of the title', '对新获评[绿色工厂|Honour]的，给予50万元奖励。', ['绿色工厂 50万元']],
    [
      'what is rewarded but not won is none',
      '[《十条措施》|Programme]明确，对新建的[省级企业技术中心|Honour]，给予80万元补助。',
      ['《十条措施》 80万元'],
    ],
    [
      'what is invested in a work right behind it',
      '[信光能源|Enterprise]扩产。总投资150亿元[磷酸铁锂项目|Project]签约。',
      ['磷酸铁锂项目 150亿元'],
    ],
    [
      'not where one goes, but what the article is about',
      '在[甲市|Place]，产品销往[乙市|Place]。\n货车发往[乙市|Place]、[丙市|Place]。\n签约项目33个。',
      ['甲市 33个'],
    ],
    ['behind a dateline, whatever letters follow', '本报讯 [科锐光电|Enterprise]投资1.2亿元。', ['科锐光电 1.2亿元']],
    ['of none that several are counted with', '[甲光电|Enterprise]等12家企业签约，总投资56亿元。', []],
    ['a plan’s decision', '会议通过[《山区县意见》|Programme]，决定新增安排财政资金30亿元。', ['《山区县意见》 30亿元']],
    [
      'a press conference is not the meeting',
      '[甲市药交会|Meeting]9月开幕。这是[药交会新闻发布会|Meeting]上传来的消息。本届药交会预计参展企业800家。',
      ['甲市药交会 800家'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('the subject of the clause', () => {
  it.each([
    ['a relative clause ends in it', '[甲县|Place]在[乙区|Place]设立的[山海产业园|Park]去年产值12亿元。', ['山海产业园 12亿元']],
    ['what was chosen before it', '2024年，入选[国家集群|Honour]的[甲市电气集群|Cluster]产值65亿元。', ['甲市电气集群 65亿元']],
    ['an apposition', '[甲高新区|Park]兴起酶制剂产业，龙头企业[芷酶公司|Enterprise]承担研发项目2项。', ['芷酶公司 2项']],
    [
      'people of a place',
      '今年经[甲口岸|Place]出入境旅客2536万人次；其中[澳门|Place]居民1148万人次。',
      ['甲口岸 2536万人次', '甲口岸 1148万人次'],
    ],
    [
      'the speaker’s firm',
      '“[乙电气|Enterprise]下了订单，我们就满产了。”[甲合金|Enterprise]总经理李某说，公司前三季度营收3.7亿元。',
      ['甲合金 3.7亿元'],
    ],
    ['an area named in the sentence', '[甲新技术开发区|Park]科技局局长李某介绍，该区布局9条赛道。', ['甲新技术开发区 9条']],
    ['a letter of its name', '[乙省|Place]青年来到[甲创业谷|Organization]。该谷孵化项目836个。', ['甲创业谷 836个']],
    ['a share of the whole', '[甲保税区|Park]进出口2208亿元，占全省的52.4%。', ['甲保税区 2208亿元', '甲保税区 52.4%']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('carried over', () => {
  it.each([
    ['what was founded', '返乡青年李某注册[客里民宿公司|Enterprise]，今年接待游客1.6万人次。', ['客里民宿公司 1.6万人次']],
    ['what somebody came to', '在[甲县|Place]，[虞天行|Person]来到[擎电公司|Enterprise]车间，去年产线扩至6条。', ['擎电公司 6条']],
    [
      'not a part of the whole',
      '前10个月，[甲省|Place]工业增加值增长7.1%。[乙市|Place]、[丙市|Place]增加值分别增长7.9%、7.4%。汽车产量61.8万辆。',
      ['甲省 7.1%', '乙市 7.9%', '丙市 7.4%', '甲省 61.8万辆'],
    ],
    [
      'not what was 占全省',
      '前5月，[甲省|Place]进出口4200亿元。[乙保税区|Park]进出口2208亿元，占全省的52.4%。同期，电动汽车出口下降2.7%。',
      ['甲省 4200亿元', '乙保税区 2208亿元', '乙保税区 52.4%', '甲省 2.7%'],
    ],
    [
      'an industry’s figure is its place’s',
      '[甲省|Place]经济向好。[数字产业|Industry]增加值突破2万亿元；民营企业进出口占比升至82.3%。',
      ['甲省 2万亿元', '甲省 82.3%'],
    ],
    [
      'the place of the office that makes it known',
      '[甲省|Place]推进智造。[[甲省|Place]工信厅|Organization]公布名单，18家企业上榜。',
      ['甲省 18家'],
    ],
    ['what is built', '[甲公司|Enterprise]投资15亿元建设[乙产业园|Park]。', ['乙产业园 15亿元']],
    ['what a document lists', '会议审议[《任务清单》|Programme]，梳理事项86项。', ['《任务清单》 86项']],
    ['where it stands is not what it is', '位于[乙园|Park]的[甲家具|Enterprise]，12条喷涂线满负荷运转。', ['甲家具 12条']],
    [
      'where they stand is not whose they are',
      '[甲灌区工程|Project]加快建设。[乙镇|Place]、[丙镇|Place]等地的12座渡槽合龙。',
      ['甲灌区工程 12座'],
    ],
    [
      'the county of its head',
      '[甲县|Place]印发计划，由县长[黄菲|Person]任链长。[乙项目|Project]竣工。“到2028年，营业收入突破260亿元。”[黄菲|Person]说。',
      ['甲县 260亿元'],
    ],
    [
      'a county by its last letter',
      '[江华县|Place]出台计划。记者走进[江华高新区|Park]。这个离高铁站近百公里的山区县，去年出口5.6亿美元。',
      ['江华县 5.6亿美元'],
    ],
    ['the noun that its name ends with', '[甲海底隧道|Project]掘进顺利。[乙市|Place]关注。隧道全长16.2公里。', ['甲海底隧道 16.2公里']],
    ['the noun before a verb', '[甲喷涂中心|Organization]投用。中心由国企投资2.4亿元建成。', ['甲喷涂中心 2.4亿元']],
    ['no noun that begins an indicator', '[甲铁路|Project]开通。[乙市|Place]物流向好。铁路货运量增长8%。', ['乙市 8%']],
    ['a title before a name', '[甲县|Place]保护遗产。[世界文化遗产|Honour][乙遗址|Place]接待游客18.6万人次。', ['乙遗址 18.6万人次']],
    [
      'a phase of what is built',
      '[甲区|Place]投资12亿元建设[乙产业园|Park]，首期占地480亩，已引进企业9家。',
      ['乙产业园 12亿元', '乙产业园 480亩', '乙产业园 9家'],
    ],
    [
      'whose plan it is',
      '[甲集群|Cluster]产值127亿元。按照[《[乙市|Place]提质计划》|Programme]，到2026年将培育规上企业120家。',
      ['甲集群 127亿元', '乙市 120家'],
    ],
    [
      'the place of the office that speaks',
      '[丙省|Place]领先。[[甲区|Place]民政局|Organization]局长李某表示，年内再改造示范点30个。',
      ['甲区 30个'],
    ],
    [
      'the speaker’s firm, told before',
      '[甲光电|Enterprise]首席科学家[邰允执|Person]正忙。[乙市|Place]支持创新。[邰允执|Person]说，单颗芯片成本下降40%。',
      ['甲光电 40%'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('carried over by what the figure tells', () => {
  it.each([
    [
      'statistics are of no project',
      '[甲产业园|Park]活力足，[乙项目|Project]总价值12亿元。一季度规上工业企业营收186亿元，签约引进重大项目5个。',
      ['乙项目 12亿元', '甲产业园 186亿元', '甲产业园 5个'],
    ],
    ['whom a firm works with is not spoken of', '[甲制衣|Enterprise]投产后，与[乙鞋业|Enterprise]合作。公司占地60亩。', ['甲制衣 60亩']],
    [
      'the park is spoken of by its short word',
      '[甲经开区|Park]位列全国前列。[乙集群|Cluster]加速成形。园区全年完成技改31家。',
      ['甲经开区 31家'],
    ],
    ['not who only leads', '[甲县|Place]做大产业。在[乙纺织|Enterprise]的带动下，年内入园项目将达50个。', ['甲县 50个']],
    ['a body’s place', '[甲县|Place]出台办法。[[甲县|Place]政协|Organization]视察园区。累计入驻企业60户。', ['甲县 60户']],
    ['an example of the place', '[甲市|Place]发展产业，如[乙村|Place]流转土地3800亩。', ['乙村 3800亩']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('who is not gone on with', () => {
  it.each([
    [
      'parts, to the end of the sentence',
      '前5月，[甲海关|Organization]关区进出口720亿元。其中，[乙市|Place]进出口46亿元；[丙市|Place]进口17亿元。手机出口8.2亿元。',
      ['甲海关 720亿元', '乙市 46亿元', '丙市 17亿元', '甲海关 8.2亿元'],
    ],
    [
      'one of several places',
      '去年[甲市|Place]新增首店46家；[乙市|Place]、[丙市|Place]等地也出台政策。首店一年闭店率11.7%。',
      ['甲市 46家', '甲市 11.7%'],
    ],
    [
      'one of several firms',
      '[甲省|Place]公布名单，[乙科技|Enterprise]、[丙电缆|Enterprise]等20家企业入选。同时公布的还有10个产业集群。',
      ['甲省 20家', '甲省 10个'],
    ],
    [
      'where something is sent',
      '[甲光伏|Enterprise]的背板，当晚就送到3公里外的[乙能源|Enterprise]。去年，公司营收14.8亿元。',
      ['甲光伏 14.8亿元'],
    ],
    [
      'a list of places that a project crosses',
      '[甲灌区|Project]开工，涉及[乙市|Place]、[丙市|Place][丁县|Place]、[戊县|Place]等地，灌溉面积343万亩。',
      ['甲灌区 343万亩'],
    ],
    ['who publishes', '[甲省|Place]喜讯。[农业部|Organization]公布名单，9个村上榜。', ['甲省 9个']],
    ['the place of the office that lists', '[[甲省|Place]工信厅|Organization]公布787家企业名单。', ['甲省 787家']],
    ['parks of a list before', '[甲市|Place]领先。[乙园区|Park]、[丙园区|Park]被认定为绿色园区；4家企业上榜。', ['甲市 4家']],
    [
      'what a list before the semicolon begins with',
      '[甲县|Place]发展。[乙小区|Park]、汽车城等项目提前启动；上半年申报项目92个。',
      ['甲县 92个'],
    ],
    ['what a thing is', '新诞生的[甲区|Place]，是[乙市|Place]制造业集聚的板块，去年产值118亿元。', ['甲区 118亿元']],
    ['but a cleft has a subject', '这是[甲食品|Enterprise]首次出口罐头，货值110万美元。', ['甲食品 110万美元']],
    [
      'but not a short form of a name',
      '[甲水库工程|Project]完成投资7亿元。甲水库位于[乙河|Place]，灌溉面积34万亩。',
      ['甲水库工程 7亿元', '甲水库工程 34万亩'],
    ],
    ['what has no name', '[甲县|Place]新区热闹。香湖公园位于[甲县|Place]，占地757亩。', []],
    ['machines are of who has them', '[甲高新区|Park]，[乙生物|Enterprise]的车间里，56个发酵罐昼夜不停。', ['乙生物 56个']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('homes, titles and meetings', () => {
  it.each([
    [
      'the speaker’s firm, not the one of the scene',
      '[甲材料|Enterprise]忙生产。“上月，集团产值1.5亿元。”[乙集团|Enterprise]总经理李某说。',
      ['乙集团 1.5亿元'],
    ],
    [
      'the park of a park committee',
      '[甲瓷业|Enterprise]忙。[[乙工业园区|Park]管委会|Organization]主任[伍时雨|Person]介绍，园区现有企业136家。',
      ['乙工业园区 136家'],
    ],
    [
      'the speaker’s own city',
      '[[甲市|Place]市委|Organization]书记、[乙市|Place]副链长[皮卫国|Person]介绍，该市产值67亿元。',
      ['甲市 67亿元'],
    ],
    [
      'of two hospitals the one spoken of',
      '[甲县医院|Organization]与[乙大学医院|Organization]结成医联体。医院新增床位300张。',
      ['甲县医院 300张'],
    ],
    ['what a pronoun leads to', '[甲新材|Enterprise]成立。企业在园区投建的[钾盐项目|Project]总投资28亿元。', ['钾盐项目 28亿元']],
    ['winners', '[甲工厂|Enterprise]获[省质量奖|Honour]。每家获奖单位可获奖励100万元。', ['省质量奖 100万元']],
    [
      'firms of a place whose figures are told',
      '[甲市|Place]拥有企业372家；[乙集团|Enterprise]、[丙股份|Enterprise]等7家企业上榜[百强|Honour]。',
      ['甲市 372家', '甲市 7家'],
    ],
    [
      'a list that a place begins',
      '[[甲省|Place]经信厅|Organization]公布名单，[乙区|Place]底盘、[丙市|Place]连接器集群等18个集群入选。',
      ['甲省 18个'],
    ],
    ['who comes to a fair', '[甲药交会|Meeting]在[乙市|Place]举办，来自各地的8600家药商参会。', ['甲药交会 8600家']],
    ['what several projects cost', '[甲能源|Enterprise]拟投资220亿元，重点建设[乙基地|Park]、[丙电站|Project]等。', ['甲能源 220亿元']],
    ['who pays', '[甲省|Place]推介园区。由[乙投资公司|Enterprise]出资30亿元建设总部。', ['乙投资公司 30亿元']],
    [
      'industries that are counted',
      '[甲省|Place]工业回升。[电子产业|Industry]、[有色产业|Industry]2条产业链营收分别达86亿元、27亿元。',
      ['电子产业 86亿元', '有色产业 27亿元'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('said in other words', () => {
  it.each([
    ['a firm of the place where one stands', '在[甲市|Place][乙区|Place]的[丙家具|Enterprise]，每天下线床垫1200张。', ['丙家具 1200张']],
    ['but not a place of a place', '在[甲市|Place]的[乙区|Place]开会后，[丙县|Place]签约8家企业。', ['丙县 8家']],
    ['where it lies before it', '[甲县|Place]热闹。地处[乙县|Place]的[丙材料|Enterprise]，去年营收4.2亿元。', ['丙材料 4.2亿元']],
    ['what it is called before it', '[甲县|Place]签约。素有“橙乡”之称的[乙县|Place]去年产量23万吨。', ['乙县 23万吨']],
    ['a title in quotation marks before it', '[甲区|Place]签约。“[柠檬之都|Honour]”[乙县|Place]去年产量71万吨。', ['乙县 71万吨']],
    [
      'each number with the name before it',
      '[甲省|Place]795家企业上榜，其中[乙市|Place]206家、[丙市|Place]134家，[丁市|Place]达113家。',
      ['甲省 795家', '乙市 206家', '丙市 134家', '丁市 113家'],
    ],
    [
      'a park that two places build',
      '[甲产业园|Park]建成。这个由[乙区|Place]与[丙市|Place]共建的园区，引进项目138个。',
      ['甲产业园 138个'],
    ],
    [
      'what the sentence before builds',
      '[甲市|Place]与[乙科技|Enterprise]签约，投资52亿元建设[丙工厂项目|Project]。达产后年产值可达120亿元。',
      ['丙工厂项目 52亿元', '丙工厂项目 120亿元'],
    ],
    [
      'who has it from what is no entity',
      '卤水送进[甲开发区|Park]，为[乙钾盐|Enterprise]换来氯化钾4.2万吨。这项改造让[丙厂|Enterprise]节约标煤2万吨。',
      ['乙钾盐 4.2万吨', '丙厂 2万吨'],
    ],
    ['but a giver that is one', '[甲公司|Enterprise]为[乙县|Place]增加税收3亿元。', ['甲公司 3亿元']],
    [
      'whose trade partner it is',
      '[甲省|Place]外贸向好。[东盟|Place]继续为[甲省|Place]第一大贸易伙伴，双边贸易额389亿元。汽车出口下降4.8%。',
      ['甲省 389亿元', '甲省 4.8%'],
    ],
    ['a prize', '[甲省|Place]开会。[甲省科技奖|Honour]共授奖186项。', ['甲省科技奖 186项']],
    ['a prize’s list', '[甲省|Place]通报[甲省质量奖|Honour]获奖名单，3个组织和1名个人上榜。', ['甲省质量奖 3个', '甲省质量奖 1名']],
    ['the place of the union that honours', '[[甲省|Place]总工会|Organization]决定，授予15个单位[劳动奖状|Honour]。', ['甲省 15个']],
    [
      'ranks before 分别, and 依次',
      '[甲市|Place]、[乙市|Place]进出口规模居前两位，分别为379亿元、241亿元。[甲市|Place]、[乙市|Place]增速居前，依次为9.3%、8.6%。',
      ['甲市 379亿元', '乙市 241亿元', '甲市 9.3%', '乙市 8.6%'],
    ],
    [
      'an industry’s growth is its place’s',
      '一季度，[甲省|Place]规模以上工业增加值增长6.8%，其中[装备制造业|Industry]增长9.4%。',
      ['甲省 6.8%', '甲省 9.4%'],
    ],
    [
      'goes on with the place and not with the meeting',
      '[推进会|Meeting]举行。截至10月底，[甲省|Place]建成飞地38个，今年新签约项目216个。',
      ['甲省 38个', '甲省 216个'],
    ],
    ['a sight', '[甲市|Place]秋色正浓，[乙岭|Place]游人如织。今年，该景区接待游客186万人次。', ['乙岭 186万人次']],
    [
      'the place about which somebody speaks',
      '[[甲经开区|Park]管委会|Organization]主任[管若虚|Person]说，当地已聚集企业70家。',
      ['甲经开区 70家'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});

describe('each with its own number', () => {
  it.each([
    [
      'projects in brackets, and their count is of none of them',
      '[丁市|Place]调度进展。[甲水泥技改|Project]（投资18.3亿元）、[乙电站|Project]（74.5亿元）、[丙产业园二期|Project]（26亿元）等3个项目提前完工。',
      ['甲水泥技改 18.3亿元', '乙电站 74.5亿元', '丙产业园二期 26亿元', '丁市 3个'],
    ],
    [
      'projects that touch their sums',
      '[甲底盘件项目|Project]投资18.2亿元、[乙托盘项目|Project]7.5亿元和[丙轮毂三期|Project]6亿元。',
      ['甲底盘件项目 18.2亿元', '乙托盘项目 7.5亿元', '丙轮毂三期 6亿元'],
    ],
    [
      'a list that the clause before counts',
      '[甲工厂|Project]、[乙总部|Project]、[丙小镇|Project]等3个项目签约，投资额依次为12亿元、6.8亿元和3亿元。',
      ['甲工厂 12亿元', '乙总部 6.8亿元', '丙小镇 3亿元'],
    ],
    [
      'not where other many are counted',
      '[丁市|Place]发力，[甲工厂|Project]、[乙总部|Project]等12个项目签约，投资、用地分别增长12%、6.8%。',
      ['丁市 12个', '丁市 12%', '丁市 6.8%'],
    ],
    [
      'not what one builds several of',
      '[甲集团|Enterprise]投资9亿元建设[乙基地|Project]，用工300人、生产线4条。',
      ['乙基地 9亿元', '甲集团 300人', '甲集团 4条'],
    ],
  ])('%s', (_name, text, expected) => expect(subjects(text).sort()).toEqual([...expected].sort()));
});

describe('lists, titles and what goes on', () => {
  it.each([
    [
      'several bodies are of the place told of',
      '[卫健委|Organization]公布名单，[甲医院|Organization]、[乙医院|Organization]等8家医院榜上有名，[丙省|Place]领先。',
      ['丙省 8家'],
    ],
    [
      'what the winners get is the title’s',
      '[甲省|Place]通报[甲省质量奖|Honour]。入选企业贷款可享贴息，单户每年不超过300万元。',
      ['甲省质量奖 300万元'],
    ],
    ['this firm', '[甲电气|Enterprise]转型。[乙县|Place]支持创新。这家国家级小巨人企业研发投入占营收的比重升至6.3%。', ['甲电气 6.3%']],
    ['where the office is', '[甲机器人|Enterprise]正忙，办公室就在[乙生态园|Park]，刚完成2亿元A轮融资。', ['甲机器人 2亿元']],
    [
      'where products are sold',
      '[甲市|Place]推出大米，产品进入[盒马|Enterprise]、[叮咚|Enterprise]等平台，品牌价值达53.7亿元。',
      ['甲市 53.7亿元'],
    ],
    [
      'what a part makes, told without a number',
      '[甲市|Place]86家企业完成改造，其中[乙家居|Enterprise]与[丙大学|Organization]开发的系统，让漏检率降至0.3%。',
      ['甲市 86家', '乙家居 0.3%'],
    ],
    [
      'what two figures are compared with is no list',
      '[甲省|Place]接待游客600万人次，门票收入7572万元，与2019年同期同基数相比，分别增长33.7%和29.2%。',
      ['甲省 600万人次', '甲省 7572万元'],
    ],
    ['a second gift', '卤水送进园区，为[乙钾盐|Enterprise]换来氯化钾4.2万吨、产值1.5亿元。', ['乙钾盐 4.2万吨', '乙钾盐 1.5亿元']],
  ])('%s', (_name, text, expected) => expect(subjects(text)).toEqual(expected));
});
