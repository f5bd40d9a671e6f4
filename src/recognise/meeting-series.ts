/** Fairs and contests of a series by their form alone: 第十九届|中国|航洽会, 2025|鄱阳湖|国际观鸟周, 江西|林博会. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const TAIL = '(?:[博交洽展推]会|周|节|季|大赛|马拉松|论坛)';
const ENDS = '(?=[，。；、（）”]|[在于将的上]|开幕|开赛|开跑|启动|举行|举办|期间|落幕|闭幕|圆满|正式|顺利|隆重|$)';
const NUMBERED = new RegExp(`(第[一二三四五六七八九十百\\d]{1,4}届|(?<!\\d)20\\d\\d年?)([\\u3400-\\u9fff]{2,14}?)${TAIL}${ENDS}`, 'gu');
const FAIR = new RegExp(`[\\u3400-\\u9fff]{1,2}[博洽]会${ENDS}`, 'gu');
/** 2025年江西春节, 一季: times, not events. */
const TIME = /(春节|国庆节|元宵节|中秋节|端午节|劳动节|儿童节|[一二三四春夏秋冬两每]季|[一二三四两每首上下]周)$/u;

/** 十五运会, “湘超”, 赣超联赛: national games by their number, a province's league by its one character. */
const GAMES =
  /第?[一二三四五六七八九十]{1,3}运会|“[京津冀晋蒙辽吉沪苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇渝陕甘]超”(?:联赛)?|[京津冀晋蒙辽吉沪苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇渝陕甘]超联赛/gu;

/** Games that are held at a place, in a year or by number. */
const HELD = /(?:亚残?运会|全运会|残运会|冬?奥运?会|大运会|世运会|农运会|民运会|青运会)/gu;
const YEAR_OR_NUMBER = /(?:第[一二三四五六七八九十百\d]{1,4}届|20\d\d年)$/u;

/** 第十九届|杭州|亚运会, 北京|2022年|冬奥会: with what tells them apart right before. */
function gamesAt(scope: Scope, match: RegExpExecArray): Candidate[] {
  let start = match.index;
  for (;;) {
    const before = YEAR_OR_NUMBER.exec(scope.text.slice(Math.max(0, start - 8), start))?.[0].length;
    const next = before === undefined ? scope.placeEndingAt(start)?.start : start - before;
    if (next === undefined) break;
    start = next;
  }
  return start === match.index ? [] : [meeting(scope, start, match.index + match[0].length)];
}

export function recogniseSeries(scope: Scope): Candidate[] {
  const { text } = scope;
  const games = /运会|超[”联]/.test(text) ? matchesOf(GAMES, text) : [];
  const numbered = /届|20\d\d/.test(text) ? matchesOf(NUMBERED, text).flatMap((match) => ofNumber(scope, match)) : [];
  const fairs = /[博洽]会/.test(text) ? matchesOf(FAIR, text).flatMap((match) => ofPlace(scope, match)) : [];
  const held = /[运奥]会/.test(text) ? matchesOf(HELD, text).flatMap((match) => gamesAt(scope, match)) : [];
  return [...numbered, ...fairs, ...held, ...games.map((match) => meeting(scope, match.index, match.index + match[0].length))];
}

function meeting(scope: Scope, start: number, end: number): Candidate {
  return { kind: 'Meeting', start, end, name: scope.text.slice(start, end), ids: [], rule: 'meeting-series', weight: WEIGHT.grammar };
}

function ofNumber(scope: Scope, match: RegExpExecArray): Candidate[] {
  const from = match.index + match[1]!.length;
  const end = match.index + match[0].length;
  const { edges } = scope.knowledge.lexicon;
  const place = scope.hitsFrom(from).some((hit) => hit.kind === 'Place' && hit.end < end);
  // 2025年全市第一季: a year alone needs a place behind it.
  if (TIME.test(match[0]) || (!place && !match[1]!.startsWith('第'))) return [];
  const inside = scope.words.filter((word) => word.start >= from && word.end <= end);
  if (inside.some((word) => ['function', 'verb'].includes(edges.get(word.text) ?? ''))) return [];
  return [meeting(scope, match.index, end)];
}

function ofPlace(scope: Scope, match: RegExpExecArray): Candidate[] {
  const end = match.index + match[0].length;
  for (const start of [match.index, match.index + 1]) {
    const place = scope.placeEndingAt(start);
    if (place && end - start > 2) return [meeting(scope, place.start, end)];
  }
  return [];
}
