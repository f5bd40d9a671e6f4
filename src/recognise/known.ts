/** What the gazetteers know, as far as the page bears it out. */
import type { Kind } from '../../graph-schema/schema.js';
import { type Gazetteer, type GazetteerHit, placeIdOf } from '../gazetteer/gazetteer.js';
import type { Segmenter } from '../segment/segmenter.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Knowledge, Scope } from './scope.js';

/** What the page says of where it is: its province, and the places that it names in full. */
export interface PagePlaces {
  readonly province: string | undefined;
  readonly named: ReadonlySet<string>;
  /** Which ids the page allows for those of a form (kept, as a page names its places again and again). */
  readonly allowed: Map<readonly string[], readonly string[]>;
}

const SIDE = /[东南西北中]/;
/** Provinces by one character. */
const PROVINCE = /[赣浙湘粤川皖闽鄂豫鲁苏黔滇桂琼晋冀陕甘辽渝]/;

const UNIT = /[省市县区州旗盟镇乡村]$|街道$/;

/** Places of all paragraphs that nobody can take for something else: full names, and short names of provinces and cities. */
export function pagePlaces(
  gazetteer: Gazetteer,
  province: string | undefined,
  hits: readonly (readonly GazetteerHit[])[],
  texts: readonly string[],
): PagePlaces {
  const named = new Set<string>(province === undefined ? [] : [province]);
  hits.forEach((list, i) => {
    for (const hit of list) {
      const id = hit.ids[0]!;
      if (hit.kind !== 'Place' || hit.ids.length !== 1 || named.has(id)) continue;
      const level = gazetteer.level(id);
      // 企|石镇|: the short form of a township that ends like a unit says nothing.
      const printed = texts[i]!.slice(hit.start, hit.end);
      // Nor does a town far away: 大|唐镇.
      const small =
        level === 'township' && (gazetteer.nameOf(id) !== printed || (province !== undefined && !gazetteer.isWithin(id, province)));
      const whole = UNIT.test(printed) && !small;
      if (level === 'province' || level === 'city' || whole) named.add(id);
    }
  });
  return { province, named, allowed: new Map() };
}

/** 部门, as code units. */
const DEPARTMENT = ['部', '门'].map((char) => char.charCodeAt(0));

/** 义乌|市场主体, 宁波|市值: words that a place's last character may begin. */
const ONWARD: ReadonlySet<string> = new Set(['市场', '市值', '市面', '市价', '市况', '区域', '区块', '省份']);

/** 古|樟树下, 一棵|樟树: the tree that a place is called after, a river's mouth, and what is counted. */
const TREE = /[古老大香棵株]$/u;

function isTree(text: string, { start, end }: GazetteerHit): boolean {
  // 125|项|城市建设工程
  if (text[start] === '项' && /[\d一二三四五六七八九十百千多余几]$/u.test(text[start - 1] ?? '')) return true;
  // 闽江入|海口
  if (/[入出]/u.test(text[start - 1] ?? '') && text.slice(start, end) === '海口') return true;
  return text[end - 1] === '树' && TREE.test(text[start - 1] ?? '');
}

/** Letters before a county of one letter that a word may be made of with it. */
const WORD_BEFORE = 2;
/** Conjunctions and verbs that are counties with 县: 县委|和|县政府, 李明|任|县长. */
const JOINS = /[和任随]/u;
/** What these counties stand behind: 在和县, 来到|任县. */
const GOES = /[在来到赴从至于向往进回去过自经·]/u;

/** 召开|县委会议, 街道|县直单位, 县委|和|县政府: a county of one letter that ends a word, or joins. */
function isRunInto(segmenter: Segmenter, text: string, hit: GazetteerHit, hits: readonly GazetteerHit[]): boolean {
  const { start, end } = hit;
  if (end - start !== 2 || text[start + 1] !== '县') return false;
  const before = text[start - 1] ?? '';
  if (JOINS.test(text[start]!)) {
    // 任|县长, 随|县委书记; 任县|县长
    if (text[start] !== '和' && /[委长]/u.test(text[end] ?? '')) return true;
    return (
      /\p{Script=Han}|[）”]/u.test(before) && !GOES.test(before) && !hits.some((other) => other.kind === 'Place' && other.end === start)
    );
  }
  if (!/\p{Script=Han}/u.test(before)) return false;
  const last = segmenter.words(text.slice(Math.max(0, start - WORD_BEFORE), start + 1)).at(-1)!;
  return last.text.length > 1 && last.tag !== 'x';
}

