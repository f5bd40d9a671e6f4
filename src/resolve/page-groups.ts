/** Mentions of one page → groups that are one entity: by gazetteer id, by name, then by the rules of short forms. */
import { classOf, type EntityClass, type Kind } from '../../graph-schema/schema.js';
import { industryStem } from '../gazetteer/industries.js';
import type { Candidate } from '../recognise/candidate.js';
import type { RecognisedParagraph } from '../recognise/index.js';
import type { GazetteerEntry } from '../types.js';
import { committeeMeant } from './bare-zones.js';
import type { PageContext } from './page-context.js';
import type { Renaming } from './renames.js';
import { shortFormOf } from './short-forms.js';
import { nameKey, planNumber } from './signature.js';

export interface Located {
  readonly candidate: Candidate;
  readonly paragraph: number;
  readonly article: string;
  /** The one gazetteer id it stands for, if any. */
  readonly id: string | null;
  /** Its name with the page's province or city filled in: 省有机硅新材料创新中心 → 江西省…. */
  readonly name: string;
  /** Whether it is named by the entry's own name, not by another one (电子信息产业链, not 石化). */
  readonly own: boolean;
  /** A gazetteer id that the form has, and that is not meant here. */
  readonly not: string | undefined;
  /** Whether it is the name of someone who signs, beside a namesake on the page. */
  readonly signs: boolean;
}

export interface Group {
  readonly cls: EntityClass;
  readonly id: string | null;
  readonly members: Located[];
  /** Forms, the printed ones and those filled in, by how often. */
  readonly forms: Map<string, number>;
  /** Where the page says that it was renamed: its name now, and what else it was called. */
  now?: string;
  readonly others: Set<string>;
}

const LEVEL_AT_START = /^(省|市|县|区)(?![级内外直属委政])/;

/** Finds what each mention is by itself. */
export function locate(
  candidate: Candidate,
  number: number,
  { paragraph: { article } }: RecognisedParagraph,
  context: PageContext,
  signs: boolean,
): Located {
  const { gazetteer } = context;
  const is = (id: string | null, name: string, not?: string): Located => {
    const own = id !== null && isOwnName(gazetteer.entry(id), candidate);
    return { candidate, paragraph: number, article, id, name, own, not, signs };
  };
  const committee = candidate.kind === 'Organization' ? committeeMeant(candidate.name, article, context) : undefined;
  if (committee !== undefined) return is(gazetteer.named(committee).find((entry) => entry.kind === 'Organization')?.id ?? null, committee);
  if (candidate.level) {
    const place = context.placeFor(candidate.level.word, article, number, candidate.start, context.county !== undefined);
    const template = place && candidate.level.templates.find((t) => gazetteer.bodyAt(t, place) !== undefined);
    const id = place && template ? gazetteer.bodyAt(template, place)! : null;
    return is(id, (id && gazetteer.nameOf(id)) ?? candidate.name);
  }
  const id =
    candidate.ids.length === 0
      ? null
      : candidate.kind === 'Place'
        ? context.choose(candidate.ids, article)
        : chooseEntry(candidate.ids, context);
  if (id !== null) return isOthersNumber(id, candidate, article, context) ? is(null, candidate.name, id) : is(id, candidate.name);
  const level = candidate.kind === 'Person' || candidate.kind === 'Honour' ? null : LEVEL_AT_START.exec(candidate.name);
  const place = level && context.placeFor(level[1] as '省', article, number, candidate.start);
  return is(null, place ? place.name + candidate.name.slice(1) : candidate.name);
}

/** 电子信息产业链, not 石化, of an industry's entry. */
function isOwnName(entry: GazetteerEntry | undefined, { kind, name }: Candidate): boolean {
  return entry !== undefined && classOf(kind) === 'Industry' && industryStem(entry.name) === industryStem(name);
}

/** “1269”行动计划 of a page of 湖南 that does not speak of 江西 is another plan by that number. */
function isOthersNumber(id: string, candidate: Candidate, article: string, { gazetteer, province, names }: PageContext): boolean {
  const owner = candidate.kind === 'Programme' && planNumber(candidate.name) !== undefined ? gazetteer.provinceOf(id) : undefined;
  return owner !== undefined && province !== undefined && owner.id !== province.id && !names(article, owner.id);
}

/** Of several entries of one form, the one in the page's province; else the first. */
function chooseEntry(ids: readonly string[], { gazetteer, province }: PageContext): string {
  return ids.find((id) => province && gazetteer.isWithin(id, province.id)) ?? ids[0]!;
}

function keyOf(located: Located): string {
  const cls = classOf(located.candidate.kind);
  // Other names of an industry (石化 of 石化化工) are only one with it across pages: one page that prints both means two.
  if (cls === 'Industry') return `${cls}:${nameKey(industryStem(located.name))}`;
  if (located.id !== null) return `id:${located.id}`;
  return `${cls}:${nameKey(located.name)}${located.signs ? '#' : ''}`;
}

export function groupMentions(
  all: readonly Located[],
  defined: readonly { alias: string; of: Candidate; paragraph: number }[],
  renamings: readonly Renaming[],
): Group[] {
  const groups = new Map<string, Group>();
  for (const located of all) {
    const key = keyOf(located);
    const group = groups.get(key) ?? {
      cls: classOf(located.candidate.kind),
      id: located.id,
      members: [],
      forms: new Map(),
      others: new Set(),
    };
    groups.set(key, group);
    add(group, located);
  }
  const list = [...groups.values()].map((group) => (group.cls === 'Industry' ? identified(group, groups.values()) : group));
  joinKnown(list);
  joinDefined(list, defined);
  joinRenamed(list, renamings);
  joinShort(list);
  return list.filter((g) => g.members.length > 0);
}

