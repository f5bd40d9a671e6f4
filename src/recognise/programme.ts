/** Programmes: “1269”行动计划, “2+2+N”产业布局, 《…实施方案》, 优质企业梯度培育行动, “算力券”. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf } from './headed.js';
import { unquotedLaws } from './programme-law.js';
import { LEAST, listedProgrammes, make, STRONG, unquotedProgrammes } from './programme-unquoted.js';
import type { Scope } from './scope.js';
import { walkLeft } from './walk.js';

/** What a quoted name may have between its quotes and its head: “2+3+X”现代化|产业体系, “揭榜挂帅”等|机制. */
const BETWEEN = /^(?:的|等)?[^，。；、！？“”‘’（）《》：的]{0,8}$/u;
/** “千企万人”|大走访|活动: what is done by all. */
const GREAT = /^大[\u3400-\u9fff]{2}$/u;
const NEVER_BETWEEN = /[在与和对是了为到从向]/u;
/** 实施“数字车间”|改造工程: works that are carried out in many places. */
const RENEWAL = '改造工程';
/** Numbered systems and plans: 1269, 51020, 1+2+N, 工业园区+童装产业园. */
const NUMBERED = /^(?:\d{3,6}[A-Za-z]?|[\dNnXx]+(?:[+＋][\dNnXx]+)+)$/;
const SUM = /[^+＋][+＋][^+＋]/u;
/** 以“台球+”理念: what everything is joined with. */
const WITH_ALL = /^[\u3400-\u9fffA-Z]{2,4}[+＋]$/u;
const WAY = /^(理念|模式|战略|行动|计划|工程)$/u;
/** Ends of short quoted names that are programmes by themselves: “赛马制”, “算力券”, “八大行动”. */
const OWN_HEAD =
  /(制|厅|券|贷|码|法|令|机制|模式|战略|计划|行动|工程|经验|政策|标准|公约|体系|之家|海运|班列|策|办|一次|食堂|课堂|[一二三四五六七八九十]仗|攻坚战|升级战|突围战|歼灭战|阵地战|保卫战|接待日|服务日|服务站|管家|夜校|夜话|项目|[^书课饭餐]桌|恳谈会|屋场会|院坝会|板凳会|特派员|法庭|车间|会客厅|大脑|首席官|[链林河湖田街路]长|飞地|驿站|集市|直通车|一件事|服务圈|工程师|副总|专窗|专员|合伙人|议事会|[一二三四五六七八九十\d]+条|^先.后.|^[\u3400-\u9fff]{2}即[\u3400-\u9fff]{2,3})$/;
/** “合作社+基地+农户”|的办法 */
const WAY_OF = /^的?(?:办法|路子|方式|做法|思路|新路|路径)/u;
/** “大抓项目年”, “营商环境提升年”: what a year is given to. */
const YEAR_OF =
  /^[\u3400-\u9fff]{2,8}(?:项目|建设|提升|攻坚|深化|落实|突破|服务|改革|招商|实干|作风|改进|质量|治理|创新|巩固|转化|见效)年$/u;
/** 以|“民呼即办”|为抓手 */
const isLever = ({ text }: Scope, start: number, end: number) =>
  text[start - 1] === '以' && /^为(?:抓手|载体)/u.test(text.slice(end, end + 3));
const NO_LEVER = /(?:精神|思想|理念|目标|标准|要求|导向|效应|优势|文化|[，、。])$/u;
const LONGEST_LEVER = 8;
/** “园区贷”、“惠企保”|等金融产品: what banks and insurers call their offers. */
const LOAN = /^[\u3400-\u9fff]{1,5}[贷保险券]$/u;
const AMONG = /^(?:、?“[^”\n]{2,8}”)*等[\u3400-\u9fff]{0,6}(金融|信贷|贷款|保险|惠企)[\u3400-\u9fff]{0,4}(产品|工具|服务)/u;
/** Heads whose quoted name lies in the quotes: “八大行动”|项目 is a programme's projects. */
const STANDALONE = /(行动|计划|战略|工程|[一二两三四五六七八九十]仗)$/;
const QUOTED = /“([^“”\n]{1,40})”|‘([^‘’\n]{1,40})’/gu;
const TITLED = /《[^《》\n]{2,60}》/gu;
/** What laws and documents end in. */
const DOCUMENT =
  /(条例|办法|方案|意见|规划|纲要|措施|计划|通知|规定|细则|决定|标准|白皮书|报告|名录|协议|宣言|政策|公告|清单|指南|章程|法|行动|战略|目录|准则|守则|草案）|修订）|试行）|年）)$/u;
