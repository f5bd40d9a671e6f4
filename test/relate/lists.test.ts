/** Who stands in a list of those honoured: sentences and lines that are read, with traps. ` / ` parts lines, `# ` is a headline; `:s` and `:t` mark the ends. */
import { describe, expect, it } from 'vitest';
import { extractOf } from '../recognise/names.js';
import { pairsOf, stated } from './marked.js';

describe('lists by industry, and rows of tables', () => {
  const grouped =
    '省里公布[[单项冠军企业:Honour:h]]名单。部分企业如下： / [[工程机械产业链:Industry:i]]：[[安宁重工:Enterprise:a]]（[[东乡县:Place]]）、[[永乐机械:Enterprise:b]] / [[轨道装备产业链:Industry:j]]：[[海通车轴:Enterprise:c]]、[[南安齿轮:Enterprise:d]]，均在[[石桥高新区:Park:p]]';
  const marked = (text: string, ...ends: string[]) =>
    text.replace(/:([a-z])\]\]/g, (_, mark: string) => (ends[0]!.includes(mark) ? ':s]]' : ends[1]!.includes(mark) ? ':t]]' : ']]'));
  it.each([
    ['AWARDED', marked(grouped, 'abcd', 'h')],
    ['PART_OF', marked(grouped, 'ab', 'i')],
    ['PART_OF', marked(grouped, 'cd', 'j')],
    ['LOCATED_IN', marked(grouped, 'cd', 'p')],
    [
      'PART_OF',
      '公布[[未来工厂:Honour]]名单，以下为部分名单： / 企业名称　　所在平台　　所属集群 / [[安宁汽车:Enterprise:s]]　　[[东乡经开区:Park]]　　[[新能源汽车:Industry:t]] / [[永乐化纤:Enterprise]]　　[[南安经开区:Park]]　　纤维',
    ],
  ])('%s in %s', (type, example) => {
    const expected = pairsOf(example);
    expect(expected.size).toBeGreaterThan(0);
    for (const pair of expected) expect(stated(example, type)).toContain(pair);
  });

  it('reads a row whose industry is not known', () => {
    const rows =
      '公布[[未来工厂:Honour]]名单，以下为部分名单： / 企业名称　　所在平台　　所属集群 / [[安宁汽车:Enterprise]]　　[[东乡经开区:Park]]　　汽车 / [[永乐化纤:Enterprise]]　　[[南安经开区:Park]]　　纤维';
    expect(stated(rows, 'AWARDED')).toEqual(new Set(['安宁汽车 → 未来工厂', '永乐化纤 → 未来工厂']));
    expect(stated(rows, 'LOCATED_IN')).toEqual(new Set(['安宁汽车 → 东乡经开区', '永乐化纤 → 南安经开区']));
  });

  it('reads firms with what each of them makes', () => {
    const goods =
      '公布[[单项冠军企业:Honour]]名单。上榜企业及其产品为：[[安宁仪器:Enterprise]]煤质检测专用仪器、[[永乐环卫:Enterprise]]垃圾收转运设备、[[东乡市:Place]]某某粮油。';
    expect(stated(goods, 'AWARDED')).toEqual(new Set(['安宁仪器 → 单项冠军企业', '永乐环卫 → 单项冠军企业']));
  });

  // A park is honoured by no table of firms; a sentence is no row.
  it('finds nothing in sentences that look alike', () => {
    expect(stated('[[电子信息产业:Industry]]：[[安宁光电:Enterprise]]投产，[[永乐电子:Enterprise]]停产。', 'PART_OF')).toEqual(new Set());
  });
});

