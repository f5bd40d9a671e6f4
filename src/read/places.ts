/** Newspapers and provinces as inputs name them (seeds/lexicon/layout-newspapers.tsv, layout-provinces.tsv). */
import { readTable } from '../gazetteer/tsv.js';
import { seedPath } from './seeds.js';

interface Names {
  /** The first newspaper of a text; of several that begin at one place the first of the table. */
  readonly first: RegExp;
  readonly newspapers: ReadonlyMap<string, string>;
  /** Newspapers that do not begin with their city's name, to that. */
  readonly cities: ReadonlyMap<string, string>;
  /** Short and full form to full name. */
  readonly provinces: ReadonlyMap<string, string>;
}

let names: Names | undefined;

function load(): Names {
  if (names) return names;
  const papers = readTable(seedPath('lexicon', 'layout-newspapers.tsv'), ['name', 'province', 'city']);
  const forms = readTable(seedPath('lexicon', 'layout-provinces.tsv'), ['form', 'name']);
  const provinces = new Map<string, string>();
  for (const { cells } of forms.rows) provinces.set(cells.form, cells.name).set(cells.name, cells.name);
  const newspapers = new Map(papers.rows.map(({ cells }) => [cells.name, cells.province]));
  const first = new RegExp([...newspapers.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
  const cities = new Map(papers.rows.filter(({ cells }) => cells.city !== '').map(({ cells }) => [cells.name, cells.city]));
  names = { first, newspapers, cities, provinces };
  return names;
}

/** 江西, 江西省 → 江西省; null for anything else. */
export function provinceNamed(text: string): string | null {
  return load().provinces.get(text.trim()) ?? null;
}

/** The province that a newspaper is printed for; one that the table lacks is asked by what it begins with (江西经济日报). */
export function provinceOfNewspaper(newspaper: string): string | null {
  const known = load().newspapers.get(newspaper.trim());
  if (known !== undefined) return known || null;
  return provinceAtStart(newspaper.trim());
}

/** The city whose paper it is, where the name does not begin with it: 赣南日报 → 赣州市. */
export function cityOfNewspaper(newspaper: string): string | null {
  return load().cities.get(newspaper.trim()) ?? null;
}

/** The newspaper that a text names first, of those that the table knows. */
export function newspaperIn(text: string): string | null {
  return load().first.exec(text)?.[0] ?? null;
}

/** Whether a text is the name of a newspaper, blanks aside (江 西 日 报). */
export function isNewspaper(text: string): boolean {
  return load().newspapers.has(text.replace(/\s/g, ''));
}

/** 江西日报-0304 → 江西省: a path's part that begins with a province. */
export function provinceAtStart(text: string): string | null {
  let best = '';
  for (const form of load().provinces.keys()) if (text.startsWith(form) && form.length > best.length) best = form;
  return best === '' ? null : load().provinces.get(best)!;
}
