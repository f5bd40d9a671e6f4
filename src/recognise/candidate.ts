/** Candidates of all recognisers, and the choice among those that overlap. */
import { type BaseKind, baseKind, type Kind } from '../../graph-schema/schema.js';
import type { BodyTemplate } from '../gazetteer/bodies.js';
import type { LevelWord } from '../gazetteer/places.js';

/** How sure a candidate is, by what found it: exact gazetteer > alias defined on the page > grammar > statistics. */
export const WEIGHT = { gazetteer: 100, alias: 90, anchored: 80, grammar: 70, short: 60, weak: 40 } as const;

export interface Candidate {
  readonly kind: Kind;
  /** Offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** The name as it counts: blanks inside removed. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly rule: string;
  readonly weight: number;
  /** A body named by its level word alone (省委, 市商务局): the page says of which place. */
  readonly level?: { readonly word: LevelWord; readonly templates: readonly BodyTemplate[] };
  /** Stands for something without naming it: 该公司, 全省. */
  readonly anaphor?: boolean;
}

/** The rule of townships of nationalities: 中村|瑶族乡 holds no 中村. */
export const ETHNIC_TOWN = 'place-ethnic';
/** The rule of a town that its village follows: 金溪口镇|长岭村 holds no 溪口镇. */
export const CHAINED = 'place-chain';

/** Which kinds are kept inside a name of a kind; a place is kept inside all but persons. */
const INSIDE: Readonly<Record<BaseKind, readonly Kind[]>> = {
  Person: [],
  Place: ['Place'],
  Organization: ['Place', 'Organization', 'Enterprise', 'Park'],
  Enterprise: ['Place', 'Enterprise', 'Park'],
  Park: ['Place', 'Park'],
  Programme: ['Place', 'Organization', 'Industry', 'Programme'],
  Industry: ['Place'],
  Cluster: ['Place', 'Park'],
  Project: ['Project', 'Cluster', 'Place', 'Enterprise', 'Park', 'Organization', 'Product'],
  Meeting: ['Cluster', 'Place', 'Organization', 'Industry', 'Enterprise', 'Park', 'Programme'],
  Honour: ['Place'],
  Product: [],
};

/** Names whose short places (江西立讯智造, 宜丰工业园区, 南昌大学) are part of the brand; 瑞昌市码头工业城 and 九江市工信局 say where. */
const BRANDED: readonly Kind[] = ['Enterprise', 'Park', 'Organization'];
/** Characters that end a body's name without making another body of it. */
const ENDING = 2;
/** What the names of branches end in: …有限公司赣州|分公司, …股份有限公司鄱阳|支公司. */
export const BRANCHES = '分公司|支公司|分行|支行|分院|分厂';
/** What a firm's branch ends in; 正威国际|集团 is one firm. */
const BRANCH = new RegExp(`(?:${BRANCHES}|子公司|供电公司|研究院|基地|工厂|总部)$`);
/** 中石化|江西石油分公司: a brand alone is no firm inside its branch's name. */
const FIRM = /(公司|集团|银行|局|厂)$/;
const SCHOOL = /(大学|学院|中学|小学|研究院|研究所|中心)$/u;
const TOWN = /(?:(?<!小)镇|[乡村]|街道)$/u;
const COOPERATIVE = /(?:合作社|合作联社|联合社|家庭农场)$/u;
/** What is done to a park: its project is the park itself. */
const ITSELF =
  /^(?:[一二三四五六]期|首期|起步区|先行区|改扩建|扩建|新建|建设|改造|提升|升级|提质|基础设施|配套|标准厂房|厂房|示范|综合|及|和|[（(][^）)]*[）)])*(?:项目|工程|[一二三四五六]期)$/u;