/** Whether a place's last character begins the next word, and a form without it is a place too. */
function runsOn(text: string, hit: GazetteerHit, hits: readonly GazetteerHit[]): boolean {
  return (
    hit.kind === 'Place' &&
    ONWARD.has(text.slice(hit.end - 1, hit.end + 1)) &&
    hits.some((other) => other.kind === 'Place' && other.start === hit.start && other.end === hit.end - 1)
  );
}

/**
 * The hits to go by: of places those that are not part of a longer place, with the candidates that the page allows; a
 * short name of a far county or of a township counts only beside a place that holds it.
 */
export function trusted(
  { gazetteer, segmenter }: Pick<Knowledge, 'gazetteer' | 'segmenter'>,
  text: string,
  all: readonly GazetteerHit[],
  page: PagePlaces,
): GazetteerHit[] {
  if (all.length === 0) return [];
  const hits = all.filter(
    (hit) => !runsOn(text, hit, all) && !(hit.kind === 'Place' && (isTree(text, hit) || isRunInto(segmenter, text, hit, all))),
  );
  const longest = new Int32Array(text.length + 1);
  for (const hit of hits)
    if (hit.kind === 'Place') for (let i = hit.start; i < hit.end; i++) longest[i] = Math.max(longest[i]!, hit.end - hit.start);
  const places = new Set<number>();
  const span = ({ start, end }: { readonly start: number; readonly end: number }) => start * (text.length + 1) + end;
  const kept: GazetteerHit[] = [];
  const here = provincesIn(gazetteer, hits, page);
  for (const hit of hits) {
    // 教育部|门: the ministry is the departments' beginning.
    if (text.charCodeAt(hit.end) === DEPARTMENT[1] && text.charCodeAt(hit.end - 1) === DEPARTMENT[0]) continue;
    if (hit.kind !== 'Place') {
      if (hit.kind === 'Park') places.add(span(hit));
      kept.push(hit);
      continue;
    }
    if (longest[hit.start]! > hit.end - hit.start || longest[hit.end - 1]! > hit.end - hit.start) continue;
    if (isPartOfProvince(text, hit, hits)) continue;
    const form = text.slice(hit.start, hit.end);
    if (DISTRICT.test(form) && !isOfItsCity(gazetteer, hit, hits, page)) continue;
    let ids = here === undefined ? page.allowed.get(hit.ids) : allowed(gazetteer, form, hit.ids, page, here);
    if (ids === undefined) {
      ids = allowed(gazetteer, form, hit.ids, page);
      page.allowed.set(hit.ids, ids);
    }
    if (ids.length === 0) continue;
    places.add(span(hit));
    kept.push(ids.length === hit.ids.length ? hit : { ...hit, ids });
  }
  const across = acrossPlaces(gazetteer, kept, page);
  // A body of a place that is none here: 上|高县人民政府, 任县长|和县委.
  return kept.filter((hit) => !across.has(hit) && (hit.place === undefined || places.has(span(hit.place))));
}

/** 城区, 郊区: districts that are called by a common noun. */
const DISTRICT = /^[城郊矿]区$/u;

/** 晋城市|城区, not 百强|城区: behind its city, or on a page that names it. */
function isOfItsCity(gazetteer: Gazetteer, hit: GazetteerHit, hits: readonly GazetteerHit[], { named }: PagePlaces): boolean {
  const cities = hit.ids.flatMap((id) => gazetteer.ancestors(id).filter((a) => gazetteer.level(a.id) === 'city'));
  return cities.some(({ id }) => named.has(id) || hits.some((other) => other.end === hit.start && other.ids.includes(id)));
}

