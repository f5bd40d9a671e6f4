/** 分别: as many things as numbers, in order: 福州、厦门分别进出口972.5亿元、1863.1亿元. */

import { matchesOf } from '../matches.js';
import { openingOf } from './chains.js';
import type { Frame } from './frame.js';
import { headOf } from './indicator.js';
import type { Clause, Name, View } from './view.js';

export interface Share {
  readonly name: Name | undefined;
  /** The item as printed, without what all of them share. */
  readonly item: string;
  /** What all of them share, between the list and 分别 and after it. */
  readonly common: string;
}

/** What tells that each has its own number. */
export const APART = /分别|依次/;
/** 甲市、乙市进出口规模|居前两位，分别为…. */
const RANKED = /(?:位?居|位?列|排名?|领跑|领先|靠前|最[快高大多]).*$/;
const JOINTS = /以及|[、和与及]/g;
/** 烟酒类、|石油及制品类|零售额: where 及 joins nothing. */
const MARKS = /、/g;

interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Items of a list in a stretch of the sentence; a joint inside a name (仁和集团) joins nothing. */
function itemsOf(view: View, start: number, end: number, closed: readonly Name[], joints = JOINTS): Item[] {
  const items: Item[] = [];
  let at = start;
  for (const joint of matchesOf(joints, view.text.slice(start, end))) {
    const place = start + joint.index;
    if (closed.some((n) => place > n.start && place < n.end)) continue;
    items.push({ text: view.text.slice(at, place), start: at, end: place });
    at = place + joint[0].length;
  }
  items.push({ text: view.text.slice(at, end), start: at, end });
  return items;
}

/** 对|非洲、拉丁美洲|分别进出口: whom something is done to, by whom the clause speaks of. */
const TOWARDS = /(?:对|向|与|同|为)$/;

function nameOver(view: View, item: Item, last: boolean): Name | undefined {
  const inside = view.names.filter((n) => n.start >= item.start && n.end <= item.end && n.kind !== 'Product');
  const over = view.names.find((n) => n.kind === 'Honour' && n.start <= item.start && n.end >= item.end);
  return over ?? (last ? inside[0] : inside.at(-1));
}

/** 进出口、出口和进口|占全国份额: what follows the last of known indicators. */
function commonTail(items: readonly Item[]): string | undefined {
  const last = items.at(-1)!.text;
  if (items.length < 2 || !items.slice(0, -1).every((i) => headOf(i.text))) return undefined;
  for (let length = last.length - 2; length >= 2; length--)
    if (headOf(last.slice(0, length))?.form.length === length) return last.slice(length);
  return undefined;
}

/** 高技术制造业、先进制造业|投资: what follows the letters that the items before it end with. */
function alikeTail(items: readonly Item[]): string | undefined {
  const last = items.at(-1)!.text;
  const end = items[0]!.text.slice(-2);
  const at = items.length > 1 && end.length === 2 ? last.lastIndexOf(end) : -1;
  const tail = at > 0 ? last.slice(at + 2) : '';
  return headOf(tail)?.form === tail ? tail : undefined;
}

/** 锂电池、新能源汽车|产量: of an indicator that is known whole, what others share with it. */
function sharedHead(last: string): string | undefined {
  const known = headOf(last)?.form;
  if (known !== last) return known;
  for (let length = 2; length < last.length - 1; length++)
    if (headOf(last.slice(-length))?.form.length === length) return last.slice(-length);
  return known;
}

/** 浙江|进出口、出口和进口分别…, 浙江|锂电池、汽车产量分别…: a name before the first of indicators or goods is the subject of all. */
function withoutSubject(view: View, items: readonly Item[]): readonly Item[] {
  const [first, ...rest] = items;
  const name = first && view.names.find((n) => n.start === first.start && n.end < first.end);
  if (!name || rest.length === 0 || name.kind === 'Product' || name.kind === 'Industry') return items;
  const text = view.text.slice(name.end, first.end);
  const goods = view.names.some((n) => n.kind === 'Product' && n.start === name.end && n.end === first.end);
  const named = (item: Item) => view.names.some((n) => n.kind !== 'Product' && n.start >= item.start && n.end <= item.end);
  if ((headOf(text)?.form !== text && !goods) || rest.some(named)) return items;
  return [{ text, start: name.end, end: first.end }, ...rest];
}

/** The preposition that a list is governed by. */
function towardsOf(view: View, first: Item): string | undefined {
  const name = nameOver(view, first, false);
  // 其次|为|甲市和乙市，分别新设…: it says which they are.
  if (!name || /(?:其次|依次|分别|[最多快高大]的)[是为]$/.test(view.text.slice(0, name.start))) return undefined;
  return TOWARDS.exec(view.text.slice(Math.max(0, name.start - 1), name.start))?.[0];
}

/** 电子信息、有色金属、新能源|3条|产业链营业收入分别达: a list that is counted before what is said of its items. */
function countOf(view: View, frame: Frame): { start: number; end: number } | undefined {
  const count = view.quantities.find((q) => q.end === frame.leftStart);
  if (!count || Number(count.digits) !== frame.of || count.from <= frame.clause.start) return undefined;
  return { start: openingOf(view, frame.clause), end: count.start };
}

