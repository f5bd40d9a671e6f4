/** Places that no gazetteer has: 三里畈镇|錾字石村, 星岭大道, 修河|两岸. */
import type { GazetteerHit } from '../gazetteer/gazetteer.js';
import { matchesOf } from '../matches.js';
import { type Candidate, ETHNIC_TOWN, WEIGHT } from './candidate.js';
import { headsOf, type KindHead } from './headed.js';
import { isSized, isTail } from './known.js';
import { isHardEdge } from './lexicon.js';
import { isHan } from './person-name.js';
import { chainedTowns } from './place-chain.js';
import { BESIDE, isNatureMeant, isShortWater, NATURE } from './place-nature.js';
import { visitedSites } from './place-visited.js';
import { isBreak, type Scope } from './scope.js';

/** 家乡, 水乡, 同乡: words, which 大同|乡 and 龙山|乡 only end like. */
/** 致富路, 柏油路: what roads are, and what they lead to. */
const ANY_ROAD =
  /^(?:小康|致富|幸福|振兴|产业|共富|连心|希望|平安|旅游|乡村|水泥|机耕|盘山|入户|通村|通组|断头|泥巴|进村|出村|柏油|沥青|石板|青石|林荫|鹅卵石|碎石|必经|创业|求学|回家|上学|发展|成长|大|小|新|老|长|美食|商业|步行|古玩|花鸟|夜市)[路街巷]$/u;
const ANY_HOME = /^[家老水山故侨下异他本同回]乡$/u;
/** 城镇|老旧|社区, 所有|小区: of what kind, whatever stands before it. */
const ALL_OF = /^(?:所有|全部|[各全][省市县区镇乡村]|多个|每个)/u;
const KIND_ENDS = /(?:老旧|示范|特色|美丽|完整|智慧|周边|附近|所有|各个|安置|未来|和美|标杆|精品)$/u;
/** Tags of words that a name without a place before it does not hold: 方便社区, 农技人员包村, 线上村. */
const NO_BRAND = /^(v|a|d|s|p|c|r|m|q|u[a-z]*|f|t|z|vn|an|ad|i|l|y)$/;

/** Whether what stands before a head may be a name of its own. */
function soundsLikeName(scope: Scope, start: number, end: number, settlement: boolean): boolean {
  const words = scope.words.filter((w) => w.start < end && w.end > start);
  if (words.some((w) => w.text.length >= 2 && NO_BRAND.test(w.tag) && w.start >= start && w.end <= end)) return false;
  return !(
    settlement &&
    words.length === 1 &&
    words[0]!.text.length >= 2 &&
    /^n$/.test(words[0]!.tag) &&
    scope.knowledge.lexicon.generic.has(words[0]!.text)
  );
}

const ZONE_BEFORE = /^(?:高新区|经开区|开发区|新区|城区|园区|郊区)(?=[\u3400-\u9fff]{2})/u;

/** What stands before 村 and 社区 without being a name. */
const KIND_OF_VILLAGE =
  /^(行政|自然|中心|示范|美丽|特色|贫困|脱贫|重点|整个|试点|周边|附近|邻近|所辖|下辖|辖区|全|各|本|该|多个|部分|偏远|山|新|老|古|农|乡|渔|城|空心|移民|帮扶|所在|驻|同|邻|[一二两三四五六七八九十几多\d]+个?|未来|数字|智慧|和美|文明|旅游|传统|历史文化|共富|先进|后进|软弱涣散|居民|安置|农民|商品|老旧|封闭|高档|单位)$/;
const ROAD_BEFORE = /^[\u3400-\u9fff]{1,4}[路道街巷][和及与](?=[\u3400-\u9fff])/u;
const LONGEST_NAME = 6;
/** Heads of settlements that a site or a hamlet gives its name to. */
const GOES_ON = /^(?:村民宿|[村镇乡屯寨](?![民支主委干里党口级医规头])|社区|街道)/u;
/** 五一|村, 八一|街道 */
const DAY = /^[五七八]一$/u;
/** Of a place with everyday words behind it. */
const LONGEST_SITE = 12;
/** Everyday words between a place and its site's head. */
const ORDINARY = 3;
const TOWN_BEFORE = /^[\u3400-\u9fff]{2,3}[镇乡](?![镇村])(?=[\u3400-\u9fff]{2,})/u;
/** 枫桥镇镇|长, 白石村村|民: what a town or village has that is called by its level. */
const OWN_BODY =
  /^(?:长|党|部|政府|委|人大|人民|干部|纪委|工会|民|主任|支书|支部|两委|口|头|集体|级|监委|财政|医|会计|妇联|规民约|办|领导|域|属|村(?:干部|两级|组))/u;