/** Kinds of works, and what is done with them. */
const WORK_BEFORE =
  /(电影|影片|电视剧|剧目|话剧|舞剧|歌剧|戏|采茶戏|节目|歌曲|曲目|歌|栏目|报道|社论|文章|题为|题目是|壁画|画作|油画|国画|作品|舞蹈|短剧|短视频|专题片|纪录片|宣传片|动画片|图书|新书|专著|诗集|书|杂志|报纸|期刊|小说|散文|诗|主题曲|MV|展览|音乐会|演唱|朗诵|合唱|表演|演出|上演|观看|荒诞剧|游戏|史诗|古籍|典籍|著有|创作的?|编著|出版)(了|的)?$/u;
const WORK_AFTER =
  /^(等)?(栏目|节目|系列报道|一书|杂志|剧组|剧情|主题曲|在.{0,8}(播出|上映|首演)|(将)?播出|上映|首演|一文|中写|(?:世界|全球|中国|亚洲)?\d+强|(?:封面|在线|上|近日|日前)?(?:发表|刊发|刊登|评选)|[里中]?记载)/u;
/** “一企一策”, “一镇一品” */
const ONE_BY_ONE = /^一.{1,2}一.{1,2}$/u;
/** What people say. */
const OPINION = /^(?:意见|建议|办法|措施|标准)$/u;
/** “以竹代塑”, “以旧换新” */
const INSTEAD = /^以.[代换].$/u;
/** “龙泉经验”, “普陀模式”: what a place is known for. */
const KNOWN_FOR = /^(?:经验|模式|做法)$/u;

function ofPlace(scope: Scope, start: number, inner: string): boolean {
  return scope.hitsFrom(start).some((hit) => hit.kind === 'Place' && KNOWN_FOR.test(inner.slice(hit.end - start)));
}

const WORDY = /[。！？；]/;

export function recogniseProgrammes(scope: Scope): Candidate[] {
  return [...titled(scope), ...quoted(scope), ...unquotedProgrammes(scope), ...unquotedLaws(scope), ...listedProgrammes(scope)];
}

function titled(scope: Scope): Candidate[] {
  return matchesOf(TITLED, scope.text).flatMap((match) => {
    const inner = match[0].slice(1, -1);
    // 《读懂“1269”》, 《励锋精密：一颗轴承的二次创业》: headlines.
    if (/[：！？，]|^[^“]{2,6}“[^”]+”$/u.test(inner) && !DOCUMENT.test(inner)) return [];
    if (scope.knowledge.gazetteer.named(inner).some((e) => e.kind === 'Organization')) return [];
    // 影片《无名》, 《新闻联播》: works are no programmes.
    if (
      !DOCUMENT.test(inner) &&
      (WORK_BEFORE.test(scope.text.slice(Math.max(0, match.index - 12), match.index)) ||
        WORK_AFTER.test(scope.text.slice(match.index + match[0].length)))
    )
      return [];
    return [make(scope, match.index, match.index + match[0].length, 'programme-document', WEIGHT.gazetteer)];
  });
}

