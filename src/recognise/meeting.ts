/** Meetings, fairs, contests, trainings: 推动国家区域医疗中心建设座谈会, 第57届樟树全国药材药品交易会. */
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf } from './headed.js';
import { isProper } from './name-start.js';
import { isBreak, type Scope } from './scope.js';
import { type Segment, type Walk, walkLeft } from './walk.js';

/** A date before the name is when it was held: 2026年4月15日|新余市…会议, 2024年5月份|重点项目集中开工仪式. */
const DATE = /^(\d{4}年)?\d{1,2}月(份|\d{1,2}日)?(至\d{1,2}日)?(上午|下午|晚)?/;
const NUMBERED = /第?[一二三四五六七八九十\d]+(次|届)/;
/** 本届药交会 names none; 首届 and 新一届 belong to no name either. */
const THIS = /^(本|上|下|首|历|往|每|新一|此|本次|此次|今年)届?$/;
/** A name as long as this is one even if all its words are everyday ones: 举办|对口合作招商引资推介会. */
const LONG = 8;
/** 全省民营经济大会|在晋江市召开: as the subject of a verb of holding, shorter ones too. */
const LONG_SUBJECT = 7;
/** 全省教育大会, 全市安全生产会议: a level's own. */
const OF_LEVEL = /^全[国省市县区州](?!体)/u;
const HELD_AFTER =
  /^[”’》]?(\d{1,2}月)?(\d{1,2}日)?(上午|下午|晚)?(在[^，。；]{2,18})?(以[^，。；]{2,12}(?:形式|方式))?(隆重|顺利|正式|成功|同[步时])?(?:[\u3400-\u9fff]{2,4}(?:分会场|主会场)|召开|举行|举办|开幕|闭幕|启动|落幕|开班|开赛|开营|开哨|开战|开打|收官)/u;
const SHORTEST = 5;
/** 开展|产销对接活动 is what many do; one that is held has a name. */
const ACTIVITY =
  /(?:工|签约|推进|启动|动员|对接|招聘|揭牌|发布|展销|展示|交流|首发|调度|颁奖|投产|通车|动工|入驻|推选|评选|选树|主场)活动$/u;
const CEREMONY = /(仪式|典礼)$/u;
const COUNTED = /(?<!第)[一二两三四五六七八九十\d]+(场|项|个|系列)(?!赛)|倒数|各类|多场/u;
/** What begins works: the name of what is held for it holds it too (开工|动员会, 签约|推进会, 集中|开工|暨重大项目|签约|仪式). */
const BEGINNING = /^(开工|竣工|投产|复工|复产|签约|启动|通车|投用|动工|奠基|集中|开竣工)$/u;
/** What follows such a word inside a name. */
const GOES_ON = /^(?:暨|[和及](?:开工|投产|竣工|签约)|集中|开工|竣工|投产|投用|签约|动工|启动|奠基|通车)/u;
/** 要|办好|第57届…交易会, 要|认真|落实|…全会: what shall be done opens no name. */
const MODAL = /^(要|将|应|应当|须|需|必须|务必|需要|可以|能够|继续)$/u;
const HELD_BEFORE = /(?:举行|召开|举办|开幕)的$/u;
/** What a meeting is to bring about, with which its name may begin. */
const OPENING_VERB =
  /^(?:推动|推进|深化|加强|支持|促进|服务|加快|强化|做好|加大|扩大|优化|构建|建设|打造|巩固|落实|实施|提升|完善|规范|弘扬|保障|防范|助力|全面推进|纪念|庆祝)$/u;
/** Aspect after the verb: 召开了. */
const ASPECT = /^(了|过)$/;

/** 客商充分利用|全国药交会|平台: what a meeting is used for stands before it; 活动分为|产业创新论坛|: of what it is a part. */
const USED = /^.{0,6}?(?:分为|包括|包含|利用|借助|依托|借力|抢抓|抓住)(?=.{2})/u;