/** 港|下镇: a town's name goes on behind a letter that is a head as well. */
const OPENS_TOWN = /^[\u3400-\u9fff](?:[镇乡]|街道)/u;
const UNIT = /[省市县区州旗盟镇乡村道]/;

export function recognisePlaces(scope: Scope): Candidate[] {
  const found: Candidate[] = [];
  const ends = new Set<number>();
  found.push(...stations(scope), ...mouths(scope), ...visitedSites(scope));
  const chains = chainedTowns(scope);
  for (const town of chains) ends.add(town.end);
  found.push(...chains);
  for (const town of [...ethnicTowns(scope), ...plainTowns(scope)]) {
    found.push(town);
    ends.add(town.end);
  }
  for (const { hit, head } of [...headsOf(scope, 'Place'), ...banks(scope)]) {
    if (ends.has(hit.end)) continue;
    // |港|下镇: a head that opens a town's name.
    if (chains.some((town) => town.start <= hit.start && hit.start < town.end)) continue;
    const touched = touchedPlace(scope, hit.start, head.text, found);
    // 锡山区|港|下镇
    if (touched !== undefined && UNIT.test(scope.text[hit.start - 1]!) && OPENS_TOWN.test(scope.text.slice(hit.end, hit.end + 4))) continue;
    const edge = touched === undefined ? leftEdge(scope, hit.start, ends) : { at: touched, place: true };
    if (!edge || (touched === undefined && head.needs === 'place' && scope.knowledge.lexicon.roles.site.has(head.text))) continue;
    const settlement = scope.knowledge.lexicon.roles.settlement.has(head.text);
    // 雅安|北|收费站, 连州|北|互通: a side is no name without its place.
    if (edge.place && edge.at === hit.start - 1 && /站$|服务区|互通/u.test(head.text) && /[东南西北中]/u.test(scope.text[edge.at]!))
      edge.at = scope.placeEndingAt(edge.at)?.start ?? edge.at;
    // 黄河|西路, 中山|北路, 利津|路客运站
    if (edge.place && /[路街巷]$|大道$|[站桥]$/u.test(head.text) && SIDE_OF_ROAD.test(scope.text.slice(edge.at, hit.end)))
      edge.at = scope.placeEndingAt(edge.at)?.start ?? edge.at;
    // 涪江|六桥
    if (edge.place && edge.at === hit.start - 1 && /桥$/u.test(head.text) && /[一二三四五六七八九十]/u.test(scope.text[edge.at]!))
      edge.at = scope.placeEndingAt(edge.at)?.start ?? edge.at;
    // 高新区|永兴镇: some zone's.
    if (!edge.place && settlement) edge.at += ZONE_BEFORE.exec(scope.text.slice(edge.at, hit.start))?.[0].length ?? 0;
    // 由|建溪
    if (!edge.place && NATURE.test(head.text) && hit.start - edge.at > 1 && /[由从经至向叫]/u.test(scope.text[edge.at]!)) edge.at++;
    // 大泽镇|和|司前镇
    if (edge.place && settlement && /^[和与及][\u3400-\u9fff]{2}/u.test(scope.text.slice(edge.at, hit.start))) edge.at++;
    // 警钟街|及|长虹大道
    if (/[路道街巷]$/u.test(head.text)) edge.at += ROAD_BEFORE.exec(scope.text.slice(edge.at, hit.start))?.[0].length ?? 0;
    const brand = scope.text.slice(edge.at, hit.start);
    const name = scope.text.slice(edge.at, hit.end);
    if (
      brand.length === 0 ||
      brand.length > (touched === undefined ? LONGEST_NAME : LONGEST_SITE) ||
      !isHan(brand) ||
      (!edge.place && scope.knowledge.lexicon.generic.has(brand))
    )
      continue;
    const nature = NATURE.test(head.text) && isNatureMeant(head.text, brand, scope.text.slice(0, edge.at), scope.text.slice(hit.end));
    if (NATURE.test(head.text) && !nature && touched === undefined && !(edge.place && head.text === '水库')) continue;
    const short = isShortWater(head.text, scope.text.slice(0, edge.at), scope.text.slice(hit.end));
    // 前进|村, 胜利|街道: a word that settlements are called by.
    const worded = !edge.place && /^(?:[镇乡村]|社区|街道)$/.test(head.text) && isSettlementWord(scope, edge.at, brand);
    if ((scope.knowledge.lexicon.noName.Place.test(name) && !DAY.test(brand)) || isAnyHome(scope, edge.at, hit.end)) continue;
    if (!edge.place && !worded && !DAY.test(brand) && !soundsLikeName(scope, edge.at, hit.start, settlement)) continue;
    // 老圩|村, 石桥|社区, 下村|社区: the name goes on to its own head.
    if ((brand.length === 1 || !/^[村镇乡屯寨]$/.test(head.text)) && GOES_ON.test(scope.text.slice(hit.end))) continue;
    // 副县|长|陶雪村: a title that the segmenter cut, and a person.
    if (!edge.place && scope.posts.some(({ start, end }) => start <= edge.at && edge.at < end && end < hit.start && end - start > 1))
      continue;
    // 枫桥镇|村村有路
    if (
      brand === head.text ||
      (settlement && !edge.place && brand.length > SHORTEST_BRAND && (KIND_ENDS.test(brand) || ALL_OF.test(brand)))
    )
      continue;
    // 可为|村集体增收, 已给|镇财政带来: for whom something is done.
    if (!edge.place && /[为使让给]$/u.test(brand) && OWN_BODY.test(scope.text.slice(hit.end))) continue;
    // 枫桥镇|镇长, 白石村|村民: the letter is its body's; 章镇|镇: else the name goes on.
    if (/^[镇乡村]$/.test(head.text)) {
      if (scope.text[hit.start - 1] === head.text && OWN_BODY.test(scope.text.slice(hit.end))) continue;
      if (head.text === '镇' && scope.text[hit.end] === '镇' && !OWN_BODY.test(scope.text.slice(hit.end + 1))) continue;
    }
    // 沙田、虎门|两镇: several of them.
    if (/[一两二三四五六七八九十多各数几]$/.test(brand) && brand.length > 1 && !DAY.test(brand) && /^[镇乡村]$/.test(head.text)) continue;
    const word = scope.wordAt(hit.end - 1)!;
    // 明柯|电路, 历史|文化街区: a head inside an ordinary word names no place.
    if (!edge.place && !settlement && !nature && word.start < hit.start && word.start > edge.at && /^(n|v|vn|l|i|nz)$/.test(word.tag))
      continue;
    // 丽水开发区|集成电路: a thing, behind a place too.
    if (edge.place && touched === undefined && head.text === '路' && word.start < hit.start && /^(n|vn|l)$/.test(word.tag)) continue;
    if (
      word.start < hit.start &&
      word.start <= edge.at &&
      !word.tag.startsWith('ns') &&
      word.tag !== 'x' &&
      word.end >= hit.end &&
      !edge.place &&
      !worded &&
      !(word.tag.startsWith('nr') && (nature || /^[镇乡]$/.test(head.text))) &&
      // 笔架山|上: a dictionary's word, where the hill itself is meant.
      !(nature && brand.length > 1)
    )
      continue;
    // 瓷都|景德镇: a known place already ends here.
    const known = scope.placeEndingAt(hit.end);
    if (known && !isTail(scope, known)) continue;
    const road = isListedRoad(scope, head.text, edge.at, hit.end) || isRoadThere(scope, head.text, edge.at, hit.end);
    // 登上|笔架山: where the hill itself is meant, its name may be any noun.
    if (!edge.place && !worded && !nature && !road && !DAY.test(brand) && isOrdinary(scope, edge.at, hit.start, head.text)) continue;
    if (
      !edge.place &&
      !worded &&
      ((head.needs === 'place' && !road) || (brand.length < 2 && !short) || (!DAY.test(brand) && allGeneric(scope, edge.at, hit.start)))
    )
      continue;
    // 西岭镇|平安村 is a village, 西岭镇|示范村 is one of many.
    if (edge.place && touched === undefined && (settlement ? KIND_OF_VILLAGE.test(brand) : allGeneric(scope, edge.at, hit.start, false)))
      continue;
    ends.add(hit.end);
    // 雁洋镇|南福村: a town that no gazetteer has, and its village.
    const town = settlement ? (TOWN_BEFORE.exec(brand)?.[0].length ?? 0) : 0;
    if (town > 0) {
      const end = edge.at + town;
      found.push({
        kind: 'Place',
        start: edge.at,
        end,
        name: scope.text.slice(edge.at, end),
        ids: [],
        rule: 'place-head',
        weight: WEIGHT.grammar,
      });
    }
    found.push({
      kind: 'Place',
      start: edge.at + town,
      end: hit.end,
      name: name.slice(town),
      ids: [],
      rule: edge.place ? 'place-in-place' : 'place-head',
      weight: edge.place ? WEIGHT.anchored : WEIGHT.grammar,
    });
    if (head.text === '街道') found.push(...officeOf(scope, edge.at + town, hit.end));
  }
  return found;
}

