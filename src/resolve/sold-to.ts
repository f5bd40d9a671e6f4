/** 产品供应[甲公司]、[乙公司]等企业; 客户有[甲公司]: who is sold to is not who a text speaks of. */
const SELLING =
  /(?:(?:供应|供给|供货|配套|交付|提供)给?(?![商链率量者])|(?:卖|售|销售|出售|配送)(?:给|到|往|至)|(?:销|供|送|发|输|运)(?:往|至)|进入(?=.*(?:供应链|配套体系))|客户(?:包括|涵盖|覆盖|有|为|是|—+))[^，。；：！？“”的]{0,30}$/u;
/** Letters of a clause before a name in which it is looked for. */
const CLAUSE = 40;

/** Whether the name at an offset of a text is a buyer's. */
export function isSoldTo(text: string, at: number): boolean {
  return SELLING.test(text.slice(Math.max(0, at - CLAUSE), at));
}
