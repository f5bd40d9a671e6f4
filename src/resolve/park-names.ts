/**
 * What a park's name comes to. One park is printed in many ways, by equivalent endings (seeds/lexicon/suffixes.tsv, note `=`), with the
 * province or without, with its county's old name or new one:
 *   江西临川高新技术产业园区, 临川高新区 → park:place/361002:高新区;  江西余江工业园区, 余江县工业园 → park:place/360603:工业园
 */
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { readTable, several } from '../gazetteer/tsv.js';
import { seedPath } from '../read/seeds.js';
import { leadingPlaces } from './leading-places.js';

/** Each ending with all that mean the same, the shortest first; longest endings first. */
let endings: [ending: string, same: readonly string[]][] | undefined;

function readEndings(): [string, readonly string[]][] {
  const families = new Map<string, Set<string>>();
  const { rows } = readTable(seedPath('lexicon', 'suffixes.tsv'), ['suffix', 'kind', 'slot', 'note']);
  for (const { cells } of rows) {
    if (cells.kind !== 'Park' || cells.slot !== 'full' || !cells.note.startsWith('=')) continue;
    const forms = [cells.suffix, ...several(cells.note.slice(1))];
    const family = new Set(forms.flatMap((form) => [form, ...(families.get(form) ?? [])]));
    for (const form of family) families.set(form, family);
  }
  const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
  return [...families]
    .map(([ending, family]): [string, string[]] => [ending, [...family].sort(byLength)])
    .sort((a, b) => byLength(b[0], a[0]));
}

interface ParkSlots {
  /** Gazetteer id of the last place that the name begins with. */
  readonly place: string | null;
  /** What stands between place and ending: 抚北 of 江西抚北工业园区. */
  readonly own: string;
  readonly endings: readonly string[];
}

/** 赣州国家高新区, 省级经开区: a rank is no part of the name. */
const RANK = /(?:国家|国家级|省级)$/u;

function parkSlots(name: string, gazetteer: Gazetteer): ParkSlots {
  endings ??= readEndings();
  const [ending = '', same = ['']] = endings.find(([form]) => name.endsWith(form)) ?? [];
  const stem = name.slice(0, name.length - ending.length);
  const { place, end } = leadingPlaces(stem, gazetteer);
  return { place, own: stem.slice(end).replace(RANK, ''), endings: same };
}

/** @param name one that begins with a place. */
export function parkKey(name: string, gazetteer: Gazetteer): string {
  const { place, own, endings: same } = parkSlots(name, gazetteer);
  return `park:${place}:${own}${same[0]}`;
}

/** Forms without the place that the name allows: 抚北工业园, 抚北工业园区; none where nothing but the ending would be left. */
export function parkOffers(name: string, gazetteer: Gazetteer): string[] {
  const { own, endings: same } = parkSlots(name, gazetteer);
  return own === '' ? [] : same.map((ending) => own + ending);
}
