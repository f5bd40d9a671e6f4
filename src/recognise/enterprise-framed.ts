/**
 * Firms whose brand is a word of its own (a hill, a county, a family's name), where only a firm can stand: 由|中岳路桥|承建,
 * |江北化学|副总经理周大明, 铸件出自良坊镇的|兴和铸造|. Found in one such place, they are firms wherever the page has them.
 */
import { type Candidate, WEIGHT } from './candidate.js';
import { isBrand } from './enterprise-list.js';
import { isHardEdge } from './lexicon.js';
import { surnameLength } from './person-name.js';
import type { Scope } from './scope.js';

const SHORTEST = 2;
const LONGEST = 3;
/** Characters that are looked at on both sides of a name. */
const REACH = 16;
/** Characters of a list of firms. */
const LIST = 60;

/** Who does what firms do is named behind 由, or beside another who is: 由甲投资、|乙|承建. */
const BY = /(?:(?<!理)由|由[^，。；：]{2,12}[、与和])$/u;
const DOES =
  /^(?:负责|联合|共同|独家|全额|出资)*(?:承[建担运接办包]|代[建工加管]|总包|施工|[建制]造|生产|研[制发]|提供|供[应货给]|配套|设计|运营|管理|经营|开发|实施|打造|投资|投建|建设|兴建|出资|控股|收购|收储|包销|加工|定制|订购|采购)/u;
/** What a firm is to another, or of which country, right before its name. */
const CALLED =
  /(?:(?:总包|投资|承建|承运|运营|合作|施工|中标|建设|供货|承包|代建|委托|需求|采购|出资|控股)(?:方|单位|商)|[国地族外民央国]企业?|企业|厂商|厂家|老?客户|买家|龙头|巨头|链主|独角兽|冠军|老字号|供应商|采购商|经销商|服务商|集成商|邻居|同行|上市公司)(?:——|“|是|为|有)?$/u;
/** 出自良坊镇的|, 与隔壁的|: where it is, behind what brings two firms together. */
const OF_PLACE =
  /(?:出自|来自|产自|购自|找|卖给|供给|供应给?|供货给?|销给|送到|送往|发往|运往|销往|交给|借给|租给|[与和同跟给向由从为]|采购|看)(?:了)?[^，。；：、的]{2,8}的$/u;
/** 卖给|, 直供|, 装进|: to whom something goes. */
const GOES_TO =
  /(?:卖给|供给|供应给|供货给|直供给?|销给|送给|交给|发给|配给|租给|借给|销往|送往|发往|运往|供往|[装贴用卖送运供输配]进|成为|[\u3400-\u9fff]{2}(?:看|找|靠|属))(?:了)?$/u;
const CLAUSE = /(?:^|[，。；：！？、“”（）\s])$/u;
/** Who speaks for a firm or works there. */
const POST =
  /^(?:公司|集团)?(?:[采购销售技术生产运营财务行政市场外贸研发质量设备安全人力资源国际业务]{2,6}(?:部|中心|处|科)?)?(?:党委书记|党支部书记|工会主席|执行|常务|首席|高级|副)*(?:董事长|总裁|总经理|副总(?![理会督队])|总监|厂长|总工程师|总工|首席[\u3400-\u9fff]{2,4}官|经理|部长|车间主任|创始人|合伙人|负责人|相关负责人|工程师|技术员|质检员|班组?长)/u;
/** What only firms have or do. */
const DEED =
  /^(?:公司|集团)?(?:(?:去年|今年|前年|上半年|前\d月|一季度|前三季度|\d{4}年|[12]?\d月)(?:前[\d三]个?[月季]度?|1[月—至-]+\d+月|上半年)?(?:的)?(?:营收|营业收入|产值|产量|销量|销售|订单|出口|研发|净利)|把总部|将总部|增资|中标|拿下[^，。；]{0,12}订单|接到[^，。；]{0,12}订单|满负荷|订单(?:排|已|充)|研发投入|年营收|年产值|年销售额|登陆(?:科创|创业|北交|港交)|的(?:生产|智能|数字化?|无尘|总装|注塑|冲压|焊装)*(?:车间|生产线|产线|厂房|工人|展厅)|(?:生产|智能|总装|注塑)?车间|[做造产](?![强大优好实精到法出业值能量品房型])[^，。；]{1,8}(?:，|；|、))/u;
/** 从|江北化学|采购 */
const FROM = /(?:从|向)$/u;
const BUYS = /^(?:采购|订购|购[买入进]|引进|进货|拿货|订货|进料|拉|租[用来])/u;
/** |川岛电机|、大岭光学等11家企业 */
const LISTED =
  /^(?:、[^，。；：、]{2,10}){0,8}等(?:[\d一二三四五六七八九十两]+[余多]?家)?(?:[^，。；：、]{0,8}(?:企业|公司|厂商)|[\d一二三四五六七八九十两]+[余多]?家)/u;
const ITEM = /(?:^|[，。；：、（“”\s与和到进了有如为是]|包括|其中)$/u;
/** Behind a name that is whole: a mark, a verb, a particle. */
const NEXT = /^(?:[，。；：、！？”“（）\s]|$|[的等与和及已将正也都则就又还便是在把从去今年前]|公司|集团)/u;

