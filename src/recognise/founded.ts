/** What partners set up together: 共建|飞行汽车适航验证平台, 联合组建|稀土永磁研究院、检测中心, 布局|电瓷检测中心、…两个平台. */
import { matchesOf, mayHold } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { isInvested } from './project-built.js';
import type { Scope } from './scope.js';

/** Verbs of several. */
const TOGETHER =
  /(?:共建|合建|联建|(?:共同|联合|携手|合作|联手|合力)(?:建设|组建|成立|设立|打造|创办|建立|创建|筹建|发起))(?:了|起|的是|一个|一座|一家|一所|首个)?/gu;
/** Who signs with whom: without it, a body or firm must stand on the left. */
const PARTNERS = /签约|签订|签署|签下|协议|合作|联手|携手|牵手|校企|政企|校地|院地/u;
/** An item of what they set up; its head says whether it is a body or a thing that is built. */
const ITEM =
  /^([^，。；：！？、（）()《》\s]{3,24}?(?:(实验室|研究院|研究所|研究中心|学院|工作站|中心|平台)|(示范基地|基地|示范园|产业园|科技园|物流园|创新港|工厂|产线|生产线)))(?=[，。；：！？、（\s]|$|等|项目|并|及|和|与|正式|揭牌|签约|落地|投用|启用|[两三四五六]个)/u;
/** What every such thing may be called; one with nothing else before its head is a class. */
const ANY =
  /^(?:产学研用?|产教融合|校企|校地|院地|政企|协同|创新|合作|共享|人才|培养|实习|实训|实践|教学|科研|研发|技术|服务|综合|交流|产业|联合|公共|区域|区域性|示范|培训|教育|党建|就业|创业|见习|志愿|开放|国际|高端|高水平|高能级|一流|新型|科技|科创|成果|转化|孵化|重大|重点|特色|现代化?|数字化?|智慧|智能|绿色|线上|线下|国家级|省级|市级|联动|融合|发展|产业化|信息|数据|资源|供需|对接|大|一批|若干|多个|一个|相关|各类|企业|平台|中心|基地|生产|制造|总部|运营|运维|[和与及、的]|[一二三四五六七八九十\d]+[个家批])+$/u;
const MONEY = /投资(?:额)?(?:约|超|近|达)?[\d.]+[余多]?[亿万]/u;
/** Offsets of the sentence that are looked at on both sides. */
const REACH = 48;

export function recogniseFounded(scope: Scope): Candidate[] {
  const { text } = scope;
  if (!mayHold(text, '建') && !mayHold(text, '合') && !mayHold(text, '手') && !mayHold(text, '同')) return [];
  return matchesOf(TOGETHER, text).flatMap((match): Candidate[] => {
    const from = match.index + match[0].length;
    const left = text.slice(Math.max(0, match.index - REACH), match.index);
    const sentence = left.slice(left.lastIndexOf('。') + 1);
    if (!PARTNERS.test(sentence) && !scope.hits.some((h) => isPartner(h.kind) && h.end <= match.index && h.start >= match.index - REACH))
      return [];
    return itemsFrom(scope, from);
  });
}

const isPartner = (kind: string) => kind === 'Organization' || kind === 'Enterprise' || kind === 'Park';

/** Items joined by 、 or 和 from an offset on. */
function itemsFrom(scope: Scope, from: number): Candidate[] {
  const found: Candidate[] = [];
  for (let at = from; ; ) {
    const match = ITEM.exec(scope.text.slice(at, at + 32));
    if (!match) return found;
    const end = at + match[1]!.length;
    const candidate = itemAt(scope, at, end, match[3] !== undefined);
    if (candidate) found.push(candidate);
    if (!/[、和及]/.test(scope.text[end] ?? '')) return found;
    at = end + 1;
  }
}

function itemAt(scope: Scope, start: number, end: number, built: boolean): Candidate | undefined {
  const { text, knowledge } = scope;
  const name = text.slice(start, end);
  const brand = name.replace(/(实验室|研究院|研究所|研究中心|学院|工作站|中心|平台|基地|园|港|工厂|产线|生产线)$/u, '');
  if (ANY.test(brand) || /[的了]|在(?![轨线研地])|^[和与]/u.test(brand) || scope.nameEndingAt(end) || knowledge.lexicon.generic.has(brand))
    return undefined;
  const paid = isInvested(text, start) || MONEY.test(/^[^。；]*/u.exec(text.slice(end, end + REACH))![0]);
  const kind = built || paid ? 'Project' : 'Organization';
  return { kind, start, end, name, ids: [], rule: 'founded-together', weight: WEIGHT.anchored };
}
