/** Projects: 年产12GWh储能电池项目, 退役电池综合利用项目, 甬舟铁路, 犬木塘水库工程, 总投资9.8亿元的|智慧教育装备产业园二期. */
import { type Candidate, WEIGHT } from './candidate.js';
import { isBrand } from './enterprise-list.js';
import { isUnknown } from './enterprise-trade.js';
import { headsOf } from './headed.js';
import type { Head } from './lexicon.js';
import { isProper } from './name-start.js';
import { isInvested, isUnderConstruction } from './project-built.js';
import { framedProjects } from './project-framed.js';
import { listedProjects } from './project-list.js';
import { pricedProjects } from './project-priced.js';
import { sitedProjects } from './project-sited.js';
import { sizedProjects, wholeProject } from './project-sized.js';
import type { HeadHit, Scope } from './scope.js';
import { type Segment, walkLeft } from './walk.js';

/** 年产 is said of what the project makes. */
const YEARLY = /^(年产|日产|年处理|年加工|日处理)/;
/** Characters in quotes, with the marks, from which on they are a name and no motto. */
const QUOTED_NAME = 8;
const YEARLY_BEFORE = /(年产|日产|年处理|年加工)[^，。、；！？]{2,20}$/;
/** …生产基地项目, …研发制造项目 */
const MAKES = /(?:生产|制造|加工|产业化)(?:基地|线)?项目$/u;
/** The letters of an item before 和: it names no project, firm or place by itself. */
const isOneItem = (before: string) =>
  /(?:^|[、，。；：的了])[\u3400-\u9fffA-Za-z]{3,10}$/u.test(before) &&
  !/(?:项目|工程|基地|中心|园|公司|集团|[省市县区镇乡村])$/u.test(before);
/** Shorter modifiers make a class of projects, not one: 航空项目, 技改项目. */
const LEAST = 4;
/** An industry as a brand makes a class of projects (数字经济|项目); a longer phrase that the gazetteer knows may be one (退役电池综合利用). */
const CLASS = 6;
/** Heads that make a project only with a place, a name or quotes before them. */
const LOOSE = /(工程|扩建|改扩建|线|隧道|铁路|高铁|高速|高速公路|码头|安置房|大桥|电站|[一二三四五]期)$/;
/** Heads that many works of one place share; a short name is enough before them. */
const WORKS = /^(海上风电场|风电场|铁路|高铁|高速|高速公路|城际铁路|大桥|特大桥|隧道|航电枢纽|水利枢纽|枢纽|灌区|抽水蓄能电站|抽蓄电站)$/;
const NATURE = /^(?:特大桥|大桥|隧道|水库|水电站|抽水蓄能电站)$/u;
const OF_NATURE = /^[\u3400-\u9fff]{1,3}[山峰岭坡坪垭梁坳岗崖湾洞溪湖河江峡洲](?:[一二三]号|\d号|特长|海底|公路)?$/u;
/** 金塘|海底|隧道: says how it is built, not whose it is. */
const KIND_OF_WORK =
  /^(海底|跨海|过江|越江|公铁|公路|铁路|长江|黄河|城际|两用|输水|引水|公用|货运|客运|抽水|[一二三四五六七八九十\d]+号)$/u;
/** What a work is of: with a name of its own before it, it needs no place: 犬木塘|水库|工程. */
const WORK_OF =
  /^(.{2,}?)(医院|学校|中学|大道|大桥|污水处理厂|水库|灌区|枢纽|水厂|泵站|抽水站|电站|航道|运河|水系|河|江|湖|溪|港|[一二三四五]期)[\u3400-\u9fff]{0,6}$/u;
/** A place that no gazetteer knows: 龙树镇木瓜冲. */
const VILLAGE = /^[\u3400-\u9fff]{2,3}(镇|乡|村|街道)/u;
const SITE = /(产业园|物流园|科技园|示范园|文创园|工业园|生态园|科技城|商贸城|陆港|基地|小镇|中心|机场|码头|电站)$/u;
const JOINT = /^(与|及|和|以及|同|个|暨|等)$/;
/** The name goes on as a body's, or as another word: 项目|办, 工程|师. */
const GOES_ON =
  /^(名单|名录|清单|申报|指南|车间|厂区|厂房(?!建设)|办(?!理|公)|部(?!分|署|门)|组(?!织|成)|化|经理|库|群|制|书|师|院|学|局|处|机械|段|站|沿线|公司|网|通道|线|班列)/;
