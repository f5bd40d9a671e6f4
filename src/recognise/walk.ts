/** From a head to the left edge of its name: the words before it, until one that no name holds. */
import type { GazetteerHit } from '../gazetteer/gazetteer.js';
import { isTail } from './known.js';
import { isHardEdge } from './lexicon.js';
import { BREAKS, isBreak, type Scope } from './scope.js';

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly type: 'place' | 'name' | 'word' | 'group';
  readonly hit?: GazetteerHit;
  /** The word's text and jieba's tag. */
  readonly text: string;
  readonly tag: string;
}

export interface Walk {
  /** Right to left, without gaps. */
  readonly segments: readonly Segment[];
  /** What stands before the last segment: a word of edges.tsv, a break character, or '' at the beginning. */
  readonly stop: string;
}

export interface WalkOptions {
  /** Characters at most. */
  readonly limit: number;
  /** Words of edges.tsv that this kind of name may hold: 建设 in the name of a meeting. */
  readonly pass?: (text: string, tag: string, end: number) => boolean;
  /** Whether verbs may stand in the name; where not, one ends it: 拉着|设计院. */
  readonly verbs?: boolean;
  /** Whether the name has a brand, whose characters may be anything (翥和堂). */
  readonly brands?: boolean;
  /** Whether quoted text may stand in the name: “亳芍”种质资源库; own: unless it is a known name by itself (“一带一路”|国际港口联盟). */
  readonly quotes?: boolean | 'own';
  /** Whether a bracket may stand inside the name: 化橘红（沉香）|产业园项目. */
  readonly notes?: boolean;
  /** Where names of zones end, one of which ends what stands behind it: 经济特别合作区|广佛产业园. */
  readonly zones?: ReadonlySet<number>;
  /** Whether the name may hold 、 (联合国粮食、农业组织). */
  readonly lists?: boolean;
}

const CLOSE: Readonly<Record<string, string>> = { '）': '（', ')': '(', '”': '“', '’': '‘', '」': '「' };

/** By code unit: 1 for what may end a name: breaks, quotes and brackets. */
const MARKS = Uint8Array.from(BREAKS);
for (const mark of [...Object.keys(CLOSE), ...'（(“‘「《》<>']) MARKS[mark.charCodeAt(0)] = 1;

