/** Counties whose short form is a word: read only where a place can stand, on a page that names them in full. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody } from './names.js';

describe('short forms of counties that are words', () => {
  it.each([
    ['走进江山市贺村镇，机器轰鸣。|江山|有木门企业近400家。', '江山市', '浙江省'],
    ['走进通江县陈河镇，云雾缭绕。|通江|是“中国银耳之乡”，栽培已有百余年。', '通江县', '四川省'],
    ['龙泉市的窑火不熄。在|龙泉|，青瓷企业有1500多家。', '龙泉市', '浙江省'],
    ['石门县柑橘丰收。今年，|石门|与湖南农业大学合作，建起果园。', '石门县', '湖南省'],
    ['新田县大豆飘香。去年，|新田|把大豆做成产业。', '新田县', '湖南省'],
    ['走进中山市小榄镇，灯火通明。|小榄|是“中国锁具产业基地”。', '小榄镇', '广东省'],
    ['淳安县下姜村客人不断。如今，|下姜|有民宿40家。', '下姜村', '浙江省'],
    ['开县和平镇修了路。|和平|是人民的期盼。', undefined, '重庆市'],
    // A word, or no page's county.
    ['江山市贺村镇机器轰鸣。撑起了半壁|江山|。', undefined, '浙江省'],
    ['这里风景如画，|江山|有待后人描绘。', undefined, '浙江省'],
    ['资源县山多。|资源|是发展的底气。', undefined, '广西壮族自治区'],
    ['公安县水多。|公安|与法院合作办案。', undefined, '湖北省'],
  ])('%s', (marked, county, province) => {
    const [before, name] = marked.split('|');
    const text = inBody(marked.replaceAll('|', ''));
    const at = inBody(before!).length;
    const found = extractOf(text, { province: province! }).entities.find((e) =>
      e.mentions.some(([start, end]) => start === at && end === at + name!.length),
    );
    expect(found?.name).toBe(county);
  });
});

describe('parks by their place', () => {
  it.each([
    ['宿州国家农业科技园区获得称号。|宿州园区|去年培育企业47家。', '宿州国家农业科技园区'],
    // Two of one place.
    ['宿州经济技术开发区、宿州国家农业科技园区获得称号。|宿州园区|建设提速。', undefined],
  ])('%s', (marked, park) => {
    const [before, name] = marked.split('|');
    const at = inBody(before!).length;
    const found = extractOf(inBody(marked.replaceAll('|', '')), { province: '安徽省' }).entities.find(
      (e) => e.kind === 'Park' && e.mentions.some(([start, end]) => start === at && end === at + name!.length),
    );
    expect(found?.name).toBe(park);
  });
});
