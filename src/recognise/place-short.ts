/**
 * Counties and cities whose name without its level is a word, so that no gazetteer gives them a short form, towns and villages: on a page
 * that names one in full, where nothing but a name can stand.
 *   走进江山市贺村镇…|江山|有木门企业近400家; 在|通江|，银耳香; |石门|：一瓣柑橘闯世界
 */
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { matchesOf } from '../matches.js';
import type { GazetteerEntry } from '../types.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const DIVISION = /^([\u3400-\u9fff]{2})[县市]$/u;
/** Towns and villages, which no gazetteer need know: 小榄|镇, 下姜|村. */
const SMALL = /^([\u3400-\u9fff]{2,3})[镇乡村]$/u;
/** What a clause may begin with before its subject, and prepositions. */
const BEFORE = /(?:(?:^|[，。；：！？“（—、])(?:(?:今|去|前|近)年来?，?|如今，?|眼下，?|目前，?|而|但|可)?|[在从])$/u;
/** What is said of a place: no word of everyday is followed so. */
const AFTER =
  /^(?:是[“《\p{Script=Han}]|现?有[^些点的]|现有|已有|共有|[把将以](?!上|下|前|后)|地处|位于|坐落|正[在把]|县委|市委|市里|县里|人民政府|去年|今年|还|也|：|素有|自古|拥有|率先|出台|推行|推出|印发|立足|依托|紧扣|聚焦|集聚|培育|建成|建起|与[\p{Script=Han}]{2,12}(?:签|合作|共建)|的(?:[\p{Script=Han}]{2,6}(?:产业|行业|企业|合作社|基地|乡村|村|镇|集群|园区)))/u;
/** 在|通江|，; 在|江山|的木门行业 */
const AT = /^(?:[，有]|的[\p{Script=Han}]{2,8}|举行|召开|开幕|调研|落户|投产|开工|建)/u;
const REACH = 8;

/** The mentions of a page's counties by their short form; names chosen before go first. */
export function shortPlaces(scopes: readonly Scope[], chosen: readonly (readonly Candidate[])[]): Candidate[][] {
  const results: Candidate[][] = scopes.map(() => []);
  const counties = new Map<string, Candidate>();
  for (const list of chosen)
    for (const c of list) {
      const stem = c.kind === 'Place' ? ((c.ids.length > 0 ? DIVISION.exec(c.name) : null) ?? SMALL.exec(c.name))?.[1] : undefined;
      if (stem !== undefined && !counties.has(stem)) counties.set(stem, c);
    }
  for (const [stem, of] of counties) {
    scopes.forEach((scope, i) => {
      if (SMALL.test(of.name)) results[i]!.push(...again(scope, of, chosen[i]!));
      if (scope.knowledge.lexicon.roles['place-word'].has(stem)) return;
      for (const start of starts(scope, stem)) {
        const end = start + stem.length;
        if (SMALL.test(of.name) && isWord(scope, start, end)) continue;
        if (chosen[i]!.some((c) => c.start < end && start < c.end && c.kind !== 'Product')) continue;
        results[i]!.push({
          kind: 'Place',
          start,
          end,
          name: of.ids.length > 0 ? stem : of.name,
          ids: of.ids,
          rule: 'place-short',
          weight: WEIGHT.alias,
        });
      }
    });
  }
  return results;
}

/** 宣汉县|大成镇|；…。|大成镇|种下玫瑰: a town or village whose name is a word, found once behind its county, in full again. */
function again(scope: Scope, of: Candidate, chosen: readonly Candidate[]): Candidate[] {
  const { text, role } = scope;
  if (role === 'byline') return [];
  const found: Candidate[] = [];
  for (let start = text.indexOf(of.name); start >= 0; start = text.indexOf(of.name, start + of.name.length)) {
    const end = start + of.name.length;
    const whole = scope.wordAt(start)!.start === start && !/^(?:长(?![期远江大])|民)/u.test(text.slice(end));
    if (!whole || chosen.some((c) => c.start < end && start < c.end && c.kind !== 'Product')) continue;
    found.push({ kind: 'Place', start, end, name: of.name, ids: of.ids, rule: 'place-again', weight: WEIGHT.alias });
  }
  return found;
}