export function walkLeft(scope: Scope, from: number, options: WalkOptions): Walk {
  const { text } = scope;
  const { edges } = scope.knowledge.lexicon;
  const segments: Segment[] = [];
  const floor = Math.max(0, from - options.limit);
  let at = from;
  while (at > floor) {
    const char = text[at - 1]!;
    if (at < from && options.zones?.has(at) && !scope.nameEndingAt(at) && !scope.placeEndingAt(at)) return { segments, stop: 'zone' };
    if (scope.personEnds.has(at)) return { segments, stop: 'person' };
    if (MARKS[text.charCodeAt(at - 1)] === 1) {
      const group = groupBefore(scope, at, options);
      if (group !== undefined) {
        segments.push({ start: group, end: at, type: 'group', text: text.slice(group, at), tag: '' });
        at = group;
        continue;
      }
      if (!(options.lists && char === '、') && !(char === '—' && joinsPlaces(scope, at))) return { segments, stop: char };
    }
    const known = knownBefore(scope, at);
    const crossed = options.brands && known?.kind === 'Place' ? crossedPlace(scope, known) : undefined;
    if (crossed !== undefined) {
      segments.push({ start: crossed, end: at, type: 'word', text: text.slice(crossed, at), tag: 'x' });
      at = crossed;
      continue;
    }
    if (known) {
      segments.push({
        start: known.start,
        end: at,
        type: known.kind === 'Place' ? 'place' : 'name',
        hit: known,
        text: text.slice(known.start, at),
        tag: '',
      });
      at = known.start;
      continue;
    }
    if (char === '—') {
      segments.push({ start: at - 1, end: at, type: 'word', text: char, tag: 'x' });
      at--;
      continue;
    }
    const word = scope.wordAt(at - 1)!;
    const start =
      (options.zones && zoneInside(options.zones, word.start, at)) ?? placeInside(scope, word.start, at, word.tag) ?? word.start;
    const part = text.slice(start, at);
    // 江西人|才: the people of a place, where those of talent are meant.
    if (part === '才' && text[at - 2] === '人') {
      segments.push({ start: at - 2, end: at, type: 'word', text: '人才', tag: 'n' });
      at -= 2;
      continue;
    }
    const edge = edges.get(part);
    if (isHardEdge(edge) && !passes(scope, options, { start, tag: word.tag, text: part }, at)) return { segments, stop: part };
    // 谭国栋|对|华煦能源集团: the segmenter takes a particle behind a person for the beginning of a word (对华).
    if (part.length > 1 && scope.personEnds.has(start) && edges.get(part[0]!) === 'function' && !/^[cdp]$/.test(word.tag)) {
      segments.push({ start: start + 1, end: at, type: 'word', text: part.slice(1), tag: word.tag });
      return { segments, stop: part[0]! };
    }
    // 先后赴|力嘉|集团; 巡察组与|许镇镇党委, 锦绣部和|三林|中学: what the segmenter takes for one word across what joins two.
    const joint = word.tag === 'x' && part.length > 1 ? jointIn(scope.text, start, part) : -1;
    if (joint >= 0) {
      const from = start + joint + 1;
      if (from < at) segments.push({ start: from, end: at, type: 'word', text: scope.text.slice(from, at), tag: 'x' });
      return { segments, stop: part[joint]! };
    }
    // 江华|正圆|微型轴承厂: right behind a place stands a brand.
    const brand = options.brands && scope.placeEndingAt(start) !== undefined;
    const split = edge === undefined && !brand ? (splitEdge(scope, start, at) ?? levelEdge(scope, start, part, word.tag)) : undefined;
    if (split !== undefined) {
      // 由市|链长制, 任省|国资委: the level word belongs to the body.
      if (split.length < part.length)
        segments.push({ start: start + split.length, end: at, type: 'word', text: part.slice(split.length), tag: word.tag });
      return { segments, stop: split };
    }
    // 只是, 并且, 以及: conjunctions and adverbs of two characters are in no name.
    if (
      (word.tag === 'c' || word.tag === 'd') &&
      part.length >= 2 &&
      !options.pass?.(part, word.tag, at) &&
      // 赣州市|大自然|家居有限公司: right behind a place it is a brand.
      !(options.brands && edge === undefined && scope.placeEndingAt(start))
    )
      return { segments, stop: part };
    // 拉着, 走过: a particle of aspect is in no name.
    if (word.tag === 'uz' || word.tag === 'ul' || word.tag === 'ug') return { segments, stop: part };
    if (
      options.verbs === false &&
      isAction(part, word.tag) &&
      !options.pass?.(part, word.tag, at) &&
      // 江西|竹|缠绕|新材|公司: a character and a verb right behind a place are a brand.
      !(options.brands && at < from && edge === undefined && /^.{2}$/u.test(part) && isBrandOfVerb(scope, start))
    )
      return { segments, stop: part };
    segments.push({ start, end: at, type: 'word', text: part, tag: word.tag });
    at = start;
  }
  return { segments, stop: at === 0 ? '' : 'limit' };
}

/** The level word that a place's name ends with. */
const LEVEL_END = /^[省市县区州镇乡村]$/u;

/** Characters between a place and a word of a brand. */
const BRAND = 4;

/** 江西|竹|缠绕: one character between a place and a verb. */
function isBrandOfVerb(scope: Scope, start: number): boolean {
  return (
    start > 0 &&
    scope.wordAt(start - 1)!.text.length === 1 &&
    /^(x|n|nr|ng|g|nz)$/.test(scope.wordAt(start - 1)!.tag) &&
    scope.placeEndingAt(start - 1) !== undefined
  );
}

function placeJustBefore(scope: Scope, at: number): boolean {
  // 丰城高新区|引进|宏江科技有限公司: a zone's name ends there, no brand.
  if (/[区园]$/u.test(scope.text.slice(0, at)) && !scope.placeEndingAt(at)) return false;
  for (let before = at; before >= Math.max(1, at - BRAND); before--) {
    if (scope.placeEndingAt(before)) return true;
    if (!/[\u3400-\u9fff]/u.test(scope.text[before - 1]!)) return false;
  }
  return false;
}

