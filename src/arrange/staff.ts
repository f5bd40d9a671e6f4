/**
 * Lines below a report that say only who made it: a county's media centre prints them under each one. They are read before all else,
 * since to the model a line of names between two reports looks like a headline.
 *   编辑：付波 熊哲 | 审核：熊哲 | 初审 付波 复审 熊哲 终审 熊晓辉 | 文字：付波 | 来源：余干县融媒体中心
 */
import type { Line } from './lines.js';
import type { State } from './states.js';

const NAMES = String.raw`\p{Script=Han}{1,4}(?:·\p{Script=Han}{1,6})*(?:[\s、]+\p{Script=Han}{1,4}(?![:：/／]|\p{Script=Han}))*`;
const MARK = String.raw`\s*[:：/／丨|]\s*`;
/** Who edited and checked. */
const EDITOR =
  '(?:本期|本版|本栏|值班|实习|责任|新媒体|图文|执行|副)?(?:编辑|责编|编审|主编|总编|编委|审核|审签|审校|审稿|签发|签审|校对|责校|检校|美编|排版|[初复终一二三]审|[一二三]校)';
/** Who wrote it, took its pictures, or sent it in. */
const AUTHOR =
  '(?:本报|全媒体?|融媒体?|县融媒体中心|特约|见习|实习)*(?:记者|通讯员|作者|文字(?:报道)?|撰文|撰稿|图片|摄影|图文(?:报道)?|文图|[文图][/／][文图]|[文图]|供图|采写)';
const wrapped = (inside: string): RegExp => new RegExp(`^[（(【]?(?:${inside})[）)】]?$`, 'u');

const EDITED = wrapped(String.raw`(?:${EDITOR}${MARK}${NAMES}[\s，,；;]*)+`);
/** 初审 付波 复审 熊哲: without marks only where several are named so. */
const CHECKED = wrapped(String.raw`(?:${EDITOR}\s+\p{Script=Han}{2,4}[\s，,；;]*){2,}`);
const SIGNED = wrapped(
  String.raw`(?:${AUTHOR}${MARK}${NAMES}[\s，,；;]*)+|(?:稿件|信息|文章)?(?:来源|供稿)(?:单位)?${MARK}\p{Script=Han}{2,20}`,
);
const LONGEST = 60;

/** The states of such lines, by their place among the page's; of those who wrote only below a text (above one they stand in its head). */
export function staffLines(lines: readonly Line[]): ReadonlyMap<number, State> {
  const found = new Map<number, State>();
  let below = false;
  for (const [at, { text, marks }] of lines.entries()) {
    const short = text.length <= LONGEST;
    if (short && (EDITED.test(text) || CHECKED.test(text))) found.set(at, 'masthead');
    else if (short && below && SIGNED.test(text)) found.set(at, 'signature');
    else below = marks.closed;
  }
  return found;
}