/** |镇海区招云山街道办事处|与企业共建: the office of a street that no gazetteer has, with its district. */
function officeOf(scope: Scope, street: number, end: number): Candidate[] {
  if (!scope.text.startsWith('办事处', end)) return [];
  const start = scope.placeEndingAt(street)?.start ?? street;
  const to = end + '办事处'.length;
  const name = scope.text.slice(start, to);
  return [{ kind: 'Organization', start, end: to, name, ids: [], rule: 'organization-street', weight: WEIGHT.anchored }];
}

/** 鄱阳湖|星子站|水位20.14米: a gauge. */
const STATION = /([\u3400-\u9fff]{2,3}?)站(?=水位|流量|最高水位|洪峰|实测|潮位|雨量)/gu;

function stations(scope: Scope): Candidate[] {
  return [...gauges(scope), ...railway(scope), ...metro(scope)];
}

/** 地铁5号线|龙泉站|至|西山站|区间停运: two stops of a line. */
const METRO = /(?<=号线|地铁)([\u3400-\u9fff]{2,6}?站)[至到]([\u3400-\u9fff]{2,6}?站)/gu;

function metro(scope: Scope): Candidate[] {
  return matchesOf(METRO, scope.text).flatMap(({ 0: both, 1: from, 2: to, index }) => [
    named(scope, index, index + from!.length, 'place-station'),
    named(scope, index + both.length - to!.length, index + both.length, 'place-station'),
  ]);
}