const PART_OF_PHASE = /^[\u3400-\u9fff]{2,12}?(?:装置|工程|项目|生产线|产线|泊位|管网)/u;
const COUNT_BEFORE = /[\d一二三四五六七八九十两几多余百千](个|项|批|大|类|条|座|家)[\u3400-\u9fff]{0,2}$/u;
const COUNT_AFTER = /^(累计|已|新|全部)?(共|各|达|等|落地|开工|签约|实施|引进|完成)?[\d一二三四五六七八九十两]+[余多]?[个项批条座栋台套]/;
/** 省市县长重点|项目, 三大|项目, 啤酒产业链|项目: what many projects are. */
const ANY =
  /((?:重点|重大)(?:招商引资|建设|产业|工程)*|[一二三四五六七八九十两]大|[一二两三四五六七八九十\d]个|^.{0,5}产业链|募投|招商(?:引资)?|签约|^(?:(?:支撑|引领|战略|标志|带动|牵引|示范|基础)性?)+|(?:配套|基础|附属)设施(?:建设)?|民生|实事|投资|配套|(?:理论|课题|学术|社科)研究|意向性?合作|科技人才|成果转化|业态融合|高质量产业|有序转移|产业转移|技改|工业|基础设施)$/u;
/** 眉山首个|动力电池项目: what it is the first of, not its name. */
const FIRST_IN = /首[个条座家]|第一[个条座家]|唯一|最大/u;
const FIRST_OF = /(首个|首条|首座|首家|第一个|第一条|唯一|最大)的?$/u;
/** 合建的|液体化工码头: what is being built. */
const BUILT = /(建设|合建|共建|新建|兴建|投建|承建|在建|续建|建起|建成|上马|投产)(的|了)?$/u;
/** A stretch of a line, and words between it and the work on it: 渝昆高铁川渝段|大山隧道, 金建高铁全线|控制性工程. */
const STRETCH = /(段|延线|延长线|延伸线|连接线|联络线|境内|(?<!环)境|沿线|全线|旗下|所属)$/u;
/** 樟树至吉安高速公路|改扩建|项目: what is done to the line. */
const EXTENSION = /^(改扩建|扩建|改建|改造|提升|配套|建设|复线|电气化|增建|二线|扩能|升级)$/u;
/** 云南滇中引水项目|狮子山隧道: of a whole that is named before it. */
const WHOLE = /^(项目|工程|大通道)$/u;
const ROUTE = /(铁路|高铁|高速|高速公路|客专|中线)$/u;
/** 控制性工程, 民生工程: a class of works, whatever is said of them. */
const CLASS_OF_WORKS =
  /^(控制性|民生|重点|标志性|节点|骨干|重大|系统|系统性|主体|配套|附属|示范|样板|惠民|民心|实事|土建|房建|站房|路基)工程$/u;

/** 林青督导重点|项目, 在中心城区调研|项目建设, 赴东乡对接|项目, 摸清摸透|项目: what officials do there names no project. */
const TOURED =
  /深入|抓[紧实好牢]|(?:(?:调研|督导|调度|视察)(?:重点|重大)?|对接|考察|参观|洽谈|接洽|招引|争取|谋划|跟踪|推介|[摸看理吃][清透准])$/u;

export function recogniseProjects(scope: Scope): Candidate[] {
  const found = headsOf(scope, 'Project').flatMap(({ hit, head }) => {
    const candidate = projectAt(scope, hit, head);
    return candidate ? [candidate] : [];
  });
  const parts = [
    ...found,
    ...listedProjects(scope),
    ...framedProjects(scope),
    ...pricedProjects(scope),
    ...sitedProjects(scope),
    ...sizedProjects(scope),
  ];
  const projects = parts.filter(({ start }) => !isPraised(scope.text, start)).map((project) => wholeProject(scope, project, parts));
  return [...projects, ...projects.flatMap((project) => firmAhead(scope, project))];
}

