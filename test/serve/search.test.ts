import { describe, expect, it } from 'vitest';
import type { Kind, RelationType } from '../../graph-schema/schema.js';
import { buildSearchIndex, type SearchGraph, searchData } from '../../src/serve/search/build.js';
import { search } from '../../src/serve/search/find.js';
import { fold, normalise } from '../../src/serve/search/fold.js';
import { searchIndex } from '../../src/serve/search/names.js';
import { searcher } from '../../src/serve/search/searcher.js';
import { fixture } from '../viewer/fixture.js';

type Node = readonly [key: string, kind: Kind, pages: number, label: string, ...aliases: string[]];
type Edge = readonly [
  source: string,
  type: RelationType,
  target: string,
  more?: { key?: string; count?: number; last?: string; modality?: 'fact' | 'negated' },
];

function graph(nodes: readonly Node[], edges: readonly Edge[] = []): SearchGraph {
  return {
    nodes: nodes.map(([key, kind, pages, label, ...aliases]) => ({ key, attributes: { label, kind, aliases, pages } })),
    edges: edges.map(([source, type, target, more], at) => ({
      key: `e${at}`,
      source,
      target,
      attributes: { type, key: '', count: 1, first: null, last: null, modality: 'fact', ...more },
    })),
  };
}

const NODES: readonly Node[] = [
  ['jx', 'Place', 9, '江西省', '江西', '赣'],
  ['nc', 'Place', 8, '南昌市', '南昌'],
  ['gxt', 'Organization', 7, '江西省工业和信息化厅', '省工信厅'],
  ['yin', 'Person', 6, '尹弘'],
  ['pn', 'Enterprise', 5, '江西匹诺鞋业有限公司', '匹诺鞋业'],
  ['cq', 'Place', 4, '重庆市', '重庆'],
  ['xm', 'Place', 4, '厦门市', '厦门'],
  ['lp', 'Place', 3, '乐平市', '乐平'],
  ['ys', 'Place', 3, '铅山县', '铅山'],
  ['qiu', 'Person', 3, '仇和'],
  ['shan', 'Person', 3, '单增德'],
  ['zeng', 'Person', 3, '曾庆红'],
  ['xie', 'Person', 3, '解振华'],
  ['piao', 'Person', 3, '朴槿惠'],
  ['bank', 'Enterprise', 3, '长沙银行'],
  ['zcg', 'Person', 2, '张长贵'],
  ['lv', 'Place', 2, '吕梁市'],
  ['wei', 'Person', 2, '买买提·艾力'],
  ['tcl', 'Enterprise', 2, 'TCL科技集团'],
  ['plan', 'Programme', 2, '江西省制造业重点产业链现代化建设“1269”行动计划（2023—2026年）', '《行动计划》'],
  ['tw', 'Place', 1, '台湾省', '台湾'],
];
const index = buildSearchIndex(graph(NODES));
const first = (query: string) => search(index, query)[0];

