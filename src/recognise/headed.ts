/** Names that end in a head: firms, bodies, parks. Each kind says how its left edge is found. */
import type { Kind } from '../../graph-schema/schema.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Head } from './lexicon.js';
import { isProper, nameStart, type Start } from './name-start.js';
import type { HeadHit, Scope } from './scope.js';
import { type Walk, type WalkOptions, walkLeft } from './walk.js';

export interface HeadedRule extends Omit<WalkOptions, 'verbs'> {
  readonly kind: Kind;
  readonly rule: string;
  /** Whether a place right before the head makes a name (南昌|大学). */
  readonly touch: (head: Head) => boolean;
  /** Characters that a name without place needs before its head. */
  readonly least: number;
  /** Whether verbs may stand in a name with this head. */
  readonly verbs: (head: Head) => boolean;
  /** Whether quoted text may stand in a name with this head; else `quotes` says it of all. */
  readonly quoted?: (head: Head) => boolean;
  /** Whether a brand may stand between two places of the name (`nameStart`). */
  readonly within?: boolean;
  /** A last look: false drops the candidate. */
  readonly accept?: (name: string, start: Start, head: HeadHit, scope: Scope) => boolean;
}

/** The heads of one kind whose text does not go on as a longer head (集团 in 集团有限公司). */
export function headsOf(scope: Scope, kind: Kind): readonly KindHead[] {
  if (scope.headsByKind.size === 0) sortHeads(scope);
  return scope.headsByKind.get(kind) ?? [];
}

export interface KindHead {
  readonly hit: HeadHit;
  readonly head: Head;
}

function sortHeads(scope: Scope): void {
  const byKind = new Map<Kind, KindHead[]>();
  const { heads } = scope;
  heads.forEach((hit, i) => {
    if (!standsAlone(scope, heads, i)) return;
    for (const head of hit.heads) {
      const list = byKind.get(head.kind);
      if (list) list.push({ hit, head });
      else byKind.set(head.kind, [{ hit, head }]);
    }
  });
  for (const [kind, list] of byKind) scope.headsByKind.set(kind, list);
  if (byKind.size === 0) scope.headsByKind.set('Person', []);
}

function standsAlone(scope: Scope, heads: readonly HeadHit[], index: number): boolean {
  const hit = heads[index]!;
  // 副|局|长安若谷: the head of a title.
  if (hit.end - hit.start === 1 && scope.text[hit.start - 1] === '副') return false;
  // 厂长|谷雨来: after a title a name begins.
  if (hit.end - hit.start === 1) for (const title of scope.titles) if (title.end === hit.start) return false;
  // Heads are in order of start: one that begins here or before and ends later is near.
  for (let i = index - 1; i >= 0 && hit.start - heads[i]!.start < LONGEST_HEAD; i--) if (heads[i]!.end > hit.end) return false;
  for (let i = index + 1; i < heads.length && heads[i]!.start === hit.start; i++) if (heads[i]!.end > hit.end) return false;
  return !inTitle(scope, hit) && !inWord(scope, hit) && !inName(scope, hit);
}

/** 江西农业大[学|校]办企业: the school's name and what is of it. */
function inName(scope: Scope, hit: HeadHit): boolean {
  const known = scope.text.startsWith('学校', hit.start) ? scope.nameEndingAt(hit.start + 1) : undefined;
  return known !== undefined && known.start < hit.start;
}

const FULL = /有限(?:责任)?公司$/u;
/** Names that need no place, and places that say where and open none: 济南市|中国重型汽车集团有限公司. */
const OWN_PLACE = /^(中国|国家|全国|[\u3400-\u9fff]{2,4}[省市县区])/u;

/** 江西|盐津铺子食品股份有限公司: the place before a legal name is of the name, another firm of the known one's brand. */
function isAnother(scope: Scope, start: Start, hit: HeadHit): boolean {
  const known = scope.nameEndingAt(hit.end);
  return (
    known !== undefined &&
    start.by === 'place' &&
    known.start > start.start &&
    FULL.test(scope.text.slice(hit.start, hit.end)) &&
    !OWN_PLACE.test(scope.text.slice(start.start, known.start)) &&
    !OWN_PLACE.test(scope.text.slice(known.start, hit.end))
  );
}