/** 东莞市典亚五金|真空镀膜扩建项目, 米煌新材|项目: whose project it is, by its brand and trade. */
function firmAhead(scope: Scope, { start, end }: Candidate): Candidate[] {
  const from = scope.hitsFrom(start).find((hit) => hit.kind === 'Place' && hit.end < end)?.end ?? start;
  const trade = scope.survey.trades.findLast((hit) => hit.start >= from + 2 && hit.start <= from + LONGEST_BRAND && hit.end < end);
  if (!trade) return [];
  const { 'abstract-trade': abstract } = scope.knowledge.lexicon.roles;
  const brand = scope.text.slice(from, trade.start);
  const kind = scope.text.slice(trade.start, trade.end);
  if (abstract.has(kind) || OF_LAND.test(kind) || !isUnknown(scope, brand, from > start) || !isBrand(scope, brand) || isDeed(scope, brand))
    return [];
  if (scope.wordAt(trade.end - 1)!.end > trade.end) return [];
  const name = scope.text.slice(start, trade.end);
  return [{ kind: 'Enterprise', start, end: trade.end, name, ids: [], rule: 'enterprise-of-project', weight: WEIGHT.weak }];
}

/** 定山镇|独立|储能项目: a verb or an adjective. */
const isDeed = (scope: Scope, brand: string) =>
  scope.knowledge.segmenter.words(brand).some((w) => w.text.length > 1 && /^(?:v|a|d|f|t|m|b)/.test(w.tag));

/** Letters of a brand before its trade. */
const LONGEST_BRAND = 3;
/** 大爵溪文旅|项目, 浮宾茶叶|项目: of a place. */
const OF_LAND = /^(?:文旅|旅游|茶叶|茶业|果业|果品|种业|水产|渔业|水务|港务|港口|风电|水电|光伏|储能|核电)$/u;

/** Words before the head that the name may hold. */
function before(scope: Scope, hit: HeadHit, head: Head): Segment[] {
  const { action } = scope.knowledge.lexicon.roles;
  let actionsFrom = hit.start;
  const walk = walkLeft(scope, hit.start, {
    limit: 40,
    quotes: true,
    notes: true,
    pass: (text, tag, end) => {
      // A noun of action right before the head is part of the name (高标准农田建设|项目), elsewhere the verb (建设|固态电解质项目).
      if (end === actionsFrom && action.has(text)) {
        actionsFrom -= text.length;
        return true;
      }
      // 年产6万吨碳酸锂|和|氢氧化锂|项目: two things that it makes.
      if (text === '和' && YEARLY_BEFORE.test(scope.text.slice(Math.max(0, end - 24), end - 1))) return true;
      // 智能发电机组|和|移动灯塔生产基地项目: two things that it makes.
      if (text === '和' && MAKES.test(scope.text.slice(hit.start - 8, hit.end)) && isOneItem(scope.text.slice(0, end - 1))) return true;
      return (text === '及' || text === '与' || text === '至') && tag !== 'v' && head.needs !== 'built';
    },
  });
  return withoutJoint(ownStretch(trimmed(WORKS.test(head.text) ? behindVerb(walk.segments) : walk.segments)));
}

