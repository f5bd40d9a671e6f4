/** Enterprises: 江西立讯智造有限公司, 青峰医药集团, 翰鲸聚合物（漳州）有限公司, 山东凯马汽车制造有限公司赣州分公司. */
import type { GazetteerHit } from '../gazetteer/gazetteer.js';
import { BRANCHES, type Candidate, WEIGHT } from './candidate.js';
import { isUnknown } from './enterprise-trade.js';
import { recogniseHeaded } from './headed.js';
import type { Start } from './name-start.js';
import type { Scope } from './scope.js';

/** Heads that a place alone makes a firm of: 江西银行, 赣州供电公司; 南昌公司 is none. */
const TOUCH = /银行|供电公司|信用社|农信社|分公司|厂|矿/;
/** …有限公司赣州分公司, 江铃汽车|富山工厂 */
const BRANCH = new RegExp(`^(.{2,6}?)(?:中心支公司|${BRANCHES}|供电公司|工厂)`);
/** Legal forms: what stands before them is a brand, whatever its words mean elsewhere. */
const LEGAL = /有限|股份|集团/;
/** 前5月公司, 卖到公司, 湖口两个电厂, 三家客户占公司 */
const COUNTED =
  /有家|^.[到进给往向](?:公司|集团|厂)$|^[\d.]+[余多]?万?(?:吨|件|套|台|片|亩|平方米)|^[前第]?[\d一二三四五六七八九十两]+[个家座月年至到]|[\d一二三四五六七八九十两][个家座月年]/;

/** 一家|互联网公司, 某|汽配厂: one of a class. */
const ONE_OF = /(?:[一这那有几多各某]家|某|一个)$/u;

/** Whether a word of its own is in the brand. */
function isCoined({ segments }: Start): boolean {
  return segments.some((s) => s.type !== 'word' || /^(x|nr|nz)/.test(s.tag));
}

/** 宁德时代|全资子公司, 强村公司: any of that kind. */
const ANY = /((全资|控股|参股|下属|旗下)(子|孙)?|强村(富民)?)公司$/;

/** “积分银行”: where villages count good deeds. */
const FIGURATIVE =
  /^(?:时间|积分|爱心|绿色|信用|生态|两山|道德|公益|农机|良种|粪肥|文明|碳汇|森林|土地|资源|种子|基因|人体|美德|孝心)银行$/u;

/** 粮油|加工厂, 农民|合作社, 老|陶瓷厂: any of that sort. */
const ANY_WORKS =
  /^(?:(?:粮油|粮食|农产品|食品|木材|饲料|茶叶|服装|水产|蔬菜|水果|竹木|肉类|豆制品|塑料|五金|玩具|皮革)加工厂|[小老旧][\u3400-\u9fff]{2,4}厂|(?:农民|村办|村级|集体)+(?:专业|经济|股份)*合作社)$/u;

/** 在井开区|办厂: what is done. */
const DONE = /(办|建|设|进|出|离|开|返|投资办)厂$/u;

/** 蓝蝶光电厂|房, 鹿厂镇铜矿|村: the word, or another name, goes on. */
const ROOMS = /^[房区商家址龄长村镇乡街]/u;

const COOPERATIVE = /(合作社|家庭农场)$/u;

/** 甲有限公司与乙有限公司 are two. */
const TWO = /有限(?:责任)?公司./;

/** 永乐|供应|链|有限公司: behind a verb that may be a trade the name goes on with its form or another trade; 产品供应|永乐|电容有限公司. */
function goesOn({ text, knowledge }: Scope, at: number): boolean {
  const { trades, heads, roles } = knowledge.lexicon;
  const named = (length: number) => roles.trade.has(text.slice(at, at + length)) || roles.field.has(text.slice(at, at + length));
  return named(2) || named(3) || trades.at(text, at).length > 0 || heads.at(text, at).length > 0;
}

