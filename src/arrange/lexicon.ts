/** Trigger words of layout (seeds/lexicon/layout.tsv), one pattern a role. */
import { readTable } from '../gazetteer/tsv.js';
import { seedPath } from '../read/seeds.js';

const ROLES = [
  'contents-whole',
  'notice-whole',
  'column-whole',
  'column-start',
  'column-end',
  'column-in',
  'kicker-start',
  'kicker-in',
  'kicker-end',
  'deck-end',
  'caption-start',
  'caption-in',
  'fresh-start',
  'continuing-start',
  'organ-end',
  'no-organ-end',
  'row-end',
  'event-end',
  'official-in',
  'specific-in',
  'act-in',
] as const;
export type Trigger = (typeof ROLES)[number];

let patterns: Map<Trigger, RegExp> | undefined;

function load(): Map<Trigger, RegExp> {
  const table = readTable(seedPath('lexicon', 'layout.tsv'), ['form', 'role']);
  const forms = new Map<string, string[]>(ROLES.map((role) => [role, []]));
  for (const { cells, line } of table.rows) {
    const list = forms.get(cells.role);
    if (!list) throw new Error(`${table.file}:${line}: unknown role "${cells.role}"; use one of ${ROLES.join(', ')}`);
    list.push(cells.form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  }
  return new Map(ROLES.map((role) => [role, patternOf(role, forms.get(role)!)]));
}

function patternOf(role: Trigger, forms: readonly string[]): RegExp {
  const any = `(?:${[...forms].sort((a, b) => b.length - a.length).join('|')})`;
  if (role.endsWith('-whole')) return new RegExp(`^${any}$`, 'u');
  if (role.endsWith('-start')) return new RegExp(`^${any}`, 'u');
  return role.endsWith('-end') ? new RegExp(`${any}$`, 'u') : new RegExp(any, 'u');
}

/** The forms of a role as a part of a pattern, the longest first. */
export function alternation(role: Trigger): string {
  patterns ??= load();
  return patterns.get(role)!.source;
}

/** Whether a text bears a trigger; blanks and ornaments around the text are the caller's matter. */
export function triggers(role: Trigger, text: string): boolean {
  patterns ??= load();
  return patterns.get(role)!.test(text);
}
