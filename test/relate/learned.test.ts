/**
 * What only the learned model finds (seeds/relate), in sentences that it was not trained on, with other names in them too; and what a model
 * of a few weights does, whatever training makes of the shipped one.
 */
import { describe, expect, it } from 'vitest';
import { relate } from '../../src/relate/index.js';
import { PAIR_TYPES } from '../../src/relate/learned/ends.js';
import { keyOf, TEMPLATES } from '../../src/relate/learned/keys.js';
import { defaultModel, type Model, modelOf } from '../../src/relate/learned/model.js';
import { readRules } from '../../src/relate/rules.js';
import { byRules, pairsOf, readMarked, swapped } from './marked.js';

function said(example: string, type: string, model: Model | null = defaultModel()): Set<string> {
  const found = relate(readMarked(example), undefined, undefined, model).filter((r) => r.type === type);
  return new Set(found.map((r) => `${r.source} → ${r.target}`));
}

describe('what no rule states', () => {
  it.each([
    ['ADOPTS', '走进[[东乡县:Place:s]]，[[“村播学堂”计划:Programme:t]]带出的主播已有300人。'],
    ['ADOPTS', '[[“河长日”制度:Programme:t]]让[[东乡县:Place:s]]的水清了。'],
    ['DEVELOPS', '[[竹制品产业:Industry:t]]让[[东乡县:Place:s]]富了起来，年产值60亿元。'],
    ['DEVELOPS', '[[竹制品产业:Industry:t]]在[[东乡县:Place:s]]站稳了脚跟。'],
    ['DEVELOPS', '[[东乡县:Place:s]]新签约[[竹制品产业:Industry:t]]项目7个，总投资31亿元。'],
    ['PARTNERS_WITH', '[[安宁软件:Enterprise:s]]给[[海通泵业:Enterprise:t]]装上了系统。'],
    ['VISITED', '[[林青:Person:s]]一行走进[[安宁智装:Enterprise:t]]的车间，细问订单。'],
    ['VISITED', '在[[安宁智装:Enterprise:t]]展厅，[[林青:Person:s]]边走边看，详细了解企业研发。'],
    ['PART_OF', '[[“7510”计划:Programme:t]]确定的[[电子信息产业:Industry:s]]产值过千亿。'],
    ['AWARDED', '[[安宁重工:Enterprise:s]]迈入[[省长质量奖:Honour:t]]行列。'],
    ['AWARDED', '我省又添[[未来工厂:Honour:t]] / [[安宁重工:Enterprise:s]] / [[永乐药业:Enterprise:s]] / [[海通车轴:Enterprise:s]]'],
  ])('%s: %s', (type, example) => {
    for (const text of [example, swapped(example, 0), swapped(example, 1)]) {
      expect(byRules(readMarked(text)).filter((r) => r.type === type)).toEqual([]);
      expect(said(text, type)).toEqual(pairsOf(text));
    }
  });

  it.each([
    ['AWARDED', '[[安宁光电:Enterprise]]投产，13家企业跻身[[民企百强:Honour]]。'],
    ['AWARDED', '[[省长质量奖:Honour]]昨日揭晓。 / [[安宁重工:Enterprise]]今年一季度产值增长8%，出口到30个国家和地区。'],
    ['AWARDED', '[[安宁重工:Enterprise]]没有参加[[省长质量奖:Honour]]的评选。'],
    ['AWARDED', '[[省长质量奖:Honour]]的评委来自[[永乐大学:Organization]]。'],
    ['DEVELOPS', '会议由[[省统计局:Organization]]召开，分析了[[竹制品产业:Industry]]的形势。'],
    ['DEVELOPS', '[[安宁重工:Enterprise]]总经理[[林青:Person]]出差途中听说，[[竹制品产业:Industry]]不景气。'],
    ['LOCATED_IN', '[[东乡音乐节:Meeting]]吸引了[[南安县:Place]]的游客。'],
    ['LOCATED_IN', '本报[[南安县:Place]]12月8日讯 [[东乡音乐节:Meeting]]昨天开幕。'],
    ['LOCATED_IN', '[[安宁锌业:Enterprise]]从[[南安县:Place]]采购竹子。'],
    ['PARTNERS_WITH', '[[安宁锌业:Enterprise]]与[[海通环保:Enterprise]]是多年的对手。'],
    ['PARTNERS_WITH', '[[安宁锌业:Enterprise]]、[[海通环保:Enterprise]]双双获奖。'],
    ['VISITED', '[[林青:Person]]毕业于[[永乐大学:Organization]]，学的是机械。'],
    ['VISITED', '[[林青:Person]]在[[溪口县:Place]]承包了30亩地。'],
    ['VISITED', '[[林青:Person]]没有走进[[安宁智装:Enterprise]]的车间。'],
    ['PART_OF', '[[《竹制品产业三年行动方案》:Programme]]印发，[[竹制品产业:Industry]]有了方向。'],
  ])('%s is not in: %s', (type, example) => {
    expect(said(example, type)).toEqual(new Set());
  });

  it('shows the sentence with both names, or the row with the sentence that names the honour', () => {
    const pair = relate(readMarked('本县不大。[[“河长日”制度:Programme]]让[[东乡县:Place]]的水清了。')).find((r) => r.type === 'ADOPTS')!;
    expect([pair.rule, pair.evidence[0]!.spans.length]).toEqual(['learned-pair', 1]);
    const text = '2025年[[省长质量奖:Honour]]昨日揭晓 / [[安宁重工:Enterprise]] / [[永乐药业:Enterprise]]';
    const read = readMarked(text);
    const row = relate(read).find((r) => r.source === '永乐药业')!;
    expect([row.rule, row.properties.year]).toEqual(['learned-row', '2025']);
    expect(row.evidence[0]!.spans.map(([from, to]) => read.page.text.slice(from, to))).toEqual(['2025年省长质量奖昨日揭晓', '永乐药业']);
  });
});

