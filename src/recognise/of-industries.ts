/** Lists that close as lists of industries: what stands in them is no firm. */

/** 纺织服装、|纸塑包装、盐磷化工|、食品加工等4个传统优势产业: a list of industries. */
const INDUSTRIES =
  /^(?:、[^，。；：、]{2,10}){0,10}(?:等(?:[\d一二两三四五六七八九十多]+[余多]?[个大类条])?|[\d一二两三四五六七八九十多]+[余多]?[个大类条])[^，。；：、企]{0,8}(?:产业|行业|领域|赛道|业态)(?![^，。；]{0,6}(?:园|项目|基地|集团|投资|企业|龙头))/u;
/** Characters from an item to what closes its list. */
const LONGEST_LIST = 80;

/** Whether a name is an item of a list that closes as one of industries. @param end of the item */
export const isOfIndustries = (text: string, end: number): boolean => INDUSTRIES.test(text.slice(end, end + LONGEST_LIST));
