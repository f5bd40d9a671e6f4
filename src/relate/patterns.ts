/**
 * The pattern tables (seeds/patterns/<relation>.tsv): one row a pattern, in a small language over masked text.
 *
 *   {s:Place|Park}以{t:Programme}为牵引        a source and a target of these kinds
 *   生产~{t+:Product}                          a list of targets; the source is the clause's subject (column `source`)
 *
 * `{s:K}`, `{t:K}` one name; `{s+:K}`, `{t+:K}` a list of names, `{s*:K}` one that commas join too; `{x:K}` another name; K is kinds between `|`, or Actor, Any;
 * `{t:K@R}` only a name whose letters match R.
 * `~` up to 16 letters without names or marks; `~~` up to 40 with names; `~~~` up to 60 over commas. The rest is a regular
 * expression. Columns: id, type, pattern, source (empty: in the pattern; `subject:K`, carried
 * if need be; `own:K`, of the sentence only; `owner:K`, the place that the target's name begins with, else the subject; `visitor`), target (empty; `subject:K`;
 * `meeting`; `visited`), unless (a regular expression that the trigger's clause must not match), properties (`key=value`, a value with @ is
 * computed: @year, @date, @amount), example, why.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isKind, isRelationType, KIND_NAMES, type Kind, type RelationType } from '../../graph-schema/schema.js';
import { KnowledgeFileError, readTable } from '../gazetteer/tsv.js';
import { packageRoot } from '../root.js';
import { ANY_SLOT, kindChar } from './mask.js';
import { PatternTable } from './table.js';

export interface Pattern {
  readonly id: string;
  readonly type: RelationType;
  readonly regex: RegExp;
  /** Kinds of the carried subject; undefined where the pattern names the source. */
  readonly subject: readonly Kind[] | undefined;
  readonly source: 'pattern' | 'subject' | 'own' | 'owner' | 'visitor';
  readonly target: 'pattern' | 'subject' | 'meeting' | 'visited';
  /** What the printed name of an end must match. */
  readonly printed: Readonly<Partial<Record<'s' | 't', RegExp>>>;
  /** Kinds that the ends in the pattern may have. */
  readonly kinds: Readonly<Partial<Record<'s' | 't', ReadonlySet<Kind>>>>;
  /** For each end in the pattern the kinds it may have, as bits (`kindBits`). */
  readonly needs: readonly number[];
  readonly unless: RegExp | undefined;
  readonly properties: readonly (readonly [string, string])[];
  readonly example: string;
  readonly file: string;
  readonly line: number;
}

const ACTOR: readonly Kind[] = ['Place', 'Park', 'Organization', 'Enterprise'];
const MARKS = '，。；：！？';

/** Kinds of a cell: `Place|Park`, Actor, Any. */
function kindsOf(cell: string, file: string, line: number): Kind[] {
  const kinds: Kind[] = [];
  for (const name of cell.split('|')) {
    if (name === 'Actor') kinds.push(...ACTOR);
    else if (name === 'Any') kinds.push(...KIND_NAMES);
    else if (isKind(name)) kinds.push(name);
    else throw new KnowledgeFileError(file, line, `no kind "${name}"; write kinds of graph-schema, Actor or Any`);
  }
  return kinds;
}

/** 当涂开发区的: says where the next name stands. */
const OF_PLACE = `(?:[${kindChar('Place')}${kindChar('Park')}]的)`;
/** Between the names of a list; an item that is no known name may stand between two that are. */
const JOINT = `(?:等?(?:[、和与及兼]|以及)(?:[^${MARKS}、“”（）${ANY_SLOT}]{1,8}[、和与及])?${OF_PLACE}?)`;
/** Persons under their titles may also be joined by a comma: 副主任A、B，秘书长C出席. */
const PERSON_JOINT = '(?:、|，|和|与|及|以及|；)';

interface Compiled {
  readonly regex: RegExp;
  readonly printed: Partial<Record<'s' | 't', RegExp>>;
  readonly kinds: Partial<Record<'s' | 't', ReadonlySet<Kind>>>;
}

