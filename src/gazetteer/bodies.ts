/**
 * Bodies that every place of a level has, written once as templates (seeds/gazetteers/bodies.tsv):
 * `{P}工业和信息化厅` is 江西省工业和信息化厅 with a place's full name, `{p}海关` 南昌海关 with its short one,
 * `{L}工信厅` 省工信厅 with the level word alone. They are matched on the text beside a place, never multiplied out.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteerEntry } from '../types.js';
import { LEVEL_WORDS, type LevelWord, levelOf, type PlaceLevel } from './places.js';
import { readTable, several, type Table } from './tsv.js';

const COLUMNS = ['id', 'levels', 'name', 'aliases', 'parent', 'source'] as const;

export interface BodyTemplate {
  /** `body/industry-it`; a body's own id is `body/industry-it@place/360000`. */
  readonly id: string;
  readonly levels: readonly string[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
}

/** A form of a template: what stands before and after the place. */
export interface BodyForm {
  readonly template: BodyTemplate;
  readonly slot: 'P' | 'p' | 'L';
  readonly before: string;
  readonly after: string;
}

export function readBodies(folder: string): { table: Table<(typeof COLUMNS)[number]>; templates: BodyTemplate[] } | undefined {
  const file = join(folder, 'bodies.tsv');
  if (!existsSync(file)) return undefined;
  const table = readTable(file, COLUMNS);
  const templates = table.rows.map(({ cells }) => ({
    id: cells.id,
    levels: several(cells.levels),
    name: cells.name,
    aliases: several(cells.aliases),
    parent: cells.parent || null,
  }));
  return { table, templates };
}

export function formsOf(template: BodyTemplate): BodyForm[] {
  return [template.name, ...template.aliases].flatMap((form): BodyForm[] => {
    const parts = /^(.*?)\{([PpL])\}(.*)$/.exec(form);
    return parts ? [{ template, before: parts[1]!, slot: parts[2] as BodyForm['slot'], after: parts[3]! }] : [];
  });
}

/** The forms with a level word in the place's stead: 省委, 市政府, 县委. */
export function levelForms(form: BodyForm): { text: string; word: LevelWord }[] {
  return LEVEL_WORDS.map((word) => ({ text: `${form.before}${word}${form.after}`, word }));
}

const LEVEL_NAMES: Readonly<Record<PlaceLevel, readonly string[]>> = {
  province: ['province', '省'],
  city: ['city', '市'],
  county: ['county', '县', '区'],
  township: ['township', 'town', '镇', '乡'],
  other: [],
};

/** Whether a place of this level has such a body; a template without levels belongs to all. */
export function hasBody(template: BodyTemplate, place: GazetteerEntry): boolean {
  if (place.kind === 'Park') return template.levels.includes('park');
  if (template.levels.length === 0) return true;
  const level = levelOf(place);
  return template.levels.some((name) => LEVEL_NAMES[level].includes(name));
}

export function bodyId(template: BodyTemplate, place: GazetteerEntry): string {
  return `${template.id}@${place.id}`;
}

/** The full name of a place's body: 江西省工业和信息化厅. */
export function bodyName(form: string, place: GazetteerEntry, shortName: string, level: string): string {
  return form.replaceAll('{P}', place.name).replaceAll('{p}', shortName).replaceAll('{L}', level);
}
