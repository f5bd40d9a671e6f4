/** The rules that give a figure its subject, in order. */
import type { Figure } from './figures.js';
import { pattern } from './lexicon.js';
import type { Placed } from './metric.js';
import { type Choice, meeting, modified, part, project, rewarded, row, spokenOf, sumOf } from './subject.js';
import type { Subject, Topics } from './topic.js';
import type { View } from './view.js';

/** 总投资 of 21个签约项目 is said of what those are said of. */
const SUM = /^(?:总投资|总投资额|总额|总金额|投资总额|签约总额|签约金额|协议金额|合同金额|累计投资)$/;
/** A share, which goes on with the part named before. */
const GOES_ON = /^占|占比$/;
const PROJECTS = /项目|工程/;

export function chooseSubject(
  view: View,
  figure: Figure,
  topics: Topics,
  subjects: readonly (Subject | undefined)[],
  previous: Placed | undefined,
): Choice | undefined {
  const { frame, indicator, share } = figure;
  if (share?.name) return { subject: { entity: share.name.entity, kind: share.name.kind, view, chain: [share.name] }, rule: 'parallel' };
  const money = frame.quantity.dimension === 'money';
  const relative = modified(view, frame) ?? (money ? (row(view, frame) ?? sumOf(view, frame)) : undefined);
  if (relative) return relative;
  if (money && SUM.test(indicator) && previous && PROJECTS.test(previous.figure.indicator)) return previous.choice;
  if (money && pattern`${'invest'}$`.test(indicator)) {
    const found = project(view, frame);
    if (found) return found;
  }
  const { start } = part(view, frame.quantity.from);
  if ((money || frame.quantity.dimension === 'percent') && pattern`${'reward'}`.test(view.text.slice(start, frame.clause.end))) {
    const found = rewarded(view, frame, topics);
    if (found) return found;
  }
  const spoken = spokenOf({ view, frame, topics, subjects, goesOn: figure.part || GOES_ON.test(indicator) });
  const people = frame.quantity.dimension === 'people' && pattern`${'attend'}`.test(indicator);
  if (people || pattern`^${'sign'}|${'sign'}$`.test(indicator)) {
    const firm = spoken && spoken.rule === 'own' && spoken.subject.kind !== 'Organization';
    const found = firm ? undefined : meeting(view, frame, topics);
    if (found) return found;
  }
  return spoken;
}