function projectAt(scope: Scope, hit: HeadHit, head: Head): Candidate | undefined {
  // 基地二期|裂化剂联合生产装置
  if (/期$/u.test(head.text) && PART_OF_PHASE.test(scope.text.slice(hit.end, hit.end + 16))) return undefined;
  if (GOES_ON.test(scope.text.slice(hit.end, hit.end + 2)) || (/扩建$/u.test(head.text) && scope.text[hit.end] === '的')) return undefined;
  const segments = before(scope, hit, head);
  const first = segments.at(-1);
  if (!first) return undefined;
  const brand = scope.text.slice(first.start, hit.start);
  // 甲有限公司|想上|新产线: what a firm wishes for.
  if (/(?:公司|集团|企业)(?:想|要|拟|欲|打算|准备|决定)/u.test(brand)) return undefined;
  const _name = scope.text.slice(first.start, hit.end);
  // 直达|株洲|生产线: any line there.
  if (TOURED.test(brand) || (/产线$/u.test(head.text) && segments.every((s) => s.type === 'place'))) return undefined;
  // “三千”|工程, 实施|“数字车间”改造|工程 are carried out.
  if (/工程$/u.test(head.text) && (segments[0]!.type === 'group' || (first.type === 'group' && isCarried(scope, first.start))))
    return undefined;
  // 自然科学奖一等奖：|江西师范大学“稀土配位超分子”项目: what is honoured.
  if (/奖[：:]$/u.test(scope.text.slice(0, first.start))) return undefined;
  // “咽喉”|隧道: what it is likened to.
  if (/(?:隧道|大桥|高铁|铁路|高速)$/u.test(head.text) && segments.length === 1 && first.type === 'group') return undefined;
  // 以|“中国药都”振兴工程|为抓手
  if (/工程$/u.test(head.text) && segments.some((s) => s.type === 'group') && DEEDS.test(segments[0]!.text)) return undefined;
  // 围绕产业链|抓项目, 分三期|改造, 电子信息产业类|项目: what is done, how, and a class.
  if (/^[抓谋引招推争储跑盯上]$/u.test(segments[0]!.text) || /[类分]$/u.test(brand)) return undefined;
  const invested = isInvested(scope.text, first.start);
  const built = BUILT.test(scope.text.slice(Math.max(0, first.start - 5), first.start));
  if (head.needs === 'built' && !(brand.length >= LEAST && isBuilt(scope, first, hit))) return undefined;
  const phase = /[一二三四五]期/u.test(head.text) && isUnderConstruction(scope.text, first.start, hit.end);
  // 红狮智慧物流园|二期, 岭南科技城|三期: of a park or works of its own.
  const ofSite = /^[一二三四五]期$/u.test(head.text) && brand.length > LEAST && SITE.test(brand);
  const own = invested || built || ofSite || phase || head.needs === 'built';
  const named =
    own ||
    segments.some((s) => s.type !== 'word') ||
    YEARLY.test(brand) ||
    VILLAGE.test(brand) ||
    (/工程$/u.test(head.text) && workOf(scope, brand, segments));
  // 鱼山|公用码头|扩建
  const extended = /扩建$/u.test(head.text) && /^(x|nz|ns)$/.test(first.tag);
  const pumped = /^抽(?:水蓄能|蓄)电站$/u.test(head.text);
  // 莲花峰|隧道, 青鸾湖|大桥: of a hill or water of its own.
  const ofNature = NATURE.test(head.text) && OF_NATURE.test(brand);
  const work =
    extended || pumped || ofNature || (WORKS.test(head.text) && (segments.some((s) => s.type === 'place') || isCoined(segments)));
  const short = work || (head.text !== '项目' && segments.some((s) => s.type === 'place'));
  if (
    brand.length < (short ? 2 : own ? LEAST - 1 : LEAST) ||
    !isProper(scope, [...segments].reverse()) ||
    (CLASS_OF_WORKS.test(lastTwo(segments, hit, scope)) && !/灌区/u.test(brand))
  )
    return undefined;
  if (!named && !work && (LOOSE.test(head.text) || head.needs === 'place')) return undefined;
  if (
    /项目$/u.test(head.text) ? (ANY.test(brand) && !isQuotedWhole(first)) || isClass(scope, segments, brand) : /(项目|工程)$/u.test(brand)
  )
    return undefined;
  // 遂宁市|首个|锂电隔膜项目
  if (FIRST_IN.test(brand) && first.type !== 'group') return undefined;
  if (!YEARLY.test(brand) && segments.every((s) => s.type === 'word') && FIRST_OF.test(scope.text.slice(0, first.start))) return undefined;
  // 6个|工业项目, 产业转移项目|25个: a class that is counted.
  const counted =
    COUNT_BEFORE.test(scope.text.slice(Math.max(0, first.start - 8), first.start)) ||
    COUNT_AFTER.test(scope.text.slice(hit.end, hit.end + 6));
  if (counted && !YEARLY.test(brand) && !segments.some((s) => s.type === 'group')) return undefined;
  const weight = invested || head.needs === 'built' ? WEIGHT.anchored : WEIGHT.grammar;
  // 100万吨/年|乙烯炼化一体化项目
  const start = first.start - (RATE.exec(scope.text.slice(Math.max(0, first.start - 16), first.start))?.[0].length ?? 0);
  return { kind: 'Project', start, end: hit.end, name: scope.text.slice(start, hit.end), ids: [], rule: 'project-head', weight };
}

/** What a programme does, not a building site. */
const DEEDS = /(振兴|倍增|培育|赋能|富民|惠民|强县|强省|强市|铸魂|暖心|护航|攻坚|育才|引才|提质|增效)$/u;

/** How much it makes in a year. */
const RATE = /[\d.]+[余多]?万?(?:吨|件|套|台|片|辆|千瓦时|平方米|立方米)[/／](?:年)?$/u;

/** Whether a verb of carrying out stands right before an offset: 实施, 深入开展. */
function isCarried(scope: Scope, at: number): boolean {
  return at > 0 && scope.knowledge.lexicon.roles.carry.has(scope.wordAt(at - 1)!.text);
}

