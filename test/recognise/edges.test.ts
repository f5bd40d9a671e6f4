/** Where names begin and end: each sentence with what is found in it of one kind, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../graph-schema/schema.js';
import { named } from './names.js';

const check = (kind: Kind, rows: readonly (readonly [string, readonly string[], string?])[]): void => {
  describe(kind, () => {
    it.each(rows.map(([sentence, names, province = '江西省']) => ({ sentence, names, province })))(
      '$sentence',
      ({ sentence, names, province }) => {
        expect(named(sentence, kind, { province })).toEqual(names);
      },
    );
  });
};

check('Meeting', [
  // What shall be done, and how, opens no name.
  ['他强调，要精心筹备第九届世界绿色发展投资贸易博览会。', ['第九届世界绿色发展投资贸易博览会']],
  ['会议要求，要深入学习市委六届九次全会精神。', ['市委六届九次全会']],
  ['8月6日，衡阳市举行重点产业项目集中开工暨签约活动。', ['重点产业项目集中开工暨签约活动'], '湖南省'],
  ['3月1日，全市2025年二季度重大项目竣工推进会以视频会议形式召开。', ['全市2025年二季度重大项目竣工推进会']],
  ['坚持和完善人民代表大会制度。', []],
]);

check('Park', [
  // A firm, a quoted word or brackets in the name.
  ['记者在鸿达集团“火炬”科技园看到，工人正在忙碌。', ['鸿达集团“火炬”科技园']],
  ['广州（梅州）产业转移工业园和深圳（河源）产业合作园签约。', ['广州（梅州）产业转移工业园', '深圳（河源）产业合作园'], '广东省'],
  ['温岭·泸定“飞地”产业园开工。', ['温岭·泸定“飞地”产业园'], '浙江省'],
  ['培育“一村一品、一乡一业”产业基地。', []],
  // A zone within a zone.
  ['记者走进娄底经开区薄板产业园。', ['娄底经开区薄板产业园', '娄底经开区'], '湖南省'],
  ['调研组深入深汕特别合作区电子产业园。', ['深汕特别合作区电子产业园', '深汕特别合作区'], '广东省'],
  // One that an industry alone names, where somebody is in it or it was paid for; elsewhere it is any.
  ['总投资8亿元的硅材料科创园投入使用。', ['硅材料科创园']],
  ['各地加快光伏产业园建设。', []],
  ['全国七大石化产业基地之一。', []],
  // What is built in a park is another thing.
  ['遂宁市锂电产业园供水厂一期项目通水。', ['遂宁市锂电产业园'], '四川省'],
  ['记者在广元市剑门关文旅发展区采访。', ['广元市剑门关文旅发展区'], '四川省'],
  ['演出团赴雄安新区慰问。', []],
]);

check('Place', [
  ['博览会在岳阳国际会展中心开幕。', ['岳阳国际会展中心'], '湖南省'],
  ['火炬传入宜春市文体中心。', ['宜春市文体中心', '宜春市']],
  ['他们来到石塘渔港，又跨过虎跳门水道。', ['石塘渔港', '虎跳门水道'], '浙江省'],
  ['黄金水道上船来船往，下水道已疏通。', []],
  ['货轮驶入港口，穿山港区一片繁忙。', ['穿山港区'], '浙江省'],
  ['车到白坭镇，天已大亮。', ['白坭镇'], '广东省'],
  ['志愿者管起新小区。', []],
  ['萍乡市的枫桥河二期整治已经完成。', ['萍乡市', '枫桥河']],
]);