/** 传达学习|中央经济工作会议|精神, 人大代表和|政协…第四次会议: what is done with it, and who else is there. */
const LEARNED =
  /^(?:(?:传达|学习|贯彻|落实|审议|宣传)+(?=.{4})|[^，。；]{0,24}?代表和(?=政协))(?!班|会|活动|培训|研讨|教育|中心组|宣讲|报告|交流|动员|部署|推进|.*(?:精神|思想|论述))/u;
/** 巡察|工作动员会, 巡视|东乡县|工作动员会: what the meeting is of. */
const INSPECTS = /^巡[察视]$/u;
const INSPECTED = /^[^，。；]{0,12}(?:工作|整改|情况|意见|反馈)/u;
/** 一次|重要会议 names none. */
const SOME = /^[一这那某几每][次个场]/u;

export function recogniseMeetings(scope: Scope): Candidate[] {
  const { roles, edges } = scope.knowledge.lexicon;
  const found = headsOf(scope, 'Meeting').flatMap(({ hit }): Candidate[] => {
    const walk = walkLeft(scope, hit.start, {
      limit: 46,
      quotes: true,
      pass: (text, _tag, end) =>
        roles.scope.has(text) ||
        // 集中|签约|暨|开工活动
        scope.text[end] === '暨' ||
        (BEGINNING.test(text) && (end === hit.start || GOES_ON.test(scope.text.slice(end, end + 3)))) ||
        text === '在' ||
        text === '首批' ||
        // 县委|党的|建设工作领导小组会议
        (text === '的' && scope.text[end - 2] === '党') ||
        edges.get(text) === 'time' ||
        (edges.get(text) === 'verb' && !roles.hold.has(text)),
    });
    // 4月19日举行的|赣州市加快建设…新闻发布会|上
    const heldBefore = roles.hold.has(walk.stop) || HELD_BEFORE.test(scope.text.slice(0, walk.segments.at(-1)?.start ?? 0));
    const held =
      heldBefore || ASPECT.test(walk.stop) || scope.text[hit.end] === '暨' || HELD_AFTER.test(scope.text.slice(hit.end, hit.end + 30));
    if (!held && ACTIVITY.test(scope.text.slice(hit.start, hit.end))) return [];
    const segments =
      heldBefore || ASPECT.test(walk.stop)
        ? dropEdge(walk.segments, scope)
        : afterVerb(walk, scope, scope.text.slice(hit.start, hit.end), held);
    const first = segments.at(-1);
    if (!first) return [];
    const learned = first.start + (LEARNED.exec(scope.text.slice(first.start, hit.end))?.[0].length ?? 0);
    const dated = learned + (DATE.exec(scope.text.slice(learned, hit.start))?.[0].length ?? 0);
    const start = dated + (USED.exec(scope.text.slice(dated, hit.start))?.[0].length ?? 0);
    const name = scope.text.slice(start, hit.end);
    const own = segments.filter((s) => s.start >= start);
    const proper =
      NUMBERED.test(name) ||
      isProper(scope, own) ||
      // 在|全省招商引资推进会|上: a level's own, of everyday words.
      (OF_LEVEL.test(name) && name.length >= LONG) ||
      (held && name.length >= (OF_LEVEL.test(name) ? SHORTEST + 1 : roles.hold.has(walk.stop) ? LONG : LONG_SUBJECT));
    // （以下简称泛珠大会）: the short form of another name; its definition says of which.
    if (/^((以下)?(统)?(简称|下称|又称)|会)/u.test(name)) return [];
    // 人民代表大会|制度, 委务会议|成员, 领跑员为|大赛
    if (/^(?:制度|成员|委员|组成)/u.test(scope.text.slice(hit.end, hit.end + 2)) || /[^“].为(?:大|比)赛$/u.test(name)) return [];
    // 考古、文学、音乐|三场|平行论坛
    if (!proper || name.length < SHORTEST || COUNTED.test(name) || SOME.test(name)) return [];
    return [{ kind: 'Meeting', start, end: hit.end, name, ids: [], rule: held ? 'meeting-held' : 'meeting-head', weight: WEIGHT.grammar }];
  });
  return [...found.map((meeting) => joined(scope, meeting, found)).filter(({ name }) => !name.startsWith('暨')), ...heldSubjects(scope)];
}