/** Where an unknown word holds what leads to a name or joins two; -1 where it does not. */
function jointIn(text: string, start: number, part: string): number {
  if (part[0] === '赴') return 0;
  const joint = part.search(/[和与]/u);
  return joint >= 0 && ENDED.test(text.slice(0, start + joint)) ? joint : -1;
}

/** 南大郭镇|和|张宽办事处, 县委巡察组|与|许镇镇党委: what ends a place or a body, before a conjunction. */
export const ENDED = /[\u3400-\u9fff]{2}(?:[镇乡]|街道|委|[部组局办园校队院站所]|中学|小学|中心|办事处|居委会|村委会)$/u;

/** 翥|和|堂: a conjunction between single characters of a brand, which follow a place, joins nothing. */
function passes(scope: Scope, options: WalkOptions, word: { start: number; tag: string; text: string }, at: number): boolean {
  if (options.pass?.(scope.text.slice(word.start, at), word.tag, at)) return true;
  // 鄂州城投|与|灵玲文旅集团: two firms.
  if (options.brands && word.text === '与') return false;
  // 浙大|之|光: a brand made with a known name.
  if (word.text === '之' && (scope.nameEndingAt(word.start) || scope.placeEndingAt(word.start))) return true;
  // 国资平台|与|湖南丰垦集团: behind the conjunction a place opens the name.
  if (/^[与和同跟及]$/u.test(word.text) && scope.hitsFrom(at).some((h) => h.kind === 'Place')) return false;
  // 衡阳市|与|远大集团, 长沙|与|三一集团: the conjunction joins the place and the firm.
  if (
    scope.placeEndingAt(word.start) &&
    (word.text === '与' || (/^[和同跟及]$/u.test(word.text) && LEVEL_END.test(scope.text[word.start - 1]!)))
  )
    return false;
  // 上海|御风|未|来航空: within a brand that a place opens the segmenter may take any character for a particle.
  if (options.brands && options.verbs && word.text === '未' && placeJustBefore(scope, word.start)) return true;
  // 湖南创普|开业|科技有限公司: between a place and a legal form stands a brand, whatever its words are.
  if (options.brands && options.verbs && word.text.length > 1 && placeJustBefore(scope, word.start)) return true;
  if (!options.brands || at - word.start !== 1 || word.start === 0) return false;
  // 余江|正峰生物科技, 上海|未来航空: an adverb and one more character right behind a place are a brand.
  if (options.verbs && /^[正未曾已将又都还更最再]$/u.test(word.text) && scope.placeEndingAt(word.start) && isOneLetter(scope, at))
    return true;
  const left = scope.wordAt(word.start - 1)!;
  // 中山|市|与|三花集团: the level word is the place's.
  return left.text.length === 1 && !LEVEL_END.test(left.text) && scope.placeEndingAt(left.start) !== undefined;
}

function isOneLetter(scope: Scope, at: number): boolean {
  const word = scope.wordAt(at);
  return word?.start === at && word.end === at + 1 && !scope.hitsFrom(at).some(({ kind }) => kind === 'Place' || kind === 'Enterprise');
}

/** 拟|任, 新|增: a word of edges.tsv that jieba has cut into characters. */
function splitEdge(scope: Scope, start: number, end: number): string | undefined {
  if (end - start !== 1 || start === 0) return undefined;
  const left = scope.wordAt(start - 1)!;
  if (left.end - left.start !== 1) return undefined;
  const joined = scope.text.slice(left.start, end);
  // 投|进|实验室, 卖|到|公司: a verb and where to.
  if (left.tag === 'v' && /[进到入给向往]$/u.test(joined)) return joined;
  const edge = scope.knowledge.lexicon.edges.get(joined);
  return isHardEdge(edge) ? joined : undefined;
}