/** 佛|山南|庄: a short place of another province that begins inside a place of this one. */
function acrossPlaces(gazetteer: Gazetteer, kept: readonly GazetteerHit[], page: PagePlaces): Set<GazetteerHit> {
  const across = new Set<GazetteerHit>();
  const home = (hit: GazetteerHit) => page.province !== undefined && hit.ids.some((id) => gazetteer.isWithin(id, page.province!));
  let before: GazetteerHit | undefined;
  for (const hit of kept) {
    if (hit.kind !== 'Place') continue;
    if (before && before.start < hit.start && hit.start < before.end && before.end < hit.end && home(before) && !home(hit)) across.add(hit);
    else before = hit;
  }
  return across;
}

/** Other provinces that a paragraph of a province's page names; undefined if none. */
function provincesIn(gazetteer: Gazetteer, hits: readonly GazetteerHit[], page: PagePlaces): ReadonlySet<string> | undefined {
  if (page.province === undefined) return undefined;
  const found = hits.flatMap(({ kind, ids }) =>
    kind === 'Place' && ids.length === 1 && ids[0] !== page.province && gazetteer.level(ids[0]!) === 'province' ? [ids[0]!] : [],
  );
  return found.length > 0 ? new Set(found) : undefined;
}

/** 浙|南山区: a part of the province and its hills, no district. */
function isPartOfProvince(text: string, hit: GazetteerHit, hits: readonly GazetteerHit[]): boolean {
  return (
    SIDE.test(text[hit.start]!) &&
    PROVINCE.test(text[hit.start - 1] ?? '') &&
    !hits.some((other) => other.kind === 'Place' && other.end === hit.start)
  );
}

const NOWHERE: ReadonlySet<string> = new Set();

/** @param here other provinces that the paragraph names. */
function allowed(
  gazetteer: Gazetteer,
  form: string,
  ids: readonly string[],
  page: PagePlaces,
  here: ReadonlySet<string> = NOWHERE,
): string[] {
  const inProvince = ids.filter((id) => page.province !== undefined && gazetteer.isWithin(id, page.province));
  const beside = ids.filter((id) =>
    gazetteer
      .ancestors(id)
      .slice(1)
      .some((a) => {
        const level = gazetteer.level(a.id);
        // 大|唐镇 is none of Shanghai's, where Shanghai is named.
        if (level === 'province' && gazetteer.level(id) === 'township') return false;
        // 江西 far off on a page of Zhejiang makes no 金溪县 of 马金溪.
        return (
          (level === 'province' && page.province !== undefined ? here : page.named).has(a.id) && a.id !== page.province && level !== 'other'
        );
      }),
  );
  const pool = inProvince.length > 0 ? inProvince : beside.length > 0 ? beside : [...ids];
  if (UNIT.test(form) && form.length >= 3) {
    // 上|虞乡镇, 大|唐镇: a town of a province that the page does not speak of.
    if (page.province === undefined || inProvince.length > 0 || beside.length > 0) return pool;
    return pool.filter((id) => gazetteer.level(id) !== 'township');
  }
  return pool.filter((id) => {
    const level = gazetteer.level(id);
    if (level === 'province' || level === 'city') return true;
    if (level === 'other') return form.length >= 2;
    if (level === 'township') return beside.includes(id) || page.named.has(id);
    return inProvince.includes(id) || beside.includes(id) || form.length >= 3;
  });
}

/** Kinds that other recognisers decide by context. */
const BY_CONTEXT: readonly Kind[] = ['Industry', 'Product'];
/** A country's own name in its papers is no place on the page: 中国药都, 中国传感谷. */
const NOT_NAMED = new Set(['place/china']);

