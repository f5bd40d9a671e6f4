/** X, X产业, X产业链, X链, X行业, X领域 are one industry: rows hold X or any one of the forms, the others follow. */

/** Longest first, so that 产业链 is not read as 链. */
export const INDUSTRY_TAILS = ['产业链条', '全产业链', '产业链', '产业', '行业', '领域', '工业', '链', '业'] as const;
/** The tails that may be put to any stem. */
const DERIVED = ['产业链', '产业', '链', '行业', '领域'] as const;

/** 电子信息产业链 → 电子信息; a stem of one character keeps its word (农业, 药业). */
export function industryStem(name: string): string {
  for (const tail of INDUSTRY_TAILS) {
    if (name.length >= tail.length + 2 && name.endsWith(tail)) return name.slice(0, -tail.length);
  }
  return name;
}

/** All forms of an industry of this name. */
export function industryForms(name: string): string[] {
  if (name.endsWith('经济')) return [name, `${name}产业`];
  const stem = /(产业链|产业|链|行业|领域)$/.test(name) ? industryStem(name) : name;
  return [...new Set([name, stem, ...DERIVED.map((tail) => stem + tail)])];
}
