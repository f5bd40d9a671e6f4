/** Bodies called by a word in quotation marks, or by what they share: “橙心”|合作社, “深赣飞地”|孵化器, 共享热处理中心. */
import type { Kind } from '../../graph-schema/schema.js';
import { matchesOf, mayHold } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const QUOTED = /“[^“”，。；！？]{2,10}”[\u3400-\u9fff]{0,6}?(合作社|孵化器|联合体|综合体|传习所|养殖平台)(?![们员化])/gu;
const SHARED = /共享(?!单|经济|发展|型|机制|的)[\u3400-\u9fff]{2,6}?(?:中心|工厂|车间|实验室)(?!化|们|主任|负责人|[一二两三四五六\d])/gu;
const KINDS: Readonly<Record<string, Kind>> = { 合作社: 'Enterprise', 养殖平台: 'Project' };
/** 3家|“共富”合作社, 一批|共享工厂: counted ones have no name. */
const COUNTED = /[\d一二两三四五六七八九十百多几余][个家座条批所]$/u;

export function recogniseCalled(scope: Scope): Candidate[] {
  const quoted = mayHold(scope.text, '”') ? matchesOf(QUOTED, scope.text) : [];
  const shared = mayHold(scope.text, '共享') ? matchesOf(SHARED, scope.text) : [];
  return [...quoted, ...shared].flatMap(({ 0: name, 1: head, index }): Candidate[] => {
    if (COUNTED.test(scope.text.slice(Math.max(0, index - 4), index))) return [];
    const kind = (head === undefined ? undefined : KINDS[head]) ?? 'Organization';
    return [{ kind, start: index, end: index + name.length, name, ids: [], rule: 'called', weight: WEIGHT.grammar }];
  });
}
