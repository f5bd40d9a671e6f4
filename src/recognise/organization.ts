/** Bodies of state, party, science and society: 襄阳隆中实验室, 中国科学院赣江创新研究院, 宜春经济技术开发区管委会. */
import type { Candidate } from './candidate.js';
import { recogniseHeaded } from './headed.js';
import type { Scope } from './scope.js';

/** Words that bodies' names hold though they end other names. */
const FIELD =
  /^(创新|建设|管理|服务|发展|监督|检查|检测|研发|生产|保障|保护|改革|开发|规划|培训|宣传|学习|治理|应用|审批|统筹|协调|指导|交易|合作|促进|制造|加工|监管|推进|巡察|巡视|安排|联合|支援)$/;
/** 两所医院, 各级党委 */
const COUNTED = /([一二三四五六七八九十两几多各\d]+[个家所座名支]|^各级|^各地)/;

export function recogniseOrganizations(scope: Scope): Candidate[] {
  return recogniseHeaded(scope, {
    kind: 'Organization',
    rule: 'organization-head',
    limit: 30,
    touch: () => true,
    least: 2,
    verbs: () => false,
    pass: (text) => FIELD.test(text),
    accept: (name, start) => name.length >= 4 && !COUNTED.test(name) && !(start.by === 'stop' && FIELD.test(start.segments[0]?.text ?? '')),
  });
}