/** 西安|东站, 南昌|西站 */
const RAILWAY = /[东南西北]站(?!点|台|在|长)/gu;

/** 景德镇|站|到发旅客, 从普洱|站|发出, in a sentence that tells of trains; no 加油站, no 站台. */
const STOP =
  /站(?=今|去|昨|前|到发|发送|发[出车]|[驶开]出|启程|装车|卸车|旅客|客流|开通|始发|停靠|候车|[，、。]|$|运营|接发|出发|共|日均|累计)/gu;
const TRAINS = /铁路|高铁|列车|动车|班列|专列|火车|旅客/u;

function railway(scope: Scope): Candidate[] {
  const stops = TRAINS.test(scope.text) ? matchesOf(STOP, scope.text) : [];
  return [...matchesOf(RAILWAY, scope.text), ...stops].flatMap((match): Candidate[] => {
    const place = scope.placeEndingAt(match.index);
    if (!place || (match[0] === '站' && place.end - place.start < 2)) return [];
    const end = match.index + match[0].length;
    return [
      {
        kind: 'Place',
        start: place.start,
        end,
        name: scope.text.slice(place.start, end),
        ids: [],
        rule: 'place-station',
        weight: WEIGHT.anchored,
      },
    ];
  });
}

function gauges(scope: Scope): Candidate[] {
  return matchesOf(STATION, scope.text).flatMap((match): Candidate[] => {
    const end = match.index + match[0].length;
    const place = scope.placeEndingAt(end - 1);
    const start = place ? place.start : scope.wordAt(end - 2)!.start;
    const name = scope.text.slice(start, end);
    return name.length < 3 ? [] : [{ kind: 'Place', start, end, name, ids: [], rule: 'place-station', weight: WEIGHT.anchored }];
  });
}

