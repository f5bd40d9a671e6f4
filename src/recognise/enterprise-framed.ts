/**
 * Firms whose brand is a word of its own (a hill, a county, a family's name), where only a firm can stand: 由|中岳路桥|承建,
 * |江北化学|副总经理周大明, 铸件出自良坊镇的|兴和铸造|. Found in one such place, they are firms wherever the page has them.
 */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { isBrand } from './enterprise-list.js';
import { isUnknown } from './enterprise-trade.js';
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
  /^(?:负责|联合|共同|独家|全额|出资)*(?:承[建担运接办包]|代[建工加管]|总包|施工|[建制]造|生产|研[制发]|提供|供[应货给]|配套|设计|运营|管理|经营|开发|实施|打造|投资|投建|建设|兴建|出资|控股|收购|收储|包销|加工|定[制购]|订[购走]|采购|保底收购|缝制|统一供|出租|出苗|牵头|腌制)/u;
/** What a firm is to another, or of which country, right before its name. */
const CALLED =
  /(?:(?:总包|投资|承建|承运|运营|合作|施工|中标|建设|供货|承包|代建|委托|需求|采购|出资|控股)(?:方|单位|商)|[国地族外民央国]企业?|企业|厂商|厂家|老?客户|买家|龙头|巨头|链主|独角兽|冠军|老字号|供应商|采购商|经销商|服务商|集成商|邻居|同行|上市公司|子公司|国企|民企|链主企业|店家)(?:——|“|是|为|有)?$/u;
/** 出自良坊镇的|, 与隔壁的|: where it is, behind what brings two firms together. */
const OF_PLACE =
  /(?:出自|来自|产自|购自|找|卖给|供给|供应给?|供货给?|销给|送到|送往|发往|运往|销往|交给|借给|租给|[与和同跟给向由从为]|采购|看)(?:了)?[^，。；：、的]{2,8}的$/u;
/** 卖给|, 直供|, 装进|: to whom something goes. */
const GOES_TO =
  /(?:卖给|供给|供应给?|供货给?|配套|直供给?|销给|送给|交给|发给|配给|租给|借给|销往|送往|发往|运往|供往|[装贴用卖送运供输配]进|成为|[\u3400-\u9fff]{2}(?:看|找|靠|属))(?:了)?$/u;
/** 走进|江北化学|的, 与|中南钢贸|签约, 循林美隔壁的|湖北磷烨|: who comes to it, who signs with it, beside whom it is. */
const BESIDE =
  /(?:走进|走访|来到|进驻|引进|引来|引入|签约|携手|牵手|联合|联手|投给|给|隔壁的?|旗下的?|所属|紧邻的?|位于[^，。；：、]{2,16}的|落户[^，。；：、]{2,16}的)(?:了)?$/u;
/** 走进鸥川铜业、|信江电工|: behind another that is come to. */
const BESIDE_OTHER =
  /(?:走进|走访|来到|卖给|供给|供应给?|配套|引进|签约|携手|联合|[看视访]了)(?:了)?(?:[^，。；：、的\d]{2,8}[、和与]){1,3}$/u;