/** Longer than any head. */
const LONGEST_HEAD = 24;

/** 鹰潭市|余江区工信局: a known name with nothing but places before it is that. */
function isKnown(scope: Scope, start: Start, hit: HeadHit): boolean {
  const known = scope.nameEndingAt(hit.end);
  return known !== undefined && start.segments.every((s) => s.type === 'place' || s.start >= known.start);
}

/** 工业和信息化局|局长, 商务厅|副厅长, 县委|常委: a head that is the beginning or the end of a title is none. */
function inTitle(scope: Scope, hit: HeadHit): boolean {
  for (const title of scope.titles) {
    if (title.start >= hit.end || hit.start >= title.end || (title.end <= hit.end && title.start >= hit.start)) continue;
    // 管委会|主任: body and title share a form of posts.tsv, but what is left of it is a title by itself.
    const rest = scope.text.slice(hit.end, title.end);
    if (!(title.end > hit.end && scope.knowledge.lexicon.posts.get(rest)?.some((post) => post.slot === 'head'))) return true;
  }
  return false;
}

/** 省科学院|主办, 受省政府|委托, 省政府|办公厅: a head inside a word that ends nothing is none. */
function inWord(scope: Scope, hit: HeadHit): boolean {
  const word = scope.wordAt(hit.start)!;
  // 科研院|所, 众创|空间: an everyday word that ends like a name.
  if (word.start < hit.start && scope.knowledge.lexicon.generic.has(word.text)) return true;
  // What jieba made up of unknown characters (镇锣响) says nothing.
  if (word.tag.startsWith('x') || word.tag.startsWith('nr')) return false;
  // 会议|室, 大学|生: the word goes on.
  if (word.end > hit.end && hit.end - hit.start > 1) return true;
  const verb = word.tag.startsWith('v') && word.tag !== 'vn';
  if (hit.end - hit.start > 1) return verb && word.start < hit.start;
  // 白石|村村|民: jieba takes the village's letter and its people's for one word.
  if (word.start === hit.start && word.text === scope.text[hit.start]!.repeat(2)) return false;
  const { host } = scope.knowledge.lexicon.roles;
  return word.end > hit.end || (word.start < hit.start ? !/^[nxjgb]/.test(word.tag) || host.has(word.text) : verb);
}

/** 湖北|光谷实验室: only places stand between two offsets. */
function onlyPlaces(scope: Scope, start: number, end: number): boolean {
  let at = end;
  while (at > start) {
    const place = scope.placeEndingAt(at);
    if (!place) return false;
    at = place.start;
  }
  return true;
}

/** 建设|世界级…基地: a verb that the rule lets pass inside a name does not begin one. */
function withoutVerb(scope: Scope, walk: Walk): Walk {
  const segments = [...walk.segments];
  let { stop } = walk;
  while (segments.length > 0 && segments.at(-1)!.type === 'word' && scope.knowledge.lexicon.edges.get(segments.at(-1)!.text) === 'verb') {
    stop = segments.pop()!.text;
  }
  return { segments, stop };
}

/** 在|赣江新区|建设|冷链物流中心: after a place that says where, the verb begins another thing. */
function afterLocative(scope: Scope, walk: Walk): Walk {
  const first = walk.segments.at(-1);
  const verb = walk.segments.at(-2);
  if (!first || !verb || !/^[在于]$/.test(walk.stop)) return walk;
  if (first.type !== 'place' && first.hit?.kind !== 'Park') return afterTown(walk);
  return scope.knowledge.lexicon.edges.get(verb.text) === 'verb' ? { segments: walk.segments.slice(0, -2), stop: verb.text } : walk;
}

/** 在|白洋|街道|建设|国际门业创新中心: so too where no gazetteer knows the place. */
function afterTown(walk: Walk): Walk {
  const verb = walk.segments.findIndex(
    (s, i) => /^(建设|打造|建立|成立|设立|新建|兴建|布局)$/u.test(s.text) && TOWN.test(walk.segments[i + 1]?.text ?? ''),
  );
  return verb > 0 ? { segments: walk.segments.slice(0, verb), stop: walk.segments[verb]!.text } : walk;
}