/** 建设|天府粮仓智慧农机中心: no known name, and not a rank in quotes (“国字号”科研平台). */
function isBuilt(scope: Scope, first: Segment, hit: HeadHit): boolean {
  if (scope.nameEndingAt(hit.end) || (first.type === 'group' && scope.knowledge.lexicon.notProgrammes.has(first.text.slice(1, -1))))
    return false;
  return isUnderConstruction(scope.text, first.start, hit.end);
}

/** 控制性|工程: the head with the word before it. */
function lastTwo(segments: readonly Segment[], hit: HeadHit, scope: Scope): string {
  return scope.text.slice(segments.length === 1 ? segments[0]!.start : Math.max(segments[0]!.start, hit.start - LEAST), hit.end);
}

/** 数字经济|项目, 电子信息产业链|项目, “八大行动”|项目, 南昌|项目: classes, and projects of a programme or place. */
function isClass(scope: Scope, segments: readonly Segment[], brand: string): boolean {
  const { gazetteer, lexicon } = scope.knowledge;
  if (brand.length <= CLASS && gazetteer.named(brand).some((e) => e.kind === 'Industry' || e.kind === 'Place' || e.kind === 'Park'))
    return true;
  const [only] = segments;
  // “老司城数字孪生”|项目 is one, what carries out a programme or a slogan is not.
  if (segments.length === 1 && only!.type === 'group') {
    const inner = brand.slice(1, -1);
    return (
      inner.length <= LEAST ||
      lexicon.notProgrammes.has(inner) ||
      /(行动|计划|工程|战略|机制|[\d+＋、，]|^[一二三四五六七八九十百千万双两])/u.test(inner)
    );
  }
  // 天福|养老产业|项目: of a brand.
  const branded = segments.length > 1 && /^(x|nz)$/.test(segments.at(-1)!.tag);
  const industry = /(产业链?|行业|领域)$/.test(brand) && !branded && !segments.some((s) => s.type === 'place' || s.type === 'name');
  return industry || segments.every((s) => s.type === 'place' || s.type === 'name' || lexicon.roles.action.has(s.text));
}

/** 渝昆|高铁, 甬|舟|铁路: words that no dictionary knows, or names. */
function isCoined(segments: readonly Segment[]): boolean {
  // 南中|高速公路, 北横|通道: what the segmenter takes for a side.
  if (segments.length === 1 && segments[0]!.text.length === 2 && segments[0]!.tag === 'f') return true;
  const own = KIND_OF_WORK.test(segments[0]!.text) ? segments.slice(1) : segments;
  const letters = own.reduce((sum, s) => sum + s.text.length, 0);
  return letters >= 2 && letters <= 8 && own.every((s) => s.text.length === 1 || /^(x|n[rstz].?|j)$/.test(s.tag) || s.text === '至');
}

/** “空间环境地面模拟装置”国家重大科技基础设施|项目: what is quoted names it. */
function isQuotedWhole(first: Segment): boolean {
  return first.type === 'group' && first.text.length > QUOTED_NAME;
}

/** 并接入|郑渝|高铁: the name of a line begins behind the verb. */
function behindVerb(segments: readonly Segment[]): readonly Segment[] {
  const verb = segments.findIndex((s) => s.tag === 'v' && s.text.length > 1);
  return verb > 0 ? segments.slice(0, verb) : segments;
}

/** 犬木塘|水库|工程, 澄南水厂|供水工程: a work with a name of its own. */
function workOf(scope: Scope, brand: string, segments: readonly Segment[]): boolean {
  const own = WORK_OF.exec(brand)?.[1];
  if (own === undefined) return false;
  const from = segments.at(-1)!.start;
  return isProper(
    scope,
    segments.filter((s) => s.end <= from + own.length),
  );
}

/** 渝昆高铁川渝段|大山隧道, 甬舟铁路|金塘海底隧道: what a work is part of is another name. */
function ownStretch(segments: readonly Segment[]): Segment[] {
  const end = segments.findIndex(
    (s, i) =>
      i > 0 &&
      (STRETCH.test(s.text) || ROUTE.test(s.text) || WHOLE.test(s.text)) &&
      !segments.slice(0, i).every((own) => EXTENSION.test(own.text)),
  );
  return end > 0 ? segments.slice(0, end) : [...segments];
}