const WITH = /[与和同跟]$/u;
const SIGNS = /^(?:签|达成|合资|合作|合股|合开|联手|共建|共同|联合|续签|牵手|携手|各出资|对接)/u;
/** Behind a name of a list: |苏鲜生|、味知乡两家连锁超市 */
const OF_FEW = /^(?:、[^，。；：、]{2,8}){0,3}[两三四五六]家/u;
/** 到|宏江新材|调研 */
const GOES = /(?:到|赴|在|深入|前往)$/u;
const TOURS = /^(?:公司|集团|企业)?(?:实地|专题|开展|进行|现场)*(?:调研|考察|走访|检查|视察|督导|慰问|参观)/u;
const CLAUSE = /(?:^|[，。；：！？、“”（）\s])$/u;
/** Who speaks for a firm or works there. */
const SPEAKS = String.raw`(?:公司|集团)?(?:[采购销售技术生产运营财务行政市场外贸研发质量设备安全人力资源国际业务]{2,6}(?:部|中心|处|科)?)?(?:党委书记|党支部书记|工会主席|执行|常务|首席|高级|副)*(?:董事长|总裁|总经理|副总(?![理会督队])|总监|厂长|总工程师|总工|首席[\u3400-\u9fff]{2,4}官|经理|部长|车间主任|创始人|合伙人|负责人|相关负责人|工程师|技术员|质检员|班组?长)`;
const POST = new RegExp(`^${SPEAKS}`, 'u');
/** What only firms have or do. */
const DEED =
  /^(?:公司|集团)?(?:(?:去年|今年|前年|上半年|前\d月|一季度|前三季度|\d{4}年|[12]?\d月)(?:前[\d三]个?[月季]度?|1[月—至-]+\d+月|上半年)?(?:的)?(?:营收|营业收入|产值|产量|销量|销售|订单|出口|研发|净利)|把总部|将总部|负责|入选|获评|上榜|被列[为入]|被评为|荣获|(?:员工|工人)(?:们)?(?:正|在|把|忙|将|，)|增资|中标|拿下[^，。；]{0,12}订单|接到[^，。；]{0,12}订单|满负荷|订单(?:排|已|充)|研发投入|年营收|年产值|年销售额|登陆(?:科创|创业|北交|港交)|的(?:生产|智能|数字化?|无尘|总装|注塑|冲压|焊装)*(?:车间|生产线|产线|厂房|工人|展厅)|(?:生产|智能|总装|注塑)?车间|[做造产](?![强大优好实精到法出业值能量品房型])[^，。；]{1,8}(?:，|；|、))/u;
/** 从|江北化学|采购 */
const FROM = /(?:从|向)$/u;
const BUYS = /^(?:采购|订购|购[买入进]|引进|进货|拿货|订货|进料|拉|租[用来])/u;
/** |川岛电机|、大岭光学等11家企业 */
const LISTED =
  /^(?:、[^，。；：、]{2,10}){0,8}等(?:[\d一二三四五六七八九十两]+[余多]?家)?(?:[^，。；：、]{0,8}(?:企业|公司|厂商)|[\d一二三四五六七八九十两]+[余多]?家)/u;
const ITEM = /(?:^|[，。；：、（“”\s与和到进了有如为是对由给向]|包括|其中|授予)$/u;
/** Behind a name that is whole: a mark, a verb, a particle. */
const NEXT =
  /^(?:[，。；：、！？”“（）\s]|$|[的等与和及已将正也都则就又还便是在把从去今年前]|公司|集团|做|签|合作|共建|共同|联合|达成|包[圆销]|缝制|负责|旗下|[两三]家)/u;
/** What is looked at there. */
const LOOKED_AT = /^(?:[一二三四五六]期|[一二三四]号|(?:智能|生产|加工|总装|注塑|无尘)*(?:车间|展厅|厂房|厂区|产线|生产线|厂长))/u;

/** Whether a name from `start` to `end` of a text can be no thing but a firm. */
function isFramed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (BY.test(before) && DOES.test(after)) return true;
  if ((FROM.test(before) && BUYS.test(after)) || (ITEM.test(before) && LISTED.test(text.slice(end, end + LIST)))) return true;
  if (CALLED.test(before)) return !GOES_ON.test(after);
  if (CLAUSE.test(before) && (POST.test(after) || DEED.test(after))) return true;
  if (WITH.test(before) && SIGNS.test(after)) return true;
  if (GOES.test(before) && TOURS.test(after)) return true;
  if (ITEM.test(before) && OF_FEW.test(after)) return true;
  if (BESIDE.test(before) && LOOKED_AT.test(after)) return true;
  return NEXT.test(after) && (OF_PLACE.test(before) || GOES_TO.test(before) || BESIDE.test(before) || BESIDE_OTHER.test(before));
}

