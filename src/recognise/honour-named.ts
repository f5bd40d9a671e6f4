/**
 * Honours by the verb that gives them: what follows 获评, 被命名为 is a title whatever it ends in, and so is each item of its list.
 *   被评为|全国计划生育优质服务先进县、湖北省最佳信用县；  荣获|“国家卫生县城”“全国农民工返乡创业试点县”等荣誉；  获评|进步最快园区
 */
import { matchesOf } from '../matches.js';
import type { Word } from '../segment/segmenter.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

/** Verbs whose object is a title; 的 after them does not begin one (获评的企业). */
const SURE =
  '(?:命名|认定|评选出?|表彰|表扬|揭晓|选树|推选出?)(?=了?(?:首批|第[一二三四五六七八九十百\\d]+[批届]|\\d{4}年度?|[新]一批))|被?认定为|命名[^，。；]{2,30}?为|被?评选?为|被?评定为|被?命名为|被?授予|被?确定为|被?列为|获评为?|荣获|荣膺|获颁|获授|喜获|喜提|蝉联|摘得|捧回|斩获|入选为?|入围|上榜|跻身|获称|获选|创成|成功创建';
/** Verbs that have other objects too: 获得|专利, 列入|计划, 获批|资金. */
const WEAK = '享有|素有|被?誉为|获得|获批|列入|进入|位列|通过|拿下|夺得|创建|成为|取得|收获|拥有|还是|既是|就是|是|获';
const OPENING =
  '(?:了|过|为)?(?:(?:全国|全省|全市)(?=首批|唯一|首个))?(?:首批|首个|第[一二三四五六七八九十\\d]+批|\\d{4}(?:[-—]\\d{4})?年度?|年度|本年度|上年度|全省唯一|唯一)*';
const VERB = new RegExp(`(?:(${SURE})|(${WEAK}))(?!的)${OPENING}`, 'gu');
/** One item: quoted as a whole, or letters and quoted words: “四好农村路”全国示范县. */
const ITEM =
  /“[^“”，。；！？]{3,24}”(?=[、“，。；！？和及与以等称荣光多美名认培证牌奖桂]|企业|[两三四]块|$)|(?:[^，。；、！？…“”（）：的\s]|“[^“”，。；！？]{1,12}”|（[^（）]{1,5}）){3,26}/uy;
const JOINT = /(?:、|，?以及|和|及|与|(?=“))/uy;
/** What closes a list of titles. */
const CLOSED = /^(?:等[^，。；]{0,6})?(?:光荣|荣誉)?(?:称号|荣誉|殊荣|美誉|桂冠|奖项|奖牌|牌匾|证书)/u;
/** Ends that are no part of a title. */
const TAIL =
  /(?:获得者|得主|[两三四五\d]块(?:金字)?(?:招牌|牌子)|等?(?:光荣|荣誉)?称号|等[一二三四五六七八九十多\d]*[项个]?|(?:认定|培育|公示|入选|评选)?名单|(?:建设|创建|培育)(?:单位)?(?:名单)?|筹建|复审|验收|认定|评审|考核|评估|复核|创建|申报|公示|中|第\d+[位名]|前[十百\d]+(?:强|名)?|荣誉|[以之]?后|\d{1,2}月\d{1,2}日|[\d一二两三四五六七八九十]+[余多]?[家个座处项户人条件所名])$/u;
/** Words that titles are made of. */
const TITLE =
  /(示范|先进|星级|优秀|最佳|最美|十佳|百强|百佳|十强|\d强|模范|文明|标兵|标杆|样板|之乡|之都|之城|名城|名县|名镇|名村|强县|强市|强区|强镇|奖|冠军|小巨人|独角兽|瞪羚|金牌|试验区|承接地|创新基地|典型镇|典型村|典型案例|优秀案例|案例|试点|名录|重点镇|特色小镇|卫生县城|卫生城市|卫生镇|园林城市|湿地公园|森林公园|地质公园|生态县|生态市|生态村|工业遗产|文化遗产|人物|工匠|劳模|楷模|奖章|奖状|好人|教师|医生|青年|卫士|匠星|大奖|红旗|传统村落|重点村|乡村|未来|未来工厂|未来社区|智能工厂|绿色工厂|灯塔工厂|众创空间|孵化器|老字号|驰名商标|地理标志)/u;
