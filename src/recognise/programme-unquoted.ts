/** Programmes without quotes: 优质企业梯度培育行动, 省民营经济发展基金, 重点企业包保帮扶等机制. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf } from './headed.js';
import { isProper } from './name-start.js';
import { isBreak, type Scope } from './scope.js';
import { type Segment, walkLeft } from './walk.js';

/** Heads that make a name without quotes. */
export const STRONG = /^(行动计划|三年行动计划|专项行动|攻坚行动|提升行动|行动|战略|工程|计划|攻坚战|产业体系|工业体系)$/;
/** 行动, not 工程: works of everyday words are a class. */
const ACTION = /行动(?:计划)?$/u;
const ANY_ACTION =
  /^(?:专项|集中|联合|清理|整治|执法|检查|排查|宣传|巡查|救援|搜救|攻坚|全面|系列|统一|夜间|突击|重点|重大|各类|相关|大|严打|打击|整改|清查|督查|行动|三年|百日|自觉|实际|具体|一致|协同)$/u;
/** Heads of funds: with a place or a level before them they are named ones. */
const FUND = /^基金$/;
/** 设立总规模30亿元的|药都产业引导基金 */
const FOUNDED = /(设立|组建|发起|成立)(了)?(?:[^，。；]{0,12}(?:亿|万)元的)?$/u;
/** What is built by works, not carried out by a programme. */
const BUILT =
  /(整治|截污|治污|防涝|排水|净化|管廊|改造|扩建|改扩建|新建|迁建|疏浚|加固|修缮|修复|治理|绿化|亮化|供水|引水|调水|输水|输变电|灌溉|排涝|防洪|水利|水库|灌区|枢纽|堤防|大坝|泵站|电站|水厂|机场|港口|航道|铁路|高铁|高速|大桥|院区|校区|厂房|[一二三四五]期|主体|附属|控制性|管网|隧道|桥梁|码头|公路|铁路|道路|站房|装修|土建|安装|建设)$/u;
const COUNTED = /[一二两三四五六七八九十\d]+(大|项|个|类)/u;
export const LEAST = 4;
const PLANNER = /(?:公司|集团|企业|银行|[厂局厅委县市区镇乡村])$/u;
/** 光伏组件项目|计划总投资9亿元, 农机产业园项目|计划用地300亩: what is planned of a work. */
const WORK = /(?:项目|工程|基地|园|中心|工厂|车间|生产线)$/u;
const PLANS = /^(?!的|等|书|表|任务|名单|实施|和|与|、)[\u3400-\u9fff\d]/u;
/** 战略|合作签约仪式: how they work together. */
const STRATEGIC = /^(?:性|合作|伙伴|协议|框架|投资|联盟|重组|咨询|签约)/u;