/** 和平|是…, 光明|在前: a word of everyday, of which towns are made as well. */
function isWord(scope: Scope, start: number, end: number): boolean {
  const word = scope.wordAt(start)!;
  // |小榄是|: letters that the dictionary does not know.
  if (word.tag === 'x') return word.start < start;
  return word.start < start || word.end > end || (word.end === end && !/^(?:ns|nz|nr|nt)/.test(word.tag));
}

/** Where a form stands as a place would. */
function starts({ text, role }: Scope, stem: string): number[] {
  const found: number[] = [];
  if (role === 'byline') return found;
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
    const before = text.slice(Math.max(0, at - REACH), at);
    const after = text.slice(at + stem.length, at + stem.length + 2 * REACH);
    if (BEFORE.test(before) && (AFTER.test(after) || (/[在从]$/u.test(before) && AT.test(after)))) found.push(at);
  }
  return found;
}

/** 嵊泗、|岱山|、洞头等地: counties of one province by their names alone, where most of a list are known to be such. */
const LIST =
  /((?:[\u3400-\u9fff]{2}、)+[\u3400-\u9fff]{2})(?:等(?:[\d一二三四五六七八九十]*个)?|[三四五六七八九](?=[地县市区])|\d个)(?:地|县|市|区|海岛)/gu;
const SAME_PROVINCE = 'place/33'.length;

export function listedPlaces(scope: Scope, chosen: readonly Candidate[]): Candidate[] {
  if (scope.role === 'byline' || !scope.text.includes('、')) return [];
  const { gazetteer } = scope.knowledge;
  return matchesOf(LIST, scope.text).flatMap((match) => {
    const items = [...match[1]!.matchAll(/[^、]+/gu)].map(({ 0: form, index }) => {
      const start = match.index + index;
      const known = chosen.find((c) => c.kind === 'Place' && c.start === start && c.end === start + form.length);
      const ids = known?.ids ?? ['县', '市', '区'].flatMap((level) => gazetteer.named(form + level).map(({ id }) => id));
      return { start, form, known, ids };
    });
    const home = items.find(({ known }) => known !== undefined)?.ids[0]?.slice(0, SAME_PROVINCE);
    if (home === undefined || items.filter(({ known }) => known !== undefined).length * 2 < items.length) return [];
    return items.flatMap(({ start, form, known, ids }): Candidate[] => {
      const own = ids.filter((id) => id.startsWith(home));
      if (known || own.length === 0) return [];
      return [{ kind: 'Place', start, end: start + form.length, name: form, ids: own, rule: 'place-listed', weight: WEIGHT.alias }];
    });
  });
}

/** 带着周边|龙港、富林|等6个村, |于城、武原|两个镇: settlements by their names alone. */
const SETTLEMENTS =
  /([\u3400-\u9fff]{2,8}(?:、(?:(?!等)[\u3400-\u9fff]){2,3})+)(?:等(?:\d+|[一二三四五六七八九十两]+)?|\d+|[一二三四五六七八九十两]+)个?(行政村|自然村|村|社区|乡镇|镇|乡|街道)(?![里民级办委庄])/gu;

/** The towns of one county on the page that are called so, by name; of several counties those of the one that has most. */
function townsNamed(gazetteer: Gazetteer, places: readonly Candidate[], names: readonly string[]): ReadonlyMap<string, GazetteerEntry> {
  let most: ReadonlyMap<string, GazetteerEntry> = new Map();
  for (const id of new Set(places.flatMap(({ ids }) => ids))) {
    const own = [...new Set(names)].flatMap((name) => gazetteer.townsCalled(id, name).map((entry) => [name, entry] as const));
    const found = new Map(own);
    if (found.size > most.size && found.size === own.length) most = found;
  }
  return most;
}