const SHORTEST = 4;
/** 省绿色工厂, 市先进集体; 省政府质量奖 is a place's government's. */
const OWN_LEVEL = /^[省市](?!政府|人民政府)/u;
/** 一项荣誉, 3个奖项 */
const COUNTED = /^[\d一二三四五六七八九十两多几]+[项个家次名块种]/u;
/** A sure verb's bare noun phrase ends its clause: 获评|进步最快园区。 */
const ENDS = /^[，。；！？]|^$|^等?(?:称号|荣誉)/u;
/** Hospitals' grades: 三级乙等综合医院. */
const GRADE =
  /国家[一二三]级(?:博物馆|图书馆|文化馆|档案馆|美术馆|公共图书馆)|(?:国家)?[二三]级[甲乙丙]等(?:综合|专科|中医|妇幼保健|民族|中西医结合|精神专科|传染病|肿瘤)?(?:妇幼保健院|医院)/gu;
/** 第六批|浙江省“未来工厂”|认定名单, 温州市“最美工厂”: a title in quotes with who gives it. */
const QUOTED_OF = /“([^“”，。]{2,10})”(?=(?:认定|培育|入选|评选|企业|公示)?(?:名单|称号)|(?:正式)?(?:出炉|公布|揭晓)|企业)/gu;

/** 公布首批|江西省未来产业先导试验区|名单: who is on a list of a place's or level's has its title. */
const LIST_OF = new RegExp(
  `(?:公布|发布|公示|印发|揭晓|下发|评选出)${OPENING}(?:“([^“”，。]{3,12})”(?:企业)?|([^，。；、！？“”（）：的\\s]{5,24}?))(?:认定|培育|入选|评选|公示)?(?:名单|榜单)`,
  'gu',
);
/** What is listed to be honoured; lists of officials and of projects honour nobody. */
const LISTED =
  /(区|县|市|镇|乡|村|社区|企业|工厂|车间|集群|品牌|街区|基地|学校|医院|单位|工坊|课堂|景区|示范点|专业|课程|集体|家庭|个人|人物|案例|产品)$/u;
/** 发布2025年|“南粤工匠年度人物”|，10人当选: whom a title in quotes goes to. */
const ELECTED = new RegExp(
  `(?:公布|发布|公示|揭晓|评选出|命名|选树|表彰|表扬)(?:了)?${OPENING}“([^“”，。]{4,14})”，?(?:共|有)?[\\d一二三四五六七八九十百]+[余多]?(?:人|名|位|家|个|对|户|件|支)[^，。；]{0,8}(?:当选|入选|上榜|获评|获此殊荣|获奖|榜上有名|入围)`,
  'gu',
);
const OFFICE = /任免|干部|人员|代表|委员|失信|违法|责任|候选|录取|中标|录用/u;

interface Item {
  readonly start: number;
  readonly end: number;
}

export function namedHonours(scope: Scope): Candidate[] {
  return [
    ...byVerb(scope),
    ...quotedOf(scope),
    ...listedOf(scope),
    ...elected(scope),
    ...handedOver(scope),
    ...graded(scope),
    ...epithets(scope),
  ];
}

function byVerb(scope: Scope): Candidate[] {
  return matchesOf(VERB, scope.text).flatMap((match): Candidate[] => {
    const sure = match[1] !== undefined;
    const from = match.index + match[0].length;
    const items = itemsFrom(scope.text, from);
    const last = items.at(-1);
    if (!last) return [];
    // 素有“南方油城”之称: an epithet that nobody conferred.
    const epithet = /^(?:享有|素有|被?誉为)/u.test(match[0]);
    const closed = CLOSED.test(scope.text.slice(last.end)) || /(?:称号|荣誉|殊荣)$/u.test(scope.text.slice(last.start, last.end));
    return items.flatMap((item) => {
      const own = trimmed(scope, item);
      return own &&
        isTitle(scope, own, sure || closed, items.length) &&
        !(HAS.test(match[0]) && ZONE.test(scope.text.slice(own.start, own.end))) &&
        (!epithet || isRanked(scope, own))
        ? [candidate(scope, own, 'honour-named')]
        : [];
    });
  });
}

