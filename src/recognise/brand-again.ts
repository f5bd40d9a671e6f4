/**
 * Firms by their brand, where the page has them with their trade elsewhere: 云衢机器人 … |云衢|去年把总部迁来; and short coined names that
 * were found in one place only: 、|银力源|等26家整机厂 … |银力源|与福州大学.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { type Candidate, overlaps, WEIGHT } from './candidate.js';
import { type CompanySlots, companySlots, leadingPlace, shortForms } from './company.js';
import { LIKELY_RULE } from './person.js';
import type { Scope } from './scope.js';

/** Letters of a brand, and of the shortest trade behind it. */
const BRAND = 2;
const TRADE = 2;
/** Letters of a coined name. */
const COINED = 3;
/** Kinds of what is no brand, where the page has it. */
const OTHERS: ReadonlySet<Kind> = new Set(['Place', 'Park', 'Organization', 'Programme', 'Cluster', 'Product', 'Industry']);
/** Rules of persons that a brand may be taken for. */
const LOOSE: ReadonlySet<string> = new Set([LIKELY_RULE, 'person-speaks', 'person-bare']);
const HAN = /^[\u3400-\u9fff]+$/u;
/** What is no brand's trade: 东乡合作社, 安宁银行. */
const NO_TRADE = /(?:合作社|农场|银行|厂|店|铁路|高铁|高速|大桥|机场|港口?|医院|学院|大学)$/u;

/** The firms of a page by the two letters that their brand is known by; null where several have them. */
function firmsByBrand(scopes: readonly Scope[], mentions: readonly (readonly Candidate[])[]): Map<string, CompanySlots | null> {
  const firms = new Map<string, CompanySlots | null>();
  const { products } = scopes[0]!.knowledge.lexicon;
  mentions.forEach((list, i) => {
    for (const { kind, name, start, end, anaphor, ids } of list) {
      if (kind !== 'Enterprise' || anaphor || ids.length > 0) continue;
      const slots = companySlots(name, leadingPlace(scopes[i]!, start, end));
      const { core } = slots;
      const coined = slots.place === '' && core.length === COINED;
      if (!HAN.test(core) || NO_TRADE.test(core) || !(coined || core.length >= BRAND + TRADE)) continue;
      const brand = core.slice(0, BRAND);
      if (products.all(brand).length > 0) continue;
      const known = firms.get(brand);
      // 宏岳电机, 宁德宏岳集团: nobody knows which 宏岳 is.
      if (known === undefined) firms.set(brand, slots);
      else if (known && known.core !== core) firms.set(brand, null);
    }
  });
  // 仲恺创投, where the page has 仲恺高新区; 麦冬皂苷, where it has 麦冬: what is a place or a thing is no brand.
  for (const list of mentions) for (const { kind, name } of list) if (OTHERS.has(kind)) firms.delete(name.slice(0, BRAND));
  return firms;
}

/** Those of a page that no legal form ends; |银力源| before 力源 of 力源电器. */
function firmsOf(scopes: readonly Scope[], mentions: readonly (readonly Candidate[])[]): CompanySlots[] {
  const firms = [...firmsByBrand(scopes, mentions).values()].filter((slots) => slots !== null).filter(({ legal }) => legal === '');
  return firms.sort((a, b) => Number(b.core.length === COINED) - Number(a.core.length === COINED));
}

/**
 * @param mentions what was found in each paragraph.
 * @returns what is to be added to each paragraph; persons that it overlaps are none.
 */
export function recogniseBrandsAgain(scopes: readonly Scope[], mentions: readonly (readonly Candidate[])[]): Candidate[][] {
  if (scopes.length === 0) return [];
  const firms = firmsOf(scopes, mentions);
  return scopes.map((scope, i) => {
    if (scope.role === 'byline') return [];
    const found: Candidate[] = [];
    const isTaken = (brand: Candidate): boolean =>
      found.some((other) => overlaps(brand, other)) ||
      mentions[i]!.some((m) => overlaps(brand, m) && !(m.kind === 'Person' && m.name === brand.name && LOOSE.has(m.rule)));
    for (const slots of firms) {
      for (const { start, end } of shortForms(scope, slots)) {
        const name = scope.text.slice(start, end);
        if (name.length !== BRAND && !(name === slots.core && name.length === COINED)) continue;
        const brand: Candidate = { kind: 'Enterprise', start, end, name, ids: [], rule: 'enterprise-brand', weight: WEIGHT.short };
        if (!isTaken(brand)) found.push(brand);
      }
    }
    return found;
  });
}
