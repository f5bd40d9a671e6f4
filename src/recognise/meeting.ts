/** Meetings, fairs, contests, trainings: 推动国家区域医疗中心建设座谈会, 第57届樟树全国药材药品交易会. */
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf } from './headed.js';
import { isProper } from './name-start.js';
import type { Scope } from './scope.js';
import { type Segment, walkLeft } from './walk.js';

/** Verbs of holding and attending end a meeting's name; others may be its topic (推动…建设座谈会). */
const HOLDS =
  /^(召开|举行|举办|主持|主持召开|出席|参加|参与|列席|承办|主办|组织|获悉|听取|赴|前往|来到|走进|开幕|闭幕|通过|表示|强调|指出|介绍|发布|宣布|亮相|参展|参会|参赛|成功|共同|联合|启动|签约|部署|安排)$/;
/** Function words that names of meetings hold. */
const SCOPE_WORD =
  /^(全省|全市|全县|全区|全国|上半年|下半年|年|今年一季度|一季度|二季度|三季度|四季度|及|与|和|以|中|下|上|新|大|为|对|年底|年初|前三季度)$/;
/** A date before the name is when it was held: 2026年4月15日|新余市…会议. */
const DATE = /^(\d{4}年)?\d{1,2}月\d{1,2}日(至\d{1,2}日)?(上午|下午|晚)?/;
const NUMBERED = /第?[一二三四五六七八九十\d]+(次|届)/;

export function recogniseMeetings(scope: Scope): Candidate[] {
  return headsOf(scope, 'Meeting').flatMap(({ hit }) => {
    const walk = walkLeft(scope, hit.start, {
      limit: 46,
      quotes: true,
      pass: (text) => SCOPE_WORD.test(text) || (scope.knowledge.lexicon.edges.get(text) === 'verb' && !HOLDS.test(text)),
    });
    const segments = dropEdge(walk.segments);
    const first = segments.at(-1);
    if (!first) return [];
    const date = DATE.exec(scope.text.slice(first.start, hit.start));
    const start = first.start + (date?.[0].length ?? 0);
    const name = scope.text.slice(start, hit.end);
    const proper =
      NUMBERED.test(name) ||
      isProper(
        scope,
        segments.filter((s) => s.start >= start),
      );
    if (!proper || name.length < 5) return [];
    return [{ kind: 'Meeting', start, end: hit.end, name, ids: [], rule: 'meeting-head', weight: WEIGHT.grammar }];
  });
}

/** A name does not begin with a conjunction or a verb particle. */
function dropEdge(segments: readonly Segment[]): Segment[] {
  const kept = [...segments];
  while (kept.length > 0 && /^(及|与|和|以|中|下|上|为|对|大|新)$/.test(kept.at(-1)!.text)) kept.pop();
  return kept;
}