/** Whether a name from `start` to `end` of a text can be no thing but a firm. */
function isFramed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (BY.test(before) && DOES.test(after)) return true;
  if ((FROM.test(before) && BUYS.test(after)) || (ITEM.test(before) && LISTED.test(text.slice(end, end + LIST)))) return true;
  if (CALLED.test(before)) return !GOES_ON.test(after);
  if (CLAUSE.test(before) && (POST.test(after) || DEED.test(after))) return true;
  return NEXT.test(after) && (OF_PLACE.test(before) || GOES_TO.test(before));
}

/** 化工|产业, 化学|园区: the name of something else goes on. */
const GOES_ON = /^(?:产业|行业|企业|园|基地|项目|学院|大学|协会|工程|设备|产品|技术|中心|专业|小镇|集群|领域|市场|有限|股份)/u;

/** Words that name something of their own; what things are like, how many, and what is done make no brand here. */
const OWN = /^(?:n[szrt]|x|i|j)/u;

/** 江北, 中岳, 川岛; 枳壳|饮片 and 往|硅橡胶 are none. */
function isOwnName(scope: Scope, brand: string): boolean {
  const { lexicon, segmenter } = scope.knowledge;
  return (
    isBrand(scope, brand) &&
    !/^[往像按朝]/u.test(brand) &&
    [...brand].every((letter) => lexicon.edges.get(letter) !== 'function') &&
    !isHardEdge(lexicon.edges.get(brand[0]!)) &&
    lexicon.products.all(brand).length === 0 &&
    segmenter.words(brand).every(({ text, tag }) => text.length === 1 || OWN.test(tag))
  );
}

/** Where the brand before a trade begins: with its own word, right behind what frames it. */
function brandStart(scope: Scope, end: number): number | undefined {
  for (let length = SHORTEST; length <= LONGEST && length <= end; length++) {
    const start = end - length;
    const brand = scope.text.slice(start, end);
    if (!/^[\u3400-\u9fff]+$/u.test(brand)) return undefined;
    if (isOwnName(scope, brand)) return start;
  }
  return undefined;
}

/** Letters before the post of who speaks for a firm. */
const SPOKEN = new RegExp(`(?:^|[，。；：！？、“”（）\\s])([\\u3400-\\u9fff]{3,4}?)(?<!副)(?=${POST.source.slice(1)}$)`, 'u');
/** 湘再通, 奥芮兰: letters that make no word, and open with no surname. */
function isCoined({ text, knowledge, personEnds }: Scope, start: number, end: number): boolean {
  const { lexicon, segmenter, gazetteer } = knowledge;
  const name = text.slice(start, end);
  return (
    !personEnds.has(end) &&
    surnameLength(knowledge, text, start) === 0 &&
    !lexicon.notNames.has(name) &&
    !lexicon.generic.has(name) &&
    gazetteer.named(name).length === 0 &&
    [...name].every((letter) => lexicon.edges.get(letter) !== 'function') &&
    segmenter.words(name).every((w) => !lexicon.edges.has(w.text) && (w.text.length === 1 || /^(?:x|nr|nz)/.test(w.tag)))
  );
}

/** |湘再通|副总经理佘望江: a name without a trade. */
function coinedFirms(scope: Scope): Candidate[] {
  const { text, knowledge } = scope;
  return scope.titles.flatMap((title): Candidate[] => {
    if (surnameLength(knowledge, text, title.end) === 0) return [];
    const from = Math.max(0, title.end - REACH);
    const match = SPOKEN.exec(text.slice(from, title.end));
    if (!match) return [];
    const [whole, name] = match as unknown as [string, string];
    const start = from + match.index + whole.length - name.length;
    const end = start + name.length;
    if (!isCoined(scope, start, end)) return [];
    return [{ kind: 'Enterprise', start, end, name, ids: [], rule: 'enterprise-spoken', weight: WEIGHT.grammar }];
  });
}

/** @param pageText the page's paragraphs. */
export function recogniseFramedFirms(scope: Scope, pageText: string): Candidate[] {
  const { lexicon, gazetteer } = scope.knowledge;
  const { trades } = scope.survey;
  const traded = trades.flatMap(({ start: trade, end }): Candidate[] => {
    if (trades.some((other) => (other.end > end ? other.start <= trade : other.end === end && other.start < trade))) return [];
    // 新竣|工投|产: a word goes on.
    if (scope.wordAt(end - 1)!.end > end) return [];
    if (lexicon.roles['abstract-trade'].has(scope.text.slice(trade, end)) || GOES_ON.test(scope.text.slice(end, end + 2))) return [];
    const start = brandStart(scope, trade);
    if (start === undefined) return [];
    const name = scope.text.slice(start, end);
    if (gazetteer.named(name).length > 0 || !framedOnPage(pageText, name)) return [];
    return [{ kind: 'Enterprise', start, end, name, ids: [], rule: 'enterprise-framed', weight: WEIGHT.anchored }];
  });
  return [...traded, ...coinedFirms(scope)];
}

function framedOnPage(pageText: string, name: string): boolean {
  for (let at = pageText.indexOf(name); at >= 0; at = pageText.indexOf(name, at + name.length))
    if (isFramed(pageText, at, at + name.length)) return true;
  return false;
}
