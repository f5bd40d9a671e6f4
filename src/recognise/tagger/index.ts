/**
 * Names that no rule finds, by a tagger that is trained on annotated pages (scripts/train): it only adds, where rules found nothing or
 * what may stand inside of the name.
 */
import type { Kind } from '../../../graph-schema/schema.js';
import type { Word } from '../../segment/segmenter.js';
import { type Candidate, WEIGHT } from '../candidate.js';
import { endsAsNone } from '../lexicon.js';
import type { Scope } from '../scope.js';
import { namesIn, type TaggedWords } from './chain.js';
import { type Passage, Seen, View } from './features.js';
import { OPENED_BY_FIRM, type SoughtKind } from './kinds.js';
import { defaultTagger, type TaggerModel } from './model.js';
import { namesAny } from './sorts.js';

/**
 * How probable a name of each kind must be: from where on, on pages read by rules from before those pages were looked at, what is added
 * brings more right relations than wrong ones.
 */
const LEAST: Readonly<Record<SoughtKind, number>> = {
  Project: 0.6,
  Honour: 0.75,
  Industry: 0.75,
  Product: 0.6,
  Enterprise: 0.7,
  Organization: 0.75,
  Park: 0.7,
};
const LOWEST = Math.min(...Object.values(LEAST));

/** Kinds of names that rules find and that a name of a kind may hold. */
const HOLDS: Readonly<Record<SoughtKind, readonly Kind[]>> = {
  Project: ['Cluster', 'Place', 'Enterprise', 'Park', 'Organization', 'Product', 'Industry'],
  Honour: ['Place'],
  Industry: ['Place'],
  Product: ['Place', 'Industry', 'Product'],
  Enterprise: ['Place', 'Industry', 'Product'],
  Park: ['Place', 'Industry', 'Enterprise'],
  Organization: ['Place', 'Industry', 'Enterprise'],
};

/** What is in no name. */
const BREAK = /[，。；！？：\s]/u;
/** Names from so many letters on are looked for wherever else the page has them. */
const LONG = 4;

interface Tagged extends Candidate {
  readonly chance: number;
}

/**
 * @param mentions what rules found in each paragraph.
 * @returns names of each paragraph that may stand beside them.
 */
export function recogniseTagged(
  scopes: readonly Scope[],
  mentions: readonly (readonly Candidate[])[],
  model: TaggerModel = defaultTagger(),
): Candidate[][] {
  const seen = new Seen();
  const added = scopes.map((scope, i) =>
    scope.role === 'byline' || scope.words.length === 0 ? [] : tagged(scope, mentions[i]!, model, seen),
  );
  const names = new Map(added.flatMap((list) => list.filter((c) => c.name.length >= LONG).map((c) => [c.name, c] as const)));
  if (names.size > 0) for (const [i, scope] of scopes.entries()) again(scope, names, mentions[i]!, added[i]!);
  return added;
}

function tagged(scope: Scope, mentions: readonly Candidate[], model: TaggerModel, seen: Seen): Candidate[] {
  const { words, text } = scope;
  const names = namesIn(new View(passageOf(scope, mentions), model.vocabulary), model, seen, LOWEST);
  const found = names.flatMap(({ kind, first, last, chance }): Tagged[] => {
    if (chance < LEAST[kind]) return [];
    const start = OPENED_BY_FIRM.has(kind) ? firmBefore(words[first]!.start, words, names, mentions) : startOf(scope, kind, words[first]!);
    const own = withoutEdges(kind, text, start, words[last]!.end);
    const span = withMarks(text, own.start, own.end);
    return span && !namesAny(scope, kind, span, mentions) && !endsAsNone(scope.knowledge.lexicon, kind, text.slice(span.start, span.end))
      ? [{ ...candidate(kind, text, span.start, span.end), chance }]
      : [];
  });
  found.sort((a, b) => b.chance - a.chance || a.start - b.start);
  const kept: Candidate[] = [];
  for (const { chance: _, ...name } of found) if (fits(name, mentions) && fits(name, kept)) kept.push(name);
  return kept;
}

/** [福柏传动]|亚太制造中心: where the firm begins that ends where a name begins, else where that does. */
function firmBefore(start: number, words: Scope['words'], names: readonly TaggedWords[], mentions: readonly Candidate[]): number {
  const known = mentions.find((name) => name.kind === 'Enterprise' && !name.anaphor && name.end === start);
  if (known) return known.start;
  const firm = names.find((name) => name.kind === 'Enterprise' && words[name.last]!.end === start);
  return firm ? words[firm.first]!.start : start;
}

/** 由鑫|驰|能源: a word that no dictionary has may begin with the particle before a firm. */
function startOf({ knowledge: { lexicon } }: Scope, kind: Kind, { start, text, tag }: Word): number {
  return kind === 'Enterprise' && tag === 'x' && text.length > 1 && lexicon.edges.get(text[0]!) === 'function' ? start + 1 : start;
}

/** Kinds whose names words of no dictionary run over into the verbs and particles beside them. */
const RUN_OVER: ReadonlySet<SoughtKind> = new Set(['Enterprise', 'Product', 'Organization', 'Project']);
/** 隔膜看|恩润, 承担着|昊翎, 搭|顺翼速运: particles and verbs that open no name; 贴进|星曜, 敲开|泓科, 等来|志邦: the end of a verb; 所属|溇水公司. */
const OPENS_NO_NAME =
  /(?:[看着给把被让使邀像则也都还据往找离搭](?=..)|供(?![销应电给])(?=..)|(?<=[贴装卖送敲运用走搬迁拉打引输配嵌融流推租寄交供销发插])[进到开给往向入](?=..)|(?<=[等引迁请招迎])来(?=..)|(?:所属|下属|旗下|隔壁|客商)的?(?=..))/uy;
