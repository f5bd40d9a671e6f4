/** All that is known by name: entries, bodies of places, divisions with their ancestors. */
import type { Kind } from '../../graph-schema/schema.js';
import type { GazetteerEntry } from '../types.js';
import { type BodyForm, type BodyTemplate, bodyId, bodyName, formsOf, hasBody, levelForms, readBodies } from './bodies.js';
import { readEntries } from './entries.js';
import { FormIndex, Forms } from './forms.js';
import { industryForms } from './industries.js';
import { answersTo, type LevelWord, levelOf, type PlaceLevel } from './places.js';

type FormValue =
  | { readonly type: 'entry'; readonly entry: GazetteerEntry }
  | {
      readonly type: 'tail';
      readonly form: BodyForm /** How much of the place the tail repeats: 省委 after 江西省 repeats 省. */;
      readonly overlap: number;
    }
  | { readonly type: 'level'; readonly form: BodyForm; readonly word: LevelWord };

/** What one form may stand for, in the order in which hits are given. */
interface Meaning {
  readonly entries: readonly { readonly kind: Kind; readonly ids: readonly string[] }[];
  readonly levels: readonly { readonly word: LevelWord; readonly templates: readonly BodyTemplate[] }[];
  readonly tails: readonly Extract<FormValue, { type: 'tail' }>[];
}

/** A town's name without the word of its level: 陈贵|镇. */
const STEM = /^([\u3400-\u9fff]{2,4}?)(?:[\u3400-\u9fff]{1,3}族乡|镇|乡|街道)$/u;

/** What the gazetteers find in a text. Offsets are UTF-16 units of the text given. */
export interface GazetteerHit {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** Ids the form may stand for; empty for a level form (省委), whose place the page decides. */
  readonly ids: readonly string[];
  /** For a level form: the level word, and which bodies it may be. */
  readonly level?: { readonly word: LevelWord; readonly templates: readonly BodyTemplate[] };
  /** Offset where the place inside a body ends; undefined otherwise. */
  readonly place?: { readonly start: number; readonly end: number };
}

export class Gazetteer {
  readonly #byId = new Map<string, GazetteerEntry>();
  /** One body may have a row for each level where its name differs (厅 of a province, 局 of a city). */
  readonly #templates = new Map<string, BodyTemplate[]>();
  /** Other tables may lie in the same trie. */
  readonly forms = new Forms();
  readonly #index = new FormIndex<FormValue>(2, this.forms);
  /** Meanings of forms that texts have held so far, by their values. */
  readonly #meanings = new Map<readonly FormValue[], Meaning>();
  /** Ancestors of what was asked for so far. */
  readonly #chains = new Map<string, readonly GazetteerEntry[]>();
  /** Names of the bodies of places that were asked for so far, by id. */
  readonly #bodyNames = new Map<string, string | undefined>();
  /** Towns by the county and the city that they lie in, and by their names without the word of their level; once one was asked for. */
  #towns: Map<string, Map<string, GazetteerEntry[]>> | undefined;
  readonly texts: { file: string; text: string }[] = [];

  /** @param folders gazetteer folders; where two hold one id, the later wins. */
  constructor(folders: readonly string[]) {
    for (const folder of folders) {
      for (const { table, entries } of readEntries(folder)) {
        this.texts.push({ file: table.file, text: table.text });
        for (const entry of entries) this.#addEntry(entry, /renamed|abbreviations/.test(table.file));
      }
      const bodies = readBodies(folder);
      if (!bodies) continue;
      this.texts.push({ file: bodies.table.file, text: bodies.table.text });
      for (const template of bodies.templates) this.#addTemplate(template);
    }
  }

