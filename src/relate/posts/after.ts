/**
 * Posts that follow a name: appointments, curricula, appositions.
 *   补选[危晓岚]（女）为[新余市中级人民法院]副院长；  免去[简沛]的[新余市科技局]副局长职务；
 *   [席慕川]，男，1972年8月生，现任[省商务厅]副厅长，拟任[省国资委]主任；  [陈可霸]，[卫棉集团]董事长，
 */
import { Anchored } from '../../anchored.js';
import { unitsOf } from '../../units.js';
import type { Context } from '../context.js';
import { kindChar, type Masked } from '../mask.js';
import type { Statement } from '../statement.js';
import { appointments, givenVerbs, heirOf, isSucceeded, predecessorOf, tenureOfVerb } from './appointments.js';
import { holderAt, readPosts } from './read.js';
import { goesOnWith, isOver } from './time-words.js';
import { GOES_ON, type Tenure, titleAfter, type Unit } from './titles.js';

const PERSON = kindChar('Person');
/** Verbs that must follow the name at once; other words of theirs are too common. */
const AT_ONCE: ReadonlySet<string> = new Set(['为', '任', '是']);
/** Letters that may stand between a name and a verb of office without being a curriculum. */
const NEAR = 12;
/** Parts of a curriculum. */
const CURRICULUM =
  /^$|^[男女]$|[族生人]$|党员$|学历$|学位$|^(?:在职|省委党校|中央党校)?(?:大学|本科|大专|专科|中专|高中)(?:文化|程度)?$|(?:教授|研究员|工程师|博士|硕士|院士)$|^[现历曾时]任|^拟/;
/** [李伟]是A会长，也是B创始人 */
const ALSO = /，(?:也|还|又|同时|同时还|同时也)$/;
/** Words of time that may stand before such a verb: [骆怀瑾]此前任浙江省副省长. */
const WHEN =
  /^(?:副(?:[省市县区州]长|主任|院长|检察长))?(?:此前|之前|先前|原先|曾经?|现|现已|已|正式|后|还)?(?:[于在自]?[\d年月日至到起—～.-]+)?$/;
/** [宫远帆]从余江区区长任贵溪市委书记 */
const FROM = /^(?:从|由)[^，。；]{2,16}$/;
/** 代理市长 is a post, 决定代理市长职务 and [林青]代理市长职务 say who has it. */
const DECIDED = /(?:^|，|决定)$/;
const LEAVING = /(?:不再(?:继续)?|(?:此前|之前|先前|原先|曾经?)(?:[于在自]?[\d年月日至到起—～.-]+)?)$/;

const STOPS = unitsOf('。；');
const NEXT = PERSON.charCodeAt(0);
const [OPENED, CLOSED] = [...'（）'].map((bracket) => bracket.charCodeAt(0));

/** The letters from a name to the next name, the end of its sentence or of its bracket. */
function restOf(text: string, person: number): string {
  let opened = false;
  for (let at = person + 1; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (STOPS.has(letter)) return text.slice(person + 1, at + 1);
    if (letter === NEXT || (letter === CLOSED && !opened)) return text.slice(person + 1, at);
    if (letter === OPENED) opened = true;
  }
  return text.slice(person + 1);
}

function tenureOf(verb: string, before: string, proposed: boolean): Tenure | undefined {
  if (LEAVING.test(before)) return 'former';
  return proposed && verb === '为' ? 'designate' : tenureOfVerb(verb);
}

/** Whether a verb of office with these letters before it speaks of the person before them. */
function isHis(verb: string, between: string, units: readonly Unit[]): boolean {
  if (verb === '代理' && !DECIDED.test(between)) return false;
  if (AT_ONCE.has(verb)) {
    if (WHEN.test(between) || FROM.test(between) || (verb === '是' && ALSO.test(between))) return true;
    return goesOnWith(between) && (verb === '任' ? units[0]!.scope >= 0 : verb === '为' && units[0]!.tenure === 'designate');
  }
  const also = /^(?:并)?兼任?$/.test(verb) && between.endsWith('，');
  return also || between.length <= NEAR || goesOnWith(between) || between.split('，').every((part) => CURRICULUM.test(part));
}

/**
 * The posts of a person by the verbs behind him, or behind the last of his list.
 * @param opening where the appointment before was: [陈敏]当选[吉安市人大常委会]主任，[黄健]当选副主任.
 * @returns where this one was.
 */
