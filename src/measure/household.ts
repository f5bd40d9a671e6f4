/** Farmers and households: 种粮大户喻长根今年种了620亩. What they own and earn is of them, and of no place around them. */
import { matchesOf } from '../matches.js';
import type { Figure } from './figures.js';
import type { Subject } from './reach.js';
import type { Name, View } from './view.js';

const FARMER =
  '(?:(?:种粮|种植|养殖|种菜|养猪|养鸡|养牛|种果|种茶)(?:大户|能手|户)|村民|农户|农民|果农|菜农|茶农|粮农|棉农|瓜农|蔗农|花农|药农|蚕农|渔民|牧民|养殖户|种植户|脱贫户|低保户|贫困户|农场主)';
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

function householdsBefore(view: View, at: number): Household[] {
  const found: Household[] = [];
  for (const n of view.names)
    if (n.kind === 'Person' && n.end <= at && BEFORE_NAME.test(view.text.slice(Math.max(0, n.start - REACH), n.start)))
      found.push({ person: n, start: n.start });
  for (const form of [ONE, CALLED])
    for (const { index } of matchesOf(form, view.text.slice(0, at))) found.push({ person: undefined, start: index });
  return found.sort((a, b) => a.start - b.start);
}
