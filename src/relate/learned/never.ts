/** What must never be proposed, however likely: each training moves likelihoods, a pattern stays. */
import { isProvince } from '../chains.js';
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
/** 在[东乡市]主持召开全省[竹制品产业]推进会: where one meets is not who develops what it is about. */
const HELD_THERE = /^[^，。；]{0,6}(?:召开|举行|举办)/;
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

/** [音乐节]吸引[东乡县]的游客, [甲公司]产品销往[东乡县]: where others come from or things go. */
const DRAWS = /吸引|来自|引自|销往|运往|发往|远销|出口/;
/** [甲公司]与[乙公司]是对手, [甲公司]起诉[乙公司] */
const RIVALS = /对手|竞争|起诉|诉讼|纠纷|侵权|仲裁|处罚/;
/** 由[甲集团]|投资、|[乙局]承建: each does a part of one work. */
const EACH_HIS_PART = /^(?:投资|出资|设计|勘察|监理|投资建设|建设|代建|总承包|施工|承建)[、，](?:由)?$/;
/** [林青]在[东乡县]承包土地, 毕业于[永乐大学]: who lives, works or learned there is no visitor. */
const BELONGS = /打工|务工|就业|就读|毕业|承包|流转|创业|出生|返乡|定居|任教|当选/;
/** Cities, counties, towns, villages; provinces and regions (长三角) hold too much to be told of. */
const NARROW = /(?<!自治|湾)[市州县区旗镇乡村道盟]$/;
/** 《汽车产业链三年行动计划》 */
const DOCUMENT = '《';

/** The text from one name to the other, to the end of the clause. */
function clausesOf(text: string, source: End, target: End): string {
  const high = Math.max(source.at, target.at);
  const behind = /^[^，。；：]*/.exec(text.slice(high))![0].length;
  return text.slice(Math.min(source.at, target.at), high + behind);
}

const isVenue = (text: string, { at }: End): boolean => text[at - 1] === '在' && HELD_THERE.test(text.slice(at + 1));

export function isNever(type: PairType, { text, slots }: Masked, source: End, target: End, names: Names): boolean {
  const between = source.at < target.at ? text.slice(source.at + 1, target.at) : undefined;
  const clauses = clausesOf(text, source, target);
  switch (type) {
    case 'LOCATED_IN':
      if (target.mention.kind === 'Place' && !NARROW.test(names.target)) return true;
      return DATELINE.test(text.slice(target.at + 1)) || (between !== undefined && DRAWS.test(between));
    case 'PARTNERS_WITH':
      return RIVALS.test(clauses) || (between !== undefined && EACH_HIS_PART.test(between));
    case 'VISITED':
      // 走访[江西][同和药业]: a province before a firm is of its name.
      return BELONGS.test(clauses) || (isProvince(names.target) && slots[target.at]?.mention !== target.mention);
    // Where works are is named more often than who builds them.
    case 'BUILDS':
      return target.mention.kind !== 'Project' || !BUILDERS.has(source.mention.kind);
    // What a document or a plan is called after is not what it consists of: [“汽车强链”行动]带动[汽车产业].
    case 'PART_OF':
      return names.target.startsWith(DOCUMENT) || names.target.includes(names.source.replace(CHAIN, ''));
    case 'AWARDED':
      return between === undefined ? OF_HONOUR.test(text.slice(target.at + 1)) : COUNTED.test(between);
    case 'DEVELOPS':
      if (isVenue(text, source)) return true;
      return between !== undefined && (COUNTED.test(between) || HEARD.test(between) || CONCERNS.test(between));
    default:
      return between !== undefined && COUNTED.test(between);
  }
}