/** What a programme's name goes on with. */
const CARRIED = /^”?(?:攻坚|专项|提升|[一二三四五]年)*(?:行动|工程|计划|战略)(?:计划|方案)?$/u;
/** Sites that lie in the place that their name begins with. */
const SITE = /(会展|博览|体育|文体|奥体|会议)中心$/u;
const NEVER = /(?!)/u;
/** 湘西州|民族医院; 广州|中医药大学 is named after a city. */
const UNIT = /([省市县区旗盟镇乡村]|自治州|..州|街道|社区)$/;

/** Whether a name is kept inside another; a place must be a known one: 江西|讯桥|电缆 holds no bridge. */
function nests(outer: Candidate, inner: Candidate): boolean {
  // 打火机产业链|党委: a chain's own bodies.
  // 领带产业|创新服务综合体
  if (outer.kind === 'Organization' && inner.kind === 'Industry') return /产业链$/.test(inner.name) || outer.name.endsWith('服务综合体');
  // 江中制药集团有限责任公司|制造基地, 仁和集团|“863”科技园: whose base it is.
  if (
    outer.kind === 'Park' &&
    inner.kind === 'Enterprise' &&
    inner.start === outer.start &&
    (/公司$/.test(inner.name) || (/集团$/.test(inner.name) && inner.ids.length > 0))
  )
    return true;
  if (!INSIDE[baseKind(outer.kind)].includes(inner.kind) || outer.rule === ETHNIC_TOWN || outer.rule === CHAINED) return false;
  // 弋阳高新技术产业园|区: one park.
  if (inner.kind === outer.kind && inner.end + 1 === outer.end && outer.name.endsWith(`${inner.name}区`)) return false;
  // 《…三年行动计划（2024—2026年）》 holds no second plan, unless one in quotes or a known one.
  if (outer.kind === 'Programme' && inner.kind === 'Programme') {
    // 百|千万工程: a known name that begins inside a word is another's.
    // 海洋强省建设|行动, “腾笼换鸟、凤凰涅槃”|攻坚行动: one.
    if (inner.start - outer.start <= 1 && CARRIED.test(outer.name.slice(inner.end - outer.start))) return false;
    const before = outer.name[inner.start - outer.start - 1] ?? '“';
    return /“/.test(inner.name) || (inner.ids.length > 0 && !/[\u3400-\u9fff]/u.test(before));
  }
  // 台州市人大|常委会: the congress is not its standing committee.
  if (
    inner.kind === 'Organization' &&
    outer.kind === 'Organization' &&
    /^(常委会|常务委员会)$/.test(outer.name.slice(inner.end - outer.start))
  )
    return false;
  // 杭州|电子科技大学: another of the same tail.
  if (inner.kind === 'Organization' && outer.kind === 'Organization' && inner.end === outer.end && SCHOOL.test(inner.name)) return false;
  // 共青团|江西省委 is no party committee.
  if (/^(共青)?团/.test(outer.name) && /委(员会)?$/.test(inner.name)) return false;
  // 江西|省科学院: the level word is part of the longer name.
  if (inner.level && inner.end === outer.end) return false;
  // 江西洪都|航空工业集团, 国网四川|省电力公司: the end of a longer name.
  if (outer.kind === 'Enterprise' && inner.kind === 'Enterprise' && inner.end === outer.end) return false;
  // 马鞍山禾谷|机器人有限公司 holds no park, …有限公司|赣州分公司 a firm.
  if (outer.kind === 'Enterprise' && inner.kind !== 'Place')
    return inner.kind === 'Enterprise' && inner.start === outer.start
      ? BRANCH.test(outer.name) && (FIRM.test(inner.name) || (inner.ids.length > 0 && outer.name.endsWith('工厂')))
      : inner.ids.length > 0;
  // 香港科技大学|（广州）, 海关总署|广东分署: a body of its own.
  if (
    inner.kind === outer.kind &&
    inner.start === outer.start &&
    /^(（[^）]+）|[\u3400-\u9fff]{2,4}分署)$/u.test(outer.name.slice(inner.end - outer.start))
  )
    return false;
  // 樟树至吉安高速公路|改扩建项目, 智慧教育装备产业园|二期项目: one thing, unless a gazetteer knows the first part; 锂电产业园|污水处理厂 are two.
  if (
    outer.kind === 'Project' &&
    (inner.kind === 'Project' || inner.kind === 'Park') &&
    inner.start === outer.start &&
    inner.ids.length === 0 &&
    (inner.kind === 'Project' || ITSELF.test(outer.name.slice(inner.end - outer.start)))
  )
    return false;
  // 深部铜矿|智能开采联合实验室: what a body is for.
  if (outer.kind === 'Organization' && inner.kind === 'Enterprise' && inner.ids.length === 0 && inner.name.endsWith('矿')) return false;
  // 央视|网, 正威国际|集团: one body.
  if (inner.kind === outer.kind && inner.start === outer.start && outer.end - inner.end <= ENDING) return false;
  if (inner.kind !== 'Place') return true;
  // 金华|社区, 瑞昌|赛湖农场: a short place that a place's name begins with is its brand, not where it lies.
  // 店上村|党支部: a village that no gazetteer has.
  // 缙云县|前路乡|茭白基地, 三台县|花园镇|麦冬种植专业合作社
  if (
    (inner.rule === 'place-in-place' || inner.rule === CHAINED) &&
    (outer.kind === 'Place' ? NEVER : outer.kind === 'Organization' ? UNIT : TOWN).test(inner.name)
  )
    return true;
  // 合江镇|红旺种植专业合作社
  if (inner.rule === 'place-head' && inner.start === outer.start && COOPERATIVE.test(outer.name) && TOWN.test(inner.name)) return true;
  // 长沙|国际会展中心
  if (outer.kind === 'Place' && inner.ids.length > 0 && inner.start === outer.start && SITE.test(outer.name)) return true;
  // 漳田河|大堤
  if (outer.kind === 'Place' && inner.start === outer.start && /^(大堤|大桥)$/u.test(outer.name.slice(inner.name.length))) return true;
  return inner.ids.length > 0 && ((outer.kind !== 'Place' && !BRANDED.includes(outer.kind)) || UNIT.test(inner.name));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}