/** Verbs of holding that have what is held for their subject. */
const IS_HELD = /^(?:[”》]?(?:在|于)[^，。；、]{2,18}?)?(?:隆重|顺利|正式|成功|如期)?(?:举行|举办|召开|开幕|启幕)(?!的|地|方)/u;
/** The time before a clause's subject. */
const TIME =
  /^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}(?:日|号)(?:至\d{1,2}日)?)?(?:今[天日]|昨[天日]|近日|日前|当[天日])?(?:上午|下午|晚上?)?/u;
/** 要|办好, 在|北京…: no subject. */
const MODAL_START = /^(?:要|应|须|在|从|由|我|他|她|据)/u;
/** What no name of a ceremony holds: what is described, done or said of somebody. */
const NO_NAME = /[的了着把被将让使为是有，。；：？！]|相关|出席|参加|主持|这[次场]|此次|本次|该/u;
const LONGEST = 46;

/** Clause by clause, what is held, whatever verbs its name has: |井冈山大学与井冈山市政府战略合作协议签订仪式|在井冈山举行. */
function heldSubjects(scope: Scope): Candidate[] {
  const { text } = scope;
  return headsOf(scope, 'Meeting').flatMap(({ hit }): Candidate[] => {
    if (!CEREMONY.test(text.slice(hit.start, hit.end)) && !ACTIVITY.test(text.slice(hit.start, hit.end))) return [];
    if (!IS_HELD.test(text.slice(hit.end, hit.end + 30))) return [];
    const clause = Math.max(...['，', '。', '；', '：', '！', ' ', '　'].map((mark) => text.lastIndexOf(mark, hit.start))) + 1;
    const start = clause + TIME.exec(text.slice(clause, hit.start))![0].length;
    const before = text.slice(start, hit.start);
    if (before.length < SHORTEST || before.length > LONGEST || NO_NAME.test(before) || COUNTED.test(before) || MODAL_START.test(before))
      return [];
    // The name of somebody or something: of everyday words alone it is any.
    if (!scope.hits.some((known) => known.start >= start && known.start < hit.start)) return [];
    const name = text.slice(start, hit.end);
    return [{ kind: 'Meeting', start, end: hit.end, name, ids: [], rule: 'meeting-held', weight: WEIGHT.grammar }];
  });
}

/** 重大项目集中开工活动|暨|产业园开工仪式: held as one, they have one name. */
function joined(scope: Scope, meeting: Candidate, found: readonly Candidate[]): Candidate {
  const at = meeting.name.lastIndexOf('暨');
  const joint = at >= 0 ? meeting.start + at : meeting.start - 1;
  const first = scope.text[joint] === '暨' ? found.find((other) => other.end === joint) : undefined;
  return first && first.start < meeting.start
    ? { ...meeting, start: first.start, name: scope.text.slice(first.start, meeting.end) }
    : meeting;
}

/**
 * 深化|亲清恳谈会, 负责人定期召集|联席会议: where no verb of holding opens the name, a verb that is no noun of action ends
 * it, and so does 在 (在外专家座谈会 only after 举办).
 */
function afterVerb(walk: Walk, scope: Scope, head: string, held: boolean): Segment[] {
  const { roles, edges } = scope.knowledge.lexicon;
  const verb = walk.segments.findIndex(
    (s, i) =>
      s.type === 'word' &&
      // |推动|长三角一体化发展座谈会|在合肥召开: the verb that opens the clause of what is held is the name's.
      !(held && i + 1 === walk.segments.length && isBreak(walk.stop) && OPENING_VERB.test(s.text)) &&
      // |全省|推进“百千万工程”|促进|城乡协调发展现场会|在茂名召开: a level opens the name of what is held, whatever it is to bring about.
      !(held && isBreak(walk.stop) && (OF_LEVEL.test(walk.segments.at(-1)!.text) || ofPlace(walk.segments, head))) &&
      // 全省|推进|“百千万工程”现场会: a level opens it, whatever is done there.
      !(OF_LEVEL.test(walk.segments[i + 1]?.text ?? '') && roles.action.has(s.text) === false && i + 2 === walk.segments.length) &&
      // 新厂区|竣工|庆典仪式: a ceremony is of what is done.
      !(i === 0 && CEREMONY.test(head)) &&
      !(INSPECTS.test(s.text) && INSPECTED.test(scope.text.slice(s.end, walk.segments[0]!.end + head.length))) &&
      // 集中|签约|暨|开工活动
      !begins(walk.segments, i) &&
      (s.text === '在' || (edges.get(s.text) === 'verb' && !roles.action.has(s.text))),
  );
  const segments = dropEdge(verb < 0 ? walk.segments : walk.segments.slice(0, verb), scope);
  // “推动共同富裕浙江实践研讨会”: within quotes all is the name.
  const own = /[“《]/u.test(walk.stop) || (held && isBreak(walk.stop) && OPENING_VERB.test(walk.segments.at(-1)?.text ?? ''));
  return own && verb < 0 ? segments : fromOpener(segments);
}

