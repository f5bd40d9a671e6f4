/** What is called by a word in quotation marks and has no head of bodies and firms, or by what it shares: “邻里汇”|综合体, “海威2号”|养殖平台, 共享热处理中心. */
import type { Kind } from '../../graph-schema/schema.js';
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const QUOTED = /“[^“”，。；！？]{2,10}”[\u3400-\u9fff]{0,6}?(综合体|传习所|养殖平台)(?![们员化])/gu;
const SHARED = /共享(?!单|经济|发展|型|机制|的)[\u3400-\u9fff]{2,6}?(?:中心|工厂|车间|实验室)(?!化|们|主任|负责人|[一二两三四五六\d])/gu;
/** 3个|“共富”综合体, 一批|共享工厂: counted ones have no name. */
const COUNTED = /[\d一二两三四五六七八九十百多几余][个家座条批所]$/u;

export function recogniseCalled(scope: Scope): Candidate[] {
  return [...matchesOf(QUOTED, scope.text), ...matchesOf(SHARED, scope.text)].flatMap(({ 0: name, 1: head, index }): Candidate[] => {
    if (COUNTED.test(scope.text.slice(Math.max(0, index - 4), index))) return [];
    const kind: Kind = head === '养殖平台' ? 'Project' : 'Organization';
    return [{ kind, start: index, end: index + name.length, name, ids: [], rule: 'called', weight: WEIGHT.grammar }];
  });
}
