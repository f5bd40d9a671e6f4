/** What is learned of layouts (seeds/arrange, written by scripts/train): three tables, and the weights that they make. */
import { readTable } from '../gazetteer/tsv.js';
import { seedPath } from '../read/seeds.js';
import { CHOICE_FEATURES } from './choice-features.js';
import { LINE_FEATURES, PAIR_FEATURES } from './features.js';
import { MATCH_FEATURES } from './matches.js';
import { STATES, type State } from './states.js';

/** Columns of each table by its name. */
export const TABLES = {
  'common-pairs': ['pair', 'share'],
  roles: ['feature', 'above', 'state', 'weight'],
  matches: ['feature', 'weight'],
  articles: ['feature', 'weight'],
} as const;
type Cells<Table extends keyof typeof TABLES> = Readonly<Record<(typeof TABLES)[Table][number], string>>;
export type Learned = { readonly [Table in keyof typeof TABLES]: readonly Cells<Table>[] };

export interface Model {
  /** What a pair of characters (pairAt) says of its article, 1 for what few articles hold, 0 for what all do. */
  readonly rarity: ReadonlyMap<number, number>;
  /** By feature of a line (LINE_FEATURES), a weight a state. */
  readonly line: Float64Array;
  /** By feature of a line below another (PAIR_FEATURES), a weight for each state (column) below each other (row). */
  readonly pair: Float64Array;
  /** By feature of an open end with a text that may be its rest (MATCH_FEATURES). */
  readonly matches: Float64Array;
  /** By feature of a text or picture with an article (CHOICE_FEATURES). */
  readonly articles: Float64Array;
}

/** Share of articles from which on a pair counts for less. */
const RARE = 0.01;

/** A pair of characters as one number: no string is made for it. */
export const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

export function modelOf(learned: Learned): Model {
  const rarity = learned['common-pairs'].map(
    ({ pair, share }) => [pairAt(pair, 0), Math.min(1, Math.log(Number(share)) / Math.log(RARE))] as const,
  );
  return {
    rarity: new Map(rarity),
    ...roleWeights(learned.roles),
    matches: weightsOf(learned.matches, MATCH_FEATURES),
    articles: weightsOf(learned.articles, CHOICE_FEATURES),
  };
}

function weightsOf(rows: Learned['articles'], features: readonly string[]): Float64Array {
  const byName = new Map(rows.map(({ feature, weight }) => [feature, Number(weight)]));
  return Float64Array.from(features, (name) => byName.get(name) ?? 0);
}

function roleWeights(rows: Learned['roles']): Pick<Model, 'line' | 'pair'> {
  const size = STATES.length;
  const line = new Float64Array(LINE_FEATURES.length * size);
  const pair = new Float64Array(PAIR_FEATURES.length * size * size);
  for (const { feature, above, state, weight } of rows) {
    const to = STATES.indexOf(state as State);
    if (above === '') line[LINE_FEATURES.indexOf(feature) * size + to] = Number(weight);
    else pair[(PAIR_FEATURES.indexOf(feature) * size + STATES.indexOf(above as State)) * size + to] = Number(weight);
  }
  return { line, pair };
}

let loaded: Model | undefined;

/** The model that comes with the program. */
export function defaultModel(): Model {
  loaded ??= modelOf({
    'common-pairs': rowsOf('common-pairs'),
    roles: rowsOf('roles'),
    matches: rowsOf('matches'),
    articles: rowsOf('articles'),
  });
  return loaded;
}

function rowsOf<Table extends keyof typeof TABLES>(table: Table): Cells<Table>[] {
  return readTable(seedPath('arrange', `${table}.tsv`), TABLES[table]).rows.map(({ cells }) => cells as Cells<Table>);
}
