/** What must never be proposed, however likely: each training moves likelihoods, a pattern stays. */
import { ANY_SLOT, type Masked } from '../mask.js';
import type { End, PairType } from './ends.js';

/** [甲公司]投产，13家企业跻身[百强]: who is counted between the two is meant, and has no name. */
const COUNTED = new RegExp(
  `[\\d一二三四五六七八九十数多][余多]?[家个名户位](?:[^，。；：${ANY_SLOT}]{0,6})(?:企业|单位|公司|园区|集群|项目|人)[^，。；：${ANY_SLOT}]*$`,
);
/** [省长质量奖]的评委来自[永乐大学]: what is of the honour does not bear it. */
const OF_HONOUR = /^的(?:评委|评审|评选|申报|专家|标准|奖金|颁奖|主办)/;
/** [东乡区]举行签约活动，81个项目涉及|[半导体]: what projects are of is not what a place has. */
const CONCERNS = /(?:涉及|涵盖|覆盖|包括|分布在)[^。；]*$/;
/** [甲公司]总经理听说，[竹制品产业]不景气: what one hears of is not what one does. */
const HEARD = /(?:听说|听闻|得知|获悉)[，：][^。；]*$/;
const BUILDERS: ReadonlySet<string> = new Set(['Enterprise', 'Organization']);
const CHAIN = /产业链?$/;

interface Names {
  readonly source: string;
  readonly target: string;
}

/** 本报[东乡]12月8日讯: where it was written. */
const DATELINE = /^\d{0,4}年?\d{0,2}月?\d{0,2}日?(?:讯|电)/;

/** 《汽车产业链三年行动计划》 */
const DOCUMENT = '《';

export function isNever(type: PairType, { text }: Masked, source: End, target: End, names: Names): boolean {
  const between = source.at < target.at ? text.slice(source.at + 1, target.at) : undefined;
  switch (type) {
    case 'LOCATED_IN':
      return DATELINE.test(text.slice(target.at + 1));
    // Where works are is named more often than who builds them.
    case 'BUILDS':
      return target.mention.kind !== 'Project' || !BUILDERS.has(source.mention.kind);
    // What a document or a plan is called after is not what it consists of: [“汽车强链”行动]带动[汽车产业].
    case 'PART_OF':
      return names.target.startsWith(DOCUMENT) || names.target.includes(names.source.replace(CHAIN, ''));
    case 'AWARDED':
      return between === undefined ? OF_HONOUR.test(text.slice(target.at + 1)) : COUNTED.test(between);
    case 'DEVELOPS':
      return between !== undefined && (COUNTED.test(between) || HEARD.test(between) || CONCERNS.test(between));
    default:
      return between !== undefined && COUNTED.test(between);
  }
}
