/** Where listed projects and firms stand, lists that answer each other, 前者 and 后者. `:s` and `:t` mark the ends. */
import { describe, expect, it } from 'vitest';
import { pairsOf, stated } from './marked.js';

describe('what a park or a county signs or begins stands there', () => {
  it.each([
    [
      'LOCATED_IN',
      '12月6日，[[东乡经开区:Park:t]]举行[[重大项目集中开工仪式:Meeting]]，4个项目总投资41亿元。分别是：[[锌料回收二期:Project:s]]18亿元，[[锂电铜箔项目:Project:s]]15亿元。',
    ],
    [
      'LOCATED_IN',
      '昨天，[[安宁高新区:Park:t]]忙了一天。签下的是3个项目，总投资26亿元：[[永乐机器人:Enterprise]]的[[关节模组基地:Project:s]]15亿元，[[合成生物中试平台:Project:s]]8亿元。',
    ],
    [
      'LOCATED_IN',
      '昨日，[[三龙湾科技城:Park:t]]签约活动举行，22个项目现场签约，包括总投资30亿元的[[医药华南总部:Project:s]]、18亿元的[[传动制造中心:Project:s]]等。',
    ],
    [
      'LOCATED_IN',
      '4月2日，[[东乡县:Place:t]]集中开工12个项目，总投资60亿元。其中，[[阀门产线二期:Project:s]]投资9亿元，[[冷链物流园项目:Project:s]]投资6亿元。',
    ],
    // What a city signs stands in one of its counties.
    [
      'LOCATED_IN',
      '4月2日，[[东乡市:Place]]集中签约12个项目，总投资60亿元。其中，[[阀门产线二期:Project]]投资9亿元，[[冷链项目:Project]]投资6亿元。',
    ],
    // An item that says itself where it is; a report that goes on with something else.
    [
      'LOCATED_IN',
      '[[东乡经开区:Park:t]]集中签约3个项目，总投资9亿元，包括[[阀门产线:Project:s]]、位于[[石桥镇:Place]]的[[冷链项目:Project]]。',
    ],
    ['LOCATED_IN', '[[东乡经开区:Park]]集中签约3个项目，总投资9亿元。去年，市里的[[轨道交通工程:Project]]通车。'],
  ])('%s: %s', (type, example) => {
    const wanted = pairsOf(example);
    for (const pair of wanted) expect(stated(example, type)).toContain(pair);
    const hosts = [...stated(example, type)].filter((pair) => !pair.endsWith('石桥镇'));
    expect(new Set(hosts)).toEqual(wanted);
  });
});

describe('lists that answer each other', () => {
  it.each([
    [
      'LOCATED_IN',
      '较成熟的有[[储能电芯基地:Project]]（68亿元）、[[钠电材料项目:Project]]（22亿元）和[[换电总部:Project]]（9.6亿元），分别拟落户[[江安经开区:Park]]、[[安宁县:Place]]和[[永乐区:Place]]。',
      ['储能电芯基地 → 江安经开区', '钠电材料项目 → 安宁县', '换电总部 → 永乐区'],
    ],
    [
      'LOCATED_IN',
      '[[安宁科技:Enterprise]]的[[压铸项目:Project]]、[[永乐特材:Enterprise]]的[[管材扩能:Project]]、芯片产线——三个得分最高的点位，分别落在[[安州区:Place]]、[[江油市:Place]]和高新区。',
      ['压铸项目 → 安州区', '管材扩能 → 江油市'],
    ],
    [
      'LOCATED_IN',
      '[[安宁阀门:Enterprise]]、[[永乐泵业:Enterprise]]分别来自[[东乡县:Place]]和[[南安县:Place]]。',
      ['安宁阀门 → 东乡县', '永乐泵业 → 南安县'],
    ],
    [
      'BUILDS',
      '[[东乡大桥:Project]]、[[南安隧道:Project]]开工，分别由[[安宁建工:Enterprise]]、[[永乐路桥:Enterprise]]承建。',
      ['安宁建工 → 东乡大桥', '永乐路桥 → 南安隧道'],
    ],
    [
      'AWARDED',
      '今年，[[安宁电控:Enterprise]]、[[永乐电机:Enterprise]]又分别获评[[国家级绿色工厂:Honour]]和[[国家级专精特新小巨人企业:Honour]]。',
      ['安宁电控 → 国家级绿色工厂', '永乐电机 → 国家级专精特新小巨人企业'],
    ],
    // Not as many: nothing is shared out.
    [
      'LOCATED_IN',
      '[[储能基地:Project]]、[[钠电项目:Project]]和[[换电总部:Project]]，分别拟落户[[江安经开区:Park]]、[[安宁县:Place]]。',
      [],
    ],
  ])('%s: %s', (type, example, pairs) => {
    expect(stated(example, type)).toEqual(new Set(pairs));
  });
});