export function recogniseEnterprises(scope: Scope): Candidate[] {
  const { trade } = scope.knowledge.lexicon.roles;
  const found = recogniseHeaded(scope, {
    kind: 'Enterprise',
    rule: 'enterprise-head',
    limit: 28,
    touch: (head) => TOUCH.test(head.text),
    verbs: (head) => LEGAL.test(head.text),
    least: 2,
    brands: true,
    quoted: (head) => COOPERATIVE.test(head.text),
    within: true,
    pass: (text, _tag, end) => trade.has(text) && goesOn(scope, end),
    accept: (name, start, head, own) =>
      name.length >= 4 &&
      // “橙心”|合作社; a quoted word before a company's form may be anything.
      !(start.segments.some((s) => s.type === 'group' && /^[“‘]/u.test(s.text)) && !(COOPERATIVE.test(name) && !/[+＋、]/u.test(name))) &&
      !(start.by === 'stop' && ONE_OF.test(own.text.slice(0, start.start)) && !isCoined(start)) &&
      !trade.has(start.segments[0]?.text ?? '') &&
      !COUNTED.test(name) &&
      !TWO.test(name) &&
      !ANY.test(name) &&
      !ANY_WORKS.test(name) &&
      // 原|是家电厂|的钳工
      !name.startsWith('是') &&
      !DONE.test(name) &&
      !FIGURATIVE.test(name) &&
      // 秸秆加工合作社|12个
      !(start.by === 'stop' && /^\d+[余多]?[个家]/u.test(own.text.slice(head.end))) &&
      // 街道、派出所、律师事务所: any of them.
      name !== own.text.slice(head.start, head.end) &&
      !/^(?:律师|会计师|法律|设计)事务所$/u.test(name) &&
      !(/[厂矿]$/.test(name) && ROOMS.test(own.text.slice(head.end))),
  });
  const whole = found.map((candidate) => withoutZone(scope, withoutAddress(scope, ofGroup(scope, candidate))));
  const firms = whole.map((firm) => withGroup(scope, firm, whole));
  const known = /工厂|支公司/.test(scope.text) ? scope.hits.filter((hit) => hit.kind === 'Enterprise' && !hit.level) : [];
  return [...firms, ...firms.flatMap((firm) => branches(scope, firm)), ...known.flatMap((hit) => branches(scope, ofHit(scope, hit)))];
}

function ofHit(scope: Scope, { start, end, ids }: GazetteerHit): Candidate {
  return { kind: 'Enterprise', start, end, name: scope.text.slice(start, end), ids, rule: 'enterprise-branch', weight: WEIGHT.anchored };
}

/** 贝特瑞（四川）: a brand with its place in brackets. */
const BRACKETED = /^([\u3400-\u9fff]{2,8})[（(]([\u3400-\u9fff]{2,6})[）)]/u;

/** A town or subdistrict before a firm's name. */
const TOWN = /^[\u3400-\u9fff]{2,4}(?:[镇乡]|街道)/u;
const SEATS: readonly string[] = ['province', 'city', 'county'];

/** 宜宾市屏山县|贝特瑞（四川）新材料科技有限公司: where the name says its place in brackets, a unit before it is its address. */
function withoutAddress(scope: Scope, firm: Candidate): Candidate {
  let at = firm.start;
  for (;;) {
    const unit = scope
      .hitsFrom(at)
      .find((hit) => hit.kind === 'Place' && /[省市县区]$/u.test(scope.text.slice(at, hit.end)) && hit.end < firm.end);
    if (!unit) break;
    at = unit.end;
  }
  // 宁都县|江西汉科新能源技术有限公司: a province behind a county opens the name.
  const larger =
    at > firm.start &&
    scope.hitsFrom(at).some((hit) => hit.kind === 'Place' && scope.knowledge.gazetteer.level(hit.ids[0]!) === 'province');
  if (larger) return { ...firm, start: at, name: scope.text.slice(at, firm.end) };
  // 小榄镇|广东固铭智能锁业有限公司: a town, and the province or city that the name begins with.
  const town = TOWN.exec(scope.text.slice(at, firm.end));
  const seat = town && scope.hitsFrom(at + town[0].length).find((hit) => hit.kind === 'Place');
  if (seat && /有限(?:责任)?公司$/u.test(firm.name) && SEATS.includes(scope.knowledge.gazetteer.level(seat.ids[0]!) ?? '')) {
    const start = at + town[0].length;
    return { ...firm, start, name: scope.text.slice(start, firm.end) };
  }
  const bracket = at > firm.start ? BRACKETED.exec(scope.text.slice(at, firm.end)) : null;
  if (!bracket || scope.placeEndingAt(at + bracket[0].length - 1)?.start !== at + bracket[1]!.length + 1) return firm;
  return { ...firm, start: at, name: scope.text.slice(at, firm.end) };
}

/** Characters of the longest brand of a group. */
const LONGEST_BRAND = 4;

/** 国网|瑞昌市供电公司, 中车|株洲电机有限公司: a group's brand before the place opens the name. */
function ofGroup(scope: Scope, candidate: Candidate): Candidate {
  const { start: from, end, rule } = candidate;
  const placed = from >= 2 && rule.endsWith('place') && /(公司|厂)$/.test(scope.text.slice(from, end));
  const brand = placed ? brandBefore(scope, from) : undefined;
  if (brand !== undefined) return { ...candidate, start: brand, name: scope.text.slice(brand, candidate.end) };
  const brands = scope.knowledge.lexicon.roles['group-brand'];
  for (let length = LONGEST_BRAND; length >= 2; length--) {
    const start = candidate.start - length;
    if (start >= 0 && brands.has(scope.text.slice(start, candidate.start)))
      return { ...candidate, start, name: scope.text.slice(start, candidate.end) };
  }
  return candidate;
}