describe('search', () => {
  it.each([
    ['the whole name', '南昌市', 'nc', '南昌市'],
    ['an alias', '省工信厅', 'gxt', '省工信厅'],
    ['a part inside, which word indexes miss', '信息化', 'gxt', '江西省工业和信息化厅'],
    ['a short form that leaves characters out', '江西工信厅', 'gxt', '江西省工业和信息化厅'],
    ['one mistyped character', '江西匹若鞋业有限公司', 'pn', '江西匹诺鞋业有限公司'],
    ['a name longer than a screen', '江西省制造业重点产业链现代化建设1269行动计划(2023-2026年)', 'plan', NODES[19]![3]],
    ['full pinyin', 'yinhong', 'yin', '尹弘'],
    ['pinyin parted by a blank', 'yin hong', 'yin', '尹弘'],
    ['pinyin parted by an apostrophe', "yin'hong", 'yin', '尹弘'],
    ['pinyin with its tones', 'Yǐn Hóng', 'yin', '尹弘'],
    ['pinyin half typed', 'yinho', 'yin', '尹弘'],
    ['a part in pinyin', 'hong', 'yin', '尹弘'],
    ['an initial, then a syllable', 'yhong', 'yin', '尹弘'],
    ['initials', 'yh', 'yin', '尹弘'],
    ['initials of an alias', 'sgxt', 'gxt', '省工信厅'],
    ['initials of two letters', 'zhcg', 'zcg', '张长贵'],
    ['Hanzi, then an initial', '尹h', 'yin', '尹弘'],
    ['a syllable, then Hanzi', 'yin弘', 'yin', '尹弘'],
    ['the pinyin of a whole name', 'jiangxishenggongyehexinxihuating', 'gxt', '江西省工业和信息化厅'],
    ['traditional characters', '臺灣', 'tw', '台湾'],
    ['full-width capitals', 'ＴＣＬ', 'tcl', 'TCL科技集团'],
    ['small letters and pinyin', 'tclkeji', 'tcl', 'TCL科技集团'],
    ['blanks and quotes around', ' “匹诺 鞋业” ', 'pn', '匹诺鞋业'],
    ['a foreign name without its dot', '买买提艾力', 'wei', '买买提·艾力'],
    ['ü as v', 'lvliang', 'lv', '吕梁市'],
    ['ü as u', 'luliang', 'lv', '吕梁市'],
  ])('finds by %s', (_how, query, id, matched) => {
    expect(first(query)).toMatchObject({ id, matched });
  });

  it.each([
    ['chongqing', 'cq'],
    ['xiamen', 'xm'],
    ['leping', 'lp'],
    ['yanshan', 'ys'],
    ['qiuhe', 'qiu'],
    ['shanzengde', 'shan'],
    ['zengqinghong', 'zeng'],
    ['xiezhenhua', 'xie'],
    ['piaojinhui', 'piao'],
    ['changshayinhang', 'bank'],
    ['zhangchanggui', 'zcg'],
    // Read otherwise than the dictionary does.
    ['zhangzhanggui', 'zcg'],
    ['danzengde', 'shan'],
    ['zhongqing', 'cq'],
  ])('reads characters of several readings: %s', (query, id) => expect(first(query)?.id).toBe(id));

  it('puts the whole name first, then its beginning, a word, a part, and the more important among equals', () => {
    const own = buildSearchIndex(
      graph([
        ['inside', 'Enterprise', 9, '大弘光电子'],
        ['word', 'Enterprise', 8, '江西弘光电子'],
        ['given', 'Person', 7, '李弘光'],
        ['begins', 'Enterprise', 6, '弘光电子'],
        ['rarer', 'Enterprise', 5, '弘光食品'],
        ['alias', 'Enterprise', 4, '宏大光学', '弘光'],
        ['whole', 'Park', 1, '弘光'],
        ['jx', 'Place', 1, '江西'],
      ]),
    );
    const ids = ['whole', 'alias', 'begins', 'rarer', 'word', 'given', 'inside'];
    expect(search(own, '弘光').map(({ id }) => id)).toEqual(ids);
    expect(search(own, 'hongguang').map(({ id }) => id)).toEqual(ids);
    expect(search(own, 'hg').map(({ id }) => id)).toEqual(ids);
    expect(search(own, '弘光', 3).map(({ id }) => id)).toEqual(ids.slice(0, 3));
  });

  it('puts the likely reading before the unlikely', () => {
    const own = buildSearchIndex(
      graph([
        ['cq', 'Place', 9, '重庆市'],
        ['zq', 'Enterprise', 1, '中青公司'],
      ]),
    );
    expect(search(own, 'zhongqing').map(({ id }) => id)).toEqual(['zq', 'cq']);
  });

  it('puts initials that are a whole name before names that begin so', () => {
    const own = buildSearchIndex(
      graph([
        ['gz', 'Place', 9, '赣州市'],
        ['ga', 'Place', 1, '高安市', '高安'],
      ]),
    );
    expect(search(own, 'ga').map(({ id }) => id)).toEqual(['ga', 'gz']);
  });

  it('takes those of more facts, then shorter names, then ids among equally many pages', () => {
    const nodes: Node[] = [
      ['b', 'Product', 1, '铜箔'],
      ['long', 'Product', 1, '铜箔板'],
      ['a', 'Product', 1, '铜箔'],
      ['joined', 'Product', 1, '铜箔基板'],
      ['jx', 'Place', 1, '江西'],
    ];
    const own = buildSearchIndex(graph(nodes, [['joined', 'LOCATED_IN', 'jx']]));
    expect(search(own, '铜').map(({ id }) => id)).toEqual(['joined', 'a', 'b', 'long']);
  });

  it.each(['', '   ', '“”', '\u200b', '—'])('gives nothing for %j', (query) => expect(search(index, query)).toEqual([]));

  it.each(['qqq', '北京大学', '鞋厂长江', '\0', '<img', '('.repeat(300), 'a'.repeat(1000)])(
    'does not find what is not there: %s',
    (query) => {
      expect(search(index, query)).toEqual([]);
    },
  );

  it('finds every name by itself', () => {
    const { raw } = fixture({ nodes: 400 });
    const own = buildSearchIndex(raw);
    for (const { attributes } of raw.nodes)
      for (const name of [attributes.label, ...attributes.aliases]) {
        const hits = search(own, name, 50);
        expect(hits.some((hit) => hit.matched === name || normalise(hit.matched) === normalise(name))).toBe(true);
      }
  });
});

