/**
 * Firms by their brand, where the page has them with their trade elsewhere: 云衢机器人 … |云衢|去年把总部迁来; and short coined names that
 * were found in one place only: 、|银力源|等26家整机厂 … |银力源|与福州大学.
 */
import type { Candidate } from './candidate.js';
import { WEIGHT } from './candidate.js';
import { companySlots, leadingPlace, shortForms } from './company.js';
import type { Scope } from './scope.js';

/** Letters of a brand, and of the shortest trade behind it. */
const BRAND = 2;
const TRADE = 2;
const COINED = 3;
const OTHERS: ReadonlySet<string> = new Set(['Place', 'Park', 'Organization', 'Programme', 'Cluster', 'Product', 'Industry']);
const HAN = /^[\u3400-\u9fff]+$/u;
/** What is no brand's trade: 东乡合作社, 安宁银行. */
const NO_TRADE = /(?:合作社|农场|银行|厂|店|铁路|高铁|高速|大桥|机场|港口?|医院|学院|大学)$/u;

interface Firm {
  readonly slots: ReturnType<typeof companySlots>;
}

/** The firms of a page that no legal form ends, by the two letters that their brand is known by. */
function firmsOf(scopes: readonly Scope[], mentions: readonly (readonly Candidate[])[]): Map<string, Firm | null> {
  const firms = new Map<string, Firm | null>();
  const { products } = scopes[0]!.knowledge.lexicon;
  mentions.forEach((list, i) => {
    for (const { kind, name, start, end, anaphor, ids } of list) {
      if (kind !== 'Enterprise' || anaphor || ids.length > 0) continue;
      const slots = companySlots(name, leadingPlace(scopes[i]!, start, end));
      const { core } = slots;
      const whole = slots.place === '' && core.length === COINED;
      if (!HAN.test(core) || NO_TRADE.test(core) || !(whole || core.length >= BRAND + TRADE)) continue;
      if (products.all(core.slice(0, BRAND)).length > 0) continue;
      const seed = core.slice(0, BRAND);
      const known = firms.get(seed);
      // 宏岳电机, 宁德宏岳集团: nobody knows which 宏岳 is.
      if (known === undefined) firms.set(seed, { slots });
      else if (known && known.slots.core !== core && known.slots.core !== seed && core !== seed) firms.set(seed, null);
    }
  });
  // 仲恺创投, where the page has 仲恺高新区; 麦冬皂苷, where it has 麦冬: what is a place or a thing is no brand.
  for (const list of mentions) for (const { kind, name } of list) if (OTHERS.has(kind)) firms.delete(name.slice(0, BRAND));
  return firms;
}

/**
 * @param mentions what was found in each paragraph.
 * @param loose rules of persons that a brand may be taken for.
 * @returns what is to be added to each paragraph.
 */
export function recogniseBrandsAgain(
  scopes: readonly Scope[],
  mentions: readonly (readonly Candidate[])[],
  loose: ReadonlySet<string>,
): Candidate[][] {
  if (scopes.length === 0) return [];
  const firms = [...firmsOf(scopes, mentions).values()].filter((firm) => firm !== null && firm.slots.legal === '') as Firm[];
  // |银力源| before 力源 of 力源电器.
  firms.sort((a, b) => Number(b.slots.core.length === COINED) - Number(a.slots.core.length === COINED));
  return scopes.map((scope, i) => {
    if (scope.role === 'byline') return [];
    const found: Candidate[] = [];
    const taken = ({ start, end, name }: Candidate): boolean =>
      found.some((m) => m.start < end && start < m.end) ||
      mentions[i]!.some((m) => m.start < end && start < m.end && !(m.kind === 'Person' && m.name === name && loose.has(m.rule)));
    for (const { slots } of firms) {
      for (const { start, end } of shortForms(scope, slots)) {
        const name = scope.text.slice(start, end);
        if (name.length !== BRAND && !(name === slots.core && name.length === COINED)) continue;
        const brand: Candidate = { kind: 'Enterprise', start, end, name, ids: [], rule: 'enterprise-brand', weight: WEIGHT.short };
        if (!taken(brand)) found.push(brand);
      }
    }
    return found;
  });
}