/** |浙江省|扩大有效投资重大项目集中开工仪式|: a place of a level, with the year before it, opens it too. */
function ofPlace(segments: readonly Segment[], head: string): boolean {
  const opener = segments.findLast((s) => !/^(?:\d+|年|[一二三四]季度|上半年|下半年)$/u.test(s.text));
  return (
    opener?.type === 'place' && /[省市县区州]$/u.test(opener.text) && (CEREMONY.test(head) || segments.some((s) => BEGINNING.test(s.text)))
  );
}

/** 集中|开工|暨: words of beginning that the head, 暨 or another one follows. */
function begins(segments: readonly Segment[], i: number): boolean {
  const next = segments[i - 1];
  if (next?.text === '暨') return true;
  return BEGINNING.test(segments[i]!.text) && (next === undefined || /^[和及]$/u.test(next.text) || begins(segments, i - 1));
}

/** 要|认真|落实|省委…全会: segments, right to left, without what shall be done and how. */
function withoutModal(segments: readonly Segment[]): Segment[] {
  const kept = [...segments];
  if (!MODAL.test(kept.at(-1)?.text ?? '')) return kept;
  kept.pop();
  const opener = kept.findLastIndex(isOpener);
  if (opener >= 0 && kept.length - opener <= MANNER) return kept.slice(0, opener + 1);
  while (kept.length > 1 && /^(d|ad)$/.test(kept.at(-1)!.tag)) kept.pop();
  if (kept.length > 1 && kept.at(-1)!.type === 'word' && /^[va]/.test(kept.at(-1)!.tag)) kept.pop();
  return fromOpener(kept);
}

/** What opens the name of a session or of one of a series. */
const OPENER = /^(第|全[省市县区国州]$|[一二三四五六七八九十\d]+届)/u;
const isOpener = ({ type, text }: Segment) => type === 'place' || type === 'name' || OPENER.test(text);
/** Words of how and what between a modal verb and what opens the name, and that. */
const MANNER = 4;

/** 深入|学习|市委|六届九次全会, 精心|筹备|第九届…博览会: verbs and adverbs before what opens a name stand outside it. */
function fromOpener(segments: readonly Segment[]): Segment[] {
  const opener = segments.findLastIndex(isOpener);
  const before = opener < 0 ? [] : segments.slice(opener + 1);
  return before.every((s) => s.type === 'word' && s.text.length > 1 && /^(v|d|ad|a|vd)$/.test(s.tag)) && opener >= 0
    ? segments.slice(0, opener + 1)
    : [...segments];
}

/** A name does not begin with a conjunction, a particle, or 本届. */
function dropEdge(segments: readonly Segment[], scope: Scope): Segment[] {
  const { roles } = scope.knowledge.lexicon;
  const kept = withoutModal(segments);
  while (kept.length > 0) {
    const { text } = kept.at(-1)!;
    if (
      (text.length === 1 && roles.scope.has(text)) ||
      THIS.test(text) ||
      text === '首批' ||
      text === '在' ||
      text === '暨' ||
      text === '报'
    )
      kept.pop();
    else if (THIS.test((kept.at(-1)?.text ?? '') + (kept.at(-2)?.text ?? ''))) kept.splice(-2);
    else break;
  }
  return kept;
}
