import { describe, expect, it } from 'vitest';
import { endsProblem } from '../../graph-schema/schema.js';
import { relate } from '../../src/relate/index.js';
import type { ReadPage } from '../../src/types.js';
import { byRules, readMarked } from './marked.js';

function facts(text: string, type: string): string[] {
  return byRules(readMarked(text))
    .filter((r) => r.type === type)
    .map((r) => `${r.source} → ${r.target} (${r.modality})`)
    .sort();
}

describe('subjects are carried', () => {
  it.each([
    // From the clause after, where the sentence opens without one.
    ['瞄准[[生物医药:Industry]]赛道，[[东乡区:Place]]引进龙头企业。', 'DEVELOPS', ['东乡区 → 生物医药 (fact)']],
    // From the sentence before.
    ['[[东乡县:Place]]山多地少。近年来，大力发展[[竹产业:Industry]]。', 'DEVELOPS', ['东乡县 → 竹产业 (fact)']],
    // To the one who speaks, and from him to his place.
    [
      '“我们紧扣[[“2+2+N”产业布局:Programme]]，提质增效。”[[东乡县:Place]]县长[[林青:Person]]说。',
      'ADOPTS',
      ['东乡县 → “2+2+N”产业布局 (fact)'],
    ],
    // Not over another subject that has no name.
    ['[[安宁光电:Enterprise]]投产，13家企业跻身[[民企百强:Honour]]。', 'AWARDED', []],
    // To the agent of a passive.
    ['该芯片由[[安宁光电:Enterprise]]牵头，与[[永乐大学:Organization]]联合研发。', 'PARTNERS_WITH', ['安宁光电 → 永乐大学 (fact)']],
    // A name right before the verb wins over the clause's beginning.
    [
      '[[安宁光电:Enterprise]]说，这得益于[[省科技厅:Organization]]实施的[[“尖刀”工程:Programme]]。',
      'ADOPTS',
      ['省科技厅 → “尖刀”工程 (fact)'],
    ],
  ])('%s', (text, type, expected) => {
    expect(facts(text, type)).toEqual(expected);
  });
});

describe('plans and denials are told from facts', () => {
  it.each([
    ['[[安宁数据:Enterprise]]拟投资12亿元建设[[智算中心:Project]]。', 'BUILDS', ['安宁数据 → 智算中心 (planned)']],
    ['下一步，[[东乡区:Place]]将推行[[“中央厨房”模式:Programme]]。', 'ADOPTS', ['东乡区 → “中央厨房”模式 (planned)']],
    // A plan goes on in the clauses after it, not past what is done, nor to another subject.
    ['下一步，[[东乡区:Place]]将扩建园区，推行[[“中央厨房”模式:Programme]]。', 'ADOPTS', ['东乡区 → “中央厨房”模式 (planned)']],
    ['[[东乡区:Place]]将扩建园区，目前已推行[[“中央厨房”模式:Programme]]。', 'ADOPTS', ['东乡区 → “中央厨房”模式 (fact)']],
    ['[[安宁数据:Enterprise]]将扩产，[[东乡区:Place]]推行[[“中央厨房”模式:Programme]]。', 'ADOPTS', ['东乡区 → “中央厨房”模式 (fact)']],
    ['[[东乡区:Place]]去年换了思路，计划投资3亿元，建设[[智算中心:Project]]。', 'BUILDS', ['东乡区 → 智算中心 (planned)']],
    ['如果[[东乡区:Place]]推行[[“中央厨房”模式:Programme]]，成本会降。', 'ADOPTS', ['东乡区 → “中央厨房”模式 (planned)']],
    ['[[安宁数据:Enterprise]]不再与[[永乐大学:Organization]]合作。', 'PARTNERS_WITH', ['安宁数据 → 永乐大学 (negated)']],
    ['[[安宁数据:Enterprise]]未入选[[民企百强:Honour]]。', 'AWARDED', ['安宁数据 → 民企百强 (negated)']],
    ['[[安宁数据:Enterprise]]入选[[民企百强:Honour]]。', 'AWARDED', ['安宁数据 → 民企百强 (fact)']],
  ])('%s', (text, type, expected) => {
    expect(facts(text, type)).toEqual(expected);
  });
});

describe('authors', () => {
  const article = (text: string, role: 'byline' | 'body' | 'caption'): ReadPage => {
    const read = readMarked(text);
    return { ...read, sentences: read.sentences.map((s) => ({ ...s, paragraph: { ...s.paragraph, role } })) };
  };
  it.each([
    ['[[柯映雪:Person]] 本报全媒体记者 [[岑若溪:Person]]', 'byline', ['岑若溪 记者', '柯映雪 作者']],
    [
      '本报讯（记者[[林青:Person]]、通讯员[[方正:Person]]、[[陈玉:Person]]）5月3日，会议召开。',
      'body',
      ['方正 通讯员', '林青 记者', '陈玉 通讯员'],
    ],
    ['本报讯（[[林青:Person]]）5月3日，会议召开。', 'body', ['林青 记者']],
    ['特约通讯员 [[林青:Person]]摄', 'caption', ['林青 摄影']],
    ['图①：工人质检。 本报记者 [[林青:Person]]摄', 'caption', ['林青 摄影']],
    ['甜柿成了金名片。（全媒体记者 [[林青:Person]]）', 'body', ['林青 记者']],
    ['董事长[[林青:Person]]告诉记者，产能翻番。', 'body', []],
    ['[[永乐集团:Enterprise]]焊工 [[林青:Person]]', 'body', []],
    ['[[永乐集团:Enterprise]]技师[[林青:Person]] （[[方正:Person]]）', 'body', ['方正 作者']],
    ['[[林青:Person]]摄影作品获奖，观众[[方正:Person]]说好。', 'body', []],
  ] as const)('%s', (text, role, expected) => {
    const found = relate(article(text, role)).filter((r) => r.type === 'AUTHORED');
    expect(found.every((r) => r.target === 'a1')).toBe(true);
    expect(found.map((r) => `${r.source} ${r.properties.role}`).sort()).toEqual(expected);
  });
});

describe('every relation', () => {
  const text =
    '[[东乡县:Place]]山多地少。近年来，大力发展[[竹产业:Industry]]、[[茶产业:Industry]]，4月8日，副省长[[李安民:Person]]深入[[东乡县:Place]]的[[安宁竹业:Enterprise]]调研。[[东乡县:Place]]与[[永乐集团:Enterprise]]签署协议。';
  it('has ends that the schema allows and evidence that holds one of them by name', () => {
    const read = readMarked(text);
    const relations = relate(read);
    expect(relations.length).toBeGreaterThanOrEqual(5);
    for (const { type, source, target, evidence } of relations) {
      const kind = (id: string) => read.entities.get(id)!.kind;
      expect(endsProblem(type, kind(source), kind(target))).toBeUndefined();
      const sentences = evidence[0]!.spans.map(([start, end]) => read.page.text.slice(start, end)).join('');
      expect(sentences.includes(source) || sentences.includes(target)).toBe(true);
    }
  });
  it('names the sentence of a carried subject first', () => {
    const [relation] = byRules(readMarked(text)).filter((r) => r.type === 'DEVELOPS');
    const { spans } = relation!.evidence[0]!;
    expect(spans.length).toBe(2);
    expect(readMarked(text).page.text.slice(...spans[0]!)).toBe('东乡县山多地少。');
  });
  it('comes in the same order every time', () => {
    expect(byRules(readMarked(text))).toEqual(byRules(readMarked(text)));
  });
});