function quoted(scope: Scope): Candidate[] {
  const { notProgrammes } = scope.knowledge.lexicon;
  return matchesOf(QUOTED, scope.text).flatMap((match): Candidate[] => {
    const inner = match[1] ?? match[2]!;
    const end = match.index + match[0].length;
    // “跑”出, “坐”上: one character is a figure of speech.
    if (WORDY.test(inner) || inner.length < 2) return [];
    const shared = sharedHead(scope, end);
    if (shared) return [{ ...make(scope, match.index, end, 'programme-shared-head', WEIGHT.anchored), name: match[0] + shared }];
    // 《关于支持童装产业的“八条”》 is the document's own.
    const titled = scope.text.lastIndexOf('《', match.index) > scope.text.lastIndexOf('》', match.index);
    if (ARTICLES.test(inner)) return titled ? [] : articles(scope, match.index, end);
    const so = MANNER.test(inner) && !notProgrammes.has(inner) ? DONE_SO.exec(scope.text.slice(end, end + 4)) : null;
    if (so) return [make(scope, match.index, end + so[0].length, 'programme-manner', WEIGHT.anchored)];
    const head = headAfter(scope, end);
    // “1+1+N”工作专班: a body.
    if (head && /专班$/u.test(scope.text.slice(head.start, head.end))) return [];
    // “生态建园、特色立园”的发展战略: a motto; “带露珠”的意见: what sort.
    if (head?.etc && (/[、，]/.test(inner) || OPINION.test(scope.text.slice(head.start, head.end)))) return [];
    const sum =
      NUMBERED.test(inner) ||
      SUM.test(inner) ||
      (head !== undefined && WITH_ALL.test(inner) && WAY.test(scope.text.slice(head.start, head.end)));
    const carried = isCarried(scope, match.index);
    if (
      head &&
      (sum || head.strong || (!head.weak && !(head.etc && notProgrammes.has(inner))) || (carried && !head.etc && !notProgrammes.has(inner)))
    )
      return withHead(scope, match.index, end, head);
    if (NUMBERED.test(inner) || (SUM.test(inner) && WAY_OF.test(scope.text.slice(end, end + 4))) || YEAR_OF.test(inner))
      return [make(scope, match.index, end, 'programme-number', WEIGHT.anchored)];
    if (inner.length <= LONGEST_LEVER && !notProgrammes.has(inner) && !NO_LEVER.test(inner) && isLever(scope, match.index, end))
      return [make(scope, match.index, end, 'programme-lever', WEIGHT.anchored)];
    if (!notProgrammes.has(inner) && LOAN.test(inner) && AMONG.test(scope.text.slice(end)))
      return [make(scope, match.index, end, 'programme-loan', WEIGHT.anchored)];
    if (inner.length > 12) return [];
    const before = beforeQuotes(scope, match.index);
    if (PRACTISED.test(before)) return [make(scope, match.index, end, 'programme-practised', WEIGHT.anchored)];
    const own = OWN_HEAD.test(inner) || SUM.test(inner);
    const practised = own && (TRIED.test(before) || BY_MEANS.test(before) || OPENED.test(before) || PRACTISED_IN.test(before));
    const standing =
      STANDALONE.test(inner) ||
      ONE_BY_ONE.test(inner) ||
      INSTEAD.test(inner) ||
      ofPlace(scope, match.index + 1, inner) ||
      OF_PROVINCE.test(inner) ||
      isCountedOff(scope, inner) ||
      isBuiltUp(scope, inner, end);
    if (notProgrammes.has(inner) || !(standing || practised || (carried && (own || TRIED.test(before))))) return [];
    return [make(scope, match.index, end, 'programme-carried-out', WEIGHT.anchored)];
  });
}

/** “百企上云”|“千品出海”两大行动: each has the head that closes the list. */
const SHARED = /^(?:、?“[^”\n]{2,20}”)*(?:等)?(?:[两三四五六七八九十\d]+(?:大|项|个))(行动|工程|计划|机制|专项行动|战略)/u;

function sharedHead(scope: Scope, end: number): string | undefined {
  return SHARED.exec(scope.text.slice(end, end + 70))?.[1];
}

/** 湘江新区|营商环境“七条”: with the nouns that say of what. */
function articles(scope: Scope, start: number, end: number): Candidate[] {
  const noun = OF_WHAT.exec(scope.text.slice(Math.max(0, start - 12), start))?.[1] ?? '';
  return [make(scope, start - noun.length, end, 'programme-articles', WEIGHT.anchored)];
}