/** 研学|为|“至田家”|共富工坊: a particle right before a quoted word ends the name there. */
function withoutParticle(scope: Scope, start: Start): Start {
  const group = start.by === 'stop' ? start.segments.findIndex((s) => s.type === 'group') : 0;
  const before = start.segments[group - 1];
  if (before?.text.length !== 1 || !scope.knowledge.lexicon.edges.has(before.text)) return start;
  return { ...start, start: start.segments[group]!.start, segments: start.segments.slice(group) };
}

/** What places end in. */
const TOWN = /(街道|[镇乡村市县区园])$/u;

/** How something is done: 玉山高新区|合作|建设|检测中心, 二期|主要|建设|研发中心. */
const MANNER = /^(合作|主要|联合|共同|重点|投资|出资|规划|拟|正在|加快|全力|抓紧|携手|合力|协同|分期|集中|计划|大力|持续)$/u;

/** A verb behind how it is done begins another thing. */
function afterManner(scope: Scope, walk: Walk): Walk {
  const { edges } = scope.knowledge.lexicon;
  const verb = walk.segments.findIndex((s, i) => edges.get(s.text) === 'verb' && MANNER.test(walk.segments[i + 1]?.text ?? ''));
  return verb > 0 ? { segments: walk.segments.slice(0, verb), stop: walk.segments[verb]!.text } : walk;
}

export function recogniseHeaded(scope: Scope, rule: HeadedRule): Candidate[] {
  return headsOf(scope, rule.kind).flatMap(({ hit, head }) => {
    const walk = walkLeft(scope, hit.start, {
      ...rule,
      verbs: rule.verbs(head),
      quotes: rule.quoted ? rule.quoted(head) : (rule.quotes ?? false),
    });
    const found = nameStart(scope, withoutVerb(scope, afterLocative(scope, afterManner(scope, walk))), rule.touch(head), rule.within);
    // 经济特别合作区|广佛产业园: a zone says where.
    const opened = found && walk.stop === 'zone' && found.by === 'stop' ? { ...found, by: 'place' as const } : found;
    const start = opened && withoutParticle(scope, opened);
    if (!start || (start.by === 'stop' && (head.needs === 'place' || walk.stop === 'limit'))) return [];
    // 艺术团赴|雄安新区: a known place is what it is.
    if (rule.kind === 'Park' && (scope.placeEndingAt(hit.end)?.start ?? hit.start) < hit.start) return [];
    if (isKnown(scope, start, hit) && !isAnother(scope, start, hit)) return [];
    // 只是|火炬高新区: what the gazetteer knows needs no guess at its edge.
    const known = scope.nameEndingAt(hit.end);
    if (known && (start.by === 'stop' || !onlyPlaces(scope, start.start, known.start))) return [];
    const name = scope.text.slice(start.start, hit.end);
    if (walk.stop === 'zone' && !isProper(scope, start.segments)) return [];
    if (start.by === 'stop' && (hit.start - start.start < rule.least || !isProper(scope, start.segments)))
      return scope.veto(rule.kind, start.start, hit.end, rule.rule, 'everyday-words');
    if (rule.accept && !rule.accept(name, start, hit, scope)) return scope.veto(rule.kind, start.start, hit.end, rule.rule, 'not-accepted');
    // 市委书记|蓝若谷: a title inside is followed by a person; 卓越工程师|学院 trains them.
    if (scope.titles.some((t) => t.start >= start.start && t.end < hit.start && t.end > start.start))
      return scope.veto(rule.kind, start.start, hit.end, rule.rule, 'title-inside');
    const weight = start.by === 'stop' ? WEIGHT.grammar : WEIGHT.anchored;
    return [{ kind: rule.kind, start: start.start, end: hit.end, name, ids: [], rule: `${rule.rule}-${start.by}`, weight }];
  });
}
