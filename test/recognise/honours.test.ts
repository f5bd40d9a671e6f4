import { describe, expect, it } from 'vitest';
import { named } from './names.js';

const check = (title: string, rows: readonly (readonly [string, readonly string[]])[]): void => {
  describe(title, () => {
    it.each(rows.map(([sentence, names]) => ({ sentence, names })))('$sentence', ({ sentence, names }) => {
      expect(named(sentence, 'Honour', { province: '湖北省' })).toEqual(names);
    });
  });
};

check('a verb of giving and its list', [
  [
    '大悟县被评为全国计划生育优质服务先进县、湖北省最佳信用县，珍湖湿地公园获批国家湿地公园。',
    ['全国计划生育优质服务先进县', '湖北省最佳信用县', '国家湿地公园'],
  ],
  [
    '大悟县荣获“国家卫生县城”“全国首批采煤区综合治理县”，以及“湖北省双高双普县”等多项荣誉。',
    ['国家卫生县城', '全国首批采煤区综合治理县', '湖北省双高双普县'],
  ],
  ['大悟县先后获得全国民族团结进步示范县、湖北省健康促进县称号。', ['全国民族团结进步示范县', '湖北省健康促进县']],
  ['孝感经开区获评进步最快园区。', ['进步最快园区']],
  ['县医院预计明年创建三级乙等综合医院。', ['三级乙等综合医院']],
]);

check('lists that are made known', [
  ['省经信厅公布第六批湖北省“未来工厂”认定名单。', ['湖北省“未来工厂”']],
  ['省科技厅公布首批湖北省未来产业先导试验区名单，共6个。', ['湖北省未来产业先导试验区']],
  ['省经信厅印发2025年度“楚材培优”企业名单。', ['楚材培优']],
  ['省人大常委会公布湖北省人民政府工作人员任免名单。', []],
]);

check('what is no title', [
  ['谌江南当选为大悟县人民政府县长。', []],
  ['公司获得专利214项，成为县里的纳税大户。', []],
  ['产业集群入围“415X”先进制造业集群。', []],
  ['入选后，公司获得一项荣誉，获评的企业有12家。', []],
]);
