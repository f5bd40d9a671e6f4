/** The slots of a firm's name: place | brand and trade | legal form; short forms are made of them. */
import { mayHold } from '../matches.js';
import { isUnknown } from './enterprise-trade.js';
import { isBreak, type Scope } from './scope.js';

const LEGAL =
  /(?:（集团）|（控股）|\(集团\))?(?:股份|控股|集团)*(?:有限责任公司|有限公司|股份公司|总公司|公司|集团|合作社|专业合作社|家庭农场)(?:（[^）]{1,6}）)?$/u;
const BRACKET = /[（(][^）)]{1,8}[）)]/gu;

export interface CompanySlots {
  /** 江西, '' where the name has no place. */
  readonly place: string;
  /** Brand and trade: 立讯智造, 富尔特电子. */
  readonly core: string;
  /** 有限公司, 集团. */
  readonly legal: string;
}

/** @param placeEnd length of the place that the name begins with, 0 for none. */
export function companySlots(name: string, placeEnd: number): CompanySlots {
  const place = name.slice(0, placeEnd);
  const rest = name.slice(placeEnd);
  const legal = LEGAL.exec(rest)?.[0] ?? '';
  return { place, core: rest.slice(0, rest.length - legal.length).replace(BRACKET, ''), legal };
}

/** Shortest part of brand and trade that names a firm by itself; two characters do with 公司 behind them, or where they are no word. */
const SHORTEST = 3;

export interface ShortForm {
  readonly start: number;
  readonly end: number;
}

/** Where a text uses a short form of a firm: the longest beginning of brand and trade, with 公司 or 集团 after it if printed. */
export function shortForms(scope: Scope, slots: CompanySlots): ShortForm[] {
  const { text } = scope;
  const { core } = slots;
  if (core.length < 2) return [];
  const found: ShortForm[] = [];
  const seed = core.slice(0, 2);
  if (!mayHold(text, seed)) return found;
  for (let at = text.indexOf(seed); at >= 0; at = text.indexOf(seed, at + 1)) {
    let length = seed.length;
    while (length < core.length && text[at + length] === core[length]) length++;
    const tail = /^(集团|公司)(?!有限|股份)/.exec(text.slice(at + length))?.[0] ?? '';
    if (length < SHORTEST && tail === '' && !isBrand(scope, at, slots.place)) continue;
    if (tail === '' && runsOn(scope, at + length, length === core.length)) continue;
    const start = slots.place !== '' && text.slice(at - slots.place.length, at) === slots.place ? at - slots.place.length : at;
    found.push({ start, end: at + length + tail.length });
  }
  return found;
}

/** 供给|沐川|的, 中国有研: two characters that no word of the text holds or runs over, coined or behind the firm's own place. */
function isBrand(scope: Scope, at: number, place: string): boolean {
  const { text } = scope;
  if (scope.wordAt(at)?.start !== at || scope.wordAt(at + 1)?.end !== at + 2) return false;
  return (place !== '' && text.slice(at - place.length, at) === place) || isUnknown(scope, text.slice(at, at + 2), false);
}

/** Words behind a firm's name that are none of it: 赤原硅业|投产, 沃川新材|在. */
const NO_NOUN = /^(v|p|d|c|u|f|t|m|r)/;
/** What firms are measured by: 矩步传动|年产12万只, 赤原硅业|产值达3亿元. */
const MEASURED = /^(?:[年月日]产(?!业)|现有|年?(?:产值|产能|营收|营业收入|销量|销售额|出口额|利润)|订单|员工|净利)/u;
/** What makes another firm of a whole name: 南山食品|厂. */
const WORKS = /^[厂店行社矿站院所]/u;

/** 海瀚重|机董事长, 三江重|工, 南山食品|厂: the text goes on in a longer name of another firm. */
function runsOn(scope: Scope, end: number, whole: boolean): boolean {
  const { text } = scope;
  if (isBreak(text[end]) || !/[\u3400-\u9fff]/u.test(text[end]!)) return false;
  const { posts, edges, contexts, trades, roles } = scope.knowledge.lexicon;
  if (posts.at(text, end).some((hit) => hit.end - end > 1)) return false;
  if (MEASURED.test(text.slice(end, end + 5))) return false;
  const word = scope.wordAt(end)!;
  const begins = word.start === end || /^(x|nr)/.test(word.tag);
  if (!begins) return true;
  if (whole)
    return (
      WORKS.test(text.slice(end)) || (/^n/.test(word.tag) && trades.get(word.text) !== undefined && !roles['abstract-trade'].has(word.text))
    );
  return !(word.start === end && (edges.has(word.text) || contexts.right.has(word.text) || NO_NOUN.test(word.tag)));
}

/** The place that a firm's name begins with, by the paragraph's hits. */
export function leadingPlace(scope: Scope, start: number, end: number): number {
  let at = start;
  for (;;) {
    const hit = scope
      .hitsFrom(at)
      .filter((h) => h.kind === 'Place' && h.end < end)
      .sort((a, b) => b.end - a.end)[0];
    if (!hit) return at - start;
    at = hit.end;
  }
}
