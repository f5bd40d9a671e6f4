/** Laws without 《》: |江西省促进民营经济发展条例|明年1月1日起施行, as headlines and lists of contents print them. */
import { matchesOf } from '../matches.js';
import type { Candidate } from './candidate.js';
import { WEIGHT } from './candidate.js';
import { make } from './programme-unquoted.js';
import type { Scope } from './scope.js';

/** What laws end in, and what becomes of them behind it. */
const LAW =
  /(?:条例|办法|规定)(?=(?:（[^）]{2,6}）|修订|修正|草案)*[\u3400-\u9fff\d]{0,12}?(?:施行|实施|出台|通过|公布|颁布|征求意见|获批|生效|提请审议|印发|发布))/gu;
/** Offsets between the place that it holds for and its end. */
const LONGEST = 26;
const SHORTEST = 4;

export function unquotedLaws(scope: Scope): Candidate[] {
  const { text } = scope;
  return matchesOf(LAW, text).flatMap((match): Candidate[] => {
    const end = match.index + match[0].length;
    if (text.lastIndexOf('《', end) > text.lastIndexOf('》', end)) return [];
    const place = scope.hits.find(
      (h) =>
        h.kind === 'Place' &&
        h.start >= end - LONGEST &&
        h.end <= match.index - SHORTEST &&
        /[省市县州区]$/u.test(text.slice(h.start, h.end)) &&
        /^[\u3400-\u9fff、]+$/u.test(text.slice(h.end, match.index)) &&
        !/[的了]|制定|出台|通过/u.test(text.slice(h.end, match.index)),
    );
    return place ? [make(scope, place.start, end, 'programme-law', WEIGHT.gazetteer)] : [];
  });
}