/** 瓯江|北口, 珠江|口: where a known river ends; no 长江|口岸. */
const MOUTH = /[江河溪][东南西北]?口(?![岸味碑子述袋罩音感腔红令粮号段镇乡村港])/gu;

function mouths(scope: Scope): Candidate[] {
  return matchesOf(MOUTH, scope.text).flatMap((match): Candidate[] => {
    const river = scope.placeEndingAt(match.index + 1);
    if (!river || river.end - river.start < 2) return [];
    const end = match.index + match[0].length;
    return [named(scope, river.start, end, 'place-mouth')];
  });
}

function named(scope: Scope, start: number, end: number, rule: string): Candidate {
  return { kind: 'Place', start, end, name: scope.text.slice(start, end), ids: [], rule, weight: WEIGHT.anchored };
}

/** 炎陵县|中村|瑶族乡, 寨市|苗族侗族乡: a township of nationalities, with the letters before them. */
const ETHNIC =
  /(?:(?:苗|侗|瑶|土家|畲|回|彝|藏|羌|白|壮|满|蒙古|傈僳|纳西|傣|布依|仡佬|水|哈尼|黎|拉祜|佤|仫佬|毛南|普米|怒|独龙|阿昌|景颇|布朗|土|东乡|保安|达斡尔|鄂温克|鄂伦春|锡伯|朝鲜|哈萨克|维吾尔)族)+[乡镇]/gu;

function ethnicTowns(scope: Scope): Candidate[] {
  return matchesOf(ETHNIC, scope.text).flatMap((match): Candidate[] => {
    const end = match.index + match[0].length;
    const start = ethnicStart(scope, match.index);
    if (start === match.index || (scope.placeEndingAt(end)?.start ?? end) <= start) return [];
    return [named(scope, start, end, ETHNIC_TOWN)];
  });
}

/** |三排镇|油岭村, 走访了|三封寺镇|的果农, |元村镇|、: towns that the segmenter reads as counts, between a name's ends; no 三个镇. */
const PLAIN_TOWN =
  /(?<=^|[^\u3400-\u9fff]|[在到了与和及市县区])(?:[三四五六七八九](?![个座大小余多强级类条处年种地县市区家万千百亿批届线期项代次名位件面方下支片岁旬农产川金十])[\u3400-\u9fff]{1,2}|(?![农乡各本全新每多两该同一])[\u3400-\u9fff]村)[镇乡](?=[的、，。]|人民政府|党委|[\u3400-\u9fff]{2,4}(?:村(?![镇庄])|社区))/gu;

function plainTowns(scope: Scope): Candidate[] {
  return matchesOf(PLAIN_TOWN, scope.text).flatMap(({ 0: town, index }) =>
    scope.wordAt(index)!.tag !== 'm' || scope.placeEndingAt(index + town.length)
      ? []
      : [named(scope, index, index + town.length, 'place-head')],
  );
}

/** Where the letters before its nationalities begin: behind a county, with a known place, else by words. */
function ethnicStart(scope: Scope, at: number): number {
  for (let length = 1; length <= LONGEST_ETHNIC; length++)
    if (scope.placeEndingAt(at - length) && UNIT.test(scope.text[at - length - 1]!)) return at - length;
  const touching = scope.placeEndingAt(at);
  if (touching) return touching.start;
  let start = at;
  while (start > 0 && at - start < LONGEST_ETHNIC) {
    const word = scope.wordAt(start - 1)!;
    const edge = scope.knowledge.lexicon.edges.get(word.text);
    if (!isHan(word.text) || isHardEdge(edge) || at - word.start > LONGEST_ETHNIC || /^[vdpc]$/.test(word.tag)) break;
    start = word.start;
  }
  return start;
}