/** 拥有|四川自贸试验区川南临港片区, 是|国家级高新区: what a place has or is, not what it was given. */
const HAS = /^(?:拥有|还是|既是|就是|是|进入|通过)/u;
const ZONE = /(?:片区|园区|高新区|经开区|开发区|保税区|新区|试验区|合作区|工业园|科技园|产业园|陆港)$/u;

/** The items of the list that begins at an offset. */
function itemsFrom(text: string, from: number): Item[] {
  const items: Item[] = [];
  let at = from;
  for (;;) {
    ITEM.lastIndex = at;
    const match = ITEM.exec(text);
    if (!match) return items;
    items.push(...parted(at, match[0]));
    at += match[0].length;
    JOINT.lastIndex = at;
    const joint = JOINT.exec(text);
    if (!joint) return items;
    at += joint[0].length;
  }
}

/** 入选江西省产业集群|和|国家中小企业特色产业集群: two, where the second begins with its level. */
const SECOND = /^([^“”]{4,})(?:和|及|与)((?:国家级?|全国|省级|市级|[\u3400-\u9fff]{2,3}省)[^“”]{3,})$/u;

function parted(at: number, text: string): Item[] {
  // 授予玉山|“世界台球之城”: who is given it.
  const given = /^[\u3400-\u9fff]{2,3}(?<![省市县区])“[^“”]+”$/u.test(text) ? text.indexOf('“') : 0;
  if (given > 0) return [{ start: at + given, end: at + text.length }];
  const two = SECOND.exec(text);
  if (!two) return [{ start: at, end: at + text.length }];
  const second = at + text.length - two[2]!.length;
  return [
    { start: at, end: at + two[1]!.length },
    { start: second, end: at + text.length },
  ];
}

/** 国家级, 全国, 省级 */
function startsWithLevel(scope: Scope, name: string): boolean {
  return [...scope.knowledge.lexicon.roles['honour-level']].some((w) => name.startsWith(w));
}

/** Without quotes around the whole and without what only closes the list. */
function trimmed(scope: Scope, { start, end }: Item): Item | undefined {
  const text = scope.text.slice(start, end);
  const quoted = /^“([^“”]+)”$/u.exec(text);
  if (quoted) return { start: start + 1, end: end - 1 };
  // 永定县|国家专精特新“小巨人”企业: whose it is.
  const whose = /^[\u3400-\u9fff]{1,4}[省市县区](?=国家|全国|省级)/u.exec(text)?.[0].length ?? 0;
  if (whose > 0) return trimmed(scope, { start: start + whose, end });
  let own = text;
  for (let tail = TAIL.exec(own); tail && tail.index > 0; tail = TAIL.exec(own)) own = own.slice(0, tail.index);
  return own.length >= SHORTEST ? { start, end: start + own.length } : undefined;
}

/** 中国荔乡, 化橘红之乡 */
function isRanked(scope: Scope, { start, end }: Item): boolean {
  const name = scope.text.slice(start, end);
  return TITLE.test(name) || startsWithLevel(scope, name);
}

/** What a title does not hold: a programme's number (“415X”先进制造业集群), a year, a second verb, a quoted word that is no name (“决赛”). */
const FOREIGN = new RegExp(`\\d{3}|[+＋]|[万亿]元|奖补|数量|第[一二三四五六七八九十]+[位名]|${SURE}`, 'u');
/** 建设的|重要节点城市, 跻身|信息产业领先地位, 入选|数居粤西首位, 覆盖|绝大多数大中城市: what one is or where, not a title. */
export const NO_TITLE =
  /(?:节点城市|枢纽城市|中心城市|大中城市|地位|意义|首位|行列|前列|[数量额]居.*)$|绝?大多数|加快|[\d一二三四五六七八九十]+[余多]?[个家](?!一)/u;
