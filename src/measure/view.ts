/** A sentence as figures are read from it: outermost names, times, quantities and clauses, by offsets into the sentence. */
import type { Kind } from '../../graph-schema/schema.js';
import { matchesOf } from '../matches.js';
import type { ReadPage, Sentence } from '../types.js';
import { ITEM_MARK } from './item.js';
import { findPeriods, type PeriodHit } from './period-find.js';
import { findQuantities, type Quantity } from './quantity.js';

export interface Name {
  readonly entity: string;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly anaphor: boolean;
  /** The entity's name: 江华瑶族自治县 where 江华 is printed. */
  readonly full: string;
  /** The place or park of an office (渝水区|民政局, 芦溪工业园区|管委会), or that a plan's name begins with (《|邵东市|…行动计划》). */
  readonly home?: Home;
}

export interface Home {
  readonly entity: string;
  readonly kind: Kind;
  /** The entity's name. */
  readonly full: string;
}

/** What names of a page stand for. */
export interface Known {
  readonly entities: ReadPage['entities'];
  readonly offices: ReadonlyMap<string, Home>;
}

export interface Clause {
  /** Without the mark before it and the one that ends it. */
  readonly start: number;
  readonly end: number;
  /** The mark before it: '' at the sentence's start. */
  readonly mark: string;
}

export interface View {
  readonly sentence: Sentence;
  readonly text: string;
  readonly names: readonly Name[];
  readonly periods: readonly PeriodHit[];
  readonly quantities: readonly Quantity[];
  readonly clauses: readonly Clause[];
}

/** 本报讯（全媒体记者X）, 湖北日报讯（记者X）: what stands in it is spoken of by nobody. */
const DATELINE = /^(?:本报|[^，。：“]{2,6}(?:日报|晚报|新闻网|网)|新华社|中新社)[^，。（：“]{0,8}?(?:讯|电|消息)\s*(?:（[^（）]*）)?/;
const MARKS = /[，；：。！？▲△▶►●○◎■□◆◇★☆※]|——/g;
/** （简称“樟树药交会”）, （右）: says nothing of the clause. */
const ASIDE = /（[^（）]*）/g;

/** 在2025年的基础上: a year is no length of time. */
const YEAR = /^(?:19|20)\d{2}$/;

const inside = (at: number, spans: readonly { start: number; end: number }[]): boolean => spans.some((s) => at > s.start && at < s.end);

/** Whether a name in another's beginning is whose plan, or whose office, that is. */
function isHome(kind: Kind, name: Name, text: string): boolean {
  if (name.kind === 'Programme') return kind === 'Place';
  return name.kind === 'Organization' && kind === 'Park' && /管(?:理)?委(?:员)?会/.test(text.slice(name.start, name.end));
}

/** Names of one letter in a wrong place give way to numbers: 63家|我省企业 begins no name with 家. */
function namesOf(sentence: Sentence, quantities: readonly Quantity[], { offices, entities }: Known): Name[] {
  const names: Name[] = [];
  for (const mention of sentence.mentions) {
    const start = mention.start - sentence.start;
    const end = mention.end - sentence.start;
    if (quantities.some((q) => start > q.from && start < q.to && end > q.to)) continue;
    const last = names.at(-1);
    // |芜湖|新能源汽车: whose goods they are.
    if (last?.kind === 'Product' && start === last.start && mention.kind === 'Place' && end < last.end) {
      const full = entities.get(mention.entity)?.name ?? '';
      const place: Name = { entity: mention.entity, kind: 'Place', start, end, anaphor: mention.anaphor, full };
      names.splice(-1, 1, place, { ...last, start: end });
      continue;
    }
    if (last && start < last.end) {
      if (last.home === undefined && start <= last.start + 1 && isHome(mention.kind, last, sentence.text))
        names[names.length - 1] = {
          ...last,
          home: { entity: mention.entity, kind: mention.kind, full: entities.get(mention.entity)?.name ?? '' },
        };
      continue;
    }
    const { entity, kind, anaphor } = mention;
    const home = offices.get(entity);
    names.push({ entity, kind, start, end, anaphor, full: entities.get(entity)?.name ?? '', ...(home === undefined ? {} : { home }) });
  }
  return names;
}

function clausesOf(text: string, from: number, closed: readonly { start: number; end: number }[]): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  let mark = '';
  const push = (end: number, next: number, by: string) => {
    if (end > start) clauses.push({ start, end, mark });
    start = next;
    mark = by;
  };
  for (const match of matchesOf(MARKS, text)) {
    if (match.index < from || inside(match.index, closed)) continue;
    push(match.index, match.index + match[0].length, match[0]);
  }
  push(text.length, text.length, '');
  return clauses;
}

/** ◆广州 |广州市轨道交通10号线|开通, ▲梅州 |大埔县汇东村|…: where an item's own name begins behind the place that it is filed under. */
function labelled(text: string, names: readonly Name[], from: number): number {
  const label = names.find((n) => n.start === from && n.kind === 'Place');
  const own = label && names.find((n) => n.start > label.end);
  return from > 0 && own && /^[\s　]+$/.test(text.slice(label.end, own.start)) ? own.start : from;
}

/**
 * Reads a sentence; numbers inside names (年产6万吨环氧树脂项目) and times are no quantities.
 * @param known the page's entities, and its offices (offices.ts).
 */
export function viewOf(sentence: Sentence, known: Known): View {
  const { text } = sentence;
  const all = /\d/.test(text) ? findQuantities(text) : [];
  const names = namesOf(sentence, all, known);
  const periods = findPeriods(text).filter((p) => !names.some((n) => p.start < n.end && p.end > n.start && n.kind !== 'Place'));
  const from = labelled(text, names, (DATELINE.exec(text) ?? ITEM_MARK.exec(text))?.[0].length ?? 0);
  const quantities = all.filter(
    (q) =>
      q.from >= from &&
      !(q.unit === '年' && YEAR.test(q.digits)) &&
      !names.some((n) => q.from >= n.start && q.to <= n.end) &&
      !periods.some((p) => q.from < p.end && q.to > p.start && q.figure === 'no'),
  );
  const asides = matchesOf(ASIDE, text).map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const closed = [...names, ...asides, ...quantities.map((q) => ({ start: q.from, end: q.to }))];
  return { sentence, text, names: names.filter((n) => n.start >= from), periods, quantities, clauses: clausesOf(text, from, closed) };
}

export function clauseAt(view: View, at: number): Clause {
  return view.clauses.find((c) => at < c.end) ?? view.clauses.at(-1)!;
}
