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
 * if need be; `own:K`, of the sentence only; `owner:K`, the place that the target's name begins with, else the subject; `visitor`; `province`, the page's), target (empty; `subject:K`;
 * `meeting`; `visited`; `province`), unless (a regular expression that the trigger's clause must not match), properties (`key=value`, a value with @ is
 * computed: @year, @date, @amount), example, why.
 */
import { isRelationType, KIND_NAMES, type Kind, type RelationType } from '../../graph-schema/schema.js';
import { KnowledgeFileError, readTable } from '../gazetteer/tsv.js';
import { kindsOf, listOf, MARKS, oneOf } from './list.js';
import { ANY_SLOT } from './mask.js';

/** What patterns and frames have in common. */
export interface Rule {
  readonly id: string;
  readonly type: RelationType;
  /** What the trigger's clause must not match. */
  readonly unless: RegExp | undefined;
  readonly properties: readonly (readonly [string, string])[];
}

export interface Pattern extends Rule {
  readonly regex: RegExp;
  /** Kinds of the carried subject; undefined where the pattern names the source. */
  readonly subject: readonly Kind[] | undefined;
  readonly source: 'pattern' | 'subject' | 'own' | 'owner' | 'visitor' | 'province';
  readonly target: 'pattern' | 'subject' | 'meeting' | 'visited' | 'province';
  /** What the printed name of an end must match. */
  readonly printed: Readonly<Partial<Record<'s' | 't', RegExp>>>;
  /** Kinds that the ends in the pattern may have. */
  readonly kinds: Readonly<Partial<Record<'s' | 't', ReadonlySet<Kind>>>>;
  /** For each end in the pattern the kinds it may have, as bits (`kindBits`). */
  readonly needs: readonly number[];
  readonly example: string;
  readonly file: string;
  readonly line: number;
}

interface Compiled {
  readonly regex: RegExp;
  readonly printed: Partial<Record<'s' | 't', RegExp>>;
  readonly kinds: Partial<Record<'s' | 't', ReadonlySet<Kind>>>;
}

/** The source of a regular expression for a pattern without ends: its other names and gaps. */
export function fragment(pattern: string, file: string, line: number): string {
  return expand(pattern, file, line).source;
}

function expand(pattern: string, file: string, line: number): Omit<Compiled, 'regex'> & { readonly source: string } {
  const printed: Partial<Record<'s' | 't', RegExp>> = {};
  const kinds: Partial<Record<'s' | 't', ReadonlySet<Kind>>> = {};
  const source = pattern.replace(
    /\{([stx])([+*]?):([^}@]+)(?:@([^}]+))?\}/g,
    (_all, end: string, list: string, cell: string, letters?: string) => {
      const set = kindsOf(cell, file, line);
      const body = list ? listOf(set, list === '*') : oneOf(set);
      if (end === 'x') return `(?:${body})`;
      kinds[end as 's' | 't'] = new Set(set);
      if (letters !== undefined) printed[end as 's' | 't'] = new RegExp(letters);
      return `(?<${end}>${body})`;
    },
  );
  const gaps = source
    .replace(/~~~/g, '[^。；！？]{0,60}?')
    .replace(/~~/g, `[^${MARKS}]{0,40}?`)
    .replace(/~/g, `[^${MARKS}${ANY_SLOT}]{0,16}?`);
  return { source: gaps, printed, kinds };
}

function compile(pattern: string, file: string, line: number): Compiled {
  const { source, printed, kinds } = expand(pattern, file, line);
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

/** A kind as a bit, in the order of KIND_NAMES. */
export function kindBit(kind: Kind): number {
  return 1 << KIND_NAMES.indexOf(kind);
}

/** A set of kinds as bits. */
export function kindBits(kinds: readonly Kind[]): number {
  return kinds.reduce((bits, kind) => bits | kindBit(kind), 0);
}

/** Sources and targets that a pattern does not hold. */
const NAMED_SOURCES = ['visitor', 'province'] as const;
const NAMED_TARGETS = ['meeting', 'visited', 'province'] as const;

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
        : (NAMED_SOURCES.find((name) => name === cells.source) ?? 'pattern'),
      target: to ? 'subject' : (NAMED_TARGETS.find((name) => name === cells.target) ?? 'pattern'),
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

/** The patterns of tables, in the order of files and rows. @throws KnowledgeFileError naming file and line of a row that cannot be used. */
export function readPatterns(files: readonly string[]): Pattern[] {
  return files.flatMap(readRows);
}
