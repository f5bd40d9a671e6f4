/** Whether a water or a hill is meant where a name ends in 江, 溪, 山, 岛: 阜溪|缓缓淌过, 登上|白岩山, 马鞍岛|上. */

/** Heads of waters, hills and islands: they need a sign that the thing itself is meant. */
export const NATURE = /^(河|江|湖|山|溪|岭|峰|水库|岛)$/;
export const BESIDE =
  /^(畔|河道|水质|水面|干流|支流|大堤|沿线|入口|河口|河畔|湿地|两岸|沿岸|岸|之滨|边|流域|源头|上游|下游|中游|脚下|(?:[一二三]期)?(?:综合)?(?:整治|治理|疏浚|清淤|护岸|防洪|截污)|北麓|南麓|水面|湖面|江面|大坝|坝[体顶]|库区|总?库容|蓄水|供水|灌区|移民)/;
/** What waters do. */
const FLOWS =
  /^(?:缓缓|静静|潺潺|滔滔|蜿蜒|自[东南西北]|由[东南西北][向往]|[穿绕][城村镇境]|从[^，。；]{1,8}[流穿绕淌]|流[经过淌入向]|奔流|奔涌|汇入|注入|碧波|清澈|断流|发源|贯穿|横贯|纵贯|全长)/u;
/** What is on a hill and around it: 鸡脚山|上云雾不散, 十月的|括苍山. */
const AROUND =
  /^(?:[上间顶巅腰](?=[，的。是、“云雾林雪茶竹松杜花]|$)|之[巅上间麓中]|[东西]麓|深处|腹地|一山之隔|云海|余脉|主峰|海拔|绵延|山麓)/u;
const ON_ISLAND = /^(?:[上的]|[，、。])/u;
const TO_WATER = /(?:流经|汇入|注入|泛舟|叫|名叫|名为|沿着|(?:[绕穿][村城镇]|缓缓|蜿蜒)而过的)$/u;
const TO_HILL = /(?:登上|爬上|攀上|攀登|攀爬|登顶|翻越|翻过|穿越|巡护|(?:[月日春夏秋冬晨晚午昏]|季|时节)的)$/u;
const TO_ISLAND = /(?:来到|[在上往的、，。\s]|^)$/u;
const TO_SITE = /(?:来到|走进|深入|[在到往]|位于)$/u;
/** 火山, 雪山: kinds of hills. */
const ANY_HILL = /(?:[火冰雪荒石土矿茶深高青]|垃圾|银|天)$/u;
/** 青溪、 */
const LISTED = /[江河湖山溪岭岛海]、$/u;
/** |柴桑河|、青衣江汇流 */
const LISTED_ON = /^、[\u3400-\u9fff]{1,3}[江河溪](?=[、汇流]|等)/u;
/** 支流|柴桑河 */
const KIND_BEFORE = /(支流|干流|河流|流域|湖泊|水系)$/u;
/** 一条小|溪, 大|江: waters by their size and number, not by a name. */
const ANY_WATER = /^[大小清长一两二三几沿临春秋内外运山此该各主这那母古]$/u;

/** @param brand the letters before the head; before, after: the text on both sides of the name. */
export function isNatureMeant(head: string, brand: string, before: string, after: string): boolean {
  if (brand.length < 2 && ANY_WATER.test(brand)) return false;
  if (/[溪河江]/u.test(head) && LISTED_ON.test(after)) return true;
  if (BESIDE.test(after) || LISTED.test(before) || KIND_BEFORE.test(before)) return true;
  if (head === '水库') return brand.length > 1 && !/[大中小新老]型?$|病险|山塘|饮用水?$|蓄水$|座$/u.test(brand) && TO_SITE.test(before);
  if (head === '岛') return brand.length > 1 && TO_ISLAND.test(before) && ON_ISLAND.test(after);
  return /[山岭峰]/u.test(head)
    ? brand.length > 1 && !ANY_HILL.test(brand) && (AROUND.test(after) || TO_HILL.test(before))
    : flows(before, after);
}

const flows = (before: string, after: string): boolean => FLOWS.test(after) || TO_WATER.test(before);

/** 溪, 河 and 江 make a name of one letter where the water flows: 阜|溪. */
export function isShortWater(head: string, before: string, after: string): boolean {
  return (
    /^[溪河江]$/u.test(head) && (/[江河溪]、$/u.test(before) || LISTED_ON.test(after) || flows(before, after) || /^[两沿]岸/u.test(after))
  );
}
