/** Industries listed each behind its place: 鹤山|硅能源、新会|新能源电池、江海|安全应急. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

/** Three items or more of Chinese letters, the last before a stop or what counts them. */
const LIST = /[\u3400-\u9fff]{4,12}(?:、[\u3400-\u9fff]{4,12}?){2,}(?=[，。；]|等|[两三四五六七八九十])/gu;
/** Fewer may stand together by chance. */
const LEAST = 3;
/** What a trade behind a place is not: 鹤山经开区, 新会区委, 台山公司. */
const NO_TRADE = /(?:区|县|市|镇|乡|村|局|委|厅|院|校|公司|集团|企业|园|银行|中心|项目|基地|大桥|机场|港|法院|代表|书记)$/u;

export function recognisePlacedIndustries(scope: Scope): Candidate[] {
  if (scope.role === 'byline' || !scope.text.includes('、')) return [];
  const lists = matchesOf(LIST, scope.text);
  if (lists.length === 0) return [];
  const placeEnds = new Map(scope.hits.flatMap(({ kind, start, end }) => (kind === 'Place' ? [[start, end] as const] : [])));
  return lists.flatMap((match) => {
    const items = [...match[0].matchAll(/[^、]+/gu)].flatMap(({ 0: item, index }) => {
      const start = match.index + index;
      // 余江眼镜|和|章贡线路板: the last two.
      const joint = [...item].findIndex((letter, at) => /[和与及]/u.test(letter) && at > 0 && placeEnds.has(start + at + 1));
      const parts =
        joint < 0
          ? [[0, item.length]]
          : [
              [0, joint],
              [joint + 1, item.length],
            ];
      return parts.map(([from, to]) => ({ item: item.slice(from, to), start: placeEnds.get(start + from!), end: start + to! }));
    });
    // 江海|安全应急: a district whose short name is a word.
    const placed = items.flatMap(({ start, end, item }) => (start === undefined || end - start < 2 ? [] : [{ item, start, end }]));
    if (placed.length < LEAST || placed.length * 2 <= items.length || placed.some(({ item }) => NO_TRADE.test(item))) return [];
    const known = placed.filter(({ start, end }) => (scope.industryEndingAt(end)?.start ?? -1) >= start);
    // 南昌红谷滩、九江庐山: most of them must be known trades.
    return known.length * 2 < placed.length ? [] : placed.map(({ start, end }) => industry(scope, start, end));
  });
}

function industry(scope: Scope, start: number, end: number): Candidate {
  const known = scope.industryEndingAt(end);
  const ids = known?.start === start ? known.ids : [];
  return { kind: 'Industry', start, end, name: scope.text.slice(start, end), ids, rule: 'industry-placed', weight: WEIGHT.anchored };
}