const QUOTED_END = /[^“](?<!^[^“]{2,3}[省市区县]|^国家级|^全国|^省级|^[季年月]度)“[^“”]*”$/u;
/** “2020年度|全省工业先进县” */
const YEAR = /^\d{4}年度?/u;
/** 获|突出贡献奖 */
const PRIZE = /^(?![省市])[\u3400-\u9fff“”]{4,}(?:(?<![颁领授获发])奖|奖[特一二三]等奖|[金银铜]奖)$/u;
/** What may follow a title. */
const AFTER = /^[，。；、！？…“”（）：的和及与以等称荣光多美名企认\s]|^$/u;

function isTitle(scope: Scope, { start, end }: Item, sure: boolean, items: number): boolean {
  const name = scope.text.slice(start, end);
  const { edges, notProgrammes } = scope.knowledge.lexicon;
  if (
    name.length < SHORTEST ||
    notProgrammes.has(name) ||
    COUNTED.test(name) ||
    FOREIGN.test(name.replace(YEAR, '')) ||
    QUOTED_END.test(name)
  )
    return false;
  // 当选市长 is a post, 授予[甲公司]… names who is given it, and a name that was cut is none.
  if (scope.titles.some((t) => t.end === end)) return false;
  if (scope.hitsFrom(start).some((h) => h.kind === 'Enterprise' || (h.kind === 'Organization' && h.end - start > SHORTEST))) return false;
  if (!AFTER.test(scope.text.slice(end, end + 1)) && !TAIL.test(scope.text.slice(start, end + SHORTEST))) return false;
  const quoted = scope.text[start - 1] === '“';
  const words = scope.wordsIn(start, end);
  // 入选|只是起点
  if (!quoted && /^(?:c|d|r)$/.test(words[0]?.tag ?? '') && words[0]!.text.length > 1) return false;
  // 获评的是, 入选后发展: a sentence goes on, no title.
  const goesOn = (w: Word): boolean =>
    w.text !== '最' && (edges.get(w.text) === 'function' || /^(r|uz|ul|ug)$/.test(w.tag) || (w.tag === 'd' && w.text.length === 1));
  // 获评|全省|五星级基层党组织: the level.
  if (!quoted && words.some((w) => goesOn(w) && !(w.start === start && /^全[省市县区州]$/u.test(w.text)))) return false;
  const level = scope.hitsFrom(start).some((h) => h.kind === 'Place') || startsWithLevel(scope, name) || OWN_LEVEL.test(name);
  if (TITLE.test(name)) return level || quoted || sure || PRIZE.test(name);
  const bare = items === 1 && !words.some((w) => edges.get(w.text) === 'verb') && ENDS.test(scope.text.slice(end));
  return sure && (quoted || level || bare);
}

/** 浙江省|“未来工厂”: the place or level before the quotes says who gives it. */
function quotedOf(scope: Scope): Candidate[] {
  const { roles, notProgrammes } = scope.knowledge.lexicon;
  return matchesOf(QUOTED_OF, scope.text).flatMap((match): Candidate[] => {
    const level = [...roles['honour-level']].find((w) => scope.text.slice(0, match.index).endsWith(w));
    const start = scope.placeEndingAt(match.index)?.start ?? (level === undefined ? undefined : match.index - level.length);
    const end = match.index + match[0].length;
    // 罗田|“世界板栗之乡”称号: whose it is, not who gives it.
    if (start === undefined || notProgrammes.has(match[1]!) || /\d|^(?:世界|中国|全国|国家)/.test(match[1]!)) return [];
    // 四川省“贡嘎培优”企业: the noun is the name's own.
    const noun = TITLE.test(match[1]!) ? '' : (/^企业/u.exec(scope.text.slice(end))?.[0] ?? '');
    if (noun === '' && !TITLE.test(match[1]!)) return [];
    return [candidate(scope, { start, end: end + noun.length }, 'honour-quoted')];
  });
}

