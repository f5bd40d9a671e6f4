/**
 * Posts that change hands, where the person does not stand right before the verb, or not alone:
 *   选举[秦时雨]、[柏松涛]为[鹰潭市]副市长               one post of a list
 *   [邬南乔]接替[祁望舒]任[余江区委]书记                 who came and who went
 *   [余江区]区长由[宫远帆]担任                           the post first
 *   拟任[贵溪市委]书记的[宫远帆]                          in a clause before the name
 *   身兼[茶产业链]链长的[余江区]区长[宫远帆]               before a title and a name
 *   [宫远帆]由[余江区]区长调任[贵溪市委]书记              from one to another
 *   [宫远帆]以[贵溪市委]书记身份                          in the capacity of
 *   副主任三人：[宫远帆]、[秦时雨]，秘书长为[祁望舒]          counted, at the body that the sentence named before
 *   [宫远帆]、[秦时雨]两位副省长                            counted behind the names
 */
import { Anchored } from '../../anchored.js';
import { matchesOf } from '../../matches.js';
import { unitsOf } from '../../units.js';
import type { Context } from '../context.js';
import { anyOf, wordTable } from '../lexicon.js';
import { ANY_SLOT, kindChar, type Masked } from '../mask.js';
import type { Statement } from '../statement.js';
import { holderAt, readPosts } from './read.js';
import { type Tenure, titleAfter, titleBefore } from './titles.js';

const PERSON = kindChar('Person');
const REMARK = '(?:（[^（）]*）)?(?:同志)?';
const LISTED = new Anchored(new RegExp(`^${REMARK}[、和]${PERSON}`));
const TAKES_OVER = new Anchored(new RegExp(`^${REMARK}(?:已|将)?(?:接替|接棒|顶替|代替)${PERSON}`));
/** 区长[一职]由: what may stand between a title and its 由. */
const OFFICE_NOUN = /(?:的)?(?:一职|职务|职位|一职务)?$/;
const HELD_BY = /由(?=([^，。；]*))/g;
const HOLDS = /^(?:同志)?(?:担任|兼任|挂任|转任|接任|出任|继任|代理|兼)/;
const LEAVES = new Anchored(/^(?:同志)?(?:已|正式)?(?:从|由|卸任)/);
const CAPACITY = new Anchored(/^(?:首次)?以(?:新任)?([^，。；]{2,20}?)(?:的)?身份/);
/** What stands between 的 and a name: nothing, or a word or two. */
const WHAT_HE_IS = new RegExp(`^[^，。；：！？、“”（）${ANY_SLOT}]{0,8}$`);
const BOUNDARY = unitsOf('，。；：！？“”（）');

/** The end of what a person's verb may stand behind: himself, the last of his list, or whom he takes over from. */
export function heirOf(text: string, person: number): number {
  let at = person;
  for (;;) {
    const next = LISTED.exec(text, at + 1) ?? TAKES_OVER.exec(text, at + 1);
    if (!next) return at;
    at += next[0].length;
  }
}

/** Whom the person at an index is said to succeed; -1 for none. */
export function predecessorOf(text: string, person: number): number {
  const found = TAKES_OVER.exec(text, person + 1);
  return found ? person + found[0].length : -1;
}

const SUCCEEDS = ['接替', '接棒', '顶替', '代替'] as const;

/** Whether someone is said to take over from the person at an index: the verb behind him is not his. */
export function isSucceeded(text: string, person: number): boolean {
  return SUCCEEDS.some((verb) => text.endsWith(verb, person));
}

export function tenureOfVerb(verb: string): Tenure | undefined {
  const value = wordTable('given-post').find((word) => new RegExp(`^(?:${word.form})$`).test(verb))?.value ?? '';
  return value === '' ? undefined : (value as Tenure);
}

let given: RegExp | undefined;

/** The verbs of office in a stretch, each before something. */
export function givenVerbs(text: string): readonly RegExpExecArray[] {
  given ??= new RegExp(`${anyOf('given-post')}(?=[^，。；])`, 'g');
  return matchesOf(given, text);
}

/** Where the clause that holds an index begins. */
function clauseStart(text: string, index: number): number {
  let start = index;
  while (start > 0 && !BOUNDARY.has(text.charCodeAt(start - 1))) start--;
  return start;
}

/** [余江区]区长由[宫远帆]担任；[贵溪市委]书记由[鹰潭市]副市长[宫远帆]兼任 */
function byPassive(context: Context, masked: Masked, out: Statement[]): void {
  const { text } = masked;
  for (const by of text.matchAll(HELD_BY)) {
    const person = text.lastIndexOf(PERSON, by.index + by[1]!.length);
    const verb = person > by.index ? HOLDS.exec(text.slice(person + 1)) : null;
    if (!verb) continue;
    const floor = clauseStart(text, by.index);
    const end = by.index - OFFICE_NOUN.exec(text.slice(floor, by.index))![0].length;
    const tenure = verb[0].endsWith('代理') ? 'acting' : undefined;
    readPosts(context, masked, holderAt(masked, person), titleBefore(text, end, floor), 'post-held-by', out, undefined, tenure);
  }
}

let relative: RegExp | undefined;

