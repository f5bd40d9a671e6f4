/** A firm's short form before what firms are measured by, and villages that are none before what is done for a village. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody } from './names.js';

const namesOf = (text: string, kind: string) => extractOf(inBody(text), { province: '江西省' }).entities.filter((e) => e.kind === kind);

describe('a firm’s short form before a figure', () => {
  it.each([
    ['走进江西矩步传动科技有限公司，灯火通明。矩步传动年产减速器12万只。', '矩步传动'],
    ['走进江西浔硅新材料有限公司，灯火通明。浔硅新材产值达3亿元。', '浔硅新材'],
    ['走进江西晨岚光电科技有限公司，灯火通明。如今，晨岚光电现有员工300人。', '晨岚光电'],
    ['走进江西晨岚光电科技有限公司，灯火通明。晨岚光电订单不断。', '晨岚光电'],
    // Another's.
    ['走进江西晨岚光电科技有限公司，灯火通明。晨岚光电产业园投产。', undefined],
  ])('%s', (text, short) => {
    expect(namesOf(text, 'Enterprise').flatMap((e) => e.aliases)).toEqual(short ? [short] : []);
  });
});

describe('what is done for a village is no village', () => {
  it.each([
    ['贵溪市塘湾村栽下油茶，每年可为村集体增收50万元。', ['塘湾村']],
    ['贵溪市塘湾村的项目已为村集体增收50万元。', ['塘湾村']],
    ['贵溪市塘湾镇引来客商，每年可为镇财政增收50万元。', ['塘湾镇']],
    ['贵溪市塘湾村靠乡村民宿吃饭，去年接待游客3万人次。', ['塘湾村']],
    // A name that ends so.
    ['贵溪市无为镇栽下油茶。', ['无为镇']],
  ])('%s', (text, names) => {
    expect(
      namesOf(text, 'Place')
        .map((e) => e.name)
        .filter((n) => /[村镇乡]$/.test(n)),
    ).toEqual(names);
  });
});

describe('a model behind 以 and its village', () => {
  it.each([
    ['贵溪市塘湾村以“支部+农户”模式种油茶。', '“支部+农户”模式'],
    ['塘边村的“公司+合作社”模式传开了。', '“公司+合作社”模式'],
    ['长岭镇按“支部+农户”模式种油茶。', '“支部+农户”模式'],
    // Nouns that belong to the name.
    ['我省实施制造业重点产业链现代化建设“1269”行动计划。', '制造业重点产业链现代化建设“1269”行动计划'],
  ])('%s', (text, name) => expect(namesOf(text, 'Programme').map((e) => e.name)).toEqual([name]));
});

describe('a town whose name is a word, in full again', () => {
  it('is found where its county does not stand', () => {
    const text = '客人来到贵溪市大成镇。大成镇种下玫瑰。';
    const town = namesOf(text, 'Place').find((e) => e.name === '大成镇');
    expect(town?.mentions.length).toBe(2);
  });
  it('is not read in the words that its letters begin', () => {
    expect(namesOf('客人来到贵溪市大成镇。', 'Place').map((e) => e.name)).toContain('大成镇');
    expect(namesOf('玫瑰集大成镇住了客人。', 'Place').map((e) => e.name)).not.toContain('大成镇');
  });
});
