/**
 * Short forms that a firm's full name allows (its slots: place, brand and trade, legal form). They make the firm a
 * candidate in the block of such a form, on pages that print only that.
 *   江西云岭数据科技有限公司 → 云岭数据, 云岭数据科, 云岭数据科技, 江西云岭数据 …
 */

import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { BRANCHES } from '../recognise/candidate.js';
import { companySlots } from '../recognise/company.js';
import { leadingPlaces } from './leading-places.js';

/** Brand and trade of two characters each: what newspapers shorten to; less names too many firms. */
const SHORTEST = 4;
/** What longer beginnings add is printed as an alias where it matters. */
const LONGEST = 8;

/** Brand and trade of a firm's name: 立讯智造 of 江西立讯智造有限公司. */
export function firmCore(name: string, gazetteer: Gazetteer): string {
  return companySlots(name, leadingPlaces(name, gazetteer).end).core;
}

const BRANCH = new RegExp(`(?:${BRANCHES})$`, 'u');

/** @param name a firm's full name. @returns forms, shortest first; none for a branch, which is not its parent. */
export function offersOf(name: string, gazetteer: Gazetteer): string[] {
  if (BRANCH.test(name)) return [];
  const { place, core, legal } = companySlots(name, leadingPlaces(name, gazetteer).end);
  if (legal === '') return [];
  const beginnings: string[] = [];
  for (let length = Math.min(SHORTEST, core.length); length <= Math.min(core.length, LONGEST); length++)
    beginnings.push(core.slice(0, length));
  const long = beginnings.filter((form) => form.length >= SHORTEST || (form === core && form.length === SHORTEST - 1));
  return place === '' ? long : [...long, ...long.map((form) => place + form)];
}
