/** Towns of the national list: their edges, and their names alone behind the county or city that holds them. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody } from './names.js';

/** `[text with the name between bars, its place, province]` */
function checkPlaces(cases: readonly (readonly [string, string | undefined, string])[]): void {
  it.each(cases)('%s', (marked, place, province) => {
    const [before, name] = marked.split('|');
    const at = inBody(before!).length;
    const { entities } = extractOf(inBody(marked.replaceAll('|', '')), { province });
    const found = entities.find((e) => e.kind === 'Place' && e.mentions.some(([start, end]) => start === at && end === at + name!.length));
    expect(found?.name).toBe(place);
  });
}

describe('towns by their full names', () => {
  checkPlaces([
    ['双方已同|弶港镇|签下协议。', '弶港镇', '江苏省'],
    ['大通湖区|河坝镇|王家湖村的渔民起笼收蟹。', '河坝镇', '湖南省'],
    ['长宁县龙头镇|龙凤村|党支部书记牟世昌说。', '龙凤村', '四川省'],
    // 唐镇 is a town of Shanghai.
    ['客商走进|大唐镇|的车间。', '大唐镇', '浙江省'],
  ]);
});

describe('towns behind their county', () => {
  checkPlaces([
    ['大冶|陈贵|：关停矿山之后', '陈贵镇', '湖北省'],
    ['产品运到佛山|西樵|的工厂。', '西樵镇', '广东省'],
    ['涟源|桥头河|，萝卜走上流水线。', '桥头河镇', '湖南省'],
    // No town of the county; a word of everyday; the name goes on.
    ['大冶|西樵|：关停矿山之后', undefined, '湖北省'],
    ['这一年，成都|平安|、祥和。', undefined, '四川省'],
    ['佛山|西樵|山上游人如织。', undefined, '广东省'],
  ]);
});

describe('towns of one county by their names alone', () => {
  checkPlaces([
    ['江门市蓬江区的土地上，棠下、|荷塘|、杜阮、环市、潮连、白沙6个镇（街）交织成网。', '荷塘镇', '广东省'],
    ['江门市蓬江区的土地上，棠下、荷塘、杜阮、|环市|、潮连、白沙6个镇（街）交织成网。', '环市街道', '广东省'],
    ['江门市开平市的示范带把塘口、赤坎、|百合|等四个镇串在一起。', '百合镇', '广东省'],
    ['江门市开平市的花店卖玫瑰、康乃馨、|百合|等四个品种。', undefined, '广东省'],
  ]);
});
