/**
 * Posts that follow a name: appointments, curricula, appositions.
 *   补选[危晓岚]（女）为[新余市中级人民法院]副院长；  免去[简沛]的[新余市科技局]副局长职务；
 *   [席慕川]，男，1972年8月生，现任[省商务厅]副厅长，拟任[省国资委]主任；  [陈可霸]，[卫棉集团]董事长，
 */
import { matchesOf } from '../../matches.js';
import type { Context } from '../context.js';
import { anyOf, wordTable } from '../lexicon.js';
import { kindChar, type Masked } from '../mask.js';
import type { Statement } from '../statement.js';
import { readPosts } from './read.js';
import { type Tenure, titleAfter } from './titles.js';

const PERSON = kindChar('Person');
/** Verbs that must follow the name at once; other words of theirs are too common. */
const AT_ONCE: ReadonlySet<string> = new Set(['为', '任', '是']);
/** Letters that may stand between a name and a verb of office without being a curriculum. */
const NEAR = 12;
/** Parts of a curriculum. */
const CURRICULUM = /^$|^[男女]$|[族生人]$|党员$|学历$|学位$|(?:教授|研究员|工程师|博士|硕士|院士)$|^[现历曾时]任|^拟/;
/** [李伟]是A会长，也是B创始人 */
const ALSO = /，(?:也|还|又|同时|同时还|同时也)$/;
/** Words of time that may stand before such a verb: [骆怀瑾]此前任浙江省副省长. */
const WHEN = /^(?:此前|之前|先前|原先|曾经?|现|现已|已|正式)?$/;
const LEAVING = /不再|(?:此前|之前|先前|原先|曾经?)$/;

let given: RegExp | undefined;

/** The letters from a name to the next name or the end of its sentence. */
function restOf(text: string, person: number): string {
  const rest = text.slice(person + 1);
  const end = rest.search(new RegExp(`[。；${PERSON}]`));
  return end < 0 ? rest : rest.slice(0, rest[end] === PERSON ? end : end + 1);
}

function tenureOf(verb: string, before: string): Tenure | undefined {
  if (LEAVING.test(before)) return 'former';
  const value = wordTable('given-post').find((word) => new RegExp(`^${word.form}$`).test(verb))?.value ?? '';
  return value === '' ? undefined : (value as Tenure);
}

function byVerbs(context: Context, masked: Masked, person: number, rest: string, near: number, out: Statement[]): void {
  given ??= new RegExp(`${anyOf('given-post')}(?=[^，。；])`, 'g');
  for (const verb of matchesOf(given, rest)) {
    const between = rest.slice(near, verb.index);
    const atOnce = AT_ONCE.has(verb[0]);
    if (atOnce && !WHEN.test(between) && !(verb[0] === '是' && ALSO.test(between))) continue;
    const also = /^(?:并)?兼任?$/.test(verb[0]) && between.endsWith('，');
    if (!also && between.length > NEAR && !between.split('，').every((part) => CURRICULUM.test(part))) continue;
    const begin = person + 1 + verb.index + verb[0].length;
    const units = titleAfter(masked.text, begin, person + 1 + rest.length);
    if (units.length === 0 || (verb[0] === '是' && units[0]!.scope < 0)) continue;
    const tenure = tenureOf(verb[0], rest.slice(Math.max(0, verb.index - 3), verb.index));
    readPosts(context, masked, person, units, atOnce ? 'post-appointed' : 'post-after-verb', out, undefined, tenure);
  }
}

/** [陈可霸]，[卫棉集团]董事长， */
function byApposition(context: Context, masked: Masked, person: number, rest: string, out: Statement[]): void {
  const opening = /^(?:（[^（）]*）)?，(?=[^，。；]{2,24}[，。；])/.exec(rest);
  if (!opening) return;
  const begin = person + 1 + opening[0].length;
  const units = titleAfter(masked.text, begin, person + 1 + rest.length);
  const mark = units.length > 0 ? (masked.text[units.at(-1)!.end] ?? '') : '';
  if (/[，。；]/.test(mark) && units[0]!.scope === begin) readPosts(context, masked, person, units, 'post-apposition', out);
}

/** 免去[简沛]的[新余市科技局]副局长职务；接受[简沛]辞去[新余市]副市长职务的请求 */
function byRemoval(context: Context, masked: Masked, person: number, rest: string, near: number, out: Statement[]): void {
  const removed = /^(?:（[^（）]*）)?(?:同志)?(?:因[^，。；]{0,10})?(?:的|辞去|请求辞去)([^，。；]*?)职务/.exec(rest);
  if (!removed) return;
  const begin = person + 1 + rest.indexOf(removed[1]!, near);
  const units = titleAfter(masked.text, begin, begin + removed[1]!.length);
  readPosts(context, masked, person, units, 'post-removed', out, undefined, 'former');
}

/** All posts that follow the names of a sentence. */
export function titlesAfter(context: Context, masked: Masked, out: Statement[]): void {
  const { text } = masked;
  for (let person = text.indexOf(PERSON); person >= 0; person = text.indexOf(PERSON, person + 1)) {
    const rest = restOf(text, person);
    const near = /^(?:（[^（）]*）)?(?:同志)?/.exec(rest)![0].length;
    byVerbs(context, masked, person, rest, near, out);
    byApposition(context, masked, person, rest, out);
    byRemoval(context, masked, person, rest, near, out);
  }
}