/** Letters of a township's name before its nationalities. */
const LONGEST_ETHNIC = 4;

/** 鸡脚山|上云雾不散: what a hill has. */
const ON_HILL = /^上(?:[，的。是、“云雾林雪茶竹松杜花]|$)/u;

/** 慈湖河|畔: jieba takes the water and its bank for one word. */
function banks(scope: Scope): KindHead[] {
  return scope.heads.flatMap((hit) => {
    const head = hit.heads.find((h) => h.kind === 'Place');
    const inside = scope.wordAt(hit.start)!;
    return head &&
      NATURE.test(head.text) &&
      inside.start === hit.start &&
      inside.end > hit.end &&
      (BESIDE.test(scope.text.slice(hit.end)) ||
        (head.text === '岛' && scope.text[hit.end] === '上') ||
        (head.text === '山' && ON_HILL.test(scope.text.slice(hit.end))))
      ? [{ hit, head }]
      : [];
  });
}

/** 厦门|港, 长江|大桥: heads that make a place of a place; other heads right behind one begin nothing (罗坊镇|桥溪村). */
function touchedPlace(scope: Scope, from: number, head: string, found: readonly Candidate[]): number | undefined {
  const { roles } = scope.knowledge.lexicon;
  if (roles.site.has(head)) return (scope.placeEndingAt(from) ?? ofOrdinaryWords(scope, from))?.start;
  if (!roles['place-touch'].has(head)) return undefined;
  // 油墩街镇|漳田河|大堤: a water that no gazetteer has.
  const own = found.find((c) => c.end === from);
  if (own) return own.start;
  const place = scope.placeEndingAt(from);
  // 宁波|舟山|港: two cities' port; 江西|九江|港 lies in Jiangxi.
  const before = place && scope.placeEndingAt(place.start);
  const { gazetteer } = scope.knowledge;
  const joint = before && !place.ids.some((id) => before.ids.some((above) => gazetteer.isWithin(id, above)));
  return joint ? before.start : place?.start;
}

/** 阳江|国际|会展中心, 绵竹|年画|文化生态保护区: the place before everyday words, without which no name is left. */
function ofOrdinaryWords(scope: Scope, from: number): GazetteerHit | undefined {
  for (let at = from, words = 0; at > 0 && words < ORDINARY; words++) {
    const word = scope.wordAt(at - 1)!;
    if (word.end !== at || word.text.length < 2 || !/^(n|nz|b|vn)$/.test(word.tag) || scope.knowledge.lexicon.edges.has(word.text))
      return undefined;
    at = word.start;
    const place = scope.placeEndingAt(at);
    if (place) return place;
  }
  return undefined;
}

/** 湖光路、|枫林路、鸡鸣山路: roads in a list need no place. */
function isListedRoad(scope: Scope, head: string, start: number, end: number): boolean {
  return (
    /^[路街巷]$/u.test(head) &&
    end - start >= 3 &&
    !/[段分条第]/u.test(scope.text.slice(start, end)) &&
    (/[^公铁线思出门套]路、$|[大]道、$|[街巷]、$/u.test(scope.text.slice(0, start)) ||
      /^、[\u3400-\u9fff]{2,3}(?:[^公铁线思出门套]路|大道|[街巷])/u.test(scope.text.slice(end)))
  );
}

/** 位于|梅店路|的小店, 家住|平江街: where something is. */
const AT_ROAD = /(?:位于|坐落[于在]|家住|来到|走进|沿着?|途经|穿过|驶入|拐进|地处|开在)$/u;
const AT_ROAD_WITHIN = 4;

/** What is left of a road's name behind the place that it is called after. */
const SIDE_OF_ROAD = /^(?:[东南西北中](?:[一二三四]?[路街]|大道)|路.{2,4}站)$/u;