/** 与|立邦新材项目|同日开工: a conjunction begins no name. */
function withoutJoint(segments: readonly Segment[]): Segment[] {
  const kept = [...segments];
  while (kept.length > 0 && JOINT.test(kept.at(-1)!.text)) kept.pop();
  return kept;
}

/** 45个|城市能级升级 → without the count; 年产6万吨… keeps its figures. */
function trimmed(segments: readonly Segment[]): Segment[] {
  const yearly = segments.findIndex((s) => YEARLY.test(s.text));
  if (yearly >= 0) return segments.slice(0, yearly + 1);
  // 智创园|去年底|一期: when, not whose.
  const time = segments.findIndex((s) => /^(?:[去今明前]年|年[初底]|本月|上月|近日|日前|目前)/u.test(s.text));
  if (time >= 0) return segments.slice(0, time);
  const count = segments.findIndex(
    (_, i) => isCount(segments, i) && !SIZE.test(segments[i]!.text) && !SIZE.test(segments[i - 1]?.text ?? ''),
  );
  return count >= 0 ? segments.slice(0, count) : [...segments];
}

/** 十万亩|粮食示范基地, 120万|千瓦|光伏项目: how large it is. */
const SIZE = /(亩|吨|吨级|瓦|千伏|公里|米|平方米|头|羽|床)$/u;

/** 45|个, 一|批; 5|G 线路板, 316|国道, 一号|隧道: a digit before a letter or a road is no count, nor is 口 in 亭子|口. */
function isCount(segments: readonly Segment[], i: number): boolean {
  const { text, tag } = segments[i]!;
  // 成达|万|高铁: a place's character.
  // 半|固态电池, 帆石|一|海上风电场
  if (text === '半' || (i === 0 && /^[一二三四五六七八九]$/u.test(text) && /^(x|n[rsz].?)$/.test(segments[1]?.tag ?? ''))) return false;
  if (text === '万' && segments[i + 1]?.tag === 'x' && i === 0) return false;
  if (/^[A-Za-z]|^(国道|省道|县道|国省道|线|高速|号)/.test(segments[i - 1]?.text ?? '') || /^[一二三四五六七八九十\d]+号$/.test(text))
    return false;
  if (tag === 'q') return /^m/.test(segments[i + 1]?.tag ?? '') || /^\d/.test(segments[i + 1]?.text ?? '');
  return tag === 'm' || tag === 'mq' || /^[\d.]+$/.test(text);
}

/** 大型|有色金属产业项目: any of a trade. */
const CLASS_OF_TRADE = /^(?:大型|重大|重点|优质|高端)[\u3400-\u9fff]{2,10}(?:产业|行业)项目$/u;
/** 风电项目, 压铸项目 */
const SHORT = /^[\u3400-\u9fff]{1,3}项目$/u;

/** 是全球最大的|袜子生产基地, 集酿造、包装为一体的|酒业基地: what something is, not its name. */
const PRAISED =
  /(?:最大|最早|最重要|重要|知名|著名|领先|一流|主要|唯一|一体|一身|规模化)(?:化)?的$|(?:是|成为|作为|成)(?:全国|全球|全省|全市|国内|世界|亚洲|国际|我国|中国)(?:最大|重要|知名|领先|一流|首[个座家条])的?$/u;
const PRAISE = 12;
const isPraised = (text: string, start: number): boolean => PRAISED.test(text.slice(Math.max(0, start - PRAISE), start));

/** Whether what may be a project's name is a class of projects, or what a prize was given for: 控制性工程, 浙江省|重点项目, 奖一等奖：“稀土”项目. */
export function isAnyProject(scope: Scope, start: number, end: number): boolean {
  const name = scope.text.slice(start, end);
  if (isPraised(scope.text, start)) return true;
  const own = scope.wordsIn(start, end);
  const tail = own.slice(-2).map((w) => w.text);
  if (
    CLASS_OF_WORKS.test(tail.join('')) ||
    (FIRST_IN.test(name) && name.endsWith('项目')) ||
    CLASS_OF_TRADE.test(name) ||
    SHORT.test(name) ||
    ANY.test(name.replace(/(项目|工程)$/u, ''))
  )
    return true;
  // 三坊七巷|古建筑群: what stands there.
  if (/奖[：:][^，。；]*$/u.test(scope.text.slice(0, start)) || /建筑群$/u.test(name)) return true;
  return LOOSE.test(name) && !own.some((w) => scope.hitsFrom(w.start).some((hit) => hit.kind === 'Place' && hit.end <= end));
}
