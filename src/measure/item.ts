/** Items of a printed list, each its own: ▲常德烟草机械公司合同金额4.3亿元; ●…; 1.…; （2）…. */
import type { View } from './view.js';

/** The mark that an item begins with. */
export const ITEM_MARK = /^\s*(?:[▲△▶►●○◎■□◆◇★☆※•·]|[①-⑳]|[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d))\s*/u;
/** X有限公司|出口额…: a firm or body by its last word, before anything is said of it. */
const BODY = /^[^，。；：、“”\d]{2,24}(?:公司|集团|厂|合作社|农场|研究院|研究所|中心|学校|医院)(?!们|数|总量)/;

/** Whether a sentence is an item that begins with a body which is no entity: the figures of such an item are of nobody else. */
export function isOfUnknown({ text, names }: View): boolean {
  const mark = ITEM_MARK.exec(text)?.[0].length ?? 0;
  const body = mark === 0 ? null : BODY.exec(text.slice(mark));
  // ②台商投资的|翰鲸聚合物公司|…: its name need not come first.
  return body !== null && !names.some((n) => n.start < mark + body[0].length);
}
