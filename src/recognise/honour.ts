/** Honours: after 获评, 入选, 授予 …, by their level (国家级绿色工厂, 湖北省…示范村), or in quotes before 称号. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf } from './headed.js';
import { NO_TITLE, namedHonours } from './honour-named.js';
import { isProper } from './name-start.js';
import { clauseBefore, type HeadHit, type Scope } from './scope.js';
import { type Segment, walkLeft } from './walk.js';

const MADE = /^(?:共建|打造|培育|建设|构建|形成|建成|创建|发展)$/u;
const CLUSTER = /集群$/u;
const LEGAL = /(公司|集团|合作社|厂)$/u;
/** The level of a second honour: 江西省产业集群|和|国家中小企业特色产业集群. */
const OWN_LEVEL = /^(国家级?|全国|省级|市级)/u;
const SHORTEST = 4;
const LONGEST = 26;
/** After the closing quote: “湖北省先进制造业集群”称号. */
const TITLE_AFTER = /^”?(称号|桂冠|荣誉|名单|美誉|牌匾|荣誉称号|企业)/;
/** 500强, 百强 with what is ranked: heads that are numbers are read here. */
const RANK = /(?:\d{2,4}|[一二三四五六七八九]?[十百])强(?:企业|县|市|城区|区|镇)?/gu;
/** 三湘民营企业百强|榜发布 */
const RANKING = /^榜(?![单样首上])/u;
/** What is ranked has a list: 百强榜, 500强|榜单. */
const RANKED = /榜$/u;
const RANK_LIST = /^”?(?:榜单|名单|排行榜)/u;
/** What stands between the verb and the name. */
const OPENING = /^(了|为|首批|第[一二三四五六七八九十\d]+批|\d{4}年度?|年度|上年度|本年度|又一|一批|新一批|全省唯一|唯一)/u;

export function recogniseHonours(scope: Scope): Candidate[] {
  const heads: HeadHit[] = headsOf(scope, 'Honour').map(({ hit }) => hit);
  for (const match of matchesOf(RANK, scope.text)) {
    const end = match.index + match[0].length;
    heads.push({ start: match.index, end: RANKING.test(scope.text.slice(end)) ? end + 1 : end, heads: [] });
  }
  return [...heads.flatMap((hit) => byHead(scope, hit)), ...twoLevels(scope), ...namedHonours(scope)].filter(
    ({ name }) => !NO_TITLE.test(name),
  );
}

function byHead(scope: Scope, hit: HeadHit): Candidate[] {
  const { roles, edges } = scope.knowledge.lexicon;
  if (TITLE.test(scope.text.slice(hit.start, hit.end))) return beforeTitle(scope, hit);
  // 财政奖|补50万元, 奖|励: money, no prize.
  if (scope.text[hit.end - 1] === '奖' && /^[补励惩金]/.test(scope.text.slice(hit.end))) return [];
  const walk = walkLeft(scope, hit.start, {
    limit: LONGEST,
    quotes: true,
    pass: (text, tag) =>
      roles.action.has(text) ||
      roles['honour-level'].has(text) ||
      (edges.get(text) === 'function' && text.length === 2 && tag.startsWith('n')) ||
      /^(和|与|及|民营企业|企业)$/.test(text),
  });
  const segments = withoutOpening(withoutFirst(walk.segments));
  // 浙江“415X”|先进制造业集群 is a programme's.
  if (segments.some((s) => s.type === 'group' && /\d{3}|[+＋]/.test(s.text))) return [];
  // 全国模范|法官李平, 全国先进|集体: the noun of the title follows.
  if (
    /^(?:模范|先进|优秀|劳模|文明|示范)$/u.test(scope.text.slice(hit.start, hit.end)) &&
    /^[\u3400-\u9fff](?<![的和与及等称荣名])/u.test(scope.text.slice(hit.end))
  )
    return [];
  // 共建|世界级先进制造业集群: what shall be made.
  if (MADE.test(walk.stop) && CLUSTER.test(scope.text.slice(hit.start, hit.end))) return [];
  const conferred = isConferred(scope, walk.stop, segments.at(-1)?.start ?? hit.start);
  const level = levelAt(scope, segments);
  const weak = hit.heads.some((h) => h.kind === 'Honour' && h.needs === 'place');
  const ranked = hit.heads.length === 0 && (RANKED.test(scope.text.slice(hit.start, hit.end)) || RANK_LIST.test(scope.text.slice(hit.end)));
  const titled = ranked || (TITLE_AFTER.test(scope.text.slice(hit.end)) && walk.stop === '“');
  // “2025镇域经济全国500强”榜单: the quotes say where it begins.
  const from = (ranked && walk.stop === '“' ? segments.at(-1)?.start : level) ?? (conferred || titled ? segments.at(-1)?.start : undefined);
  if (from === undefined && !(conferred && !weak)) return [];
  // 全市现有花炮企业 is no honour, 获评四川省“贡嘎培优”企业 and “中国樱桃之乡” are.
  if (weak && (level === undefined || !(conferred || walk.stop === '“')) && !titled) return [];
  const start = from ?? hit.start;
  const name = scope.text.slice(start, hit.end);
  if (name.length < SHORTEST || name.length > LONGEST) return [];
  const own = segments.filter((s) => s.start >= start);
  if (level === undefined && own.length > 0 && hit.heads.length === 0 && !isProper(scope, own)) return [];
  const weight = conferred || titled ? WEIGHT.anchored : WEIGHT.grammar;
  return [
    {
      kind: 'Honour',
      start,
      end: hit.end,
      name,
      ids: [],
      rule: conferred ? 'honour-conferred' : titled ? 'honour-titled' : 'honour-level',
      weight,
    },
  ];
}