describe('a model of a few weights', () => {
  const unit = (letter: string): number => letter.charCodeAt(0);
  /** Whatever has the letter between source and target, in this order, by so much. */
  const likes = (letter: string, weight: number): Model =>
    modelOf({
      pairs: [{ feature: 'letter-between', values: `0 ${unit(letter)}`, weights: PAIR_TYPES.map((_, i) => `${i}:${weight}`).join(' ') }],
      rows: [{ feature: 'bias', values: '', weights: '0:-9' }],
    });

  it('is asked where rules are silent, and its bar is held', () => {
    const text = '[[东乡县:Place:s]]某某某[[竹制品产业:Industry:t]]。';
    expect(said(text, 'DEVELOPS', null)).toEqual(new Set());
    expect(said(text, 'DEVELOPS', likes('某', 1))).toEqual(pairsOf(text));
    expect(said(text, 'DEVELOPS', likes('某', 0.1))).toEqual(new Set());
    expect(said(text, 'DEVELOPS', likes('无', 9))).toEqual(new Set());
  });

  it('gives a target its likeliest source and those listed with it', () => {
    const far = '[[南安县:Place]]某，[[东乡县:Place:s]]某某[[竹制品产业:Industry:t]]。';
    expect(said(far, 'DEVELOPS', likes('某', 4))).toEqual(new Set(['南安县 → 竹制品产业']));
    const listed = '[[南安县:Place:s]]、[[东乡县:Place:s]]某[[竹制品产业:Industry:t]]。';
    expect(said(listed, 'DEVELOPS', likes('某', 4))).toEqual(pairsOf(listed));
  });

  it('honours one kind of name in a row, below an honour only, and none where rules have read the row', () => {
    const rows = modelOf({
      pairs: [],
      rows: [
        { feature: 'kind', values: '0', weights: '0:3' },
        { feature: 'kind', values: '4', weights: '0:2' },
        { feature: 'bias', values: '', weights: '0:1' },
      ],
    });
    const kinds = '[[永乐大学:Organization]]。 / [[质量奖:Honour]]。 / [[林青:Person]]　[[东乡园区:Park]]';
    expect(said(kinds, 'AWARDED', rows)).toEqual(new Set(['林青 → 质量奖']));
    const read = '[[安宁重工:Enterprise]]获评[[绿色工厂:Honour]]。 / [[安宁重工:Enterprise]]投产。';
    expect(said(read, 'AWARDED', rows)).toEqual(said(read, 'AWARDED', null));
  });

  it('puts a work into one place, the likeliest, and into none where rules have found its place', () => {
    const two = '[[永乐电池项目:Project:s]]某某[[南安县:Place]]啊啊[[安宁园区:Park:t]]。';
    expect(said(two, 'LOCATED_IN', null)).toEqual(new Set());
    expect(said(two, 'LOCATED_IN', likes('啊', 9))).toEqual(pairsOf(two));
    const placed = '[[永乐电池项目:Project:s]]位于[[安宁园区:Park:t]]。[[永乐电池项目:Project]]某某[[南安县:Place]]。';
    expect(said(placed, 'LOCATED_IN', likes('某', 9))).toEqual(pairsOf(placed));
  });

  it('needs less where rules know another of the source', () => {
    const more = '[[东乡县:Place]]某[[竹制品产业:Industry]]。';
    expect(said(more, 'DEVELOPS', likes('某', 2))).toEqual(new Set());
    const known = `[[东乡县:Place]]重点发展[[茶产业:Industry]]。${more}`;
    expect(said(known, 'DEVELOPS', likes('某', 2))).toEqual(new Set(['东乡县 → 茶产业', '东乡县 → 竹制品产业']));
  });

  it('lets firms and bodies build, not the place where it is done, and no plan consist of what it is called after', () => {
    expect(said('[[安宁重工:Enterprise:s]]某某[[永乐电池项目:Project:t]]。', 'BUILDS', likes('某', 9)).size).toBe(1);
    expect(said('[[东乡县:Place]]某某[[永乐电池项目:Project]]。', 'BUILDS', likes('某', 9)).size).toBe(0);
    expect(said('[[竹制品产业:Industry]]某某[[“7510”计划:Programme]]。', 'PART_OF', likes('某', 9)).size).toBe(1);
    expect(said('[[竹制品产业:Industry]]某某[[“竹制品强链”行动:Programme]]。', 'PART_OF', likes('某', 9)).size).toBe(0);
  });

  it('says of two that sign that they do, of others that they cooperate', () => {
    const nature = (text: string) =>
      relate(readMarked(text), undefined, undefined, likes('某', 9)).find(({ rule }) => rule === 'learned-pair')?.properties.nature;
    expect(nature('[[安宁重工:Enterprise]]某某[[海通车轴:Enterprise]]签字。')).toBe('signs');
    expect(nature('[[安宁重工:Enterprise]]某某[[海通车轴:Enterprise]]。')).toBe('cooperates');
  });

  it('does not believe a rule where two names hardly ever stand so, unless it is the user’s own', () => {
    const text = '[[安宁重工:Enterprise:s]]与[[海通车轴:Enterprise:t]]签署合作协议。';
    expect(said(text, 'PARTNERS_WITH', null)).toEqual(pairsOf(text));
    expect(said(text, 'PARTNERS_WITH', likes('与', 0))).toEqual(pairsOf(text));
    expect(said(text, 'PARTNERS_WITH', likes('与', -9))).toEqual(new Set());
    const stated = relate(readMarked(text), undefined, undefined, null).filter((r) => r.type === 'PARTNERS_WITH');
    const rules = { ...readRules(), own: new Set(stated.map((r) => r.rule)) };
    expect(relate(readMarked(text), rules, undefined, likes('与', -9)).some((r) => r.type === 'PARTNERS_WITH')).toBe(true);
  });

  it('says nothing of two that rules have joined', () => {
    const text = '[[安宁重工:Enterprise]]获评[[绿色工厂:Honour]]。[[东乡县:Place]]某[[绿色工厂:Honour]]。';
    expect(said(text, 'AWARDED', likes('某', 9))).toEqual(said(text, 'AWARDED', null));
  });

  it('tells a plan as rules do, and drops what is denied', () => {
    const modal = (text: string) =>
      relate(readMarked(text), undefined, undefined, likes('某', 9)).find((r) => r.type === 'DEVELOPS')?.modality;
    expect(modal('[[东乡县:Place]]某某[[竹制品产业:Industry]]。')).toBe('fact');
    expect(modal('[[东乡县:Place]]拟某某[[竹制品产业:Industry]]。')).toBe('planned');
    expect(modal('[[东乡县:Place]]没有某某[[竹制品产业:Industry]]。')).toBeUndefined();
  });

  it('has a key for each feature and its values', () => {
    const keys = TEMPLATES.flatMap((_, t) => [0, 1, 65, 0x4e2d].flatMap((x) => [0, 1, 0x4e2d].map((y) => keyOf(t, x, y, x))));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
