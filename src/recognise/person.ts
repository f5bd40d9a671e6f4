/** Persons by their post, by lists under one post, by what they do. */
import { matchesOf } from '../matches.js';
import { bracketedBylines, photoBylines } from './byline.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Post } from './lexicon.js';
import { calledPersons } from './person-called.js';
import { dottedNames, foreignAfter, speakingForeigners } from './person-foreign.js';
import { isSurnamed, listedUnderOffice } from './person-list.js';
import { ADDRESS, isHan, isSpaced, type NameSpan, nameAt, spacedName, surnameLength } from './person-name.js';
import { nameOdds } from './person-odds.js';
import { toldPersons } from './person-told.js';
import { opensTown, type Scope } from './scope.js';

/** Posts of the press: 记者, 通讯员 come before any name, whatever its surname. */
export const PRESS = /(记者|通讯员|摄影|实习生)$/;

export interface HitPost {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly office: string;
  readonly scope: string;
  /** 村民, 工人: says what one is, not what one holds. */
  readonly descriptor: boolean;
}

export interface PersonHit extends NameSpan {
  readonly rule: string;
  /** The post that stands before or after. */
  readonly post?: HitPost;
}

/** The sentence leaves nothing else for it to be. */
export const CERTAIN = 4;

interface PostHit {
  readonly start: number;
  readonly end: number;
  readonly post: Post;
}

export function recognisePersons(scope: Scope, seen: (name: string) => boolean): PersonHit[] {
  const posts = postsOf(scope, ['head', 'descriptor', 'trade', 'list']);
  const found: PersonHit[] = [...bracketedBylines(scope), ...photoBylines(scope)];
  const taken = (at: number) => found.some((p) => p.start <= at && at < p.end);
  for (const post of posts) {
    if (taken(post.end)) continue;
    found.push(...afterPost(scope, post, seen));
  }
  for (const post of postsOf(scope, ['head', 'after'])) {
    const before = beforePost(scope, post);
    if (before && !taken(before.start)) found.push(before);
  }
  for (const name of dottedNames(scope)) {
    if (!found.some((p) => p.start < name.end && name.start < p.end)) found.push({ ...name, rule: 'person-foreign' });
  }
  for (const name of speakingForeigners(scope)) if (!taken(name.start)) found.push({ ...name, rule: 'person-foreign' });
  for (const name of calledPersons(scope, seen)) if (!taken(name.start)) found.push({ ...name, rule: 'person-called' });
  for (const name of toldPersons(scope, seen)) if (!taken(name.start)) found.push({ ...name, rule: 'person-told' });
  for (const hit of [...byPattern(scope, seen), ...listedUnderOffice(scope)]) if (!taken(hit.start)) found.push(hit);
  return found;
}

/** Posts, the longest where several end together; none inside a known place's name (江阴市|长泾镇 holds no 市长). */
function postsOf(scope: Scope, slots: readonly string[]): PostHit[] {
  if (scope.posts.length === 0) return [];
  const byEnd = new Map<number, PostHit>();
  for (const { start, end, values } of scope.posts) {
    const post = values.find((p) => slots.includes(p.slot));
    if (post && !byEnd.has(end)) byEnd.set(end, { start, end, post });
  }
  const posts = [...byEnd.values()];
  return posts.filter((p) => !holdsMore(posts, p) && !insideWord(scope, p) && !insidePlace(scope, p));
}

/** Whether another post goes on behind it: 市长|助理, 副总|经理. */
function holdsMore(posts: readonly PostHit[], post: PostHit): boolean {
  return posts.some((o) => o.end > post.end && o.start < post.end);
}

function hitPost({ start, end, post }: PostHit): HitPost {
  return {
    start,
    end,
    form: post.form,
    office: post.office,
    scope: post.scope,
    descriptor: post.slot !== 'head',
  };
}

/** 江阴市|长泾镇 is a place, 副省长|沙可 holds no 长沙. */
const UNIT = /[省市县区州旗镇乡村道]/;