interface HeadAfter {
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
  readonly weak: boolean;
  /** 等 or 的 stands between: the name is the quotes and the head without it. */
  readonly etc: boolean;
}

/** “1269”行动计划, and with the nouns before it 制造业重点产业链现代化建设“1269”行动计划. */
function withHead(scope: Scope, start: number, quotes: number, head: HeadAfter): Candidate[] {
  const name = head.etc ? scope.text.slice(start, quotes) + scope.text.slice(quotes + 1, head.end) : scope.text.slice(start, head.end);
  const found = [{ ...make(scope, start, head.end, 'programme-quoted-head', WEIGHT.anchored), name }];
  const before = modifiersBefore(scope, start);
  if (before < start) {
    found.push({
      ...make(scope, before, head.end, 'programme-quoted-long', WEIGHT.anchored),
      name: scope.text.slice(before, start) + name,
    });
  }
  return found;
}

/** The farthest head that follows the quotes without a break. */
function headAfter(scope: Scope, at: number): HeadAfter | undefined {
  let best: HeadAfter | undefined;
  for (const { hit, head } of headsOf(scope, 'Programme')) {
    if (hit.start < at || hit.start > at + 8) continue;
    const between = scope.text.slice(at, hit.start);
    // “赋码”保护机制|等政策: the list is closed by another word.
    if (best && between.includes('等')) continue;
    if (!BETWEEN.test(between) || NEVER_BETWEEN.test(between) || (!GREAT.test(between) && hasVerb(scope, at, hit.start))) continue;
    if (head.text === RENEWAL && !isCarried(scope, scope.text.lastIndexOf('“', at))) continue;
    const weak = scope.knowledge.lexicon.roles['weak-head'].has(head.text);
    if (!best || hit.end > best.end)
      best = {
        start: hit.start,
        end: hit.end,
        strong: head.text === RENEWAL || STRONG.test(head.text),
        weak,
        etc: /^[等的]/.test(between),
      };
  }
  return best;
}

/** “卡脖子”清单|变成|攻关清单 */
function hasVerb(scope: Scope, start: number, end: number): boolean {
  const { roles, edges } = scope.knowledge.lexicon;
  return scope.wordsIn(start, end).some((w) => edges.get(w.text) === 'verb' && !roles.action.has(w.text) && !roles.field.has(w.text));
}

/** “引客入赣”, “川货出川”: what comes to the province, or leaves it. */
const OF_PROVINCE = /^[\u3400-\u9fff]{2}[入出回返进][赣湘川浙粤闽皖鄂桂黔渝滇鲁豫苏冀晋陕甘青琼]$/u;

/** Whether a verb of carrying out stands right before an offset: 实施, 推行了, 创新推出. */
function isCarried(scope: Scope, at: number): boolean {
  const before = beforeQuotes(scope, at)
    .slice(-5)
    .replace(/[了的]$/u, '');
  const { carry } = scope.knowledge.lexicon.roles;
  return [2, 3, 4].some((length) => before.length >= length && carry.has(before.slice(-length)));
}

/** 试行“首购首用”, 推行“板凳会”, 推行科研经费“包干制”: verbs whose quoted object is always a practice, and of what. */
const PRACTISED = /(试行|推行|实行|试点|首创|创设|倡导)(了|起|的)?$/u;
const PRACTISED_IN = /(试行|推行|实行|试点|首创|创设|实施|建立|探索)(了|起)?[\u3400-\u9fff]{2,6}$/u;
/** Verbs whose quoted object is one if its end says so: 量身定制“镜链贷”. */
const TRIED = /(首推|推出|定制|开发|探索|开办|办起|配备)(了|起|出|的)?$/u;
/** 通过|“近邻桌”|化解纠纷, 把|“屋场夜话”|坚持下来: by what means. */
const BY_MEANS = /(?:通过|依托|借助|坚持|用好|做实|做优|把|将)$/u;
/** Verbs that have objects of any kind: 瑞金市开出|“链上法庭”, 办起光学|“共享车间”. */
const OPENED = /(办|开出|上线|落地|设立|开设|建立|组建|搭建|打造|启用)(了|起|出)?(?:[\u3400-\u9fff]{2})?$/u;
/** 一特两辅, 一主两优三新: what is counted by its characters; 三心二意 is a word. */
const COUNTED_OFF = /^(?:[一二两三四五六七八九十][\u3400-\u9fff]){2,4}$/u;
/** 营商环境|“七条”, “智算十条”: measures by their number. */
const ARTICLES = /^[\u3400-\u9fff]{0,6}?[一二三四五六七八九十\d]+条$/u;
const OF_WHAT =
  /(?:^|[，。；、：\s]|及|和|与|的|出台|发布|推出|印发|制定|实施|落实)((?:(?!及|和|与|的|出台|发布|推出|印发|制定|实施|落实)[\u3400-\u9fff]){2,8})$/u;