/** @param chosen the names of the page: 漫江 is the 漫江乡 that it has. */
export function listedSettlements(scope: Scope, chosen: readonly (readonly Candidate[])[]): Candidate[] {
  const { gazetteer, lexicon } = scope.knowledge;
  return matchesOf(SETTLEMENTS, scope.text).flatMap((match): Candidate[] => {
    const items = match[1]!.split('、');
    const others = items.slice(1);
    // The first item is as long as most of the others are, whatever stands before it.
    const size = others.every((item) => item.length === 3) ? 3 : 2;
    const lead = items[0]!;
    const names = [lead.slice(-size), ...others];
    const { index } = match;
    const starts = items.map((_, i) => (i === 0 ? index + lead.length - size : index + items.slice(0, i).join('、').length + 1));
    const ordinary = names.filter(
      (name, i) => lexicon.generic.has(name) || lexicon.edges.has(name) || /^(?:v|d|a|r|p|c|m)/.test(scope.wordAt(starts[i]!)?.tag ?? ''),
    );
    const places = chosen.flat().filter(({ kind }) => kind === 'Place');
    const towns = townsNamed(gazetteer, places, names);
    // 荷塘, 环市: words, which most of what they are listed with shows to be towns.
    if (
      towns.size * 2 < names.length &&
      (ordinary.length > 0 || names.some((name) => gazetteer.named(name).some(({ kind }) => kind !== 'Place')))
    )
      return [];
    const head = match[2]!.replace(/^(?:行政|自然)/u, '');
    // Of towns and streets no head is sure: 三个镇（街道）.
    const ending = /^(?:村|社区)$/u.test(head) ? head : '';
    return names.map((name, i) => {
      const start = starts[i]!;
      const town = towns.get(name);
      const own = places.find((c) => c.name.startsWith(name) && /^(?:[镇乡村]|街道|社区)$/u.test(c.name.slice(name.length)));
      return {
        kind: 'Place',
        start,
        end: start + name.length,
        name: own?.name ?? town?.name ?? name + ending,
        ids: own?.ids ?? (town ? [town.id] : []),
        rule: 'place-listed',
        weight: WEIGHT.grammar,
      };
    });
  });
}

/** 江阴港城经济区|管委会: a zone that has its committee on the page, wherever it stands by itself. */
const COMMITTEE =
  /^(.{2,16}(?:经济区|开发区|高新区|新区|园区|产业园|工业园|合作区|示范区|试验区|科技城|保税区|产业城|工业区|集聚区|集中区))(?:管委会|管理委员会|党工委)$/u;

export function zonesOfCommittees(scopes: readonly Scope[], chosen: readonly (readonly Candidate[])[]): Candidate[][] {
  const stems = new Set(chosen.flat().flatMap((c) => (c.kind === 'Organization' && !c.level ? (COMMITTEE.exec(c.name)?.[1] ?? []) : [])));
  return scopes.map(({ text, role }, i) =>
    role === 'byline'
      ? []
      : [...stems].flatMap((stem): Candidate[] => {
          const found: Candidate[] = [];
          for (let start = text.indexOf(stem); start >= 0; start = text.indexOf(stem, start + stem.length)) {
            const end = start + stem.length;
            if (
              /^(?:管委|管理委|党工委)/u.test(text.slice(end)) ||
              chosen[i]!.some((c) => c.kind === 'Park' && c.start < end && start < c.end)
            )
              continue;
            found.push({ kind: 'Park', start, end, name: stem, ids: [], rule: 'park-of-committee', weight: WEIGHT.alias });
          }
          return found;
        }),
  );
}

/** [宿州国家农业科技园区]入选。|宿州园区|去年…: the one park of the page that begins with the place. */
export function shortParks(scopes: readonly Scope[], chosen: readonly (readonly Candidate[])[]): Candidate[][] {
  const parks = new Map(chosen.flat().flatMap((c) => (c.kind === 'Park' ? [[c.name, c] as const] : [])));
  if (parks.size === 0) return scopes.map(() => []);
  return scopes.map(({ text, role }, i) =>
    chosen[i]!.flatMap((place): Candidate[] => {
      if (role === 'byline' || place.kind !== 'Place' || !text.startsWith(ZONE, place.end)) return [];
      const stem = place.name.replace(LEVEL, '');
      const [of, other] = [...parks.values()].filter(({ name }) => name.startsWith(stem));
      if (!of || other) return [];
      const end = place.end + ZONE.length;
      return [{ kind: 'Park', start: place.start, end, name: of.name, ids: of.ids, rule: 'park-short', weight: WEIGHT.alias }];
    }),
  );
}
const ZONE = '园区';
const LEVEL = /(?<=..)[省市县区州]$/u;