export function recogniseKnown(scope: Scope): Candidate[] {
  return scope.hits.flatMap((hit): Candidate[] => {
    if (BY_CONTEXT.includes(hit.kind)) return [];
    const name = scope.text.slice(hit.start, hit.end);
    if (hit.level) {
      // 社|区党委: a level word that is the end of another word names no level.
      if (scope.wordAt(hit.start)!.start < hit.start && /^(n|s|v|vn)$/.test(scope.wordAt(hit.start)!.tag))
        return scope.veto(hit.kind, hit.start, hit.end, 'body-by-level', 'inside-a-word');
      // 津市高新|区党工委: the zone's, not a district's.
      if (
        name.startsWith('区') &&
        /(高新|经开|开发|工业|工业园|产业园|园|试验|示范|合作|保税|集聚|集中|先导|度假|新)$/u.test(scope.text.slice(0, hit.start))
      )
        return scope.veto(hit.kind, hit.start, hit.end, 'body-by-level', 'inside-a-word');
      // 澳门特|区政府
      if (scope.text[hit.start - 1] === '特' && name.startsWith('区'))
        return scope.veto(hit.kind, hit.start, hit.end, 'body-by-level', 'inside-a-word');
      // 织里|镇党委: a town's body, of a town that no gazetteer has; its grammar reads it whole.
      if (/^[镇乡村]/.test(name) && isNoun(scope, hit.start))
        return scope.veto(hit.kind, hit.start, hit.end, 'body-by-level', 'not-accepted');
      return [
        {
          kind: hit.kind,
          start: hit.start,
          end: hit.end,
          name,
          ids: [],
          rule: 'body-by-level',
          weight: WEIGHT.gazetteer,
          level: hit.level,
        },
      ];
    }
    if (hit.ids.every((id) => NOT_NAMED.has(id))) return [];
    // 南|昌大|学: a body's short name across a longer body's.
    if (hit.kind !== 'Place' && name.length <= 3 && crossesName(scope, hit))
      return scope.veto(hit.kind, hit.start, hit.end, `${hit.kind.toLowerCase()}-gazetteer`, 'inside-a-word');
    // 管委会招商局|局长: firms have none.
    if (hit.kind === 'Enterprise' && name.endsWith('局') && /^副?局长/u.test(scope.text.slice(hit.end, hit.end + 3)))
      return scope.veto(hit.kind, hit.start, hit.end, 'enterprise-gazetteer', 'not-accepted');
    if (hit.kind === 'Place' && (UNIT.test(name) ? isTail(scope, hit) : splitsWord(scope, hit)))
      return scope.veto('Place', hit.start, hit.end, 'place-gazetteer', 'inside-a-word');
    // 招|云山街道办事处
    if (hit.place && isTail(scope, { ...hit, ...hit.place, ids: hit.ids.map(placeIdOf) }))
      return scope.veto(hit.kind, hit.start, hit.end, 'body-of-place', 'inside-a-word');
    const short = hit.kind === 'Place' && !UNIT.test(name);
    // 中山|北路, 南京|东路, 上海|路: a road of any town.
    if (short && ROAD.test(scope.text.slice(hit.end, hit.end + 4)))
      return scope.veto('Place', hit.start, hit.end, 'place-gazetteer', 'inside-a-word');
    const rule = hit.place ? 'body-of-place' : `${hit.kind.toLowerCase()}-gazetteer`;
    const start = hit.place ? withCounty(scope, hit) : hit.start;
    const whole = scope.text.slice(start, hit.end);
    return [{ kind: hit.kind, start, end: hit.end, name: whole, ids: hit.ids, rule, weight: short ? WEIGHT.short : WEIGHT.gazetteer }];
  });
}

/** |镇海区|招宝山街道办事处: the body of a town is named with its county. */
function withCounty(scope: Scope, { start, ids }: GazetteerHit): number {
  const { gazetteer } = scope.knowledge;
  const town = placeIdOf(ids[0]!);
  if (gazetteer.level(town) !== 'township') return start;
  const county = scope.placeEndingAt(start);
  return county?.ids.some((id) => gazetteer.isWithin(town, id)) ? county.start : start;
}

/** What makes a road's name of a place's. */
const ROAD = /^(?:[东南西北中][一二三]?路|路(?![过径上人途演透易局桥由线网况权面基段])|[东南西北中][一二三]?(?:大[道街]|街(?!道)))/u;

/** 乐清|规上企业: statistics begin here, whatever word the segmenter sees across (清规). */
const STATISTICS = /^规(?:上|模以上)/;