function byVerbs(context: Context, masked: Masked, person: number, out: Statement[], opening: string | undefined): string | undefined {
  let target: string | undefined;
  const heir = heirOf(masked.text, person);
  const rest = restOf(masked.text, heir);
  const near = nearOf(rest);
  const proposed = masked.text.endsWith('提名', person);
  const gone = predecessorOf(masked.text, person);
  for (const verb of givenVerbs(rest)) {
    const between = rest.slice(near, verb.index);
    const atOnce = AT_ONCE.has(verb[0]);
    const begin = heir + 1 + verb.index + verb[0].length;
    const units = titleAfter(masked.text, begin, heir + 1 + rest.length);
    // [甲]、[乙]到会，后者兼任: of two the last.
    if (heir !== person && between.endsWith('后者')) continue;
    if (units.length === 0 || (verb[0] === '是' && units[0]!.scope < 0) || !isHis(verb[0], between, units)) continue;
    const over = isOver(masked.text.slice(0, begin), masked.text.slice(units.at(-1)!.end), context.year);
    const tenure = tenureOf(verb[0], rest.slice(0, verb.index), proposed) ?? (over ? 'former' : undefined);
    const goesOn = units[0]!.scope < 0 && GOES_ON.has(units[0]!.head.scope) ? opening : undefined;
    target =
      readPosts(context, masked, holderAt(masked, person), units, atOnce ? 'post-appointed' : 'post-after-verb', out, goesOn, tenure) ??
      target;
    if (gone >= 0 && tenure !== 'former')
      readPosts(context, masked, holderAt(masked, gone), units, 'post-taken-over', out, goesOn, 'former');
  }
  return target;
}

const REMARK = new Anchored(/^（[^（）]*）(?:同志)?|^同志/);
const nearOf = (rest: string): number => REMARK.exec(rest)?.[0].length ?? 0;

const APPOSITION = new Anchored(/^(?:（[^（）]*）)?，(?=[^，。；]{2,24}[，。；])/);

/** [陈可霸]，[卫棉集团]董事长， */
function byApposition(context: Context, masked: Masked, person: number, rest: string, out: Statement[]): void {
  const opening = APPOSITION.exec(rest);
  if (!opening) return;
  const begin = person + 1 + opening[0].length;
  const units = titleAfter(masked.text, begin, person + 1 + rest.length);
  const mark = units.length > 0 ? (masked.text[units.at(-1)!.end] ?? '') : '';
  if (/[，。；]/.test(mark) && units[0]!.scope === begin)
    readPosts(context, masked, holderAt(masked, person), units, 'post-apposition', out);
}

/** 免去[石奇珠][汕尾市委]书记职务: without 的 only behind the verb itself. */
const DISMISSED = new Anchored(/^(?:（[^（）]*）)?(?:同志)?([^，。；的]*?)的?职务/);
const REMOVED = new Anchored(
  /^(?:（[^（）]*）)?(?:同志)?(?:因[^。；]{0,16}，?)?(?:的|辞去|请求辞去|被免去|被撤销|不再兼任)([^，。；]*?)的?职务/,
);

/** [简沛]任[新余市教育局]局长，免去其[新余市科技局]副局长职务 */
const ITS = /免去(?:其|他的?|她的?)([^，。；]*?)的?职务/;

/** 免去[简沛]的[新余市科技局]副局长职务；接受[简沛]辞去[新余市]副市长职务的请求 */
function byRemoval(context: Context, masked: Masked, person: number, rest: string, out: Statement[]): void {
  const dismissed = masked.text.endsWith('免去', person) ? DISMISSED.exec(rest) : null;
  const removed = REMOVED.exec(rest) ?? dismissed ?? (rest.includes('免去') ? ITS.exec(rest) : null);
  if (!removed) return;
  const begin = person + 1 + removed.index + removed[0].lastIndexOf(removed[1]!);
  const units = titleAfter(masked.text, begin, begin + removed[1]!.length);
  readPosts(context, masked, holderAt(masked, person), units, 'post-removed', out, undefined, 'former');
}

/** All posts that follow the names of a sentence. */
export function titlesAfter(context: Context, masked: Masked, out: Statement[]): void {
  const { text } = masked;
  let last: string | undefined;
  for (let person = text.indexOf(PERSON); person >= 0; person = text.indexOf(PERSON, person + 1)) {
    const rest = restOf(text, person);
    if (!isSucceeded(text, person)) last = byVerbs(context, masked, person, out, last) ?? last;
    byApposition(context, masked, person, rest, out);
    byRemoval(context, masked, person, rest, out);
  }
  appointments(context, masked, out);
}