export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
const holds = (a: Candidate, b: Candidate) => a.start <= b.start && b.end <= a.end;
const length = (c: Candidate) => c.end - c.start;

/**
 * Chooses among candidates of one paragraph: of two that cross, the surer, then the longer stays; of two where one holds
 * the other, both stay where names nest so, else the longer, unless the shorter is much surer.
 * @param lost told each candidate that was not chosen, with one that was chosen over it.
 * @returns the chosen, by start, longer first.
 */
export function choose(candidates: readonly Candidate[], lost?: (loser: Candidate, winner: Candidate) => void): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const ranked = [...candidates].sort(
    (a, b) => b.weight - a.weight || length(b) - length(a) || a.start - b.start || (a.kind < b.kind ? -1 : 1),
  );
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    const winner = kept.find((other) => overlaps(candidate, other) && !fits(candidate, other));
    if (winner) {
      lost?.(candidate, winner);
      continue;
    }
    // A longer name of lower weight takes the place of what may not stand inside it.
    for (let i = 0; i < kept.length; i++) {
      const other = kept[i]!;
      if (!holds(candidate, other) || length(candidate) <= length(other) || nests(candidate, other)) continue;
      kept.splice(i--, 1);
      lost?.(other, candidate);
    }
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a candidate may join one that is already chosen (and at least as sure). */
function fits(candidate: Candidate, chosen: Candidate): boolean {
  if (candidate.start === chosen.start && candidate.end === chosen.end) return false;
  if (holds(chosen, candidate)) return nests(chosen, candidate);
  if (holds(candidate, chosen)) {
    if (nests(candidate, chosen)) return true;
    // A weak guess does not swallow a sure name: a statistical person around a known place.
    return candidate.weight >= WEIGHT.grammar || candidate.weight >= chosen.weight;
  }
  return false;
}