/** 开发区|华键铝业科技有限公司, 资源加工园区|鸿途精密压铸有限公司: where it stands; 高新区|投资有限公司 is the zone's own. */
const IN_ZONE = /^.{0,10}?(?:开发区|高新区|经开区|工业区|集中区|集聚区|园区|工业园|产业园|科技园)(?!股份|有限|集团|控股)(?=.{6})/u;
const OF_ZONE = /^(?:城|国|水|农|文|旅|交)?(?:投|建投|投资|建设|开发|发展|管理|运营|服务|国有|国资|城市|产业|置业|资产|资本|科技|测绘)/u;

function withoutZone(scope: Scope, firm: Candidate): Candidate {
  const zone = FULL.test(firm.name) && IN_ZONE.exec(firm.name)?.[0];
  if (!zone || OF_ZONE.test(firm.name.slice(zone.length))) return firm;
  const start = firm.start + zone.length;
  return { ...firm, start, name: scope.text.slice(start, firm.end) };
}

const FULL = /有限(?:责任)?公司$/u;

/** 骆陀集团|华南蓄电池有限公司: a firm of the group right before it. */
function withGroup(scope: Scope, firm: Candidate, firms: readonly Candidate[]): Candidate {
  const group = scope.text.startsWith('集团', firm.start - 2)
    ? (firms.find((other) => other.end === firm.start) ?? scope.nameEndingAt(firm.start))
    : undefined;
  return group && FULL.test(firm.name) ? { ...firm, start: group.start, name: scope.text.slice(group.start, firm.end) } : firm;
}

/** What may stand before the first word of a name. */
const OPENS = /(?:^|[，。；：！？、（“\s　①-⑳]|[和与及由为])$/u;

/**
 * 龙佰|四川钛业有限公司, 三峡能源|阳江发电有限公司: a coined word, or a brand and its trade, right before the place at `start`.
 * @param opener what else than a break may stand before it.
 */
export function brandBefore(scope: Scope, start: number, opener = OPENS): number | undefined {
  const opens = (at: number) =>
    OPENS.test(scope.text.slice(Math.max(0, at - 1), at)) || opener.test(scope.text.slice(Math.max(0, at - 2), at));
  if (scope.personEnds.has(start)) return undefined;
  for (let length = 2; length <= LONGEST_BRAND && length <= start; length++) {
    const at = start - length;
    if (!/^[\u3400-\u9fff]+$/u.test(scope.text.slice(at, start))) break;
    if (opens(at))
      return isUnknown(scope, scope.text.slice(at, start), false) && !scope.placeEndingAt(start) ? at : tradedBrand(scope, start, opens);
  }
  return tradedBrand(scope, start, opens);
}

/** 三峡能源|, 明阳智能|: where a brand with its trade that ends at an offset begins. */
function tradedBrand(scope: Scope, end: number, opens: (at: number) => boolean): number | undefined {
  const trade = scope.survey.trades.find((hit) => hit.end === end);
  if (!trade) return undefined;
  for (let length = 2; length <= LONGEST_BRAND; length++) {
    const start = trade.start - length;
    if (start < 0 || !/^[\u3400-\u9fff]+$/u.test(scope.text.slice(start, trade.start))) return undefined;
    if (opens(start)) return start;
  }
  return undefined;
}

/** 富山|工厂, 义乌|工厂: a place, or a word of two or three characters that is no everyday one. */
function isSeat(scope: Scope, start: number, seat: string): boolean {
  if (scope.placeEndingAt(start + seat.length)?.start === start) return true;
  if (seat.length > 3 || scope.knowledge.lexicon.generic.has(seat) || !/^[\u3400-\u9fff]+$/u.test(seat)) return false;
  const words = scope.wordsIn(start, start + seat.length);
  return words.length === 1 && words[0]!.text === seat && /^(ns|nr|nz|x)/.test(words[0]!.tag);
}

function branches(scope: Scope, head: Candidate): Candidate[] {
  const match = BRANCH.exec(scope.text.slice(head.end, head.end + 12));
  if (!match || !isSeat(scope, head.end, match[1]!)) return [];
  const end = head.end + match[0].length;
  return [{ ...head, ids: [], end, name: scope.text.slice(head.start, end), rule: 'enterprise-branch', weight: WEIGHT.anchored }];
}
