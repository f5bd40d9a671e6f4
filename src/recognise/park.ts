/** Parks, zones and bases: 永修云山经济开发区, 会昌县氟盐新材料产业基地, 瑞昌市码头工业城. */
import { type Candidate, WEIGHT } from './candidate.js';
import { headsOf, recogniseHeaded } from './headed.js';
import { isUnderConstruction } from './project-built.js';
import type { Scope } from './scope.js';

const TITLE_AFTER = /^(名单|称号|创建名单|试点名单|建设名单|首批)/;
const TITLE_BEFORE = /(首批|第[一二三四五六七八九十]+批|入选|获评|评为|认定为|获批|成功创建)(为)?$/u;
const RANKED = /(先导区|试验区|示范区|先行区|示范园|示范基地|集聚区)$/;

const GRADED = /^-|首个|[一二两三四五六七八九十\d][个片座]|[一二三四五省市县]星级|^星级|[\d一二两三四五六七八九十](?:家|大(?:基地|园区)$)/u;

/** What a park that ends in 园 is for. */
const TRADE_PARK =
  /(产业|工业|科技|科创|创业|创新|物流|农业|生态|示范|文创|文化|孵化|软件|电商|数字|智造|制造|医药|化工|食品|材料|能源|电子|光电|芯片|汽车|航空|循环|经济|加工|种植|养殖|智慧|服装|童装|家居|建材|陶瓷|电瓷|铜|锂电|光伏|装备|机器人|金融|总部|人才|创客|大学|[种林渔茶果牧花]业)$/u;

/** 湖南自贸试验区|岳阳|片区, 深圳科技园|赣州|园区, 湛江经济技术开发区|东海岛|片区: a known zone's part. */
function districts(scope: Scope, found: readonly Candidate[]): Candidate[] {
  return [...scope.hits.filter((hit) => hit.kind === 'Park'), ...found].flatMap((hit): Candidate[] => {
    const rest = /^([\u3400-\u9fff]{2,6}?)(?:片区|园区|组团)/u.exec(scope.text.slice(hit.end, hit.end + 9));
    if (
      !rest ||
      !(scope.hitsFrom(hit.end).some((h) => h.kind === 'Place' && h.end === hit.end + rest[1]!.length) || isPart(scope, hit.end, rest[1]!))
    )
      return [];
    const end = hit.end + rest[0].length;
    return [
      {
        kind: 'Park',
        start: hit.start,
        end,
        name: scope.text.slice(hit.start, end),
        ids: [],
        rule: 'park-district',
        weight: WEIGHT.anchored,
      },
    ];
  });
}

/** 广清经济特别合作区|广佛产业园: the zone before is of the name. */
function withZone(park: Candidate, parks: readonly Candidate[]): Candidate {
  const zone = parks.find((other) => other.end === park.start);
  return zone ? { ...park, start: zone.start, name: zone.name + park.name } : park;
}

const MAKING = /(?:生产|制造|智造|研发)基地$/u;
const FOREMOST = /(?:最大|最早|唯一|首个|最重要|重要|主要|领先)的$/u;

const SHARED = /(?:合作|转移)[\u3400-\u9fff]{0,4}[园区]$/u;

/** 佛山|茂名产业转移合作园: two places share it. */
function withPartner(scope: Scope, park: Candidate): Candidate {
  const place = SHARED.test(park.name) && park.rule.endsWith('place') ? scope.placeEndingAt(park.start) : undefined;
  if (!place || /[省市县区州]$/u.test(scope.text.slice(place.start, place.end))) return park;
  return { ...park, start: place.start, name: scope.text.slice(place.start, park.end) };
}

/** 福城, 河沥: no word of everyday speech. */
function isPart(scope: Scope, start: number, part: string): boolean {
  const { generic, edges } = scope.knowledge.lexicon;
  const words = scope.wordsIn(start, start + part.length);
  return (
    part.length <= 3 &&
    words.length > 0 &&
    words.every((w) => !generic.has(w.text) && !edges.has(w.text) && !/^(v|d|p|c|u|m|q|r|a|b)/.test(w.tag)) &&
    words.some((w) => w.text.length === 1 || /^(x|nr|nz|ns)/.test(w.tag))
  );
}

const ZONE = /(开发|高新|经开|合作|试验|示范|集聚|集中|保税|工业|工业园|产业园|科技园|度假|新)区$/u;

/** Where names of zones end here. */
function zonesOf(scope: Scope): ReadonlySet<number> {
  return new Set(headsOf(scope, 'Park').flatMap(({ hit }) => (ZONE.test(scope.text.slice(hit.start, hit.end)) ? [hit.end] : [])));
}

