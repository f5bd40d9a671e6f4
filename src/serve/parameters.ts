/** Parameters of the API out of a query string: typed, and no longer than they need be. All throw an ApiError. */
import { isKind, isRelationType, KIND_NAMES, MODALITIES, type Modality, RELATION_TYPES } from '../../graph-schema/schema.js';
import { wrong } from './errors.js';
import type { Limits } from './limits.js';
import type { GraphFilter, MarkRequest } from './types.js';

const MOST_PAGES = 1e9;
/** A date or the beginning of one. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

export class Parameters {
  constructor(
    private readonly query: URLSearchParams,
    readonly limits: Limits,
  ) {}

  /** @param known all that the route takes: a mistyped one would be left unheard. */
  mustBe(known: readonly string[]): void {
    for (const name of this.query.keys())
      if (!known.includes(name)) throw wrong(`there is no parameter "${name.slice(0, 100)}" here; there is: ${known.join(', ') || 'none'}`);
  }

  /** '' where it is not given. */
  text(name: string): string {
    const [value, ...others] = this.query.getAll(name);
    if (others.length > 0) throw wrong(`${name} is given more than once`);
    if (value === undefined) return '';
    if (value.length > this.limits.parameter) throw wrong(`${name} is longer than ${this.limits.parameter} characters`);
    return value.trim();
  }

  needed(name: string): string {
    const value = this.text(name);
    if (value === '') throw wrong(`${name} is missing`);
    return value;
  }

  /** A whole number from 1 to `most`. */
  whole(name: string, most: number, fallback: number): number {
    const value = this.text(name);
    if (value === '' && !this.query.has(name)) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (number < 1 || number > most) throw wrong(`${name} must be a whole number from 1 to ${most}`);
    return number;
  }

  /** A number from 0 to 1. */
  private share(name: string): number {
    const value = this.text(name);
    if (!/^(?:0?\.\d{1,3}|0|1(?:\.0{1,3})?)$/.test(value)) throw wrong(`${name} must be a number from 0 to 1, like 0.8`);
    return Number(value);
  }

  /** One of the values; the first where it is not given. */
  choice<T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const value = this.text(name) || values[0];
    const known = values.find((one) => one === value);
    if (known === undefined) throw wrong(`${name} must be ${values.join(' or ')}`);
    return known;
  }

  list(name: string): readonly string[] {
    const value = this.query.get(name) ?? '';
    // As many parameters' worth as there may be items.
    if (value.length > this.limits.parameter * this.limits.items) throw wrong(`${name} is too long`);
    const items = value.split(',').filter((item) => item !== '');
    if (items.length > this.limits.items) throw wrong(`${name} has more than ${this.limits.items} items`);
    return items;
  }

  private oneOf<T extends string>(name: string, is: (value: string) => value is T, all: readonly T[]): readonly T[] {
    const items = this.list(name);
    const unknown = items.find((item) => !is(item));
    if (unknown !== undefined) throw wrong(`${name}: there is no "${unknown.slice(0, 100)}"; there is: ${all.join(', ')}`);
    return items as readonly T[];
  }

  private date(name: string): string {
    const value = this.text(name);
    if (value !== '' && !DATE.test(value)) throw wrong(`${name} must be a date (2024-05-07) or the beginning of one (2024-05, 2024)`);
    return value;
  }

  filter(): GraphFilter {
    const isModality = (value: string): value is Modality => (MODALITIES as readonly string[]).includes(value);
    return given<GraphFilter>({
      kinds: this.oneOf('kinds', isKind, KIND_NAMES),
      types: this.oneOf('types', isRelationType, RELATION_TYPES),
      modalities: this.oneOf('modalities', isModality, MODALITIES),
      from: this.date('from'),
      to: this.date('to'),
      place: this.text('place'),
      page: this.text('page'),
      count: this.query.has('count') ? this.whole('count', MOST_PAGES, 1) : '',
      certainty: this.query.has('certainty') ? this.share('certainty') : '',
      community: this.query.has('community') ? this.whole('community', MOST_PAGES, 1) : '',
    });
  }

  marks(): MarkRequest {
    return given<MarkRequest>({ evidence: this.list('evidence'), fact: this.text('fact') });
  }

  /** All of them, each a value of its own: what a query of the pack takes. */
  all(except: readonly string[]): ReadonlyMap<string, string> {
    const names = [...new Set(this.query.keys())].filter((name) => !except.includes(name));
    if (names.length > this.limits.items) throw wrong('too many parameters');
    return new Map(names.map((name) => [name, this.text(name)]));
  }
}

export const FILTER_PARAMETERS = [
  'kinds',
  'types',
  'modalities',
  'from',
  'to',
  'place',
  'page',
  'count',
  'certainty',
  'community',
] as const;
export const MARK_PARAMETERS = ['evidence', 'fact'] as const;

/** Without what is not asked for. */
function given<T extends object>(values: { readonly [K in keyof T]: T[K] | '' }): T {
  const isGiven = ([, value]: [string, unknown]): boolean => value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(isGiven)) as T;
}
