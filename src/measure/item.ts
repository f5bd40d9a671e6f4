/** What is no entity and yet spoken of: items of a printed list (▲常德烟草机械公司合同金额4.3亿元; ●…; 1.…; （2）…), 香湖公园位于…. */
import type { Figure } from './figures.js';
import type { Subject } from './reach.js';
import type { Topics } from './topic.js';
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

/** 香湖公园|位于金溪县新区，占地757亩: where something stands of which no name is known. */
const STANDS = /^([^，。；：、“”\d]{3,16}?)(?:位于|坐落于|坐落在|地处)/;

/** Whether a figure is of what a clause before it only places, and no clause in between names a subject. */
export function isOfPlaced(view: View, { frame }: Figure, topics: Topics, subjects: readonly (Subject | undefined)[]): boolean {
  for (let i = view.clauses.indexOf(frame.clause); i >= 0; i--) {
    const { start, end } = view.clauses[i]!;
    if (subjects[i]) return false;
    const stands = STANDS.exec(view.text.slice(start, end));
    if (stands) return !topics.isShortOf(stands[1]!) && !view.names.some((n) => n.start >= start && n.start < start + stands[0].length);
  }
  return false;
}