/** “组团式”|帮扶, “链式”|招商: how something is done. */
const MANNER = /式$/u;
const DONE_SO = /^(帮扶|招商|治理|监管|审批|培育|协作|养老|管理|改革|援疆|援藏|执法|普法|调解)/u;
/** Quoted names right before another: “河长制”|“林长制”, “A”、“B”. */
const QUOTED_BEFORE = /(?:“[^“”]{1,20}”(?:[、和与及]|以及)?)+$/u;

/** What stands before quotes, and before those that they are in a list with. */
function beforeQuotes(scope: Scope, at: number): string {
  return scope.text.slice(Math.max(0, at - 60), at).replace(QUOTED_BEFORE, '');
}

function isCountedOff(scope: Scope, inner: string): boolean {
  // “三纵三横”路网 is how roads run.
  return COUNTED_OFF.test(inner) && !/[纵横]/u.test(inner) && !scope.knowledge.segmenter.words(inner).some((w) => /^[il]$/.test(w.tag));
}

/** Figures of speech for what is built. */
const FIGURE =
  /(大[\u3400-\u9fff]{1,2}|[\u3400-\u9fff](石|堡|路|网|墙|脉|道|桥|线|圈|带|阵地|引擎|高地|洼地|底座|矩阵|家底|样板|名片|屏障|长城|支撑|环境|实力))$/u;

/** “中国酒城”|建设进展, “粤海粮仓”|建设: what a place builds itself up to. */
function isBuiltUp(scope: Scope, inner: string, end: number): boolean {
  return (
    inner.length >= 3 &&
    !FIGURE.test(inner) &&
    scope.text.startsWith('建设', end) &&
    !/^建设(用地|者|银行|部|局|单位|规模|项目|的)/u.test(scope.text.slice(end))
  );
}

/** How something is done, or who does it. */
const OF_WHOM = /[以按用靠凭把将从]$|^[\u3400-\u9fff]{2,12}(?:[镇乡]|(?<!乡)村)(?:的)?$/u;

/** 制造业重点产业链现代化建设|“1269”行动计划: nouns that touch the quotes belong to the full name. */
function modifiersBefore(scope: Scope, at: number): number {
  const { action } = scope.knowledge.lexicon.roles;
  const walk = walkLeft(scope, at, { limit: 24, pass: (text, _tag, end) => end === at && action.has(text) });
  const words = walk.segments.findIndex((s) => s.type !== 'word' || s.tag === 'm' || s.tag === 'v' || s.tag === 'd' || s.text === '创新');
  // 三桂村|创新|“党建+篮球”治理模式: what was done.
  const own =
    words < 0 || (words === 0 && walk.segments[0]!.text !== '创新' && action.has(walk.segments[0]!.text))
      ? walk.segments
      : walk.segments.slice(0, words);
  const first = own.at(-1);
  // 后坂村|以|“党支部+农户”模式: how something is done; 塘边村|“党支部+农户”模式: whose it is.
  if (first && OF_WHOM.test(scope.text.slice(first.start, at))) return at;
  // “六个一”工作法和|“赛马”机制: what follows other quotes is their head.
  return first && at - first.start >= LEAST && !/[”’》]/.test(scope.text[first.start - 1] ?? '') ? first.start : at;
}