describe('scenes', () => {
  it.each([
    [
      'LOCATED_IN',
      '在[[茶亭产业园:Park:t]]，由[[安宁能源:Enterprise]]与[[永乐控股:Enterprise]]合资建设、概算投资22亿元的[[钠电池项目:Project:s]]正在安装设备。',
    ],
    ['LOCATED_IN', '在[[坦塘工业园:Park:t]]，由[[安宁县:Place]]与[[永乐大学:Organization]]共建的[[检测中心:Organization:s]]即将完工。'],
    ['LOCATED_IN', '在[[汊河经开区:Park:t]]，从[[南京市:Place]]迁来的[[安宁智能:Enterprise:s]]把工期压到9个月。'],
    ['LOCATED_IN', '在[[曹宅镇:Place:t]]，[[安宁微电:Enterprise:s]]的[[功率模块产线:Project:s]]正在搬入设备。'],
    ['LOCATED_IN', '[[林青:Person]]来到[[彭山经开区:Park:t]]，察看了[[安宁光学:Enterprise:s]]的产线和[[中试研发基地:Park:s]]。'],
    ['LOCATED_IN', '在国家级[[东乡经开区:Park:t]]，[[安宁电池基地:Project:s]]的一期用地已平整完毕。'],
    ['LOCATED_IN', '在[[循环产业园:Park:t]]，世界百强企业[[安宁集团产线项目:Project:s]]主厂房封顶。'],
    [
      'LOCATED_IN',
      '省里公示小巨人企业名单，[[永宁县:Place:t]]3家企业入选，分别是：[[安宁线缆有限公司:Enterprise:s]]、[[永乐硅业有限公司:Enterprise:s]]。',
    ],
    ['LOCATED_IN', '3月24日，[[南安区:Place:t]]召开[[工业园整治会议:Meeting:s]]，提出新要求。'],
    // What a province holds may be anywhere in it.
    ['LOCATED_IN', '[[江西省:Place]]召开[[工业推进会议:Meeting]]，提出新要求。'],
    ['LOCATED_IN', '[[2025东乡音乐节:Meeting:s]]下月在[[南安县:Place:t]]开唱。'],
    // Who reports there does not stand there.
    ['LOCATED_IN', '在[[曹宅镇:Place]]，由[[安宁县:Place]]农技员包干的秧田绿了。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('前者 and 后者', () => {
  it.each([
    ['AWARDED', '[[安宁材料:Enterprise:s]]与[[永乐物流:Enterprise]]签约，前者去年获评[[国家级绿色工厂:Honour:t]]。'],
    ['AWARDED', '[[安宁材料:Enterprise]]、[[永乐电控:Enterprise:s]]扩产，后者去年获评[[国家级绿色工厂:Honour:t]]。'],
    ['LOCATED_IN', '[[安宁结构件:Enterprise]]、[[永乐电控:Enterprise:s]]2家企业上榜。后者位于[[长江工业园:Park:t]]。'],
    // Of three nobody is the latter.
    ['AWARDED', '[[安宁材料:Enterprise]]、[[永乐电控:Enterprise]]和[[南安阀门:Enterprise]]扩产，前者去年获评[[国家级绿色工厂:Honour]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('who works with whom, as it is told', () => {
  it.each([
    ['PARTNERS_WITH', '[[安宁锂业:Enterprise:s]]投产。一路之隔，[[永乐硅业:Enterprise:t]]用它的长石粉生产玻璃。'],
    [
      'PARTNERS_WITH',
      '[[安宁船舶:Enterprise:t]]焊花飞溅。“订单排到明年。”公司总经理[[林青:Person]]说，电池由园区里的邻居[[永乐能源:Enterprise:s]]供应。',
    ],
    ['PARTNERS_WITH', '[[安宁机床:Enterprise:s]]的锯机下线，首批12台卖给了[[宝鸡市:Place]]做钛材的[[永乐金属:Enterprise:t]]。'],
    ['PARTNERS_WITH', '[[石桥合作社:Enterprise:s]]与[[永乐水产研究院:Organization]][[珠江研究所:Organization:t]]搭伙选育新品种。'],
    ['PARTNERS_WITH', '[[东乡县:Place]]的[[供热工程:Project]]开工，由[[安宁供热公司:Enterprise:s]]联手[[永乐运维:Enterprise:t]]承建。'],
    ['PARTNERS_WITH', '[[东乡县农业农村局:Organization:s]]请来[[省农科院:Organization:t]]的专家，一起选育新品种。'],
    // Who is called in to settle a quarrel; what a village takes care of by itself.
    ['PARTNERS_WITH', '[[石桥镇调解中心:Organization]]请来[[东乡县人民法院:Organization]]的法官释法。'],
    ['PARTNERS_WITH', '[[安宁环保:Enterprise]]建起车间，厨余由居民自己处理。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('whom and what a sentence does not say it of', () => {
  it.each([
    // Who is charged with an event is no partner; projects that sign with a city are no partners of each other.
    ['PARTNERS_WITH', '由[[东乡市人民政府:Organization]]、[[省商务厅:Organization]]共同承办的[[推介会:Meeting]]举行。'],
    ['PARTNERS_WITH', '[[安宁电池:Enterprise]]、[[永乐药业:Enterprise]]等26个重大合作项目签约落地。'],
    ['PARTNERS_WITH', '[[东乡市:Place]]是对接[[粤海大湾区:Place]]的前沿。'],
    // What its firms' goods are; a gathering ground gathers nobody.
    ['DEVELOPS', '[[东乡市:Place]]有药企280家，产品涵盖[[药用辅料:Industry]]、[[医疗器械:Industry]]等多个领域。'],
    ['LOCATED_IN', '[[东乡产业园:Park]]定位为汽配聚集区、[[安宁示范园:Project]]。'],
    // An act of a congress is nothing that its place carries out; a plan is.
    ['ADOPTS', '[[《东乡市人大常委会关于接受林青辞职的决定》:Programme]]通过。'],
    // What a province gives it does not bear.
    ['AWARDED', '[[江西省:Place]]光储领域再添[[省级先进制造业集群:Honour]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('who was at a meeting', () => {
  const held = '[[全市工业推进会:Meeting:t]]召开。';
  it.each([
    [
      'ATTENDED',
      `${held}[[林青:Person:s]]、[[王海清:Person:s]]和[[安宁工具:Enterprise]]、[[永乐健康:Enterprise]]等5家企业负责人先后发言。`,
    ],
    ['ATTENDED', `${held}[[林青:Person:s]]，以及[[安宁银行:Enterprise]]、[[永乐农牧:Enterprise]]作交流发言。`],
    ['ATTENDED', `${held}市领导[[林青:Person:s]]、旷怡、[[王海清:Person:s]]出席。`],
    ['ATTENDED', `${held}[[林青:Person:s]]，[[王海清:Person:s]]参加会商会。`],
    ['ATTENDED', `${held}会后，[[林青:Person]]考察了[[安宁工具:Enterprise]]，听企业负责人先后介绍。`],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('works and clusters that are spoken of again', () => {
  it.each([
    ['BUILDS', '[[东乡柑橘产业园:Project:t]]封顶，该园由[[安宁投资:Enterprise:s]]代建。'],
    ['BUILDS', '[[台州市域铁路S2线:Project:t]]试跑。该线全长28公里，总投资163亿元，由[[安宁轨道:Enterprise:s]]建设。'],
    ['AWARDED', '[[东乡电机集群:Cluster:s]]有企业163家。2024年，集群入选[[国家中小企业特色产业集群:Honour:t]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});