describe('the data of an index', () => {
  it('goes through JSON, and is searched without the dictionary', () => {
    const own = graph(NODES);
    const carried = searchIndex(JSON.parse(JSON.stringify(searchData(own))), own.nodes);
    for (const query of ['yhong', '臺灣', '江西工信厅', 'sgxt']) expect(search(carried, query)).toEqual(search(index, query));
  });

  it('is the same for the same graph', () => expect(searchData(graph(NODES))).toEqual(searchData(graph(NODES))));

  it('takes a graph without nodes', () => expect(search(buildSearchIndex(graph([])), '江西')).toEqual([]));
});

describe('what stands beside a name', () => {
  const own = buildSearchIndex(
    graph(
      [
        ['jx', 'Place', 1, '江西省'],
        ['sr', 'Place', 1, '上饶市'],
        ['gx', 'Place', 1, '广信区'],
        ['park', 'Park', 1, '茶亭工业园'],
        ['zhao', 'Person', 1, '赵一'],
        ['firm', 'Enterprise', 1, '晶科能源'],
        ['none', 'Person', 1, '钱二'],
        ['tube', 'Product', 1, '铜管'],
      ],
      [
        ['zhao', 'HOLDS_POST', 'sr', { key: '副市长', last: '2020-01-01', count: 9 }],
        ['zhao', 'HOLDS_POST', 'gx', { key: '书记', last: '2024-01-01' }],
        ['zhao', 'HOLDS_POST', 'jx', { key: '省长', last: '2025-01-01', modality: 'negated' }],
        ['sr', 'LOCATED_IN', 'jx'],
        ['gx', 'LOCATED_IN', 'jx', { count: 1 }],
        ['gx', 'LOCATED_IN', 'sr', { count: 3 }],
        ['firm', 'LOCATED_IN', 'park', { count: 2 }],
        ['firm', 'PRODUCES', 'tube'],
      ],
    ),
  );
  it.each([
    ['a person’s latest post', '赵一', '广信区书记'],
    ['a place’s parent, the most stated one', '广信区', '上饶市'],
    ['a firm’s park', '晶科能源', '茶亭工业园'],
    ['a product’s maker', '铜管', '晶科能源'],
    ['nothing where nothing is known', '钱二', ''],
  ])('is %s', (_what, query, context) => expect(search(own, query)[0]?.context).toBe(context));
});

it('tells a place by the division above it where no fact does', () => {
  const place = (key: string, label: string, code: string) => ({
    key,
    attributes: { label, kind: 'Place' as const, aliases: [], pages: 1 },
    codes: [code],
  });
  const nodes = [
    place('jx', '江西省', '360000'),
    place('yc', '宜春市', '360900'),
    place('sg', '上高县', '360923'),
    place('gz', '甘泉县', '610627'),
  ];
  const own = buildSearchIndex({ nodes: [...nodes, place('town', '敖阳街道', '360923001')], edges: [] });
  const context = (name: string) => search(own, name)[0]?.context;
  expect(['江西省', '宜春市', '上高县', '甘泉县', '敖阳街道'].map(context)).toEqual(['', '江西省', '宜春市', '', '上高县']);
});

describe('a graph that changes', () => {
  it('is read once a generation, and again after a failure', async () => {
    let generation = '1';
    let reads = 0;
    const ask = searcher(
      () => generation,
      () => {
        reads += 1;
        if (reads === 2) throw new Error('locked');
        return graph([['a', 'Place', 1, generation === '1' ? '旧县' : '新县']]);
      },
    );
    expect(await ask(' ')).toEqual([]);
    expect(reads).toBe(1);
    expect((await Promise.all([ask('县'), ask('旧')])).map(([hit]) => hit?.name)).toEqual(['旧县', '旧县']);
    expect(reads).toBe(1);
    generation = '2';
    await expect(ask('县')).rejects.toThrow('locked');
    expect((await ask('县'))[0]?.name).toBe('新县');
    expect(reads).toBe(3);
  });
});

it('folds to what is compared', () => {
  expect(fold('ＡＢｃ 臺“北”', new Map([['臺', '台']]))).toEqual(['a', 'b', 'c', '台', '北']);
  expect(normalise('Lǚ Liáng')).toBe('lvliang');
  expect(normalise('甲'.repeat(500))).toHaveLength(200);
});
