/** Projects: 年产12GWh储能电池项目, 退役电池综合利用项目, “亳芍”种质资源库. */
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf } from './headed.js';
import { isProper } from './name-start.js';
import type { Scope } from './scope.js';
import { type Segment, walkLeft } from './walk.js';

/** 年产 is said of what the project makes. */
const YEARLY = /^(年产|日产|年处理|年加工|日处理)/;
/** Shorter modifiers make a class of projects, not one: 航空项目, 技改项目. */
const LEAST = 4;
/** An industry as a brand makes a class of projects (数字经济|项目); a longer phrase that the gazetteer knows may be one (退役电池综合利用). */
const CLASS = 6;
/** Heads that make a project only with a place, a name or quotes before them. */
const LOOSE = /^(工程|生产线|专线|大桥|隧道|铁路|高铁|高速|码头|安置房|中试线|产线)$/;

const JOINT = /^(与|及|和|以及|同|个)$/;
/** The name goes on as a body's, or as another word: 项目|办, 工程|师. */
const GOES_ON = /^(办(?!理|公)|部(?!分|署|门)|组(?!织|成)|化|经理|库|群|制|书|师|院|学|局|处|机械)/;
const COUNT_BEFORE = /[\d一二三四五六七八九十两几多余百千](个|项|批|大|类|条|座|家)[\u3400-\u9fff]{0,2}$/u;
const COUNT_AFTER = /^(共|各|达|等)?[\d一二三四五六七八九十两]+[余多]?[个项批]/;

/** A noun of action right before the head is part of the name (高标准农田建设|项目), elsewhere the verb (建设|固态电解质项目). */
/** 合建的|液体化工码头: what is being built. */
const BUILT = /(建设|合建|共建|新建|兴建|投建|承建|在建|续建|建起|建成|上马|投产)(的|了)?$/u;

export function recogniseProjects(scope: Scope): Candidate[] {
  const { gazetteer, lexicon } = scope.knowledge;
  const { action } = lexicon.roles;
  return headsOf(scope, 'Project').flatMap(({ hit, head }) => {
    let actionsFrom = hit.start;
    const walk = walkLeft(scope, hit.start, {
      limit: 40,
      quotes: true,
      pass: (text, tag, end) => {
        if (end === actionsFrom && action.has(text)) {
          actionsFrom -= text.length;
          return true;
        }
        return (text === '及' || text === '与') && tag !== 'v';
      },
    });
    if (GOES_ON.test(scope.text.slice(hit.end, hit.end + 2))) return [];
    const segments = withoutJoint(trimmed(walk.segments));
    const first = segments.at(-1);
    if (!first) return [];
    const brand = scope.text.slice(first.start, hit.start);
    const built = BUILT.test(scope.text.slice(Math.max(0, first.start - 5), first.start));
    const named = built || segments.some((s) => s.type !== 'word') || YEARLY.test(brand);
    if (
      brand.length < (head.text !== '项目' && segments.some((s) => s.type === 'place') ? 2 : built ? LEAST - 1 : LEAST) ||
      (!named && (LOOSE.test(head.text) || head.needs === 'place')) ||
      !isProper(scope, segments)
    )
      return [];
    if (
      head.text === '项目' &&
      brand.length <= CLASS &&
      gazetteer.named(brand).some((e) => e.kind === 'Industry' || e.kind === 'Place' || e.kind === 'Park')
    )
      return [];
    // 6个|工业项目, 产业转移项目|25个: a class that is counted.
    const counted =
      COUNT_BEFORE.test(scope.text.slice(Math.max(0, first.start - 8), first.start)) ||
      COUNT_AFTER.test(scope.text.slice(hit.end, hit.end + 6));
    if (counted && !YEARLY.test(brand) && !segments.some((s) => s.type === 'group')) return [];
    // 电子信息产业链|项目: the chain's projects.
    if (/(产业链?|行业|领域)$/.test(brand)) return [];
    // “八大行动”|项目: projects of a programme.
    if (segments.length === 1 && first.type === 'group' && head.text === '项目') return [];
    if (head.text === '项目' && segments.every((s) => s.type === 'place' || s.type === 'name' || action.has(s.text))) return [];
    return [
      {
        kind: 'Project',
        start: first.start,
        end: hit.end,
        name: scope.text.slice(first.start, hit.end),
        ids: [],
        rule: 'project-head',
        weight: WEIGHT.grammar,
      },
    ];
  });
}

/** 与|立邦新材项目|同日开工: a conjunction begins no name. */
function withoutJoint(segments: readonly Segment[]): Segment[] {
  const kept = [...segments];
  while (kept.length > 0 && JOINT.test(kept.at(-1)!.text)) kept.pop();
  return kept;
}

/** 45个|城市能级升级 → without the count; 年产6万吨… keeps its figures. */
function trimmed(segments: readonly Segment[]): Segment[] {
  const yearly = segments.findIndex((s) => YEARLY.test(s.text));
  if (yearly >= 0) return segments.slice(0, yearly + 1);
  // 5|G 线路板, 316|国道: a digit before a letter or a road is no count.
  const count = segments.findIndex(
    (s, i) =>
      !/^[A-Za-z]|^(国道|省道|县道|国省道|线|高速)/.test(segments[i - 1]?.text ?? '') &&
      (s.tag === 'm' || s.tag === 'q' || s.tag === 'mq' || /^[\d.]+$/.test(s.text)),
  );
  return count >= 0 ? segments.slice(0, count) : [...segments];
}
