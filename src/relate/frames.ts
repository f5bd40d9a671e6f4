/**
 * Frames (seeds/patterns/frames.tsv): what a word says of the names around it, whatever stands between them. Where a pattern
 * gives the letters of a phrase, a frame gives a trigger and the places of its ends (their roles, src/relate/roles.ts):
 *
 *   trigger 合作|共建    source `subject:Actor`    target `with:Actor`
 *   [安宁精工]扩产提速，同[东乡县]的[永乐大学]常年合作。   [安宁精工]、[永乐大学]合作
 *
 * Columns: id, type, trigger (words between `|`, each may end in a regular expression in the language of patterns, 合作(?!社)), source and target
 * (roles with their kinds, tried in order; `latest:Place@镇$`: whose name matches), unless (what the trigger's clause must not match), properties (as in patterns), example, why.
 */
import { isRelationType, type Kind, type RelationType } from '../../graph-schema/schema.js';
import { FormIndex, Forms } from '../gazetteer/forms.js';
import { KnowledgeFileError, readTable } from '../gazetteer/tsv.js';
import { kindsOf } from './list.js';
import { fragment, type Rule } from './patterns.js';

/** Where an end stands: told at src/relate/roles.ts. */
export const ROLES = [
  'subject',
  'own',
  'object',
  'goal',
  'with',
  'party',
  'by',
  'to',
  'from',
  'at',
  'before',
  'head',
  'relative',
  'first',
  'rest',
  'clause',
  'latest',
  'visited',
  'previous',
  'every',
  'topic',
] as const;
export type RoleName = (typeof ROLES)[number];

export interface Role {
  readonly name: RoleName;
  readonly kinds: readonly Kind[];
  /** What its name must match: `latest:Place@镇$`. */
  readonly named?: RegExp | undefined;
  /** The role with its kinds, by which its regular expression is kept. */
  readonly key: string;
}

export interface Frame extends Rule {
  /** Literal beginnings of its triggers: one of them stands in every sentence that it reads. */
  readonly words: readonly string[];
  readonly sources: readonly Role[];
  readonly targets: readonly Role[];
}

/** A frame at the words that begin with one letter. */
export interface Start {
  readonly frame: number;
  /** Sticky. */
  readonly words: RegExp;
}

/** Frames by the literal beginnings of their triggers. */
export class Frames {
  readonly #starts: FormIndex<Start>;

  /** @param forms shared with the other rules that are asked for the same sentences. */
  constructor(
    readonly list: readonly Frame[],
    forms: Forms,
  ) {
    this.#starts = new FormIndex(1, forms);
  }

  add(beginning: string, start: Start): void {
    this.#starts.add(beginning, start);
  }

  /** Where triggers may stand in a text, with the frames that they may be of, in order of both. */
  candidates(text: string): { readonly at: number; readonly starts: readonly Start[] }[] {
    const found: { at: number; starts: readonly Start[] }[] = [];
    for (const { start, values } of this.#starts.all(text)) {
      const last = found.at(-1);
      if (last?.at !== start) found.push({ at: start, starts: values });
      else last.starts = [...new Set([...last.starts, ...values])].sort((a, b) => a.frame - b.frame);
    }
    return found;
  }
}

function rolesOf(cell: string, file: string, line: number): Role[] {
  return cell.split(' ').map((part) => {
    const [name, cell] = part.split(':') as [string, string | undefined];
    const [kinds, named] = cell?.split('@') ?? [];
    if (!(ROLES as readonly string[]).includes(name) || kinds === undefined)
      throw new KnowledgeFileError(file, line, `no role "${part}"; write one of ${ROLES.join(', ')}, a colon and kinds`);
    return {
      name: name as RoleName,
      kinds: kindsOf(kinds, file, line),
      named: named === undefined ? undefined : new RegExp(named),
      key: part,
    };
  });
}

/** The alternatives of a trigger; bars inside brackets do not part them. */
function words(trigger: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let word = '';
  for (const letter of trigger) {
    if (letter === '|' && depth === 0) {
      parts.push(word);
      word = '';
      continue;
    }
    if (letter === '(' || letter === '[') depth++;
    if (letter === ')' || letter === ']') depth--;
    word += letter;
  }
  return [...parts, word];
}

/** The letters that a word of a trigger begins with for certain: 获 of 获得?, 采购 of 采购(?=的). */
function beginningOf(word: string): string {
  return /^\p{L}+?(?=[^\p{L}]|.[?*]|.\{\d|$)/u.exec(word)![0];
}

/** A cell in the language of patterns. @throws KnowledgeFileError for what is no regular expression. */
function compile(cell: string, flags: string, file: string, line: number): RegExp {
  try {
    return new RegExp(fragment(cell, file, line), flags);
  } catch (error) {
    throw new KnowledgeFileError(file, line, `"${cell}" is no regular expression: ${(error as Error).message}`);
  }
}

/** The frames of tables. @throws KnowledgeFileError naming file and line of a row that cannot be used. */
export function readFrames(files: readonly string[], forms = new Forms()): Frames {
  const list: Frame[] = [];
  const frames = new Frames(list, forms);
  for (const file of files) {
    const { rows } = readTable(file, ['id', 'type', 'trigger', 'source', 'target', 'unless', 'properties']);
    for (const { cells, line } of rows) {
      if (cells.trigger === '') continue;
      if (!isRelationType(cells.type)) throw new KnowledgeFileError(file, line, `no relation "${cells.type}"; see graph-schema/schema.ts`);
      const starts = new Map<string, string[]>();
      for (const word of words(cells.trigger)) {
        if (!/^\p{L}/u.test(word)) throw new KnowledgeFileError(file, line, `the trigger "${word}" must begin with a letter`);
        starts.set(word[0]!, [...(starts.get(word[0]!) ?? []), word]);
      }
      for (const own of starts.values()) {
        const sorted = own.sort((a, b) => b.length - a.length);
        const words = compile(sorted.join('|'), 'y', file, line);
        const start = { frame: list.length, words };
        for (const form of own) frames.add(beginningOf(form), start);
      }
      list.push({
        id: cells.id,
        type: cells.type as RelationType,
        words: words(cells.trigger).map(beginningOf),
        sources: rolesOf(cells.source, file, line),
        targets: rolesOf(cells.target, file, line),
        unless: cells.unless === '' ? undefined : compile(cells.unless, '', file, line),
        properties: cells.properties === '' ? [] : cells.properties.split(';').map((part) => part.split('=') as [string, string]),
      });
    }
  }
  return frames;
}
