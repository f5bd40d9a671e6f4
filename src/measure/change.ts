/** Growth and fall: 同比增长|7.9%, 较上年下降|2.1%, 比2020年提高|14.3个百分点. */
import { meaning, pattern } from './lexicon.js';

export interface Change {
  readonly sign: '+' | '-';
  readonly verb: string;
  /** What stands before it in the number's own words: 规上工业增加值|同比增长. */
  readonly rest: string;
  /** Whether it says what it is measured against. */
  readonly compared: boolean;
}

/** Longest verb of change with what may follow it; longest comparison before it. */
const VERB_REACH = 8;
const COMPARE_REACH = 24;

/** Reads the words before a number; undefined if they are not of growth or fall, or name a level (增长至, 提高到). */
export function changeOf(left: string): Change | undefined {
  const tail = left.slice(-VERB_REACH);
  const match = pattern`${'change'}(?:了|约|近|幅度?)?(?:分别|均|各)?$`.exec(tail);
  if (!match) return undefined;
  const verb = match[0].replace(/(?:了|约|近)?(?:分别|均|各)?$/, '');
  const sign = meaning('change', verb);
  if (sign !== '+' && sign !== '-') return undefined;
  let rest = left.slice(0, left.length - match[0].length);
  let compared = false;
  for (;;) {
    const trimmed = pattern`(?:${'compare'}|${'adverb'}|，)$`.exec(rest.slice(-COMPARE_REACH));
    if (!trimmed || trimmed[0] === '') break;
    if (pattern`^${'compare'}$`.test(trimmed[0])) compared = true;
    rest = rest.slice(0, rest.length - trimmed[0].length);
  }
  // 多, 高, 快 are of change only beside 比 or 同比.
  if (verb.length === 1 && !compared) return undefined;
  return { sign, verb, rest, compared };
}