describe('lists, one item a line', () => {
  it.each([
    // The announcement stands behind.
    [
      'AWARDED',
      '# [[湖北省:Place]]3个集群上榜“国家队” / 名单如下： / [[东乡家具集群:Cluster:s]] / [[南安轴承集群:Cluster:s]] / 日前，主管部门公布[[特色产业集群:Honour:t]]名单，全省3个集群入围。',
    ],
    // One whose name is not known does not end the list; what it may bring does.
    [
      'AWARDED',
      '省里公布[[未来工厂:Honour:t]]名单，28家企业上榜。首次入选的有： / [[安宁电机:Enterprise:s]]（[[东乡市:Place]]） / 某某有限公司 / [[永乐制药:Enterprise:s]] / 入选企业可获奖励。 / [[海通泵业:Enterprise]]',
    ],
    // Places before a colon, under a headline that names the honour.
    [
      'AWARDED',
      '# [[标杆企业:Honour:t]]首批名单出炉 / [[东乡市:Place]]：[[安宁飞机:Enterprise:s]] / [[南安市:Place]]（2家）：[[永乐电器:Enterprise:s]]、[[海通重工:Enterprise:s]]',
    ],
    [
      'LOCATED_IN',
      '# [[标杆企业:Honour]]首批名单出炉 / [[东乡市:Place:t]]：[[安宁飞机:Enterprise:s]] / [[东乡市:Place:t]]（2家）：[[永乐电器:Enterprise:s]]、[[海通重工:Enterprise:s]]',
    ],
    // A line of its own names the honour; a person is listed before or behind his firm.
    [
      'AWARDED',
      '省里授予15个单位[[劳动奖状:Honour]]、60名职工[[劳动奖章:Honour:t]]。部分名单如下—— / [[劳动奖章:Honour]]（60名） / [[林青:Person:s]] [[安宁汽车:Enterprise]]钳工 / [[王海清:Person:s]]（女） [[永乐茶业:Enterprise]]制茶师',
    ],
    [
      'AWARDED',
      '省里通报[[质量奖:Honour:t]]获奖名单，每家奖励100万元： / [[安宁锂业:Enterprise:s]] / [[东乡医院:Organization:s]] / [[永乐集团:Enterprise]]高级技师[[林青:Person:s]]',
    ],
    // The honour before the colon is its own.
    ['AWARDED', '大会授奖186项，其中： / [[青年贡献奖:Honour:t]]：[[东乡大学:Organization]]教授[[林青:Person:s]]'],
    ['AWARDED', '大会授奖186项，其中： / [[自然科学奖:Honour:t]]：[[东乡大学:Organization:s]]“超分子材料”项目'],
    ['AWARDED', '以下企业获评[[绿色工厂:Honour:t]]： / 1.[[安宁纸业:Enterprise:s]] / 2.[[永乐纸业:Enterprise:s]]'],
    [
      'AWARDED',
      '主管部门公布[[特色集群:Honour:t]]名单，我省6个入列。至此，总数增至29个。它们分别是： / [[东乡美妆集群:Cluster:s]] / [[南安机床集群:Cluster:s]]',
    ],
    ['AWARDED', '5个集群认定为[[五星级产业集群:Honour:t]]，具体包括[[东乡家具集群:Cluster:s]]、[[南安医药集群:Cluster:s]]。'],
    ['AWARDED', '[[东乡家具集群:Cluster:s]]获评[[湖北省:Place]]2023年[[五星级产业集群:Honour:t]]。'],
    // Who is there is not honoured.
    [
      'AWARDED',
      '今天公布[[省政府质量奖:Honour]]获奖名单。 / [[省政协:Organization]]副主席[[林青:Person]]出席，[[省科协:Organization]]主席[[王海清:Person]]宣读决定。',
    ],
    // Lists of something else.
    [
      'AWARDED',
      '省里有一批[[绿色工厂:Honour]]。项目推进顺利，18个项目签约： / [[安宁纸业:Enterprise]] 年产3万吨铝箔 / [[永乐物流:Enterprise]] 物流园',
    ],
    ['AWARDED', '[[安宁纸业:Enterprise:s]]获评[[绿色工厂:Honour:t]]。参加考察的有： / [[东乡县:Place]] / [[南安县:Place]]'],
    ['AWARDED', '[[东乡县:Place:s]]入选[[全国百强县:Honour:t]]。 / 11月13日，[[南安县:Place]][[石桥村:Place]]，村民在翻晒白莲。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('items of a column of news', () => {
  it.each([
    ['PARTNERS_WITH', '●[[东乡高新区:Park:s]]日前与[[永乐大学:Organization:t]]签约，双方拟共建平台。'],
    ['PARTNERS_WITH', '△[[东乡高新区:Park:s]]与[[南安县:Place:t]]签订跨省污水联治协议。'],
    ['AWARDED', '①[[石桥村:Place:s]]入选[[全国文明村:Honour:t]]。'],
    ['AWARDED', '2. [[石桥村:Place:s]]入选[[全国文明村:Honour:t]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('titles that are borne', () => {
  it.each([
    // A title stands for the firm that was spoken of.
    [
      'AWARDED',
      '产品由[[安宁食品:Enterprise:s]]收购。“学费交了三年。”董事长[[林青:Person]]说。这家[[国家重点龙头企业:Honour:t]]去年产值达11.7亿元。',
    ],
    ['AWARDED', '古称“瓷源”的[[东乡:Place:s]]，如今顶着“[[中国电瓷之都:Honour:t]]”的名头。'],
    // What a relative clause speaks of, not who goes there.
    ['AWARDED', '副省长[[林青:Person]]首先来到入选首批[[零碳园区:Honour:t]]的[[东乡经开区:Park:s]]。'],
    ['AWARDED', '代表们走进获评2024年度[[省级绿色工厂:Honour:t]]称号的[[安宁纸业:Enterprise:s]]。'],
    // A county is no firm.
    ['AWARDED', '[[东乡县:Place]]招商提速，又获评[[国家级小巨人企业:Honour]]7家。'],
    ['AWARDED', '[[林青:Person:s]]是[[安宁重工:Enterprise]]的焊工、[[全国劳动模范:Honour:t]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

describe('what a list is of', () => {
  it.each([
    // By the word that opens it, not by what else was counted between.
    [
      'AWARDED',
      '[[石桥村:Place:s]]等14个村入围[[全国乡村旅游重点村:Honour:t]]。全省新增[[中国历史文化名村:Honour]]16个。[[全省:Place]]入围的14个村分别为：[[大屋村:Place:s]]、[[柳家村:Place:s]]。',
    ],
    [
      'AWARDED',
      '日前公布[[全国模范司法所:Honour:t]]，我省有22家单位榜上有名。其中包括：[[石桥司法所:Organization:s]]、[[大屋司法所:Organization:s]]等。',
    ],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});

it('a meeting says who signs', () => {
  const { entities, relations } = extractOf('10月20日，天津师范大学与西青区人民政府战略合作签约仪式举行。', { province: '天津市' });
  const name = (id: string) => entities.find((e) => e.id === id)?.name;
  const found = relations.filter((r) => r.type === 'PARTNERS_WITH').map((r) => `${name(r.source)} → ${name(r.target)}`);
  expect(found).toEqual(['天津师范大学 → 西青区人民政府']);
});