  /** @param form whether the row is another name of an entry (a former one, 赣): it gives a form, never the name. */
  #addEntry(entry: GazetteerEntry, form: boolean): void {
    const known = this.#byId.get(entry.id);
    if (!known || !(form || entry.to !== null)) this.#byId.set(entry.id, entry);
    const value: FormValue = { type: 'entry', entry };
    const forms = [entry.name, ...entry.aliases];
    for (const form of entry.kind === 'Industry' ? forms.flatMap(industryForms) : forms) this.#index.add(form, value);
  }

  #addTemplate(template: BodyTemplate): void {
    this.#templates.set(template.id, [...(this.#templates.get(template.id) ?? []), template]);
    for (const form of formsOf(template)) {
      if (form.slot === 'L') {
        for (const { text, word } of levelForms(form)) this.#index.add(text, { type: 'level', form, word });
        continue;
      }
      if (form.after.length >= 2) this.#index.add(form.after, { type: 'tail', form, overlap: 0 });
      else for (const { text } of levelForms({ ...form, before: '' })) this.#index.add(text, { type: 'tail', form, overlap: 1 });
    }
  }

  entry(id: string): GazetteerEntry | undefined {
    return this.#byId.get(id);
  }

  /** Every form of two characters and more, for the segmenter's dictionary. */
  *entryForms(): IterableIterator<{ form: string; kind: Kind }> {
    for (const { form, values } of this.#index.entries()) {
      const value = values.find((v) => v.type === 'entry');
      if (value?.type === 'entry') yield { form, kind: value.entry.kind };
    }
  }

  /** Entries that a form may stand for. */
  named(form: string): GazetteerEntry[] {
    return (this.#index.get(form) ?? []).flatMap((v) => (v.type === 'entry' ? [v.entry] : []));
  }

  level(id: string): PlaceLevel {
    const entry = this.#byId.get(id);
    return entry ? levelOf(entry) : 'other';
  }

  /** The entry and its parents, itself first. */
  ancestors(id: string): readonly GazetteerEntry[] {
    let chain = this.#chains.get(id);
    if (!chain) {
      chain = this.#chainOf(id);
      this.#chains.set(id, chain);
    }
    return chain;
  }

  #chainOf(id: string): GazetteerEntry[] {
    const chain: GazetteerEntry[] = [];
    for (let next = this.#byId.get(placeIdOf(id)); next && !chain.includes(next) && chain.length < 8; ) {
      chain.push(next);
      next = next.parent === null ? undefined : this.#byId.get(placeIdOf(next.parent));
    }
    return chain;
  }

  /** The towns of a county or city that a name of two to four letters, without the word of their level, may mean: 大冶, 陈贵 → 陈贵镇. */
  townsCalled(id: string, stem: string): readonly GazetteerEntry[] {
    this.#towns ??= this.#townsByPlace();
    return this.#towns.get(id)?.get(stem) ?? [];
  }

  #townsByPlace(): Map<string, Map<string, GazetteerEntry[]>> {
    const towns = new Map<string, Map<string, GazetteerEntry[]>>();
    for (const entry of this.#byId.values()) {
      const stem = entry.kind === 'Place' && levelOf(entry) === 'township' ? STEM.exec(entry.name)?.[1] : undefined;
      if (stem === undefined || entry.parent === null) continue;
      // By the parent: chains of towns need not be kept.
      for (const above of this.ancestors(entry.parent)) {
        if (levelOf(above) !== 'city' && levelOf(above) !== 'county') continue;
        if (!towns.has(above.id)) towns.set(above.id, new Map());
        push(towns.get(above.id)!, stem, entry);
      }
    }
    return towns;
  }

  isWithin(id: string, ancestor: string): boolean {
    for (const entry of this.ancestors(id)) if (entry.id === ancestor) return true;
    return false;
  }

  /** The province that an entry or a place's body lies in. */
  provinceOf(id: string): GazetteerEntry | undefined {
    return this.ancestors(id).find((entry) => entry.kind === 'Place' && levelOf(entry) === 'province');
  }

  /** The first ancestor of a level, or the entry itself. */
  at(id: string, level: PlaceLevel): GazetteerEntry | undefined {
    return this.ancestors(id).find((entry) => entry.kind === 'Place' && levelOf(entry) === level);
  }

  province(name: string | null): GazetteerEntry | undefined {
    return name === null ? undefined : this.named(name).find((entry) => entry.kind === 'Place' && levelOf(entry) === 'province');
  }

  /** The place that 省, 市, 县 or 区 means beside `id`: itself or the nearest ancestor that is called so. */
  placeFor(id: string, word: LevelWord): GazetteerEntry | undefined {
    return this.ancestors(id).find((entry) => entry.kind === 'Place' && answersTo(entry, word));
  }

  /** Name of a gazetteer id, bodies of places included. */
  nameOf(id: string): string | undefined {
    if (!id.includes('@')) return this.#byId.get(id)?.name;
    if (!this.#bodyNames.has(id)) this.#bodyNames.set(id, this.#bodyName(id));
    return this.#bodyNames.get(id);
  }

  #bodyName(id: string): string | undefined {
    const at = id.indexOf('@');
    const place = this.#byId.get(id.slice(at + 1));
    const template = place && this.#templates.get(id.slice(0, at))?.find((t) => hasBody(t, place));
    return template && bodyName(template.name, place, this.shortName(place), place.name.slice(-1));
  }

  /** 江西省 → 江西: the shortest alias that begins the name, or the name. */
  shortName(place: GazetteerEntry): string {
    const short = place.aliases.filter((alias) => place.name.startsWith(alias));
    return short.sort((a, b) => a.length - b.length)[0] ?? place.name;
  }

  /** The id of a template's body at a place, if places of that level have it. */
  bodyAt(template: BodyTemplate, place: GazetteerEntry): string | undefined {
    return hasBody(template, place) ? bodyId(template, place) : undefined;
  }

  /** Everything that the gazetteers know in a text, overlapping hits too, in order of start, then end. */
  find(text: string): GazetteerHit[] {
    const hits: GazetteerHit[] = [];
    const placesByEnd = new Map<number, GazetteerHit[]>();
    const later: { start: number; end: number; value: Extract<FormValue, { type: 'tail' }> }[] = [];
    for (const { start, end, values } of this.#index.all(text)) {
      const { entries, levels, tails } = this.#meaning(values);
      for (const { kind, ids } of entries) {
        const hit: GazetteerHit = { start, end, kind, ids };
        hits.push(hit);
        if (kind === 'Place' || kind === 'Park') push(placesByEnd, end, hit);
      }
      for (const level of levels) hits.push({ start, end, kind: 'Organization', ids: [], level });
      for (const value of tails) later.push({ start, end, value });
    }
    const bodies = later.flatMap((tail) => this.#bodies(text, tail.start, tail.end, tail.value, placesByEnd));
    // Forms come in order; bodies begin before their tails.
    return bodies.length === 0 ? hits : [...hits, ...bodies].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The places whose names begin at an offset, by length, shortest first. */
  placesAt(text: string, start: number): { readonly end: number; readonly ids: readonly string[] }[] {
    return this.#index.at(text, start).flatMap(({ end, values }) => {
      const place = this.#meaning(values).entries.find(({ kind }) => kind === 'Place');
      return place ? [{ end, ids: place.ids }] : [];
    });
  }

  #meaning(values: readonly FormValue[]): Meaning {
    const known = this.#meanings.get(values);
    if (known) return known;
    const entries = new Map<Kind, string[]>();
    const levels = new Map<LevelWord, BodyTemplate[]>();
    const tails: Extract<FormValue, { type: 'tail' }>[] = [];
    for (const value of values) {
      if (value.type === 'entry') push(entries, value.entry.kind, value.entry.id);
      else if (value.type === 'level') push(levels, value.word, value.form.template);
      else tails.push(value);
    }
    const meaning = {
      entries: [...entries].map(([kind, ids]) => ({ kind, ids })),
      levels: [...levels].map(([word, templates]) => ({ word, templates })),
      tails,
    };
    this.#meanings.set(values, meaning);
    return meaning;
  }

  #bodies(
    text: string,
    start: number,
    end: number,
    value: Extract<FormValue, { type: 'tail' }>,
    placesByEnd: ReadonlyMap<number, GazetteerHit[]>,
  ): GazetteerHit[] {
    const { template, before, slot } = value.form;
    const placeEnd = start + value.overlap;
    const places = placesByEnd.get(placeEnd);
    if (places === undefined) return [];
    return places.flatMap((place) => {
      const from = place.start - before.length;
      if (from < 0 || !text.startsWith(before, from)) return [];
      const form = text.slice(place.start, place.end);
      const ids = place.ids
        .map((id) => this.#byId.get(id)!)
        .filter((entry) => (slot === 'P') === (entry.name === form || /[省市县区州旗镇乡盟]$/.test(form)) || slot === 'p')
        .flatMap((entry) => this.bodyAt(template, entry) ?? []);
      return ids.length > 0 ? [{ start: from, end, kind: 'Organization' as Kind, ids, place: { start: place.start, end: place.end } }] : [];
    });
  }
}

/** `body/x@place/360000` → `place/360000`. */
export function placeIdOf(id: string): string {
  return id.slice(id.indexOf('@') + 1);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