/** 观音阁|古街 */
const LONGEST_OLD = 6;
const OPENED_ROAD =
  /^(?:正式|全线|顺利)*(?:建成通车|通车|开通|贯通)|^(?:两侧|沿线|东段|西段|南段|北段)|^(?:DN\d|[与和][\u3400-\u9fff]{2,8}(?:交叉口|路口|交汇)|(?:全线|全段|实行|半幅|全幅)*(?:封闭|禁行|围挡)|(?:供水|雨污|燃气|排水)管|路段|道路(?:改造|施工|拓宽))/u;

function isRoadThere(scope: Scope, head: string, start: number, end: number): boolean {
  const name = scope.text.slice(start, end);
  const old = /^[古老][街巷]$/u.test(head) && name.length <= LONGEST_OLD;
  if (!(old || (/^[路街巷]$/u.test(head) && /^[\u3400-\u9fff]{3,4}$/u.test(name))) || ANY_ROAD.test(name)) return false;
  return (
    AT_ROAD.test(scope.text.slice(Math.max(0, start - AT_ROAD_WITHIN), start)) ||
    (scope.text[start - 1] === '在' && /^[上旁边口]/u.test(scope.text.slice(end))) ||
    OPENED_ROAD.test(scope.text.slice(end))
  );
}

/** Whether the name ends in such a word, with no more than one letter before it that says whose (平|山乡 is a name, 江南|水乡 none). */
function isAnyHome(scope: Scope, start: number, end: number): boolean {
  const word = scope.wordAt(end - 1)!;
  return ANY_HOME.test(word.text) && word.end === end && word.start !== start + 1;
}

/** 建设|幸福|社区, 红旗|村: what is striven for is no name. */
const STRIVEN = /(?:建设|打造|创建|共建|争创|争当|评为|获评|建成|的|个|型)$/u;

function isSettlementWord(scope: Scope, start: number, brand: string): boolean {
  return scope.knowledge.lexicon.roles['settlement-word'].has(brand) && !STRIVEN.test(scope.text.slice(Math.max(0, start - 2), start));
}

/** 历史|古街, 老旧|小区, 嵌入|社区: one ordinary word is no name. */
function isOrdinary(scope: Scope, start: number, end: number, head: string): boolean {
  const word = scope.wordAt(start)!;
  if (/^(v|r|p|d|c|m)$/.test(word.tag)) return true;
  // 白茶|村 grows tea, 春生|社区 is a name.
  if (scope.hits.some((h) => h.start === start && h.end === end && (h.kind === 'Industry' || h.kind === 'Product'))) return true;
  if (scope.knowledge.lexicon.roles.settlement.has(head)) return false;
  return word.start === start && word.end === end && /^(n|vn|a|b|t|an|ad|m|f|s|l|i)$/.test(word.tag);
}

/** @param numerals whether numbers count as generic: 罗田县|三里畈镇 is a name, 两个社区 is none. */
function allGeneric(scope: Scope, start: number, end: number, numerals = true): boolean {
  const { generic, edges } = scope.knowledge.lexicon;
  const words = scope.wordsIn(start, end);
  return (
    words.length > 0 &&
    words.at(-1)!.end === end &&
    words.every((w) => generic.has(w.text) || edges.has(w.text) || w.tag === 'r' || (numerals && /^[mq]$/.test(w.tag)))
  );
}

/** 江西|的|村: particles that begin no name even behind a place. */
const PARTICLE = /^([的地得和与及或在是了着过等被把将从向到对由有为让给也就都不其这那该各全本所以而则并]|.{2,})$/u;

/** Characters of a town's own name. */
const LONGEST_TOWN = 3;

/** 松阳县|四都|乡西坑村: between a known place and its town's head even a particle is of the name. */
function townOf(scope: Scope, at: number): { at: number; place: boolean } | undefined {
  if (!/^[乡镇]/.test(scope.text.slice(at))) return undefined;
  for (let length = 2; length <= LONGEST_TOWN; length++) {
    const place = scope.placeEndingAt(at - length);
    if (place && UNIT.test(scope.text[at - length - 1]!)) return { at: at - length, place: true };
  }
  return undefined;
}

