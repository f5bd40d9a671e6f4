/** Numbers that are no figures: of a condition (投资20亿元以上的项目), how long something lasted, how far something is. */
import type { Frame } from './frame.js';
import { headOf } from './indicator.js';
import type { View } from './view.js';

/** 每带动1家, 投资500万元以上的，: the number of a condition. */
const EACH = /每(?:带动|新增|增加|引进|卖出|生产|投入)?$/;
const CONDITION_AFTER = /^(?:及?以上|以下|以内)?的(?:[，。；]|$)/;
/** 连续|4个月, 历时|3个月: how long, no figure. */
const LASTING = /(?:连续|历时|耗时|时隔)$/;
/** 产值过100亿元|企业2家, 500万元以上|招商引资项目57项: the size of what is counted. */
const SIZED =
  /^(?:(?:以上|级)?的?(?:企业|工业企业|民营企业|项目|产业项目|工业项目|重大项目|工程|乡镇|村)|(?:以上|级)的?(?![^，。；]{0,4}[用支投推带助给促])[^，。；、\d“”的]{1,8}(?:项目|企业|工程)|级的?[^，。；、\d“”的]{0,6}(?:集群|产业链?|园区))/;
const SIZED_REACH = 16;
/** 占据全国65%以上的|市场份额: what comes after. */
const OF_WHAT = /^(?:以上|左右)?的([^，。；：、]{2,12})/;

const OTHERS = /(?:全国|全省|全市|全区|全县|全球|世界)(?:同期|平均)?(?:平均)?(?:水平|增速)?（$/;

/** Whether a number is of a condition, a length of time or a distance. */
export function isCondition(view: View, frame: Frame): boolean {
  const { quantity, clause } = frame;
  const lead = view.text.slice(clause.start, quantity.start);
  const rest = view.text.slice(quantity.to, quantity.to + 6);
  // 增速比全省（|7.7%|）高0.7个百分点: what it is measured against.
  if (/^）/.test(rest) && OTHERS.test(lead)) return true;
  // 送到|3公里|外的工厂
  if (quantity.dimension === 'length' && /^(?:之|以|开)?[外远处]/.test(rest)) return true;
  // 照12%的年均增速
  if (/照$/.test(lead) && /^的/.test(rest)) return true;
  if (EACH.test(lead) || LASTING.test(lead) || CONDITION_AFTER.test(rest)) return true;
  if (indicatedAfter(view, quantity.to) !== undefined) return false;
  if (quantity.dimension === 'money' && SIZED.test(view.text.slice(quantity.to, quantity.to + SIZED_REACH))) return true;
  // 对投资超10亿元的航空项目, 产值超10亿元的乡镇, 投资20亿元以上的项目; 总产值超300亿元的X集群 is a figure of it.
  const modifies = /^(?:以上|以下)?的/.test(rest) && (quantity.bound !== undefined || /^对/.test(lead));
  return (
    modifies &&
    !view.names.some((n) => n.kind !== 'Product' && n.start > quantity.to && /^[^，。；]{0,6}$/.test(view.text.slice(quantity.to, n.start)))
  );
}

/** A known indicator that a number modifies: 65%以上的|市场份额. */
export function indicatedAfter(view: View, at: number): string | undefined {
  const after = OF_WHAT.exec(view.text.slice(at, at + 16))?.[1];
  return after !== undefined && headOf(after) && !/项目|企业|工程/.test(after) ? after : undefined;
}
