/** Programmes: “1269”行动计划, “2+2+N”产业布局, 《…实施方案》, 优质企业梯度培育行动, “算力券”. */
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf } from './headed.js';
import { isProper } from './name-start.js';
import type { Scope } from './scope.js';
import { walkLeft } from './walk.js';

/** What a quoted name may have between its quotes and its head: “2+3+X”现代化|产业体系, “组织领航”的|工作机制. */
const BETWEEN = /^的?[^，。；、！？“”（）《》：的]{0,8}$/u;
/** Numbered systems and plans: 1269, 51020, 1+2+N. */
const NUMBERED = /^(?:\d{3,6}[A-Za-z]?|[\dNnXx]+(?:[+＋][\dNnXx]+)+)$/;
/** Verbs that say that what follows in quotes is carried out. */
const CARRIED_OUT =
  /(实施|实行|推行|推出|推进|上线|建立|启动|引入|用好|落实|践行|试行|发放|设立|开展|弘扬|建起|创新推出|出台|获发)(了)?(的)?$/u;
/** Heads that make a name without quotes. */
const STRONG = /^(行动计划|三年行动计划|专项行动|攻坚行动|提升行动|行动|战略|工程|计划|攻坚战|机制|产业体系)$/;
/** Ends of short quoted names that are programmes by themselves: “赛马制”, “算力券”. */
const OWN_HEAD = /(制|厅|券|贷|码|法|令|机制|模式|战略|计划|行动|工程|经验|政策|标准|公约|体系|之家|海运|班列|策|办|一次)$/;
const QUOTED = /“([^“”\n]{1,40})”/gu;
const TITLED = /《[^《》\n]{2,60}》/gu;

export function recogniseProgrammes(scope: Scope): Candidate[] {
  return [...titled(scope), ...quoted(scope), ...unquoted(scope)];
}

function titled(scope: Scope): Candidate[] {
  return [...scope.text.matchAll(TITLED)].flatMap((match) => {
    const inner = match[0].slice(1, -1);
    if (scope.knowledge.gazetteer.named(inner).some((e) => e.kind === 'Organization')) return [];
    return [make(scope, match.index, match.index + match[0].length, 'programme-document', WEIGHT.gazetteer)];
  });
}

function quoted(scope: Scope): Candidate[] {
  const found: Candidate[] = [];
  for (const match of scope.text.matchAll(QUOTED)) {
    const inner = match[1]!;
    const end = match.index + match[0].length;
    if (/[。！？；]/.test(inner)) continue;
    const head = headAfter(scope, end);
    const numbered = NUMBERED.test(inner);
    const vetoed = scope.knowledge.lexicon.notProgrammes.has(inner);
    if (head !== undefined && (numbered || !vetoed || head.strong)) {
      found.push(make(scope, match.index, head.end, 'programme-quoted-head', WEIGHT.anchored));
      const start = modifiersBefore(scope, match.index);
      if (start < match.index) found.push(make(scope, start, head.end, 'programme-quoted-long', WEIGHT.anchored));
    } else if (numbered) {
      found.push(make(scope, match.index, end, 'programme-number', WEIGHT.anchored));
    } else if (
      !vetoed &&
      inner.length <= 12 &&
      (OWN_HEAD.test(inner) || /[+＋]/.test(inner)) &&
      CARRIED_OUT.test(scope.text.slice(0, match.index))
    ) {
      found.push(make(scope, match.index, end, 'programme-carried-out', WEIGHT.grammar));
    }
  }
  return found;
}

/** The farthest head that follows the quotes without a break. */
function headAfter(scope: Scope, at: number): { end: number; strong: boolean } | undefined {
  let best: { end: number; strong: boolean } | undefined;
  for (const { hit, head } of headsOf(scope, 'Programme')) {
    if (hit.start < at || hit.start > at + 8) continue;
    const between = scope.text.slice(at, hit.start);
    if (!BETWEEN.test(between) || [...between].some((c) => '在与和对是了为'.includes(c))) continue;
    if (!best || hit.end > best.end) best = { end: hit.end, strong: STRONG.test(head.text) };
  }
  return best;
}

/** 制造业重点产业链现代化建设|“1269”行动计划: nouns that touch the quotes belong to the full name. */
function modifiersBefore(scope: Scope, at: number): number {
  let adjacent = true;
  const walk = walkLeft(scope, at, {
    limit: 24,
    pass: (text) => {
      const action = adjacent && /^(建设|改造|升级|转型|发展|提升|培育|治理|整治|创新)$/.test(text);
      adjacent = false;
      return action;
    },
  });
  const words = walk.segments.findIndex((s) => s.type === 'place' || s.type === 'name' || s.type === 'group' || s.tag === 'm');
  const own = words < 0 ? walk.segments : walk.segments.slice(0, words);
  const first = own.at(-1);
  return first && at - first.start >= 4 ? first.start : at;
}

/** 深入实施|新时代民营经济强省战略; 开展|优质企业梯度培育行动; 实施|工业倍增升级|和|科技创新赋能行动 */
function unquoted(scope: Scope): Candidate[] {
  return headsOf(scope, 'Programme').flatMap(({ hit, head }) => {
    if (!STRONG.test(head.text) || scope.text[hit.start - 1] === '”') return [];
    let joined = -1;
    const walk = walkLeft(scope, hit.start, {
      limit: 30,
      pass: (text) => {
        if (/^(和|与|及)$/.test(text)) return true;
        return scope.knowledge.lexicon.edges.get(text) === 'verb' && !CARRY.test(text);
      },
    });
    joined = walk.segments.findIndex((s) => /^(和|与|及)$/.test(s.text));
    const carried = CARRY.test(walk.stop);
    const placed = walk.segments.findIndex((s) => s.type === 'place');
    const segments = placed >= 0 ? walk.segments.slice(0, placed + 1) : walk.segments;
    const own = joined >= 0 ? segments.slice(0, joined) : segments;
    const first = own.at(-1);
    if (!first || hit.start - first.start < 4 || !isProper(scope, own)) return [];
    if (!carried && placed < 0) return [];
    const found = [make(scope, first.start, hit.end, 'programme-head', WEIGHT.grammar)];
    const before = joined >= 0 ? segments.slice(joined + 1) : [];
    const start = before.at(-1)?.start;
    if (start !== undefined && before[0]!.end - start >= 4 && isProper(scope, before)) {
      const end = before[0]!.end;
      found.push({ ...make(scope, start, end, 'programme-joined', WEIGHT.grammar), name: scope.text.slice(start, end) + head.text });
    }
    return found;
  });
}

const CARRY = /^(实施|开展|启动|推进|落实|推行|执行|组织|出台|印发|制定|发布|部署|推出|贯彻|深化|建立|完善|健全|参与|围绕)$/;

function make(scope: Scope, start: number, end: number, rule: string, weight: number): Candidate {
  return { kind: 'Programme', start, end, name: scope.text.slice(start, end), ids: [], rule, weight };
}
