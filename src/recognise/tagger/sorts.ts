/** What may look like a name to the tagger and only says of what sort something is: 管委会, 该产业园, 6个|先进制造业集群. */
import { isNoIndustry } from '../industry.js';
import { isThing } from '../product-told.js';
import { isAnyProject } from '../project.js';
import type { Scope } from '../scope.js';
import type { SoughtKind } from './kinds.js';

/** 6个|, 两家| */
const COUNTED = /[\d一二三四五六七八九十两几多余](个|家|项|条|座|大|批)$/u;
/** 智能家居项目|建设现场: where it is built, not what. */
const SITE = /(?:现场|工地)$/u;
/** 四川省第四批小城市培育试点: a list that is added to again and again. */
const BATCH = /第[\d一二三四五六七八九十]+批/u;
/** 个人奖励|20万元: money, no prize. */
const MONEY = /奖[励补金]$/u;
/** 智能|工厂, 二号|车间, 有限公司: a part of a firm, or any. */
const PLANT = /(?:工厂|车间|厂区|厂房|产线)$|^(?:有限|责任|股份)*公司$|\+/u;

/** Whether the span only says of what sort something is. */
export function namesAny(scope: Scope, kind: SoughtKind, { start, end }: { start: number; end: number }): boolean {
  const name = scope.text.slice(start, end);
  // 链主企业之一
  if (scope.knowledge.lexicon.generic.has(name) || '本该此各'.includes(name[0]!) || name.endsWith('之一')) return true;
  if (COUNTED.test(scope.text.slice(Math.max(0, start - 6), start))) return true;
  switch (kind) {
    case 'Project':
      return isAnyProject(scope, start, end) || SITE.test(name);
    case 'Industry':
      // 乡村民宿|年接待游客
      return isNoIndustry(scope, start, end) || name.endsWith('年');
    case 'Honour':
      return BATCH.test(name) || MONEY.test(name);
    case 'Product':
      return !isThing(scope, start, end);
    case 'Enterprise':
      return PLANT.test(name) || opensWithEdge(scope, start);
    case 'Organization':
    case 'Park':
    case 'Cluster':
      return (
        opensWithEdge(scope, start) || !scope.survey.heads.some((hit) => hit.end === end && hit.values.some((head) => head.kind === kind))
      );
  }
}

/** 兼|湘枫药材合作社: a verb, a word of time or of grammar opens no name. */
function opensWithEdge(scope: Scope, start: number): boolean {
  const opening = scope.knowledge.lexicon.edges.get(scope.wordAt(start)!.text);
  return opening !== undefined && opening !== 'soft';
}
