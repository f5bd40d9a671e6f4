/** Names made of common parts, each in a frame of news prose, and which of them are missed. */
import type { Kind } from '../../graph-schema/schema.js';
import { extractOf } from './names.js';

export const ON_PAGE = 24;

export type Frame = (name: string) => string;

/** Pages of names, each in its frame; gives what of some kinds is missed. */
export function missedOf(
  kinds: readonly Kind[],
  made: (i: number) => string,
  frames: readonly Frame[],
  pages: number,
  province = '江西省',
): string[] {
  const missed: string[] = [];
  for (let page = 0; page < pages; page++) {
    const names = Array.from({ length: ON_PAGE }, (_, i) => made(page * ON_PAGE + i));
    const text = names.map((name, i) => `5月3日，${frames[(page * ON_PAGE + i) % frames.length]!(name)}`).join('\n\n');
    const { entities } = extractOf(`一览\n\n${text}\n`, { province });
    const found = new Set(entities.flatMap((e) => (kinds.includes(e.kind) ? [e.name, ...e.aliases] : [])));
    missed.push(...names.filter((name) => !found.has(name)));
  }
  return missed;
}

/** One after the other, in steps that share no factor with a list's length, so that all pairs come. */
export const nth = (list: readonly string[], i: number): string => list[i % list.length]!;

export const words = (text: string): readonly string[] => text.split(' ');

export const COUNTIES = words('湘潭县 安吉县 会理市 高要区 上栗县 南康区 瑞昌市 浏阳市 余姚市');

const TOWN_FIRST = [...'大石白黄龙双新长青马金高上下西东南北清三太平古河红竹沙水罗杨李陈周官枫梅洪泉福永安文仁凤鹿牛莲花桐樟松柏茶塘界丰'];
const TOWN_LAST = [...'塘桥溪石岭坪湾田山口坑坝河沙井店湖港头林洲源坊埠冲峰潭关阳泉岩门城江陂墩岗滩市村'];

/** 大塘, 龙溪 */
export const townName = (i: number): string => nth(TOWN_FIRST, i * 7) + nth(TOWN_LAST, i * 11 + Math.floor(i / TOWN_LAST.length) * 3);