/** 主席|台: the post is the beginning of another word. */
function insideWord(scope: Scope, post: PostHit): boolean {
  const word = scope.wordAt(post.end - 1)!;
  // 链长付|海燕: what jieba made up says nothing.
  if (word.end <= post.end || /^(x|nr)/.test(word.tag)) return false;
  // 确|保安|全度汛: the end of one word and the beginning of another.
  const first = scope.wordAt(post.start)!;
  return word.start <= post.start || (first.start < post.start && !/^(x|nr)/.test(first.tag));
}

/** 君山区|长江岸线: the river, no head of the district. */
const RIVER = /^长江(?:岸|干流|支流|大桥|流域|沿线|两岸|[上中下]游|[南北]岸|[段口边畔]|经济带|十年禁渔|航道|大保护|文化|国家)/u;

function insidePlace(scope: Scope, post: PostHit): boolean {
  if (RIVER.test(scope.text.slice(post.end - 1, post.end + 5)) || opensTown(scope.text, post.end)) return true;
  return scope.hits.some(
    (h) => h.start < post.end && h.kind === 'Place' && h.end > post.end && h.start > post.start && UNIT.test(scope.text[h.end - 1]!),
  );
}

/** Posts of one person, which his name follows. */
const CHIEF = /(?:书记|[省市县区州旗镇乡厅局院校厂站馆村会链所处科部]长|理事长|检察长|经理|总裁|总监|总工程师|董事长|创始人|主席)$/u;

/** What is said of a post in brackets. */
const NOTED = /^（(?:主持[^（）]{0,4}工作|[正副][省厅局处县科][^（）]{0,3}级|挂职|兼|代|牵头)）/u;
const LONGEST_NOTE = 12;