/** 拟任[贵溪市委]书记的[宫远帆]，曾任[余江区]区长的[宫远帆] */
function byRelativeClause(context: Context, masked: Masked, person: number, out: Statement[]): void {
  const { text } = masked;
  // 曾任[甲学院]院长的茶叶专家[林青]
  const close = text.lastIndexOf('的', person);
  if (close < 0 || !WHAT_HE_IS.test(text.slice(close + 1, person))) return;
  const start = clauseStart(text, close);
  relative ??= new RegExp(`^(?:此前|曾|现|已)?(${anyOf('given-post')})`);
  const verb = relative.exec(text.slice(start, close));
  if (!verb || verb[0].length < 2) return;
  const units = titleAfter(text, start + verb[0].length, close);
  const tenure = /^此前|^曾/.test(verb[0]) ? 'former' : tenureOfVerb(verb[1]!);
  readPosts(context, masked, holderAt(masked, person), units, 'post-relative', out, undefined, tenure);
}

/** 身兼[茶产业链]链长的[余江区]区长[宫远帆] */
function byOtherPost(context: Context, masked: Masked, out: Statement[]): void {
  const { text } = masked;
  for (const also of matchesOf(ALSO_HOLDS, text)) {
    const begin = also.index + also[1]!.length;
    const units = titleAfter(text, begin, begin + also[2]!.length);
    readPosts(context, masked, holderAt(masked, also.index + also[0].length - 1), units, 'post-relative', out);
  }
}

/** [宫远帆]由[余江区]区长调任…，卸任[余江区]区长后 */
function byLeaving(context: Context, masked: Masked, person: number, out: Statement[]): void {
  const { text } = masked;
  const begins = LEAVES.exec(text, person + 1);
  if (!begins) return;
  const begin = person + 1 + begins[0].length;
  const rest = /^[^，。；]*/.exec(text.slice(begin))![0];
  const end = /卸任$/.test(begins[0])
    ? rest.search(/(?:职务|一职|后)?$/)
    : rest.search(/(?:岗位)?(?:上)?(?:转任|挂任|调任|升任|改任|任|升|出任)/);
  if (end > 0)
    readPosts(context, masked, holderAt(masked, person), titleBefore(text, begin + end, begin), 'post-left', out, undefined, 'former');
}

/** [龙慕云]以区委书记身份主持会议 */
function byCapacity(context: Context, masked: Masked, person: number, out: Statement[]): void {
  const capacity = CAPACITY.exec(masked.text, person + 1);
  if (!capacity) return;
  const begin = person + 1 + capacity[0].indexOf(capacity[1]!);
  readPosts(context, masked, holderAt(masked, person), titleAfter(masked.text, begin, begin + capacity[1]!.length), 'post-capacity', out);
}

const COUNTED = new RegExp(
  `(?<=[，；。]|^)([^，。；：${ANY_SLOT}]{2,10}?)(?:[一二三四五六七八九十\\d]+[人名位](?:：|，?分别[为是])(?:[^，。；：、${ANY_SLOT}]{2,4}、){0,3}|为)(${PERSON}(?:[、和]${PERSON})*)(?=[，。；])`,
  'g',
);
const BODY = [kindChar('Organization'), kindChar('Place')];

/** [省人大常委会]主任由[宫远帆]出任，副主任三人：[秦时雨]、[邬南乔]，秘书长为[祁望舒] */
function byCount(context: Context, masked: Masked, out: Statement[]): void {
  const { text, slots } = masked;
  for (const counted of matchesOf(COUNTED, text)) {
    const from = counted.index;
    const units = titleBefore(text, from + counted[1]!.length, from);
    if (units.length === 0 || units[0]!.scope >= 0 || units[0]!.start !== from) continue;
    const body = Math.max(...BODY.map((kind) => text.lastIndexOf(kind, from)));
    if (body < 0) continue;
    for (let at = from + counted[1]!.length; at < from + counted[0].length; at++)
      if (text[at] === PERSON) readPosts(context, masked, holderAt(masked, at), units, 'post-counted', out, slots[body]!.entity);
  }
}

const TOGETHER = new RegExp(`(${PERSON}(?:[、和]${PERSON})+)(?:[两三四五六七八九]|\\d)[位名]([^，。；：、的]{2,10})`, 'g');

/** [宫远帆]、[秦时雨]两位副省长到会 */
function byTogether(context: Context, masked: Masked, out: Statement[]): void {
  const { text } = masked;
  for (const both of matchesOf(TOGETHER, text)) {
    const begin = both.index + both[0].length - both[2]!.length;
    for (let length = both[2]!.length; length >= 2; length--) {
      const units = titleBefore(text, begin + length, begin);
      if (units[0]?.start !== begin) continue;
      for (let at = both.index; at < both.index + both[1]!.length; at++)
        if (text[at] === PERSON) readPosts(context, masked, holderAt(masked, at), units, 'post-together', out);
      break;
    }
  }
}

const ALSO_HOLDS = new RegExp(`(身兼|兼任|担任|身为)([^，。；的]{2,16})的[^，。；的”]{2,16}${PERSON}`, 'g');

/** All that a sentence says so. */
export function appointments(context: Context, masked: Masked, out: Statement[]): void {
  const { text } = masked;
  if (text.includes('由')) byPassive(context, masked, out);
  byOtherPost(context, masked, out);
  if (text.includes('：') || text.includes('为')) byCount(context, masked, out);
  if (text.includes('位') || text.includes('名')) byTogether(context, masked, out);
  for (let person = text.indexOf(PERSON); person >= 0; person = text.indexOf(PERSON, person + 1)) {
    byRelativeClause(context, masked, person, out);
    byLeaving(context, masked, person, out);
    byCapacity(context, masked, person, out);
  }
}
