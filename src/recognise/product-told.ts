/** Products that a sentence tells of as such, whatever they are called: 年产|叶片|600套, |碾米机|产量, 主打产品“|雪片|”. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const NOUN = '[\\u3400-\\u9fffA-Za-z0-9]';
const UNIT = '[只套台件吨片辆米艘架支瓶箱公里平方立头条把双枚个颗羽盒包株万亿千]+';
const TELLS: readonly RegExp[] = [
  // 年产|叶片|600套, 年加工|鲜耳|2万吨
  new RegExp(`(?:年产|日产|月产|年加工|年出口|年产销)(${NOUN}{2,10}?)(?=[约近超达]?\\d)`, 'gu'),
  // 年产600套|风电叶片|项目
  new RegExp(
    `(?:年产|日产|月产|年产销|累计生产|生产出?|卖出|售出|出口|下线)(?:[约近超达])?[\\d.]+[余多]?${UNIT}(?:[/／]年)?的?(${NOUN}{2,12}?)(?=[，。；、）]|的?(?:项目|生产线|产线|生产基地|能力)|$)`,
    'gu',
  ),
  // |碾米机|产量占到全国的七成
  new RegExp(`(?<=^|[，。；：、的 ])(${NOUN}{2,8}?)(?=(?:产量|年产量|产销量|出货量)(?:达|为|占|已|突破|稳居|居|约|超|近|连续|\\d))`, 'gu'),
  // 主打产品|“雪片”|, 拳头产品|智能变频泵|
  /(?:主打|主导|拳头|明星|核心|主要|代表性?|特色|爆款|新)产品(?=“)“([^“”，。]{2,10})(?=”)/gu,
  /(?:主打|主导|拳头|明星|核心|主要|代表性?|特色|爆款|新)产品(?:是|为|有|——|：|包括)?“?([^，。；“”的了在、]{2,10}?)”?(?=[，。；、”])/gu,
  // |隔膜泵|是公司的拳头产品
  new RegExp(
    `(?<=^|[，。；： ])(${NOUN}{2,10}?)(?=是(?:该|这家|本|我们)?(?:公司|企业|厂|集团)的?(?:主打|主导|拳头|明星|核心|主要|爆款)产品)`,
    'gu',
  ),
];
/** What is counted and is no product. */
const NONE =
  /^(?:预计|突破|线|达产|粮食|产品|总|发电|电量|用电|全年|全国|全市|全省|全县|今年|去年|同比|其中|其|单|亩|平均|工业|主要|该|这|各类|上述|原油|原煤|营业|收入|订单|货物|设备|样品|成品|机具|零件)|(?:产值|收入|能力|企业|项目|产业|行业|服务|系列|以上|左右|左右|营收)$/u;

export function toldProducts(scope: Scope): Candidate[] {
  if (!/产|售出|卖出|出口|下线/.test(scope.text)) return [];
  return TELLS.flatMap((pattern) => matchesOf(pattern, scope.text)).flatMap((match): Candidate[] => {
    // 全县|碾米机|产量
    const name = match[1]!.replace(/^(?:全[省市县国区镇]|[该我][省市县国])/u, '');
    const start = match.index + match[0].lastIndexOf(name);
    const end = start + name.length;
    const quoted = scope.text[start - 1] === '“' && scope.text[end] === '”';
    if (NONE.test(name) || !(quoted || isThing(scope, start, end))) return [];
    return [{ kind: 'Product', start, end, name, ids: [], rule: 'product-told', weight: WEIGHT.short }];
  });
}

/** Whether it is words of things alone, from edge to edge. */
export function isThing(scope: Scope, start: number, end: number): boolean {
  const last = scope.wordAt(end - 1)!;
  // 隔膜|泵是: what jieba made up says nothing.
  if (scope.wordAt(start)!.start !== start || (last.end !== end && !last.tag.startsWith('x'))) return false;
  const { edges } = scope.knowledge.lexicon;
  const words = scope.words.filter((w) => w.start >= start && w.start < end);
  return (
    words.every((w) => !/^(d|p|c|u[a-z]*|r|m|q|t|f|y)$/.test(w.tag) && !/^(?:function|time|verb)$/.test(edges.get(w.text) ?? '')) &&
    /^(n|nz|x|vn|eng|nr)/.test(words.at(-1)?.tag ?? '')
  );
}