const TITLE = /^(荣誉)?称号$/;

/** “湖北省先进制造业集群”|称号: what stands in the quotes. */
function beforeTitle(scope: Scope, hit: HeadHit): Candidate[] {
  if (scope.text[hit.start - 1] !== '”') return [];
  const start = scope.text.lastIndexOf('“', hit.start) + 1;
  const name = scope.text.slice(start, hit.start - 1);
  if (start === 0 || name.length < SHORTEST || name.length > LONGEST) return [];
  return [{ kind: 'Honour', start, end: hit.start - 1, name, ids: [], rule: 'honour-titled', weight: WEIGHT.anchored }];
}

/** 江西省产业集群|和|国家中小企业特色产业集群: the second has its own level. */
function withoutFirst(segments: readonly Segment[]): readonly Segment[] {
  const joint = segments.findIndex((s, i) => i > 0 && /^[和与及]$/.test(s.text) && OWN_LEVEL.test(segments[i - 1]!.text));
  return joint > 0 ? segments.slice(0, joint) : segments;
}

/** 获评|2024年度|四川省…: years and batches between the verb and the name. */
function withoutOpening(segments: readonly Segment[]): Segment[] {
  const kept = [...segments];
  while (kept.length > 0 && (OPENING.test(kept.at(-1)!.text) || /^(m|mq|t)$/.test(kept.at(-1)!.tag) || /^\d+$/.test(kept.at(-1)!.text)))
    kept.pop();
  return kept;
}

const NATIONAL = /^(?:国家|全国|省级)/u;

/** The leftmost level or place of the walk that nothing but a name follows: 湖北省, 国家级, 中国. */
function levelAt(scope: Scope, segments: readonly Segment[]): number | undefined {
  const { roles } = scope.knowledge.lexicon;
  let found: number | undefined;
  for (const segment of segments) {
    // 祁阳市浯溪纺织有限公司|省级绿色园区: a list's item before it.
    if (LEGAL.test(segment.text)) break;
    // 浙江省人民政府|质量奖: a place's government gives it.
    // 永定县|国家专精特新“小巨人”企业: whose it is.
    if (found !== undefined && segment.type === 'place' && /[县市区镇]$/u.test(segment.text) && NATIONAL.test(scope.text.slice(found)))
      break;
    if (segment.type === 'place' || segment.hit?.place !== undefined || roles['honour-level'].has(segment.text)) found = segment.start;
    else if ((segment.tag === 'v' && !roles.action.has(segment.text)) || /^\d|^[个家]$/.test(segment.text)) break;
  }
  return found;
}

/** Whether a verb of conferring stands right before the name, or before the list that it is an item of. */
function isConferred(scope: Scope, stop: string, at: number): boolean {
  const { roles } = scope.knowledge.lexicon;
  if (roles.confer.has(stop) && !roles['confer-weak'].has(stop)) return true;
  const clause = clauseBefore(scope.text, at);
  if (stop !== '、' && stop !== '“' && !/(的|了|为|年度|批)$/.test(clause)) return false;
  return [...roles.confer].some((verb) => !roles['confer-weak'].has(verb) && verb.length >= 2 && clause.includes(verb));
}

/** 国家级、省级|中小企业特色产业集群: the honour of each level. */
const TWO_LEVELS = /(国家级)、(省级)/gu;

function twoLevels(scope: Scope): Candidate[] {
  return matchesOf(TWO_LEVELS, scope.text).flatMap((match): Candidate[] => {
    const from = match.index + match[0].length;
    const hit = headsOf(scope, 'Honour').findLast(
      (h) =>
        h.head.needs === 'name' &&
        h.hit.start >= from &&
        h.hit.end - from <= LONGEST &&
        !/[，。；、]/.test(scope.text.slice(from, h.hit.end)),
    );
    if (!hit) return [];
    const name = match[1] + scope.text.slice(from, hit.hit.end);
    return [
      { kind: 'Honour', start: match.index, end: match.index + 3, name, ids: [], rule: 'honour-two-levels', weight: WEIGHT.anchored },
    ];
  });
}