function compile(pattern: string, file: string, line: number): Compiled {
  const printed: Partial<Record<'s' | 't', RegExp>> = {};
  const kinds: Partial<Record<'s' | 't', ReadonlySet<Kind>>> = {};
  const source = pattern
    .replace(/\{([stx])([+*]?):([^}@]+)(?:@([^}]+))?\}/g, (_all, end: string, list: string, cell: string, letters?: string) => {
      const set = kindsOf(cell, file, line);
      const one = `[${set.map(kindChar).join('')}]`;
      const joint = set.length === 1 && set[0] === 'Person' ? PERSON_JOINT : JOINT;
      const links = list === '*' ? `(?:${joint}|[，；]${OF_PLACE}?)` : joint;
      const body = list
        ? `${set.includes('Place') ? `(?:${OF_PLACE}(?=${one}))?` : ''}${one}(?:（[^（）]{1,8}）)?(?:${links}${one})*`
        : one;
      if (end === 'x') return `(?:${body})`;
      kinds[end as 's' | 't'] = new Set(set);
      if (letters !== undefined) printed[end as 's' | 't'] = new RegExp(letters);
      return `(?<${end}>${body})`;
    })
    .replace(/~~~/g, `[^。；！？]{0,60}?`)
    .replace(/~~/g, `[^${MARKS}]{0,40}?`)
    .replace(/~/g, `[^${MARKS}${ANY_SLOT}]{0,16}?`);
  try {
    return { regex: new RegExp(source, 'dg'), printed, kinds };
  } catch (error) {
    throw new KnowledgeFileError(file, line, `pattern is no regular expression: ${(error as Error).message}`);
  }
}

/** Kinds of `subject:K`, `own:K`, `owner:K`; undefined for another cell. */
function subjectKinds(cell: string, file: string, line: number): Kind[] | undefined {
  const named = /^(?:subject|own|owner):(.+)$/.exec(cell);
  return named ? kindsOf(named[1]!, file, line) : undefined;
}

/** A set of kinds as bits, in the order of KIND_NAMES. */
export function kindBits(kinds: readonly Kind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << KIND_NAMES.indexOf(kind)), 0);
}

function readRows(file: string): Pattern[] {
  const { rows } = readTable(file, ['id', 'type', 'pattern', 'source', 'target', 'unless', 'properties', 'example']);
  const patterns: Pattern[] = [];
  for (const { cells, line } of rows) {
    if (cells.pattern === '') continue;
    if (!isRelationType(cells.type)) throw new KnowledgeFileError(file, line, `no relation "${cells.type}"; see graph-schema/schema.ts`);
    const from = subjectKinds(cells.source, file, line);
    const compiled = compile(cells.pattern, file, line);
    const to = subjectKinds(cells.target, file, line);
    patterns.push({
      id: cells.id,
      type: cells.type,
      ...compiled,
      subject: from ?? to,
      source: from
        ? (/^(subject|own|owner):/.exec(cells.source)![1] as 'subject' | 'own' | 'owner')
        : cells.source === 'visitor'
          ? 'visitor'
          : 'pattern',
      target: to ? 'subject' : cells.target === 'meeting' || cells.target === 'visited' ? cells.target : 'pattern',
      needs: Object.values(compiled.kinds).map((kinds) => kindBits([...kinds])),
      unless: cells.unless === '' ? undefined : new RegExp(cells.unless),
      properties: cells.properties === '' ? [] : cells.properties.split(';').map((part) => part.split('=') as [string, string]),
      example: cells.example,
      file,
      line,
    });
  }
  return patterns;
}

const SHIPPED = join(packageRoot(), 'seeds/patterns');
/** A file of the folder that is no pattern table. */
const WORDS = 'words.tsv';

/** The pattern tables of a folder, in order of name. */
export function patternFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== WORDS);
  return names.sort().map((name) => join(folder, name));
}

let shipped: PatternTable | undefined;

/**
 * The shipped patterns, then those of the user's own folders, in the order of files and rows.
 * @throws KnowledgeFileError naming file and line of a row that cannot be used.
 */
export function readPatterns(folders: readonly string[] = []): PatternTable {
  shipped ??= new PatternTable(patternFiles(SHIPPED).flatMap(readRows));
  return folders.length === 0 ? shipped : new PatternTable([...shipped.patterns, ...folders.flatMap(patternFiles).flatMap(readRows)]);
}

/** A row's example: what the tests run. `matches`: whether the row has a pattern that must find the marked ends. */
export interface Example {
  readonly id: string;
  readonly type: RelationType;
  readonly example: string;
  readonly matches: boolean;
}

/** The examples of all shipped rows, those without a pattern too. */
export function examples(): Example[] {
  return patternFiles(SHIPPED).flatMap((file) =>
    readTable(file, ['id', 'type', 'pattern', 'example']).rows.map(({ cells }) => ({
      id: cells.id,
      type: cells.type as RelationType,
      example: cells.example,
      matches: cells.pattern !== '',
    })),
  );
}