/** |甲工厂、乙项目|等2个项目签约，投资额依次为12亿元、6亿元; |甲工厂、乙项目|2个项目签约: the list of the clause before, which is counted. */
function countedList(view: View, { start, end }: Clause, of: number): { start: number; end: number } | undefined {
  const count = view.quantities.find((q) => q.from >= start && q.to <= end);
  if (!count || Number(count.digits) !== of) return undefined;
  const list = view.text.slice(start, count.start);
  return /[、和与及]/.test(list) ? { start, end: list.endsWith('等') ? count.start - 1 : count.start } : undefined;
}

/** 甲市、乙市增速|分列|全省一、二位，为9.8%和9.1%: the list that is ranked, with what it is ranked by. */
function rankingOf(view: View, clause: Clause): Clause | undefined {
  const at = view.text.slice(clause.start, clause.end).search(/分列|分居|分别[位居列]/);
  return at < 0 ? undefined : { ...clause, end: clause.start + at };
}

/** |农副食品加工业，金属制品业，计算机、通信和其他电子设备制造业|增加值分别增长10%、11%和67%: trades that commas part, whose names have 、 within. */
function commaItems(view: View, { of, clause, leftStart }: Frame, end: number): Item[] | undefined {
  const here = view.clauses.indexOf(clause);
  const before = view.clauses.slice(Math.max(0, here - of + 1), here);
  if (of < 3 || before.length !== of - 1 || leftStart !== clause.start) return undefined;
  if (![...before.slice(1), clause].every(({ mark }) => mark === '，')) return undefined;
  const items = before.map((c) => ({ text: view.text.slice(c.start, c.end), start: c.start, end: c.end }));
  return items.every(({ text }) => TRADE.test(text))
    ? [...items, { text: view.text.slice(leftStart, end), start: leftStart, end }]
    : undefined;
}
const TRADE = /^[^\d]{2,24}(?:业|类|品)$/;

/** The thing that a number of a list belongs to; undefined where no list of that length goes before. */
export function shareOf(view: View, frame: Frame): Share | undefined {
  if (frame.of < 2) return undefined;
  const part = frame.left.search(APART);
  const end = frame.leftStart + (part < 0 ? frame.left.length : part);
  const tail = part < 0 ? '' : frame.left.slice(part + 2);
  const last = view.clauses[view.clauses.indexOf(frame.clause) - 1];
  const ranking = part < 0 && last && /^(?:[^，]{0,4}为|达到?)$/.test(frame.left) ? rankingOf(view, last) : undefined;
  const before = part < 0 ? ranking : last;
  // 接待60万人次，收入7亿元，与2019年同期相比，分别增长…: no list of two.
  const previous = before && /相比$/.test(view.text.slice(before.start, before.end)) ? undefined : before;
  // 开行16145列、发送17万标箱，同比分别增长7%、19%: of those figures, not of things.
  const listed = previous && part >= 0 ? countedList(view, previous, frame.of) : undefined;
  const counted = previous && !listed && view.quantities.some((q) => q.from >= previous.start && q.to <= previous.end);
  const sum = part < 0 ? undefined : countOf(view, frame);
  const above = listed ?? previous;
  const stretches = [sum ?? { start: frame.leftStart, end }, ...(above && !counted && !sum ? [above] : [])];
  const common = sum ? view.text.slice(frame.leftStart, end) : '';
  for (const stretch of stretches) {
    const itemsBy = (closed: readonly Name[], joints?: RegExp) => itemsOf(view, stretch.start, stretch.end, closed, joints);
    const rows = part < 0 || stretch === above ? undefined : commaItems(view, frame, end);
    for (const split of [...(rows ? [rows] : []), itemsBy(view.names), itemsBy([]), ...(stretch === above ? [] : [itemsBy([], MARKS)])]) {
      const items = withoutSubject(view, split);
      if (items.length !== frame.of) continue;
      const item = items[frame.nth]!;
      const last = items.at(-1)!;
      const named = nameOver(view, item, item === last);
      // 高技术制造业、先进装备|投资分别增长: of industries not all of which are known, none is a subject of its own.
      const known = named?.kind !== 'Industry' || items.every((i) => nameOver(view, i, i === last));
      const name = known ? named : undefined;
      const towards = towardsOf(view, items[0]!);
      const lastName = nameOver(view, last, true);
      // 绿色食品、鞋革|营业收入: the last item ends with what all of them share, unless they are figures themselves (出口、进口).
      const tailed = lastName ? undefined : commonTail(items);
      const head = lastName || items.every((i) => headOf(i.text)) ? undefined : (tailed ?? alikeTail(items) ?? sharedHead(last.text));
      const predicate = lastName ? view.text.slice(lastName.end, Math.max(lastName.end, last.end)) : (head ?? '');
      // 甲县、乙县紧随其后，|产值分别达…: what a clause before says of its list is no indicator.
      const shared =
        stretch === above
          ? (ranking ? '' : view.text.slice(frame.leftStart, end)) ||
            (headOf(predicate.replace(RANKED, '')) ? predicate.replace(RANKED, '') : '')
          : predicate;
      const own = head && item === last ? item.text.slice(0, -head.length) : item.text;
      const printed = named ? view.text.slice(named.start, named.end) : own;
      return towards
        ? { name: undefined, item: towards + printed, common: shared + common + tail }
        : { name, item: printed, common: shared + common + tail };
    }
  }
  return undefined;
}