/** 副市长、市链长闵若谷; 记者公羊澈 通讯员邬 朗; 副主任楼世平、束明远 */
function afterPost(scope: Scope, post: PostHit, seen: (name: string) => boolean): PersonHit[] {
  const { text } = scope;
  let at = post.end;
  // 副局长（主持工作）|费如玉
  at += NOTED.exec(text.slice(at, at + LONGEST_NOTE))?.[0].length ?? 0;
  while (/[ 　/／]/.test(text[at] ?? '')) at++;
  const press = PRESS.test(post.post.form);
  if (press && !inByline(scope, post)) return [];
  const described = hitPost(post).descriptor && !press;
  // A reporter's name may begin with any character where nothing but a name can stand: in a byline's brackets, after a blank.
  const anySurname =
    (at > post.end && (press || CHIEF.test(post.post.form) || surnameLength(scope.knowledge, text, at) > 0)) ||
    (press && /[（(、][^，。]{0,12}$/.test(text.slice(0, post.start)));
  const titled = !described && CHIEF.test(post.post.form);
  const first = oneName(scope, at, { anySurname, described, titled, seen }, press || at > post.end);
  if (!first) return [];
  const about = hitPost(post);
  const found: PersonHit[] = [{ ...first, rule: 'person-after-post', post: about }];
  // Names under one post: 、 between, in the press blanks too.
  for (let next = first.end; ; ) {
    if (!press && text[next] !== '、') break;
    const gap = (press ? /^(、|[ 　]+|，)/ : /^、[ 　]?/).exec(text.slice(next, next + 3));
    if (!gap) break;
    const name = oneName(scope, next + gap[0].length, { seen, anySurname: press && gap[0] === '、' }, press);
    if (!name || startsPost(scope, name) || startsBody(scope, name) || isDepartment(scope, name)) break;
    // 记者莫成辉、|湘西自治州融媒体中心记者: what goes on is the next paper.
    if (surnameLength(scope.knowledge, text, name.start) === 0 && isHan(text[name.end] ?? '')) break;
    found.push({ ...name, rule: 'person-in-list', post: about });
    next = name.end;
  }
  return found;
}

/** 本报记者, （记者, 通讯员X、: words of the press before a name; 记者发现, 记者看到 in running text are followed by none. */
function inByline(scope: Scope, post: PostHit): boolean {
  if (post.post.form !== '记者') return true;
  return post.start === 0 || /[（(、\s　报社体约席]/.test(scope.text[post.start - 1]!) || /^[\s　]/.test(scope.text.slice(post.end));
}

function oneName(scope: Scope, at: number, options: Parameters<typeof nameAt>[3], spaced: boolean): NameSpan | undefined {
  const { text, knowledge } = scope;
  const apart = spacedName(text, at);
  const signed = options?.anySurname === true && spaced ? signedName(scope, at) : undefined;
  if (signed) return signed;
  if (apart && (spaced || surnameLength(knowledge, text, at) > 0)) return apart;
  const name = foreignAfter(scope, at, options?.described === true) ?? partedName(scope, at) ?? nameAt(knowledge, text, at, options);
  if (!name) return undefined;
  // 董事长|江西…: a known place or body that reaches as far as the name is what stands there.
  const known = scope
    .hitsFrom(at)
    .some(
      (h) =>
        h.kind !== 'Industry' &&
        h.kind !== 'Product' &&
        (h.end > name.end || (h.end === name.end && (h.kind !== 'Place' || UNIT.test(text[h.end - 1]!)))),
    );
  // 副县长和|县委常委: a body begins inside.
  const body = scope.hits.some((h) => h.start > at && h.start < name.end && (h.level !== undefined || h.place !== undefined));
  return known || body ? undefined : name;
}

/** 通讯员 |蓝天| 摄, 记者 |平原|）: between a blank and an end, a surname makes a name of any word. */
function signedName(scope: Scope, at: number): NameSpan | undefined {
  if (!/[ 　]/.test(scope.text[at - 1] ?? '')) return undefined;
  const name = /^[\u3400-\u9fff]{2,3}?(?=(?:[ 　]+文|[ 　]*(?:摄影报道|摄影|摄))?[ 　]*(?:[）)。\n]|$))/u.exec(
    scope.text.slice(at, at + 12),
  )?.[0];
  if (name === undefined || surnameLength(scope.knowledge, scope.text, at) === 0) return undefined;
  return { start: at, end: at + name.length, name, score: CERTAIN };
}

/** 总经理冼 薇|等, 总工程师邬 磐|说: a blank after the surname, none after the name. */
function partedName(scope: Scope, at: number): NameSpan | undefined {
  if (!isSpaced(scope.text, at)) return undefined;
  const parted = /^([\u3400-\u9fff]{1,2})[ 　]([\u3400-\u9fff])(?=[\u3400-\u9fff])/u.exec(scope.text.slice(at, at + 6));
  if (!parted || surnameLength(scope.knowledge, scope.text, at) !== parted[1]!.length) return undefined;
  const end = at + parted[0].length;
  const { contexts, edges } = scope.knowledge.lexicon;
  const goesOn =
    [1, 2, 3, 4].some((length) => contexts.right.has(scope.text.slice(end, end + length))) ||
    edges.get(scope.text[end]!) === 'function' ||
    (scope.wordAt(end)!.start === end && scope.wordAt(end)!.tag === 'v');
  return goesOn ? { start: at, end, name: parted[1]! + parted[2]!, score: 3 } : undefined;
}

/** 通讯员 陈莉、特约记者…: what follows 、 may be the next post. */
function startsPost(scope: Scope, name: NameSpan): boolean {
  return scope.knowledge.lexicon.posts.at(scope.text, name.start).length > 0;
}

/** 所长何玉梅、|龙门|派出所民警: a body's name follows. */
function startsBody(scope: Scope, name: NameSpan): boolean {
  return scope.knowledge.lexicon.heads
    .at(scope.text, name.end)
    .some((hit) => hit.end - name.end > 1 && hit.values.some((head) => head.kind === 'Organization'));
}

/** Who has no name: 相关负责人. */
const ANYBODY = /^(?:[相有]关|企业|部门|项目|各)/u;
/** 负责人聂晓春、|经协科|科长陈琼: a department, and who heads it. */
const isDepartment = (scope: Scope, { name, end }: NameSpan): boolean =>
  DEPARTMENT.test(name) && scope.knowledge.lexicon.posts.begins(scope.text, end);
const DEPARTMENT = /..[科处股室局办部]$/u;

/** 吴萍|局长, 李明华|同志, 李超|摄 */
function beforePost(scope: Scope, post: PostHit): PersonHit | undefined {
  const { text, knowledge } = scope;
  // 汪家村|村主任, 章镇镇|镇长: who has the post is the place.
  if (UNIT.test(text[post.start]!) && text[post.start - 1] === text[post.start]) return undefined;
  for (const length of [3, 2, 4]) {
    const start = post.start - length;
    if (start < 0) continue;
    const name = text.slice(start, post.start);
    // 张东|与|相关负责人交谈
    if (length === 3 && (/[与跟对向]$/u.test(name) || (name.endsWith('和') && ANYBODY.test(text.slice(post.start))))) continue;
    // 普外科|主任
    if (!isHan(name) || scope.isNoName(name, start) || DEPARTMENT.test(name)) continue;
    const surname = surnameLength(knowledge, text, start);
    const weight = knowledge.lexicon.surnames.get(text.slice(start, start + surname)) ?? 9;
    if (weight > 2 || (length === 4) !== (surname === 2)) continue;
    // 李明|任|县委书记
    if (length > surname + 1 && name.endsWith('任')) continue;
    const word = scope.wordAt(start)!;
    const whole = word.start === start && (word.tag === 'nr' || word.tag === 'x') && word.end <= post.start;
    const edge = start === 0 || /[，。；、！？：“（ 　]/.test(text[start - 1]!) || scope.placeEndingAt(start) || scope.nameEndingAt(start);
    const rest = scope.wordAt(start + surname)!;
    const given = rest.end <= post.start && (rest.tag === 'x' || rest.tag.startsWith('nr') || rest.text.length === 1);
    if (!edge || !(whole || given)) continue;
    if (knowledge.gazetteer.named(name).length > 0) continue;
    return { start, end: post.start, name, score: 2, rule: 'person-before-post', post: hitPost(post) };
  }
  return undefined;
}

/** A name that is none where the page has a brand of these characters, and whose end is no edge of other names: 沃川新|材料股份有限公司. */
export const LIKELY_RULE = 'person-likely';

/** A name at the beginning of a clause that goes on with a verb of office. */
const TAKES_OFFICE = 'person-takes-office';

/** What names of posts end in. */
const OFFICE =
  '(?:长|主任|书记|委员|代表|主席|常委|检察官|法官|经理|总裁|董事|监事|总监|巡视员|调研员|专员|顾问|理事|教授|[总主]?(?:经济|工程|会计|规划|农艺)师|成员)';

/** Verbs that give a post, or take it. */
const TAKES =
  '(?:任|代理|担任|不再担任|不再兼任|出任|兼任|升任|调任|转任|挂任|改任|接任|就任|连任|挂职担任|(?:全票|高票|再次)?当选为?|接替|卸任|(?:提出|请求|申请)?辞去)';

/** Sentences that say by themselves that a name stands there. [pattern, rule]; the name begins where the match ends or at group 1. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // 席慕川，男，1972年8月生
  [/(?<=^|[；。：\n])([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3})(?:（[男女]）)?，[男女]，/gu, 'person-notice'],
  // 补选荣启东为, 任命简 沛为, 免去温以宁的, 任命：公西朔为
  [
    /(?:补选|任命|选举|推选|选出|增选|决定任命|免去|聘任|聘请|提名|(?<=^|[，；。：\n])决定)(?:：|了)?([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3}?)(?:（[男女][^）]*）)?(?:同志)?(?=为|任|的|担任)/gu,
    'person-appointed',
  ],
  // 接受万国锋辞去…职务的请求, 接受益西达瓦因年龄原因辞去…
  [
    /(?:接受|批准|同意)([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3}?)(?:同志)?(?=(?:因[^，。]{2,12}|请求|申请)?辞去|的辞职|辞职)/gu,
    'person-appointed',
  ],
  // 简 沛为新余市科学技术局局长；
  [
    /^([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3}?)(?:（[男女][^）]*）)?(?=[为的任][^，。]{2,30}(?:长|主任|书记|委员|职务|检察官|法官|庭长|代表|总经济师|总工程师|总会计师|秘书长|巡视员)(?:[；。，（]|$))/gu,
    'person-appointed',
  ],
  // 市委决定：甘启明任鹰潭市委书记；邬南乔接替祁望舒任…；甘启明不再担任…
  [
    new RegExp(
      `(?<=^|[，。；：！？）\\n 　]|决定|接替|接棒)([\\u3400-\\u9fff](?:[ 　]?[\\u3400-\\u9fff]){1,3}?)(?:（[男女][^）]*）)?(?:同志)?(?=以[^，。；]{2,12}(?:长|主任|书记)身份|(?:，?现|，?拟|，?历|已|将|，?曾)?${TAKES}[^。；]{2,30}?${OFFICE}(?:职务)?(?:[，、；。的\\s]|$))`,
      'gu',
    ),
    TAKES_OFFICE,
  ],
  // 危长庚，萍乡市湘东区委书记，提名为…, 严子衿，省审计厅副厅长，拟任…
  [
    new RegExp(
      `(?<=^|[；。：\\n])([\\u3400-\\u9fff](?:[ 　]?[\\u3400-\\u9fff]){1,3})(?:（[男女][^）]*）)?(?=，[^，。；]{2,30}${OFFICE}，(?:拟|提名|现|挂|兼|试用|转任|调任|升任))`,
      'gu',
    ),
    'person-notice',
  ],
  // 詹云舒接棒甘启明，出任
  [/(?<=接替|接棒|顶替)([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3}?)(?:同志)?(?=，|任|的|担任|出任)/gu, TAKES_OFFICE],
  // 谌渭南当选为娄底市人民政府市长, 宁小蝶（女）当选
  [/(?<=^|[，、；。：\n])([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3})(?:（[男女][^）]*）)?(?=当选)/gu, 'person-appointed'],
  // 娄 山的浙江省数据局副局长职务。
  [
    /(?<=^|[；：。免去])([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3}?)(?:同志)?(?=的[^，。；]{3,30}职务(?:[，。；]|$))/gu,
    'person-appointed',
  ],
  // 主任由路心舍出任, 理事长由詹云舒兼任
  [/(?<=由)([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3}?)(?:同志)?(?=出任|兼任|接任|挂任|担任(?:[。，；]|$))/gu, TAKES_OFFICE],
  // 副主任六人：周盟、朱弘…
  [
    /(?<=(?:主任|主席|书记|[省市县区州]长|委员|秘书长|理事长?)[\d一二三四五六七八九十]{1,3}[人名]：)([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,2})(?=、)/gu,
    'person-appointed',
  ],
  // 本报九江讯 （裴松）
  [/(?<=[讯电][ 　]?[（(])([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,2})(?=[）)])/gu, 'person-byline'],
  // 决定任命甲为…副省长，韩军为…主任；免去乙的…；朱勇的…主任职务
  [
    /(?<=[，；])([\u3400-\u9fff](?:[ 　]?[\u3400-\u9fff]){1,3}?)(?:（[男女][^）]*）)?(?=[为的][^，。]{2,30}(?:长|主任|书记|委员|职务|检察官|法官|庭长|代表|总经济师|总工程师|总会计师|秘书长|巡视员)(?:[；。，]|$))/gu,
    'person-appointed',
  ],
  // 责编：单于朔 版式：苗雨, 一审 奉永成
  [
    /(?<=(?:责编|责任编辑|编辑|美编|版式|版面|组版|校对|校检|检校|审校|统筹|视觉|制图|[一二三终初复]审|主编|编审|编务|总编|值班[编主][委任])(?:[：:][ 　]?|[ 　／/]))([\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,2}[ 　][\u3400-\u9fff])(?=[ 　\n，。；|]|$)/gu,
    'person-staff',
  ],
  // 李超摄
  [
    /(?<=^|[ 　。（])([\u3400-\u9fff]{2,4}?|[\u3400-\u9fff]{1,2}(?:[ 　][\u3400-\u9fff]){1,2}?)[ 　]?(?=摄(?:影报道|影)?(?:$|[）。 　]))/gu,
    'person-photo',
  ],
];
/** 叶建春指出，: a clause begins with the name and goes on with a verb of saying. */
const SPEECH =
  /(?<=^|[，。；！？”\n])([\u3400-\u9fff]{2,4}?)(?=说[，。：“]|表示[，。：]|介绍[，。]|介绍说|强调[，。]|指出[，。]|告诉记者|告诉笔者|坦言|直言|透露，|认为，|感慨|回忆，|笑着说|笑道|要求[，。]|希望[，。])/gu;

/** Bits (person-odds.ts) of an everyday surname before a verb of office, or of a name that is a word. */
const LIKELY_ODDS = 1.5;
/** Bits from which on a word that speaks is a name: 余和平|说. */
const SPEAKER_ODDS = 4;

/** 曾先后任…, 经投票当选…: a common surname, and no word of time or manner behind it. */
function isPlainName(scope: Scope, start: number, name: string): boolean {
  const surname = surnameLength(scope.knowledge, scope.text, start);
  const weight = scope.knowledge.lexicon.surnames.get(name.slice(0, surname)) ?? 9;
  const [first, given] = [scope.wordAt(start)!, scope.wordAt(start + surname)!];
  const odds = nameOdds(scope.knowledge.lexicon, name, surname);
  const ordinary = first.text.length > surname && !/^(x|nr)/.test(first.tag) && first.end >= start + name.length;
  // 陶然|挂任, 高安然|任: a word or a surname of everyday speech, where the characters are those of names.
  const plain = (weight <= 2 || odds >= LIKELY_ODDS) && (!ordinary || odds >= LIKELY_ODDS);
  return plain && name.length > surname && !UNIT.test(name.at(-1)!) && !/^[dcprft]/.test(given.tag);
}

const VERB_OF_OFFICE = /^(?:任命|免去|决定|选举|补选|聘任|推选)/u;

function byPattern(scope: Scope, seen: (name: string) => boolean): PersonHit[] {
  const found: PersonHit[] = [];
  for (const [pattern, rule] of PATTERNS) {
    for (const match of matchesOf(pattern, scope.text)) {
      const printed = match[1]!;
      const start = match.index + match[0].indexOf(printed);
      const name = printed.replace(/[ 　]/g, '');
      const spaced = name.length < printed.length;
      // 任命池 砚为: the verb begins the line.
      if (VERB_OF_OFFICE.test(name)) continue;
      // 免去马鞍山|同志的: whatever it is elsewhere, who is called so is a person.
      const comrade = scope.text.startsWith('同志', start + printed.length);
      if (name.length > 4 || (!comrade && scope.isNoName(name, start))) continue;
      if (!spaced && !isSurnamed(scope, start, name)) continue;
      if (rule === TAKES_OFFICE && !isPlainName(scope, start, name)) continue;
      const certain = comrade || (OF_OFFICE.includes(rule) && !insideKnown(scope, start, start + printed.length));
      found.push({ start, end: start + printed.length, name, score: certain ? CERTAIN : 3, rule });
    }
  }
  for (const match of matchesOf(SPEECH, scope.text)) {
    const name = match[1]!;
    const surname = surnameLength(scope.knowledge, name, 0);
    const weight = scope.knowledge.lexicon.surnames.get(name.slice(0, surname)) ?? 9;
    const odds = nameOdds(scope.knowledge.lexicon, name, surname);
    // 公羊景行|说: a rare surname, where the characters are those of names.
    const rare = weight > 2 && odds < LIKELY_ODDS && !(surname === 2 && name.length === 4);
    const given = name.slice(surname);
    if (rare || given === '' || given.length > 2 || ADDRESS.test(given) || scope.isNoName(name, match.index)) continue;
    const word = scope.wordAt(match.index)!;
    const known = word.text.length > surname && word.tag !== 'x' && !word.tag.startsWith('nr');
    if ((known && odds < SPEAKER_ODDS && !seen(name)) || scope.hitsFrom(match.index).length > 0) continue;
    // 沃川|笑着说: a rare surname may be a brand.
    const rule = weight > 2 ? LIKELY_RULE : 'person-speaks';
    found.push({ start: match.index, end: match.index + name.length, name, score: 2, rule });
  }
  return found;
}

/** Rules that read a verb of office beside the name. */
const OF_OFFICE: readonly string[] = [TAKES_OFFICE, 'person-appointed'];

/** 高安|的…职务: a known name that is all of it. */
function insideKnown(scope: Scope, start: number, end: number): boolean {
  return scope.hits.some((h) => h.start <= start && h.end >= end);
}

export function personCandidate(hit: PersonHit): Candidate {
  // 池|海宁|任…书记: the sentence says what no known place inside can gainsay.
  const weight = hit.score >= CERTAIN ? WEIGHT.gazetteer : hit.score >= 2 ? WEIGHT.anchored : WEIGHT.weak;
  return { kind: 'Person', start: hit.start, end: hit.end, name: hit.name, ids: [], rule: hit.rule, weight };
}