/** 德尔沃|则, 航电|做, 硅钢|的; 湘宏|所需, 电芯|卖给, 备件库|迁到, 小红书|上卖出, 丰裕行|订走: what goes on behind a name. */
const ENDS_NO_NAME =
  /(?<=..)(?:[则也却便的把被还做]|所(?=[需产有在属用])|[卖迁建送运发销拉搬装交供](?=[到至入往给向进起成好得])|[订买运拉抢](?=走)|上(?=[卖开买]))/uy;
/** 中科芯影|首席执行官, 桐溪湖食品|外贸经理: the post of who speaks for a firm, whole or as far as the name runs. */
const POST =
  /^(..+?)(?:首席(?:[\u3400-\u9fff]{2,4}官)?|执行|常务|(?:外贸|采购|销售|营销|生产|技术|运营|市场|财务|行政|设备|质量|品牌|研发)(?:部|中心)?)$/u;
const POST_GOES_ON = /^(?:部|副?总|总监|副?经理|主管|负责人|主任|董事|[\u3400-\u9fff]{2}官)/u;
/** 由湖北楚路投|投资建设, 由武汉的蓝沁水务|建设: what a firm does, behind 由. */
const DONE = /^(..+?)(?:投资|承建|代建|建设|运营|供应|施工|开发|提供|包销|收购|定购|订购)$/u;
const BY = /由[^，。；：]{0,24}$/u;
/** Characters that BY looks at, and POST_GOES_ON. */
const BY_REACH = 26;
const POST_REACH = 4;

/** A name without the particles, verbs and posts that the tagger took into it. */
function withoutEdges(kind: SoughtKind, text: string, start: number, end: number): { start: number; end: number } {
  if (!RUN_OVER.has(kind)) return { start, end };
  OPENS_NO_NAME.lastIndex = start;
  const opening = OPENS_NO_NAME.exec(text)?.[0];
  const from = opening && end - start - opening.length >= 2 ? start + opening.length : start;
  if (kind === 'Enterprise') {
    const name = text.slice(from, end);
    const bare = POST_GOES_ON.test(text.slice(end, end + POST_REACH)) || /官$/u.test(name) ? POST.exec(name)?.[1] : undefined;
    const done = bare === undefined && BY.test(text.slice(Math.max(0, from - BY_REACH), from)) ? DONE.exec(name)?.[1] : undefined;
    const own = bare ?? done;
    if (own !== undefined) return { start: from, end: from + own.length };
  }
  ENDS_NO_NAME.lastIndex = end - 1;
  return { start: from, end: end - from > 2 && ENDS_NO_NAME.test(text) ? end - 1 : end };
}

function candidate(kind: Kind, text: string, start: number, end: number): Candidate {
  return { kind, start, end, name: text.slice(start, end), ids: [], rule: 'tagged', weight: WEIGHT.weak };
}

/** What the tagger sees of a paragraph: of what rules found persons and places, of those that overlap the first and longest. */
export function passageOf(scope: Pick<Scope, 'text' | 'role' | 'words' | 'survey'>, mentions: readonly Candidate[]): Passage {
  const names: Passage['names'][number][] = [];
  for (const { kind, start, end, anaphor } of mentions)
    if (!anaphor && (kind === 'Person' || kind === 'Place') && (names.at(-1)?.end ?? 0) <= start) names.push({ kind, start, end });
  return { text: scope.text, role: scope.role, words: scope.words, names, hits: scope.survey.hits, trades: scope.survey.trades };
}

/** “成渝氢走廊|”: a name's own marks are whole, or it is none. */
function withMarks(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const name = text.slice(start, end);
  if (BREAK.test(name)) return undefined;
  // “棚上发电、|棚下养菌”: the end of what is quoted is no name by itself.
  if (text[end] === '”' && text.lastIndexOf('“', start) < start - 1) return undefined;
  let depth = 0;
  let missing = 0;
  for (const char of name) {
    if ('“《（'.includes(char)) depth++;
    else if ('”》）'.includes(char) && --depth < 0) {
      missing++;
      depth = 0;
    }
  }
  if (depth === 0 && missing === 0) return { start, end };
  if (depth === 1 && missing === 0 && '”》）'.includes(text[end] ?? ' ')) return { start, end: end + 1 };
  if (depth === 0 && missing === 1 && '“《（'.includes(text[start - 1] ?? ' ')) return { start: start - 1, end };
  return undefined;
}

/** 高频高速|铜箔: what rules found is the end of a longer name of its kind. */
export function isWithin(name: Candidate, tagged: readonly Candidate[]): boolean {
  return name.kind === 'Product' && tagged.some(({ kind, start, end }) => kind === 'Product' && start <= name.start && name.end <= end);
}

/** Whether a name stands apart from others, or around such as it may hold. */
function fits(name: Candidate, others: readonly Candidate[]): boolean {
  const holds = HOLDS[name.kind as SoughtKind];
  return others.every(
    (other) =>
      other.end <= name.start ||
      name.end <= other.start ||
      (name.start <= other.start && other.end <= name.end && other.end - other.start < name.end - name.start && holds.includes(other.kind)),
  );
}

/** Adds a name wherever else a paragraph has its letters. */
function again(scope: Scope, names: ReadonlyMap<string, Candidate>, mentions: readonly Candidate[], added: Candidate[]): void {
  for (const [form, { kind }] of names) {
    for (let at = scope.text.indexOf(form); at >= 0; at = scope.text.indexOf(form, at + form.length)) {
      const name = candidate(kind, scope.text, at, at + form.length);
      if (fits(name, mentions) && fits(name, added)) added.push(name);
    }
  }
}