/** 走进|光伏产业园，, 位于|有机硅科创园: one that somebody is in, or that was paid for. */
const AT =
  /(?:走进|走入|来到|深入|位于|坐落于|坐落在|落户|入驻|考察了?|调研了?|察看了?|参观了?|投资(?:额)?(?:约|超|近|达)?[\d.]+[余多]?[亿万]元的)$/u;
const IN = /在$/u;
const QUOTED = /“[^、”]{2,6}”[^给的在将把让为和与了]*[园区城镇]$/u;
const COUNTRY = /^全[国省市](?!各|所有|首|最|唯一|[一二三四五六七八九十百\d])/u;

/** 双峰经济开发区的|农机产业园 */
const OF_ZONE = /(?:开发区|高新区|园区|新区|经开区|工业区|集中区|[^全各本该][镇乡县区])的$/u;

function isDefinite(before: string, after: string): boolean {
  if (OF_ZONE.test(before)) return !/^(?:建设|等|[个家]|内?的?企业)/u.test(after);
  return AT.test(before) ? !/^(?:建设|等|[个家]|内?的?企业)/u.test(after) : IN.test(before) && /^[，内]/u.test(after);
}

export function recogniseParks(scope: Scope): Candidate[] {
  const { gazetteer, lexicon } = scope.knowledge;
  const found = recogniseHeaded(scope, {
    kind: 'Park',
    rule: 'park-head',
    limit: 24,
    quotes: true,
    zones: zonesOf(scope),
    touch: () => true,
    verbs: () => false,
    least: 2,
    // 高标准|规划|建设|能源科技岛: what is done to it.
    // 粤桂|合作|特别试验区, 梧州|进口|再生资源加工园区: what places share, and what goods are.
    pass: (text) => (lexicon.roles.field.has(text) && !/^(规划|建设)$/.test(text)) || /^(合作|进口|出口)$/.test(text),
    accept: (name, start, head, own) => {
      // 首批江西省未来产业先导试验区|名单: a title.
      if (TITLE_AFTER.test(own.text.slice(head.end)) || (TITLE_BEFORE.test(own.text.slice(0, start.start)) && RANKED.test(name)))
        return false;
      // 省四星级|现代农业园区: a grade; 大湾区|首个|“华龙一号”核电基地, 粤西|两大基地, 再添|3家…度假区: a count.
      if (GRADED.test(name)) return false;
      // 为高质量发展贡献|开发区|力量
      if (/贡献/u.test(name)) return false;
      // 天府粮仓|成都片区: a part of something.
      if (start.segments.every((s) => s.type === 'place') && own.text.slice(head.start, head.end) === '片区') return false;
      // 圆明|园, 校|园, 世|园|会: gardens and words.
      if (
        own.text.slice(head.start, head.end) === '园' &&
        (!TRADE_PARK.test(own.text.slice(start.start, head.start)) ||
          (/^[\u3400-\u9fff]/u.test(own.text.slice(head.end)) && own.wordAt(head.end)!.start < head.end))
      )
        return false;
      // 投资15亿元建设|华南细胞药物生产基地: a firm's works, a project; 全国最大的|铜产品生产基地: what sort of place it is.
      if (MAKING.test(name) && (isUnderConstruction(own.text, start.start, head.end) || FOREMOST.test(own.text.slice(0, start.start))))
        return false;
      if (start.by !== 'stop') return true;
      // “一村一品、一乡一业”|产业基地: what it is for.
      if (start.segments.some((s) => s.text.startsWith('“')) && !QUOTED.test(name)) return false;
      // 世界级重大|装备制造|基地: without everyday modifiers an industry is left.
      let at = start.start;
      for (const { text, end } of start.segments) {
        if (!lexicon.generic.has(text)) break;
        at = end;
      }
      const brand = own.text.slice(at, head.start);
      if (isDefinite(own.text.slice(0, start.start), own.text.slice(head.end))) return !/^[各第\d]|^全/.test(name) || COUNTRY.test(name);
      // 电子信息产业园 without a place is any such park; 全国七大石化产业基地 a rank, 十大专业产业园 a count.
      return (
        !gazetteer.named(brand).some((entry) => entry.kind === 'Industry') && !/^([全各第\d]|[一二三四五六七八九十两多]+[大个])/.test(name)
      );
    },
  });
  return [...found.map((park) => withPartner(scope, withZone(park, found))), ...districts(scope, found)];
}