/** An industry's id, left to the group that bears the entry's own name where two groups have it. */
function identified(group: Group, all: Iterable<Group>): Group {
  const id = group.members.find((m) => m.id !== null)?.id ?? null;
  if (id === null) return group;
  const rivals = [...all].filter((o) => o.cls === 'Industry' && o.members.some((m) => m.id === id));
  const named = (g: Group) => g.members.some((m) => m.id === id && m.own);
  const owner = rivals.find(named) ?? rivals[0]!;
  return { ...group, id: owner === group ? id : null };
}

function add(group: Group, located: Located): void {
  group.members.push(located);
  for (const form of new Set([located.name, located.candidate.name])) group.forms.set(form, (group.forms.get(form) ?? 0) + 1);
}

function join(into: Group, from: Group): void {
  for (const member of from.members) add(into, member);
  from.members.length = 0;
  from.forms.clear();
}

/** 《…“1269”行动计划（2023—2026年）》 in marks is the programme that the gazetteer knows without them. */
function joinKnown(groups: readonly Group[]): void {
  const known = new Map<string, Group>();
  for (const group of groups)
    if (group.id !== null) for (const form of group.forms.keys()) known.set(`${group.cls}:${nameKey(form)}`, group);
  for (const group of groups) {
    const owner =
      group.id === null ? [...group.forms.keys()].map((form) => known.get(`${group.cls}:${nameKey(form)}`)).find(Boolean) : undefined;
    if (owner) join(owner, group);
  }
}

/** …（以下简称“X”）: the group of X is the group of what stands before the bracket. */
function joinDefined(groups: Group[], defined: readonly { alias: string; of: Candidate; paragraph: number }[]): void {
  for (const { alias, of, paragraph } of defined) {
    const owner = groups.find((g) => g.members.some((m) => m.paragraph === paragraph && m.candidate === of));
    if (!owner) continue;
    const key = nameKey(alias);
    for (const other of groups) {
      if (other !== owner && other.members.length > 0 && other.cls === owner.cls && hasForm(other, (f) => nameKey(f) === key))
        join(owner, other);
    }
    owner.forms.set(alias, owner.forms.get(alias) ?? 1);
  }
}

/** …更名为…: both names are one body's; what a gazetteer knows keeps its id. */
function joinRenamed(groups: readonly Group[], renamings: readonly Renaming[]): void {
  const groupOf = (candidate: Candidate) => groups.find((g) => g.members.some((m) => m.candidate === candidate));
  for (const { old, now } of renamings) {
    const [before, after] = [groupOf(old), groupOf(now)];
    if (!before || !after || before === after || (before.id !== null && after.id !== null)) continue;
    const [into, from] = before.id !== null ? [before, after] : [after, before];
    into.now = longest(after);
    into.others.add(longest(from));
    join(into, from);
  }
}

/** A form that is short for exactly one longer name of its class; of names that are short for one another, the longest. */
function joinShort(groups: Group[]): void {
  // A group's longest form stays what it is: only groups with shorter ones join it.
  const names = new Map(groups.map((group) => [group, longest(group)]));
  const lengthOf = (group: Group) => names.get(group)!.length;
  const byLength = groups.filter((g) => g.members.length > 0).sort((a, b) => lengthOf(a) - lengthOf(b));
  for (const group of byLength) {
    const form = names.get(group)!;
    const isShortOf = shortFormOf(kindOf(group), form);
    if (!isShortOf) continue;
    const owners = groups.filter(
      (o) =>
        o.cls === group.cls &&
        o !== group &&
        o.members.length > 0 &&
        !(o.id !== null && group.id !== null) &&
        lengthOf(o) > form.length &&
        (group.id === null || kindOf(group) !== 'Enterprise' || isToldOf(group, o)) &&
        hasForm(o, isShortOf),
    );
    const owner = owners.reduce<Group | undefined>((best, o) => (best && lengthOf(best) >= lengthOf(o) ? best : o), undefined);
    if (owner && owners.every((o) => o === owner || shortFormOf(kindOf(o), names.get(o)!)?.(names.get(owner)!))) join(owner, group);
  }
}

/** 长沙|比亚迪|半导体有限公司 of another article is not the 比亚迪 that a gazetteer knows; where one article has both names, it may be. */
function isToldOf(known: Group, other: Group): boolean {
  return known.members.every(({ article }) => other.members.some((m) => m.article === article));
}

function hasForm(group: Group, suits: (form: string) => boolean): boolean {
  for (const form of group.forms.keys()) if (suits(form)) return true;
  return false;
}

export function longest(group: Group): string {
  let best = '';
  for (const form of group.forms.keys()) if (form.length > best.length) best = form;
  return best;
}

/** The kind of most mentions; a kind found by a gazetteer or an anchored rule counts more. */
export function kindOf(group: Group): Kind {
  const { kind } = group.members[0]!.candidate;
  if (group.members.every(({ candidate }) => candidate.kind === kind)) return kind;
  const votes = new Map<Kind, number>();
  for (const { candidate } of group.members) votes.set(candidate.kind, (votes.get(candidate.kind) ?? 0) + candidate.weight);
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