/** Particles that hardly any name begins with. */
const OPENS = /^[由对从据把被让以为使及按给自至往赴于因经]/u;
/** Characters of a name before its head. */
const SHORTEST_BRAND = 2;

/** 老河口市|洪山|嘴镇: a short name of elsewhere between a unit and one letter is the name's beginning. */
function withShort(scope: Scope, at: number, from: number): number {
  const short = from - at === 1 && /[镇乡村历文古老风景森湿街]/u.test(scope.text[from]!) ? scope.placeEndingAt(at) : undefined;
  if (!short || UNIT.test(scope.text[at - 1]!)) return at;
  return scope.placeEndingAt(short.start) && /[市县区州]/u.test(scope.text[short.start - 1]!) ? short.start : at;
}

/** Last characters of such words. */
const EDGE_ENDS = /[盯住入达往于到自]/u;

/** The nearest place, break or edge word to the left. */
function leftEdge(scope: Scope, from: number, ends: ReadonlySet<number>): { at: number; place: boolean } | undefined {
  const { edges } = scope.knowledge.lexicon;
  const touching = scope.placeEndingAt(from);
  // 许镇|镇: a town whose name ends like one.
  const twice = touching !== undefined && scope.text[from - 1] === '镇' && scope.text[from] === '镇';
  if (ends.has(from) || (touching && UNIT.test(scope.text[from - 1]!) && !twice)) return undefined;
  // 和|小南海|镇
  if (touching && isSized(scope, touching.start))
    return { at: touching.start - 1, place: scope.placeEndingAt(touching.start - 1) !== undefined };
  // 琴江镇|金华|社区: a short place is the brand.
  if (touching) return { at: touching.start, place: ends.has(touching.start) || scope.placeEndingAt(touching.start) !== undefined };
  let at = from;
  while (at > 0 && from - at <= LONGEST_NAME) {
    if (at < from && (scope.placeEndingAt(at) || scope.nameEndingAt(at) || ends.has(at)))
      return { at: withShort(scope, at, from), place: true };
    const char = scope.text[at - 1]!;
    if (isBreak(char) || !isHan(char)) return { at, place: false };
    const word = scope.wordAt(at - 1)!;
    const part = scope.text.slice(word.start, at);
    // 成渝高速|石盘收费站, 鄢城街道办事处|铁湖村: the road or the office before it.
    if (at < from && /^(?:高速|高速公路|办事处|村委会|铁路|高铁)$/u.test(part)) return { at, place: true };
    // 那|石桥村
    if (word.tag === 'r' && at < from && !scope.placeEndingAt(word.start)) return { at, place: false };
    // 紧|盯|龙门山脉: an edge that the segmenter cuts in two.
    if (part.length === 1 && word.start > 0 && EDGE_ENDS.test(part) && edges.has(scope.text[word.start - 1]! + part))
      return { at, place: false };
    // 清远|连樟村: behind a place even a particle may begin a name.
    const edge = scope.placeEndingAt(word.start) && !PARTICLE.test(part) ? undefined : edges.get(part);
    // 这是|文昌社区
    if (isHardEdge(edge) || (/^.[是在过到往抵赴进入]$/u.test(part) && !scope.knowledge.lexicon.roles['settlement-word'].has(part)))
      return townOf(scope, at) ?? { at, place: false };
    // 翻越|官坑镇: a verb before letters enough for a name opens it; behind a place it may be of the name.
    if (word.tag === 'v' && part.length > 1 && from - at >= SHORTEST_BRAND && !scope.placeEndingAt(word.start)) return { at, place: false };
    // 梅县区|将|丙村, 记者从|官坑镇: jieba takes the particle and an unknown name for one word.
    if (
      word.tag === 'x' &&
      part.length > 1 &&
      (OPENS.test(part) ? from - word.start > SHORTEST_BRAND : scope.placeEndingAt(word.start) && part[0] === '将')
    )
      return { at: word.start + 1, place: false };
    // Unknown names are cut into single characters: step by one where a place may end inside the word.
    at = at - 1 > word.start && [...ends].some((e) => e > word.start && e < at) ? at - 1 : word.start;
  }
  return at === 0 ? { at, place: false } : undefined;
}
