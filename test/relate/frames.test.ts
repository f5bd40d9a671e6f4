/** Sentences that frames read, beside the example of each row: `:s` and `:t` mark the ends. */
import { describe, expect, it } from 'vitest';
import { byRules, pairsOf, readMarked, swapped } from './marked.js';

function found(example: string, type: string): Set<string> {
  const relations = byRules(readMarked(example)).filter((r) => r.type === type);
  return new Set(relations.map((r) => `${r.source} → ${r.target}`));
}

describe('frames read', () => {
  it.each([
    ['ADOPTS', '[[“百千万工程”:Programme:t]]实施以来，[[东乡县:Place:s]]面貌一新。'],
    ['ADOPTS', '按照[[《东乡市三年行动方案》:Programme:t]]，[[全市:Place:s]]该产业营收力争达到1800亿元。'],
    ['ADOPTS', '[[东乡市:Place:s]]以[[“1+2+N”现代化产业体系:Programme:t]]为牵引，培育新产业。'],
    ['ADOPTS', '自落户以来，[[东乡县委:Organization:s]]对[[安宁智造:Enterprise]]实行[[“一企一策”:Programme:t]]。'],
    ['ADOPTS', '[[省科技厅:Organization:s]]印发的[[《东乡省科技条例》:Programme:t]]施行。'],
    ['ADOPTS', '这得益于[[省科技厅:Organization:s]]实施的[[“尖刀”技术攻关工程:Programme:t]]。'],
    ['ADOPTS', '打造[[“三地一区”:Programme:t]]是[[东乡省:Place:s]]的定位。'],
    ['ADOPTS', '[[东乡县:Place:s]]把[[“三进三促”机制:Programme:t]]与[[“1+5”工业体系:Programme:t]]结合起来。'],
    ['AWARDED', '[[石湾村:Place:s]]是[[安阳省和美乡村精品示范村:Honour:t]]。'],
    ['AWARDED', '在日前公布的[[国家先进制造业集群:Honour:t]]名单中，[[东乡稀土集群:Cluster:s]]入选。'],
    ['BUILDS', '[[安宁药业:Enterprise:s]]与[[永乐中医药大学:Organization:s]]签约共建[[种质资源库:Project:t]]。'],
    ['BUILDS', '[[储能电池项目:Project:t]]由[[安宁储能:Enterprise:s]]投资建设。'],
    ['BUILDS', '由[[安宁储能:Enterprise:s]]投资12亿元建设的[[储能电池项目:Project:t]]投产。'],
    ['BUILDS', '[[储能电池项目:Project:t]]日前开工，项目由[[安宁储能:Enterprise:s]]投资建设。'],
    ['DEVELOPS', '[[东乡市:Place:s]]明确[[动力电池:Industry:t]]、[[晶硅光伏:Industry:t]]为首位产业。'],
    ['DEVELOPS', '[[东乡市:Place:s]]引入赛马制：[[电子信息:Industry:t]]、[[航空:Industry:t]]等8条重点产业链每半年比拼一次。'],
    ['DEVELOPS', '[[轻纺服装产业:Industry:t]]是[[东乡县:Place:s]]的首位产业。'],
    ['DEVELOPS', '[[全省:Place:s]]推动[[大健康:Industry:t]]、[[现代化工:Industry:t]]等支柱产业扩量提质。'],
    ['DEVELOPS', '[[该区:Place:s]]集聚[[平板显示:Industry:t]]上下游企业近180家。'],
    ['DEVELOPS', '项目建成后将助力[[东乡区:Place:s]]加快发展壮大[[新能源产业集群:Cluster:t]]。'],
    ['DEVELOPS', '目前，[[该市:Place:s]][[航空产业集群:Cluster:t]]规模居前。'],
    ['LOCATED_IN', '[[安宁智造有限公司:Enterprise:s]]位于[[东乡经济开发区:Park:t]]，主营阀门。'],
    ['LOCATED_IN', '近年来，[[安宁研究院:Organization:s]]、[[永乐实验室:Organization:s]]等一批科研平台落户[[东乡区:Place:t]]。'],
    ['LOCATED_IN', '在[[东乡经济开发区:Park:t]]，记者走进[[安宁智造有限公司:Enterprise:s]]。'],
    ['LOCATED_IN', '4日，[[全省民营经济大会:Meeting:s]]在[[东乡市:Place:t]]召开。'],
    ['LOCATED_IN', '[[李安民:Person]]在[[东乡县:Place:t]]主持召开[[产业链建设座谈会:Meeting:s]]。'],
    ['LOCATED_IN', '公司投资52亿元，在[[东乡经济开发区:Park:t]]建设[[储能电池项目:Project:s]]。'],
    ['LOCATED_IN', '[[储能电池项目:Project:s]]签约落户[[东乡经济开发区:Park:t]]。'],
    ['LOCATED_IN', '[[安宁研究院:Organization:s]]在[[东乡市:Place:t]]揭牌。'],
    ['LOCATED_IN', '[[安宁稀土集团:Enterprise:s]]总部设于[[东乡市:Place:t]]。'],
    ['LOCATED_IN', '总部位于[[东乡市:Place:t]]的[[安宁光电:Enterprise:s]]扩产。'],
    ['LOCATED_IN', '[[东乡市:Place:t]]产业兴旺，[[安宁时光:Enterprise:s]]、[[永乐锂业:Enterprise:s]]等龙头企业相继落户。'],
    ['PARTNERS_WITH', '[[东乡县:Place:s]]与[[安宁电气集团:Enterprise:t]]签署数字化改造协议。'],
    ['PARTNERS_WITH', '[[东乡市:Place:s]]积极携手[[永乐循环集团:Enterprise:t]]等企业，布局回收体系。'],
    ['PARTNERS_WITH', '[[安宁物流:Enterprise:s]]与[[永乐港务集团:Enterprise:t]]合建的码头开工。'],
    ['PARTNERS_WITH', '[[安宁电子:Enterprise:s]]为[[永乐智造:Enterprise:t]]配套生产耳机外壳。'],
    ['PARTNERS_WITH', '[[安宁电子:Enterprise:s]]向[[永乐智造:Enterprise:t]]供应外壳。'],
    ['PARTNERS_WITH', '[[安宁电子:Enterprise:s]]扩产后，为[[永乐智造:Enterprise:t]]供货。'],
    ['PARTNERS_WITH', '[[安宁电子:Enterprise:s]]规模渐大，产品供应[[永乐智造:Enterprise:t]]。'],
    ['PARTNERS_WITH', '[[安宁电子:Enterprise:s]]的客户包括[[永乐智造:Enterprise:t]]、[[海通汽车:Enterprise:t]]。'],
    ['PARTNERS_WITH', '[[永乐智造:Enterprise:t]]从[[安宁电子:Enterprise:s]]采购外壳。'],
    ['PARTNERS_WITH', '[[永乐智造:Enterprise:t]]的供应商包括[[安宁电子:Enterprise:s]]。'],
    ['PARTNERS_WITH', '[[永乐智造:Enterprise:t]]满产，原料来自[[安宁电子:Enterprise:s]]。'],
    ['PARTNERS_WITH', '[[安宁电子:Enterprise:s]]是[[永乐智造:Enterprise:t]]的一级供应商。'],
    ['PARTNERS_WITH', '[[永乐集团:Enterprise:s]]入股[[安宁电子:Enterprise:t]]。'],
  ])('%s: %s', (type, example) => {
    for (const sentence of [example, swapped(example, 0), swapped(example, 1)]) expect(found(sentence, type)).toEqual(pairsOf(sentence));
  });
});