function listedOf(scope: Scope): Candidate[] {
  return matchesOf(LIST_OF, scope.text).flatMap((match): Candidate[] => {
    const name = match[1] ?? match[2]!;
    const start = match.index + match[0].lastIndexOf(name);
    const end = start + name.length;
    const level = match[1] !== undefined || scope.hitsFrom(start).some((h) => h.kind === 'Place') || startsWithLevel(scope, name);
    if (!level || FOREIGN.test(name) || OFFICE.test(name) || !(match[1] !== undefined || TITLE.test(name) || LISTED.test(name))) return [];
    return [{ ...candidate(scope, { start, end }, 'honour-list'), weight: WEIGHT.alias }];
  });
}

/** 素有“中国陶瓷煲都”之称, 是“世界板栗之乡” */
const EPITHET =
  /[“‘]((?:中国|世界|全国|亚洲|东方|国际|江南)[^“”‘’，。；：]{0,6}?(?:[\u3400-\u9fff]都|之[乡城窗源谷]|[^之家城]乡|名城|工业城|产业城|(?:产业|生产|制造)基地|第一[县乡镇村市区]))[”’](?!建设|打造)/gu;

function epithets(scope: Scope): Candidate[] {
  return matchesOf(EPITHET, scope.text).map((m) =>
    candidate(scope, { start: m.index + 1, end: m.index + m[0].length - 1 }, 'honour-epithet'),
  );
}

function elected(scope: Scope): Candidate[] {
  return matchesOf(ELECTED, scope.text).map((m) => {
    const start = m.index + m[0].indexOf('“') + 1;
    return candidate(scope, { start, end: start + m[1]!.length }, 'honour-elected');
  });
}

/** 为首批|“十佳科技副总”|颁奖, “浙造天工鼎”|评选结果: what is handed over or voted on. */
const HANDED =
  /(?:[为向][^，。；“”]{0,12}“([^“”，。]{4,14})”[^，。；“”]{0,6}(?:颁奖|授牌|颁发|授旗))|“([^“”，。]{4,14})”评选(?=情况|结果|揭晓|落幕|出炉)/gu;

function handedOver(scope: Scope): Candidate[] {
  return matchesOf(HANDED, scope.text).map((m) => {
    const name = m[1] ?? m[2]!;
    const start = m.index + m[0].indexOf('“') + 1;
    return candidate(scope, { start, end: start + name.length }, 'honour-handed');
  });
}

/** 自然科学奖|一等奖, 技术发明奖二等奖: prizes of science and their grade, whoever has them. */
const GRADED_PRIZE =
  /(?:自然科学|技术发明|科学技术(?:进步)?|科技进步|科技合作|哲学社会科学优秀成果|社会科学优秀成果|教学成果)奖(?:特等奖|[一二三]等奖)/gu;

function graded(scope: Scope): Candidate[] {
  const grades = scope.text.includes('级') ? matchesOf(GRADE, scope.text) : [];
  const prizes = scope.text.includes('等奖') ? matchesOf(GRADED_PRIZE, scope.text) : [];
  const found = [
    ...grades.map((m) => ({ start: m.index, end: m.index + m[0].length })),
    ...prizes.map((m) => ({ start: giverBefore(scope, m.index), end: m.index + m[0].length })),
  ];
  return found.map((item) => ({ ...candidate(scope, item, 'honour-grade'), weight: WEIGHT.alias }));
}

/** 江西省|科技进步奖, 获|省|科技进步奖 */
function giverBefore(scope: Scope, at: number): number {
  return scope.placeEndingAt(at)?.start ?? (/[省市]/u.test(scope.text[at - 1] ?? '') ? at - 1 : at);
}

function candidate(scope: Scope, { start, end }: Item, rule: string): Candidate {
  return { kind: 'Honour', start, end, name: scope.text.slice(start, end), ids: [], rule, weight: WEIGHT.anchored };
}
