/** Farmers and households: 种粮大户喻长根今年种了620亩. What they own and earn is of them, and of no place around them. */
import { matchesOf } from '../matches.js';
import type { Figure } from './figures.js';
import { isQuoted, type Subject } from './reach.js';
import type { Name, View } from './view.js';

const FARMER =
  '(?:(?:种粮|种植|养殖|种菜|养猪|养鸡|养牛|种果|种茶)(?:大户|能手|户)|村民|农户|农民|\\p{Script=Han}农(?![业村场机药田产家作科贸户民])|渔民|牧民|养殖户|种植户|脱贫户|低保户|贫困户|农场主)';
/** One of them without a name: 一位种粮大户, 有户养殖户. */
const ONE = new RegExp(`(?:[一有那这][位名户个]|不愿具名的)[^，。；、]{0,6}${FARMER}(?!们|均)`, 'gu');
/** A name that is no entity: 村民老李, 果农刘某. */
const CALLED = new RegExp(`${FARMER}(?:[老小]\\p{Script=Han}(?!区|镇|村|年|旧)|\\p{Script=Han}(?:某某?|大[姐爷妈哥叔娘]|师傅|阿姨))`, 'gu');
const BEFORE_NAME = new RegExp(`${FARMER}$`, 'u');
/** Letters that every word for a farmer has one of. */
const HINT = /[农户民能]/;
/** 每月只|交|300元: what he pays is of what he pays for. */
const PAID = /(?:[交缴付花]|支付)(?:纳)?了?$/;
/** 村民李强说，|村里|去年收入80万元; |合作社|流转土地800亩: what is of more than one household. */
const COMMON = /村里|村集体|集体经济|[全该本]村|[全该]?[县镇乡](?:里|上)|全[省市县区镇乡]|合作社|公司|基地|园区|工坊|产业园/;
/** Longest word for a farmer. */
const REACH = 4;

/** The person, where he is an entity; where the farmer begins. */
export interface Household {
  readonly person: Name | undefined;
  readonly start: number;
}

/** The farmer whom a figure is of: spoken of last before it, where no clause after him names a subject of its own. */
export function householdOf(view: View, { frame }: Figure, subjects: readonly (Subject | undefined)[]): Household | undefined {
  if (!HINT.test(view.text) || PAID.test(frame.left)) return undefined;
  const found = householdsBefore(view, frame.quantity.start).at(-1);
  if (!found || COMMON.test(view.text.slice(Math.max(found.start, frame.leftStart), frame.quantity.start))) return undefined;
  const { clauses } = view;
  const later = clauses.slice(0, clauses.indexOf(frame.clause) + 1).some((c, i) => {
    const own = subjects[i];
    return c.start > found.start && own !== undefined && own.chain.length > 0;
  });
  return later ? undefined : found;
}

/** 耳农|赵中秀|割下银耳。|她家|3个耳棚，去年收入11万元; “一个月能拿4500元。”村民|刘春香|说: the farmer of the sentence before, or who is quoted. */
export function theirs(view: View, { frame }: Figure, latest: Subject | undefined): Subject | undefined {
  const { text, names } = view;
  if (COMMON.test(text.slice(frame.leftStart, frame.quantity.start)) || PAID.test(frame.left)) return undefined;
  const close = isQuoted(view, frame.quantity.from) ? text.indexOf('”', frame.quantity.to) : -1;
  const speaker = close < 0 ? undefined : names.find((n) => n.kind === 'Person' && n.start > close && isFarmer(text, n.start));
  if (speaker && MINE.test(text.slice(frame.clause.start, frame.quantity.start)) && /^[^，。]{0,4}[说道讲笑]/.test(text.slice(speaker.end)))
    return { entity: speaker.entity, kind: speaker.kind, view, chain: [] };
  const home = latest?.chain.length === 0 && THEIR.test(text) && !names.some((n) => n.end <= frame.quantity.start && n.kind !== 'Product');
  const name = home ? latest.view.names.findLast((n) => n.entity === latest.entity) : undefined;
  return name && isFarmer(latest!.view.text, name.start) ? latest : undefined;
}
const THEIR = /^(?:[她他]家?(?!们)|家里|一家人?)/;
/** What one earns: 一个月能拿, 一年多赚. */
const MINE =
  /^“?(?:今年|去年|我家?|自己|一共)?(?:种|养|承包|流转|租|包)了?$|能(?:收|卖)|(?:[能可]|多)(?:拿|挣|赚|收入|省下|分到|领)|(?:收入|工资|分红|净赚|净挣)/;
const isFarmer = (text: string, start: number): boolean => BEFORE_NAME.test(text.slice(Math.max(0, start - REACH), start));

function householdsBefore(view: View, at: number): Household[] {
  const found: Household[] = [];
  for (const n of view.names)
    if (n.kind === 'Person' && n.end <= at && BEFORE_NAME.test(view.text.slice(Math.max(0, n.start - REACH), n.start)))
      found.push({ person: n, start: n.start });
  for (const form of [ONE, CALLED])
    for (const { index } of matchesOf(form, view.text.slice(0, at))) found.push({ person: undefined, start: index });
  return found.sort((a, b) => a.start - b.start);
}
