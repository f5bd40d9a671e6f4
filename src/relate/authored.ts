/**
 * AUTHORED, from the forms of bylines and captions:
 *   柯映雪 本报全媒体记者 岑若溪          a line of its own
 *   本报讯（记者A、通讯员B、C）            dateline; 衷情 in brackets at the end
 *   特约通讯员 滕亦帆摄                   caption
 */
import { matchesOf } from '../matches.js';
import type { Sentence } from '../types.js';
import { isBlank, unitsOf } from '../units.js';
import { kindChar, type Masked } from './mask.js';
import type { Statement } from './statement.js';

const PERSON = kindChar('Person');
const ROLE = /评论员|通讯员|记者|作者|供稿|供图|摄影|摄|文|图/;
/** （全媒体记者A 通讯员B、C）, 本报赣州讯（A） */
const BRACKET = new RegExp(
  `(?<=[讯电])（${PERSON}(?:[、，]?${PERSON})*）|（[^（）。]{0,12}(?:记者|通讯员|评论员|作者)[^（）。]{0,40}）`,
  'g',
);
/** 通讯员A、B摄; 记者 A 文/图 */
const CREDIT = new RegExp(
  `(?:(?:记者|通讯员|作者|图片由)[^，。；（）${PERSON}]{0,4})?${PERSON}(?:[、和${PERSON}]|通讯员|(?:全媒体)?记者|特约|本报|文并){0,8}(?:摄影报道|摄影|摄|文/?图|/?图|供图)(?=$|[。，；、）]|图[①-⑨])`,
  'g',
);
const NAMES = new RegExp(PERSON, 'g');

function role(before: string, after: string): string {
  if (/^[^记通作]{0,6}?(?:摄|供图)/.test(after)) return '摄影';
  const roles = [...before.matchAll(new RegExp(ROLE, 'g'))];
  const last = roles.at(-1)?.[0];
  // 本报赣州讯（邵子衿）
  if (last === undefined && before === '（') return '记者';
  if (last === undefined || last === '文' || last === '图') return '作者';
  return last === '摄' ? '摄影' : last;
}

function credit(masked: Masked, start: number, end: number, rule: string, out: Statement[]): void {
  const text = masked.text.slice(start, end);
  for (const match of matchesOf(NAMES, text)) {
    const at = start + match.index;
    const slot = masked.slots[at]!;
    // [广船国际]焊工|[阚大勇] （[盖听澜]）: a name that stands with its post is no author's.
    if (rule === 'author-line' && masked.at[at]! < slot.mention.start) continue;
    const statement = {
      source: slot.entity,
      target: masked.sentence.article,
      properties: { role: role(text.slice(0, match.index), text.slice(match.index + 1)) },
    };
    out.push({ type: 'AUTHORED', ...statement, modality: 'fact', rule, sentence: masked.sentence, carried: null });
  }
}

/** Last letters of a byline, but for names and marks. */
const LAST = unitsOf('者员影道摄文图');
const PASSED = unitsOf(`${PERSON}，、／/：:；。（）()·和与`);

/** A line of names and marks of role only: 本报记者 桂南枝 文/图. */
function isByline(masked: Masked): boolean {
  let last = masked.text.length - 1;
  while (PASSED.has(masked.text.charCodeAt(last)) || isBlank(masked.text.charCodeAt(last))) last--;
  if (last >= 0 && !LAST.has(masked.text.charCodeAt(last))) return false;
  const rest = masked.text.replaceAll(PERSON, '').replace(/[，、／/：:；。（）()·\s]|和|与/g, '');
  return /^(?:[^，。]{0,8}(?:记者|通讯员|评论员|作者|摄影|报道|摄|文|图))*$/.test(rest);
}

/** What a sentence says of the authors of its article. */
export function readAuthors(masked: Masked, sentence: Sentence, out: Statement[]): void {
  const { role: lineRole } = sentence.paragraph;
  if (!masked.text.includes(PERSON)) return;
  if (lineRole === 'byline' && masked.text.replaceAll(PERSON, '').length < 40) {
    credit(masked, 0, masked.text.length, 'author-byline', out);
    return;
  }
  if (lineRole !== 'title' && masked.text.length < 60 && isByline(masked)) {
    credit(masked, 0, masked.text.length, 'author-line', out);
    return;
  }
  const done: [number, number][] = [];
  for (const match of matchesOf(BRACKET, masked.text)) {
    if (!match[0].includes(PERSON)) continue;
    const end = match.index + match[0].length;
    done.push([match.index, end]);
    credit(masked, match.index, end, 'author-bracket', out);
  }
  for (const match of matchesOf(CREDIT, masked.text)) {
    if (done.some(([s, e]) => match.index >= s && match.index < e)) continue;
    credit(masked, match.index, match.index + match[0].length, 'author-caption', out);
  }
}
