/** Who receives which honour, and whose project it is: sentences that rules read, with traps. `:s` and `:t` mark the ends. */
import { describe, expect, it } from 'vitest';
import { pairsOf, stated } from './marked.js';

describe('honours and builders', () => {
  it.each([
    // Quoted titles need nothing between them.
    [
      'AWARDED',
      '[[东乡县:Place:s]]荣获“[[国家卫生县城:Honour:t]]”“[[全国绿化模范县:Honour:t]]”，以及“[[省食品安全示范县:Honour:t]]”等荣誉。',
    ],
    // A person's title is not his firm's.
    ['AWARDED', '[[安宁集团:Enterprise]]扩产，被评为[[江西省优秀企业家:Honour]]的有3人。'],
    // A project is no county.
    ['AWARDED', '[[安宁二期项目:Project]]投产，被评为[[全省经济实力十强县:Honour]]。'],
    ['AWARDED', '省里认定[[安宁重工:Enterprise:s]]等12家企业为[[省级绿色工厂:Honour:t]]。'],
    // Who confers it does not bear what comes next.
    ['AWARDED', '[[教科文组织:Organization]]将[[青石古镇:Place:s]]列为典范；此前，它还获得[[国家级夜间文化和旅游消费集聚区:Honour:t]]。'],
    // A product right before the verb, not who tells of it.
    ['AWARDED', '[[省农业农村厅:Organization]]公布，[[东乡桥米:Product:s]]连续四年入选“[[农产品品牌20强:Honour:t]]”。'],
    ['AWARDED', '[[安宁食品:Enterprise:s]]推出[[桥米:Product]]，今年获评[[省级绿色工厂:Honour:t]]。'],
    // What a semicolon parts has its own subject.
    ['BUILDS', '拟投资3.5亿元，在市郊建设[[物流网数据中心:Project]]；[[永乐投资:Enterprise:s]]投资6亿元，建设[[锂电池项目:Project:t]]。'],
  ])('%s: %s', (type, example) => {
    expect(stated(example, type)).toEqual(pairsOf(example));
  });
});