/** 以焰舞, 由市, 任省: jieba takes a particle and what follows for one unknown word. */
function levelEdge(scope: Scope, start: number, part: string, tag: string): string | undefined {
  if (tag !== 'x' || part.length < 2) return undefined;
  // 浙大|之光: a brand made with a known name.
  if (part[0] === '之' && (scope.nameEndingAt(start) || scope.placeEndingAt(start))) return undefined;
  // 正泰|数据中心: where a clause begins nothing is under way.
  if (part[0] === '正' && isBreak(scope.text[start - 1])) return undefined;
  const { edges } = scope.knowledge.lexicon;
  // 正以|机器人谷…产业园|为载体: an adverb and a particle.
  if (part.length === 2 && /[正均都已仍]/u.test(part[0]!) && /[以由将把在从向对]/u.test(part[1]!)) return part;
  const edge = edges.get(part[0]!);
  return edge === 'function' || (edge !== undefined && part.length === 2 && /[省市县区]/.test(part[1]!)) ? part[0] : undefined;
}

/** 中国|—|非洲, 中国—东盟: a dash between places is part of a name. */
function joinsPlaces(scope: Scope, at: number): boolean {
  return scope.placeEndingAt(at - 1) !== undefined && scope.hitsFrom(at).some((h) => h.kind === 'Place');
}

/** What is done, not what a body is for (建设, 管理 are passed by its rule). */
function isAction(text: string, tag: string): boolean {
  return tag === 'v' && text.length >= 2;
}

/** 与江|西德 cuts 江西|德远: where a word that jieba made up holds the end of a known place, that is its edge. */
function placeInside(scope: Scope, start: number, end: number, tag: string): number | undefined {
  if (!tag.startsWith('x') && !tag.startsWith('nr')) return undefined;
  for (let at = end - 1; at > start; at--) if (scope.placeEndingAt(at)) return at;
  return undefined;
}

/** 湖南|海利化工, 福建|山翔钢铁: where a larger place ends that begins before a smaller one (南海, 建山) and runs into it. */
function crossedPlace(scope: Scope, { start, end }: GazetteerHit): number | undefined {
  for (let at = start + 1; at < end; at++) {
    const other = scope.placeEndingAt(at);
    if (other && other.start < start && /^(province|city)$/.test(scope.knowledge.gazetteer.level(other.ids[0]!))) return at;
  }
  return undefined;
}

/** 合作|区广佛: the end of a zone's name in a word that jieba made up. */
function zoneInside(zones: ReadonlySet<number>, start: number, end: number): number | undefined {
  for (let at = end - 1; at > start; at--) if (zones.has(at)) return at;
  return undefined;
}

/** The longest known place or name that ends here, unless it ends in the middle of a word that is itself an edge. */
function knownBefore(scope: Scope, at: number): GazetteerHit | undefined {
  const ending = scope.placeEndingAt(at);
  // 花|石镇: the end of a longer town's name.
  const place = ending && isTail(scope, ending) ? undefined : ending;
  const name = scope.nameEndingAt(at) ?? scope.levelEndingAt(at);
  return name && (!place || name.start <= place.start) ? name : place;
}

/** What a bracket inside a name adds: （沉香）, （广东·惠州）, （一期）. */
const NOTE = /^[\u3400-\u9fff·A-Z]{1,8}$/u;

/** 宝瑞嘉（新田）|丝绸有限公司: in a firm's name a place, by a short name that the page does not bear out. */
function isPlaceOf(scope: Scope, inner: string): boolean {
  return /^[\u3400-\u9fff]{2,3}$/u.test(inner) && !scope.knowledge.lexicon.generic.has(inner) && !scope.knowledge.lexicon.edges.has(inner);
}

/** （漳州） in a firm's name, “亳芍” in a project's: the offset of the opening mark. */
function groupBefore(scope: Scope, at: number, { quotes = false, notes = false, brands = false }: WalkOptions): number | undefined {
  const close = scope.text[at - 1]!;
  const open = CLOSE[close];
  if (open === undefined) return undefined;
  const start = scope.text.lastIndexOf(open, at - 2);
  if (start < 0) return undefined;
  const inner = scope.text.slice(start + 1, at - 1);
  const bracket = close === '）' || close === ')';
  if (bracket) {
    const placed = scope.placeEndingAt(at - 1)?.start === start + 1 || (brands && isPlaceOf(scope, inner));
    return placed || (notes && NOTE.test(inner)) ? start : undefined;
  }
  if (quotes === 'own' && [start, start + 1].some((from) => scope.hitsFrom(from).some((hit) => hit.end >= at - 1))) return undefined;
  return quotes && inner.length <= 24 && !/[。！？]/.test(inner) ? start : undefined;
}