/** Whether a word that a name may hold stands right before an offset. */
function isNoun(scope: Scope, at: number): boolean {
  const word = at > 0 ? scope.wordAt(at - 1)! : undefined;
  // 前进|镇党委
  if (word !== undefined && scope.knowledge.lexicon.roles['settlement-word'].has(word.text)) return true;
  if (word === undefined || !/[\u3400-\u9fff]$/u.test(word.text) || scope.knowledge.lexicon.edges.has(word.text)) return false;
  return !/^[rpcdum]/.test(word.tag) && !(word.tag.startsWith('v') && word.text.length > 1);
}

/** Whether a word that is a name itself begins before it and ends in or behind it. */
function crossesName(scope: Scope, hit: GazetteerHit): boolean {
  const first = scope.wordAt(hit.start)!;
  const last = scope.wordAt(hit.end - 1)!;
  return (
    (first.start < hit.start && first.text.length > 1) ||
    (last.end > hit.end && last.start < hit.end && last.start >= hit.start && last.text.length > 1)
  );
}

/** 青|石镇, 和|小|南海镇: a town's name that is the end of another town's. */
export function isTail(scope: Scope, hit: GazetteerHit): boolean {
  if (!/(?:[镇乡村]|街道)$/.test(scope.text.slice(hit.start, hit.end))) return false;
  if (hit.end - hit.start === 2 && (splitsWord(scope, hit) || isTailOfUnknown(scope, hit))) return true;
  return isSized(scope, hit.start) || isTailInPlace(scope, hit);
}

/** 湘阴县|鹤|龙湖镇: one letter between a place and a town that does not lie in it. */
function isTailInPlace(scope: Scope, hit: GazetteerHit): boolean {
  const holder = scope.placeEndingAt(hit.start - 1);
  const letter = scope.text[hit.start - 1] ?? '';
  const { gazetteer, lexicon } = scope.knowledge;
  return (
    holder !== undefined &&
    /[市县区州旗]/u.test(scope.text[holder.end - 1]!) &&
    /[\u3400-\u9fff]/u.test(letter) &&
    !lexicon.edges.has(letter) &&
    !/[内里外辖属城]/u.test(letter) &&
    !hit.ids.some((id) => holder.ids.some((above) => gazetteer.isWithin(id, above)))
  );
}

/** 竹|石镇: jieba takes the longer name for one unknown word, which no particle opens. */
function isTailOfUnknown(scope: Scope, hit: GazetteerHit): boolean {
  const word = scope.wordAt(hit.start)!;
  return word.tag === 'x' && word.start === hit.start - 1 && !scope.knowledge.lexicon.edges.has(scope.text[word.start]!);
}

/** 和|小|南海, 、|大|王店: a word of size that begins a name, before an offset. */
export function isSized(scope: Scope, at: number): boolean {
  if (!/[小大]/.test(scope.text[at - 1] ?? '') || scope.wordAt(at - 1)!.text.length > 1) return false;
  const before = scope.text[at - 2];
  return (
    before === undefined ||
    !/[\u3400-\u9fff]/u.test(before) ||
    scope.placeEndingAt(at - 1) !== undefined ||
    /^[和及与在到]$/u.test(scope.wordAt(at - 2)!.text)
  );
}

const BANK = /^[江河湖海溪港][边畔岸滨堤底心面]$/u;

/** 交|通山|区: a short name that begins or ends inside an ordinary word. */
function splitsWord(scope: Scope, hit: GazetteerHit): boolean {
  if (STATISTICS.test(scope.text.slice(hit.end, hit.end + 4))) return false;
  const first = scope.wordAt(hit.start)!;
  const last = scope.wordAt(hit.end - 1)!;
  const ordinary = (w: { tag: string; text: string }) => w.text.length >= 2 && w.tag !== 'x' && !/^n[stz]/.test(w.tag);
  // 汉|江边: the river's bank.
  if (BANK.test(last.text) && last.start === hit.end - 1 && scope.knowledge.gazetteer.level(hit.ids[0]!) === 'other')
    return first.start < hit.start && ordinary(first);
  return (first.start < hit.start && ordinary(first)) || (last.end > hit.end && ordinary(last) && last.start >= hit.start);
}
