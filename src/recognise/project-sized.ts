/** Lines and plants that how much they make names: |5000吨电子级双氧水产线|上月试车, |10万吨压榨线|设在港口, |8英寸MEMS产线|. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const UNIT = '(?:吨级?|吉瓦时|兆瓦时?|千瓦时?|[GM]Wh?|英寸|升|(?:平方|立方)?米|[片套台件颗支只辆头羽])';
const LINE = '(?:生产|产|中试|压榨|精炼|电芯|模组|组装|装配|总装|涂布|冷轧|热轧|镀锌|连轧|封装|封测|分选|包装|加工|纺丝|铸造|锻造)线';
const SIZED = new RegExp(
  `(?<![\\d.])(?:年产|日产|日处理)?[\\d.]+[万亿]?${UNIT}(?:(?![的了和与及])[\\u3400-\\u9fffA-Za-z0-9]){0,14}?(?:${LINE}|装置|冷链中心)(?:[一二三四五]期)?(?![\\d.一二两三四五六七八九十]+[条套座]|[型路索缆]|上(?![月周半]))`,
  'gu',
);
/** 3条|20万吨生产线, 新增|10万吨生产线|3条: counted ones have no name. */
const COUNTED = /[\d一二两三四五六七八九十几多余][条套座个]$/u;
/** 10万吨|生产线, 20万吨|新产线: of nothing. */
const ANY = new RegExp(
  `^(?:年产|日产|日处理)?[\\d.]+[万亿]?${UNIT}(?:新|智能|自动化|现代化)*(?:生产线|产线|装置|加工线|包装线|组装线|装配线)$`,
  'u',
);

/** @returns lines and plants whose names begin with their size and say what they make. */
export function sizedProjects(scope: Scope): Candidate[] {
  if (!/线|装置|冷链中心/.test(scope.text)) return [];
  return matchesOf(SIZED, scope.text).flatMap(({ 0: name, index: start }): Candidate[] => {
    if (ANY.test(name) || COUNTED.test(scope.text.slice(Math.max(0, start - 3), start))) return [];
    return [{ kind: 'Project', start, end: start + name.length, name, ids: [], rule: 'project-sized', weight: WEIGHT.grammar }];
  });
}

const MEASURED = /^(?:吉瓦时|兆瓦|千瓦|万吨|万千瓦|吨|[GM]Wh?)/u;
const FIGURE = /[\d.]+[万亿]?$/u;
/** 供水管线工程|二期|通水, 储能工厂|二期|，: the phase belongs to the name. */
const PHASE = /^[一二三四五]期(?=[，。；、已的在于通投开动封试竣将正完进总建预]|$)/u;
const HAS_PHASES = /(?:工程|工厂|基地|产线|生产线|电站)$/u;

/** 60|吉瓦时储能工厂|二期: with its figure and its phase; behind another project that touches it (江锂时代二期|10GWh电芯线) with that. */
export function wholeProject(scope: Scope, project: Candidate, projects: readonly Candidate[]): Candidate {
  const { text } = scope;
  const figure = MEASURED.test(project.name)
    ? (FIGURE.exec(text.slice(Math.max(0, project.start - 8), project.start))?.[0].length ?? 0)
    : 0;
  const phase = HAS_PHASES.test(project.name) ? (PHASE.exec(text.slice(project.end, project.end + 3))?.[0].length ?? 0) : 0;
  const ahead =
    project.rule === 'project-sized' ? projects.find((other) => other.end === project.start && /期$/u.test(other.name)) : undefined;
  const start = ahead?.start ?? project.start - figure;
  const end = project.end + phase;
  return start === project.start && end === project.end ? project : { ...project, start, end, name: text.slice(start, end) };
}
