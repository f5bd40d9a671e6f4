/**
 * What is gone to, item by item: what an item is called behind its name does not end the list.
 *   先后来到梅江灌区总干渠、[洛口镇]高标准农田示范片和[禾沃农业集团]的育秧中心，   [洛口镇], [禾沃农业集团]
 *   察看[东乡市][桥头镇]果园和[东乡高新区]的[安宁香料公司]，                       [桥头镇], [安宁香料公司]
 */
import type { Kind } from '../../graph-schema/schema.js';
import { MARKS } from './list.js';
import { ANY_SLOT, type Masked, type Slot } from './mask.js';

const END = new RegExp(`[${MARKS}]`);
const ITEMS = /[、，]|以及|[和及]/g;
/** Letters behind a name that still say what is gone to: 的育秧中心, 高标准农田示范片. */
const TAIL = new RegExp(`^[^${ANY_SLOT}]{0,14}$`);
/** [甲公司]与[乙学院]合作打造的灯组: who made what is seen is not gone to. */
const MADE = /[与同]|(?:合作|联合|共同|打造|开发|研发|研制|生产|制造|承建|投资|建设|设计|提供)的/;

/** The name that an item gives as gone to: its last one. */
function goalOf(masked: Masked, from: number, item: string, kinds: readonly Kind[]): Slot | undefined {
  for (let at = item.length - 1; at >= 0; at--) {
    const slot = masked.slots[from + at];
    if (!slot) continue;
    return kinds.includes(slot.kind) && TAIL.test(item.slice(at + 1)) && !MADE.test(item) ? slot : undefined;
  }
  return undefined;
}

/** 先后前往[甲集团]、[乙公司]，[深圳]的[丙集团]和[丁公司]: a clause of nothing but names goes on with the list. */
const NAMES_ONLY = new RegExp(`^，(?:[${ANY_SLOT}]的?)+(?:(?:、|和|以及|及)(?:[${ANY_SLOT}]的?)+)+(?=[，。；]|$)`);

function listEnd(rest: string): number {
  const end = END.exec(rest)?.index ?? rest.length;
  const more = NAMES_ONLY.exec(rest.slice(end));
  return end + (more?.[0].length ?? 0);
}

/** The names gone to in the list that follows a verb at `from`. */
export function goalsAfter(masked: Masked, from: number, kinds: readonly Kind[]): Slot[] {
  const rest = masked.text.slice(from);
  const end = listEnd(rest);
  const goals: Slot[] = [];
  let start = 0;
  const take = (to: number): void => {
    const goal = goalOf(masked, from + start, rest.slice(start, to), kinds);
    if (goal) goals.push(goal);
  };
  for (const joint of rest.slice(0, end).matchAll(ITEMS)) {
    take(joint.index);
    start = joint.index + joint[0].length;
  }
  take(end);
  return goals;
}