/** 武汉的|蓝沁水务|建设, 开铁区的|铁环锻压|，: behind the place where it is. */
function isOfPlace(scope: Scope, start: number, end: number): boolean {
  if (scope.text[start - 1] !== '的' || !scope.placeEndingAt(start - 1)) return false;
  const after = scope.text.slice(end, end + REACH);
  return NEXT.test(after) || DOES.test(after) || LOOKED_AT.test(after) || POST.test(after);
}

/** |百佳食品|与赣南师范大学签署协议, 上饶|宏江光电|与燕山大学共建研究院: who works with a school or a firm. */
const PARTNERS =
  /^(?:公司|集团)?[与和同](?!时)[^，。；]{2,16}(?:大学|学院|研究院|研究所|科学院|公司|集团)[^，。；]{0,10}(?:签|共建|合作|联合|达成|携手|建立)/u;

function isPartner(scope: Scope, start: number, end: number): boolean {
  const opens = CLAUSE.test(scope.text.slice(Math.max(0, start - 1), start)) || scope.placeEndingAt(start) !== undefined;
  return opens && PARTNERS.test(scope.text.slice(end, end + LIST));
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
const SPOKEN = new RegExp(`(?:^|[，。；：！？、“”（）\\s])([\\u3400-\\u9fff]{3,4}?)(?<!副)(?=${SPEAKS}$)`, 'u');
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

/** With whom, or from whom: what a firm's name and many others stand behind. */
const BARE_LEAD = '[与和同]|[从向]|购自';
/** Countries that no 国 ends. */
const ABROAD = '日本|瑞[士典]|意大利|荷兰|奥地利|新加坡|丹麦|芬兰|比利时';
/** 螺蛳粉企业|螺小霸|与, 卖给|良食铺|和, 从日本|桐濑|买: where a coined name is a firm's, before what goes on behind a name. */
const COINED_LEAD = new RegExp(
  `(?:企业|厂商|客户|巨头|链主|总包方|投资方|供货方|承建方为?|供应商|子公司|连锁品牌|卖给|供给|直供|供货给|销给|签约|携手|牵手|引进|走进|${BARE_LEAD}|的)(?:[日德法美英韩泰]国?|${ABROAD})?`,
  'gu',
);
const COINED =
  /[\u3400-\u9fff]{3,4}?(?=[，。；、！？（）“”与和及等将已正的]|$|公司|签|达成|合作|联合|合资|共建|续签|[买采订拿]|引进|[两三]家|旗下|也|去年|今年)/uy;
/** Before a name that is a firm's only as what is done with it shows. */
const BARE = new RegExp(`(?:${BARE_LEAD})(?:.{1,2}国|${ABROAD})?$`, 'u');
const DEALS = /^(?:签|达成|合资|联合|共建|续签|[买采订](?!家)|引进|旗下)/u;

/** 免|仓租, 网红|店: opens with what is done, ends in what it is. */
const NO_FIRM = /^[免减增补退降送供买卖有无需要请用]|[店厂社户员工队园区村镇乡县市港站线路]$/u;

function framedCoined(scope: Scope): Candidate[] {
  const { text } = scope;
  return matchesOf(COINED_LEAD, text).flatMap((lead): Candidate[] => {
    const start = lead.index + lead[0].length;
    COINED.lastIndex = start;
    const name = COINED.exec(text)?.[0];
    // 问候和|美|好祝福
    if (name === undefined || (/[日德法美英韩泰]$/u.test(lead[0]) && scope.wordAt(start)!.start < start)) return [];
    const end = start + name.length;
    if (!isCoined(scope, start, end) || NO_FIRM.test(name)) return [];
    const before = text.slice(Math.max(0, start - REACH), start);
    if (text[start - 1] === '的' && !scope.placeEndingAt(start - 1)) return [];
    if (BARE.test(before) && !DEALS.test(text.slice(end, end + 2))) return [];
    return [{ kind: 'Enterprise', start, end, name, ids: [], rule: 'enterprise-coined', weight: WEIGHT.weak }];
  });
}

/** 团餐企业“|乐膳|”, 一家叫“|轻机匠|”的企业: what is called so. */
const QUOTED =
  /(?<=(?:企业|公司|厂商|客户)(?:——)?“)[^”“，。、]{2,5}(?=”[与和、为将把从才在达签拿])|(?<=(?:巨头|链主|商超|超市|连锁|独角兽|(?:连锁|饮|餐饮|服装|家居|咖啡|食品|零售|[国亚利兰典士本])品牌|老字号)(?:——)?“)[^”“，。、]{2,5}(?=”)|(?<=[一这那]家(?:名)?(?:叫|为|叫作|叫做)“)[^”“，。、]{2,6}(?=”的?(?:企业|公司|工?厂))/gu;

function quotedFirms({ text, knowledge: { lexicon, gazetteer } }: Scope): Candidate[] {
  return matchesOf(QUOTED, text).flatMap((match): Candidate[] => {
    const [name] = match;
    const start = match.index;
    if (lexicon.generic.has(name) || gazetteer.named(name).length > 0 || LABEL.test(name)) return [];
    return [{ kind: 'Enterprise', start, end: start + name.length, name, ids: [], rule: 'enterprise-quoted', weight: WEIGHT.grammar }];
  });
}

/** 企业“小巨人”, 企业“出海”, 企业“上云用数”: what firms are or do. */
const LABEL =
  /^(?:专精特新|小巨人|独角兽|瞪羚|单项冠军|隐形冠军|领跑者|出海|走出去|上[云规市]|抱团|组团|链主|白名单|.{0,3}[码贷票链卡]$)|[+＋0-9]|(?:转|改|办|式|化|难|快|好|新|强|大|服务|工程|行动|计划|制|模式|问题|需求|困难|管家|之[家窗星])$/u;

/** @param pageText the page's paragraphs: one place that frames a name is enough for all of them. */
export function recogniseFramedFirms(scope: Scope, pageText: string): Candidate[] {
  const { lexicon, gazetteer } = scope.knowledge;
  const { trades } = scope.survey;
  const traded = trades.flatMap(({ start: trade, end }): Candidate[] => {
    if (trades.some((other) => (other.end > end ? other.start <= trade : other.end === end && other.start < trade))) return [];
    // 新竣|工投|产: a word goes on.
    if (scope.wordAt(end - 1)!.end > end) return [];
    if (GOES_ON.test(scope.text.slice(end, end + 2))) return [];
    const start = brandStart(scope, trade);
    if (start === undefined) return [];
    // 走进|迅岭动力|: a trade that everyday nouns end in is one behind a coined brand.
    const trading = scope.text.slice(trade, end);
    if (lexicon.roles['abstract-trade'].has(trading)) {
      if (!lexicon.roles['coined-trade'].has(trading) || !isUnknown(scope, scope.text.slice(start, trade), false)) return [];
    }
    const name = scope.text.slice(start, end);
    if (gazetteer.named(name).length > 0) return [];
    if (!(isOfPlace(scope, start, end) || isPartner(scope, start, end) || framedOnPage(pageText, name))) return [];
    return [{ kind: 'Enterprise', start, end, name, ids: [], rule: 'enterprise-framed', weight: WEIGHT.anchored }];
  });
  return [...traded, ...coinedFirms(scope), ...framedCoined(scope), ...quotedFirms(scope)];
}

function framedOnPage(pageText: string, name: string): boolean {
  for (let at = pageText.indexOf(name); at >= 0; at = pageText.indexOf(name, at + name.length))
    if (isFramed(pageText, at, at + name.length)) return true;
  return false;
}