/** 深入实施|新时代民营经济强省战略; 开展|优质企业梯度培育行动; 实施|工业倍增升级|和|科技创新赋能行动; |省民营经济发展基金 */
export function unquotedProgrammes(scope: Scope): Candidate[] {
  const { action, carry } = scope.knowledge.lexicon.roles;
  return headsOf(scope, 'Programme').flatMap(({ hit, head }): Candidate[] => {
    if (!(STRONG.test(head.text) || FUND.test(head.text)) || /[”’]/.test(scope.text[hit.start - 1] ?? '')) return [];
    // 天佳智能科技有限公司|计划投资21亿元: who plans.
    const before = scope.text.slice(0, hit.start);
    const after = scope.text.slice(hit.end, hit.end + 4);
    if (head.text === '计划' && (PLANNER.test(before) || (WORK.test(before) && PLANS.test(after)))) return [];
    if (head.text === '战略' && STRATEGIC.test(after)) return [];
    const walk = walkLeft(scope, hit.start, {
      limit: 30,
      pass: (text, _tag, end) =>
        /^(和|与|及)$/.test(text) ||
        // 企业梯度|培育|行动, 营商环境|优化|行动: right before the head it is what is done.
        (ACTION.test(head.text) && end === hit.start && text.length > 1) ||
        (action.has(text) && !carry.has(text)) ||
        (FUND.test(head.text) && (action.has(text) || text === '引导')),
    });
    // 听取关于|世界一流强港工程|的汇报, 以|强县富民工程|为抓手
    const told =
      (walk.stop === '关于' && /^的?(汇报|情况|介绍|进展)/u.test(after)) ||
      (/以$/u.test(walk.stop) && /^为(抓手|牵引|引领|载体)/u.test(after));
    // 城市更新三年行动|实施以来
    const begun = (isBreak(walk.stop) || walk.stop === '') && /^(?:实施|启动|开展)(?:以来|后|[一二三四五六\d]年)/u.test(after);
    const carried = carry.has(walk.stop) || told || begun;
    const segments = ownPlace(walk.segments);
    // 柴桑河|整治工程 is built; 金溪|两大民生工程 are counted.
    if (head.text === '工程' && BUILT.test(before)) return [];
    if (
      COUNTED.test(
        segments
          .map((s) => s.text)
          .reverse()
          .join(''),
      )
    )
      return [];
    const founded = FUND.test(head.text) && FOUNDED.test(scope.text.slice(0, segments.at(-1)?.start ?? 0));
    const placed = segments.some((s) => s.type === 'place') || /^[省市县区]/.test(segments.at(-1)?.text ?? '');
    if (!(FUND.test(head.text) ? placed || founded : carried || (placed && !segments.some((s) => s.tag === 'v' || s.tag === 'd'))))
      return [];
    // 实施|基层治理提升行动: of everyday words, but not of those that any action has.
    const wordy = carried && ACTION.test(head.text) && segments.some((s) => !ANY_ACTION.test(s.text));
    return parts(scope, segments, hit.start, wordy || (placed && FUND.test(head.text))).map(({ start, end, last }) => {
      const made = make(scope, start, last ? hit.end : end, last ? 'programme-head' : 'programme-joined', WEIGHT.grammar);
      return last ? made : { ...made, name: made.name + head.text };
    });
  });
}

/** What stands before the place that the name begins with is no part of it. */
function ownPlace(segments: readonly Segment[]): Segment[] {
  const placed = segments.findIndex((s) => s.type === 'place');
  return placed >= 0 ? segments.slice(0, placed + 1) : [...segments];
}

/** Two names under one head: 工业倍增升级|和|科技创新赋能 行动; each must be long and proper, else the whole is one. */
function parts(scope: Scope, segments: readonly Segment[], head: number, placed: boolean): { start: number; end: number; last: boolean }[] {
  const joint = segments.findIndex((s) => /^(和|与|及)$/.test(s.text));
  const stretch = (list: readonly Segment[]) => {
    const [first, last] = [list.at(-1), list[0]];
    if (!first || !last || last.end - first.start < LEAST || !(placed || isProper(scope, list))) return undefined;
    return { start: first.start, end: last.end, last: last.end === head };
  };
  const [right, left] = joint < 0 ? [segments, []] : [segments.slice(0, joint), segments.slice(joint + 1)];
  return [stretch(right), stretch(left)].flatMap((s) => (s ? [s] : []));
}

/** 深化亲清恳谈会、|重点企业包保帮扶|等机制: the last item is a name with the head that closes the list. */
const LISTED = /(?<=^|[，。；！？、 　])([\u3400-\u9fff]{4,14})等(?:一系列|系列|多项|配套)?(机制|制度|模式)/gu;

export function listedProgrammes(scope: Scope): Candidate[] {
  const { edges, roles } = scope.knowledge.lexicon;
  return matchesOf(LISTED, scope.text).flatMap((match): Candidate[] => {
    const end = match.index + match[1]!.length;
    const opening = scope.wordAt(match.index)!;
    // 建立|重点企业包保帮扶: the verb before the first item.
    const start = edges.get(opening.text) === 'verb' || roles.carry.has(opening.text) ? opening.end : match.index;
    const words = scope.wordsIn(start, end);
    if (end - start < 6 || words.some((w) => edges.get(w.text) === 'function' && w.text.length === 1)) return [];
    const made = make(scope, start, end, 'programme-listed', WEIGHT.grammar);
    return [{ ...made, name: made.name + match[2]! }];
  });
}

export function make(scope: Scope, start: number, end: number, rule: string, weight: number): Candidate {
  return { kind: 'Programme', start, end, name: scope.text.slice(start, end), ids: [], rule, weight };
}
