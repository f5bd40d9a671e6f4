/** The words that recognisers go by (seeds/lexicon), read once. */
import { join } from 'node:path';
import { isKind, type Kind } from '../../graph-schema/schema.js';
import { FormIndex, type Forms } from '../gazetteer/forms.js';
import { KnowledgeFileError, readTable, several, type Table } from '../gazetteer/tsv.js';

/** Why a word ends a name at its left (edges.tsv). */
export type EdgeClass = 'function' | 'verb' | 'soft' | 'time';

/** What a name ends in (heads.tsv). */
export interface Head {
  readonly text: string;
  readonly kind: Kind;
  /** What must stand before it: something that is no everyday modifier, or a known place or name; built: a sentence that builds it. */
  readonly needs: 'name' | 'place' | 'built';
}

/** A title, post or role of a person (posts.tsv). */
export interface Post {
  readonly form: string;
  /** head, modifier, pre, list, after or descriptor. */
  readonly slot: string;
  /** Where it is held: party, government, enterprise …, any. */
  readonly scope: string;
  readonly office: string;
}

/** What words do beside names (roles.tsv). */
export const ROLES = [
  'action',
  'trade',
  'field',
  'hold',
  'scope',
  'carry',
  'confer',
  'host',
  'weak-head',
  'industry-modifier',
  'industry-lead',
  'industry-letter',
  'place-touch',
  'settlement',
  'settlement-word',
  'place-word',
  'site',
  'quoted-body',
  'tailed-industry',
  'everyday-product',
  'honour-level',
  'confer-weak',
  'abstract-trade',
  'group-brand',
  'state-group',
  'coined-trade',
] as const;
export type Role = (typeof ROLES)[number];

/** Bits of `surnameUnits`. */
export const SURNAME = 1;
export const COMPOUND = 2;

/** Of a surname that the dictionary's names do not have: two characters that hardly meet by chance, a rare one, an everyday word. */
const UNSEEN = { compound: 8, rare: 4, everyday: -2 };
/** Surnames of this weight are above all everyday words. */
const EVERYDAY = 4;

/** How much more often characters stand in names than in text, log2, by code unit and place in the name. */
export interface NameOdds {
  /** -∞ where it is no surname. */
  readonly surname: Float64Array;
  readonly compound: ReadonlyMap<string, number>;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly single: Float64Array;
}

export interface Lexicon {
  readonly roles: Readonly<Record<Role, ReadonlySet<string>>>;
  readonly edges: ReadonlyMap<string, EdgeClass>;
  readonly heads: FormIndex<Head>;
  /** Words of trade that firms' short names end in: 锂业, 精工. */
  readonly trades: FormIndex<string>;
  /** Modifiers that make no name. */
  readonly generic: ReadonlySet<string>;
  readonly posts: FormIndex<Post>;
  /** Words of the role industry-lead. */
  readonly leads: FormIndex<string>;
  /** Surname → weight, 1 for a common one. */
  readonly surnames: ReadonlyMap<string, number>;
  /** By code unit: SURNAME where it is a surname, COMPOUND where it begins one of two characters; most do neither. */
  readonly surnameUnits: Uint8Array;
  readonly notNames: ReadonlySet<string>;
  readonly nameOdds: NameOdds;
  /** Words beside names: `left` before, `right` after a person. */
  readonly contexts: {
    readonly left: ReadonlySet<string>;
    readonly right: ReadonlySet<string>;
    /** Those on the right that are verbs of saying and doing: 说, 摄, 指出; not 和, 为, 在. */
    readonly strong: ReadonlySet<string>;
  };
  /** The trie that the tables of forms lie in, and the bits of words beside names and of edges.tsv there. */
  readonly forms: Forms;
  readonly bits: { readonly right: number; readonly strong: number; readonly edge: number };
  /** By code unit: 1 for a character of transcription (foreign-characters.tsv). */
  readonly foreign: Uint8Array;
  /** What speaks for a name without a post, in log odds (name-evidence.tsv). */
  readonly nameEvidence: ReadonlyMap<string, number>;
  readonly notProgrammes: ReadonlySet<string>;
  /** What the end of a name is tried against that looks like one of its kind and is none (not-endings.tsv). */
  readonly noName: Readonly<Record<EndedKind, RegExp>>;
  /** What stands before 产业 without being a trade. */
  readonly notIndustries: ReadonlySet<string>;
  readonly products: FormIndex<string>;
  readonly productHeads: ReadonlySet<string>;
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

/** Whether a word of edges.tsv ends a name whatever stands before it; soft ones do only where no place does. */
export const isHardEdge = (edge: EdgeClass | undefined): boolean => edge !== undefined && edge !== 'soft';

const EDGE_CLASSES: readonly string[] = ['function', 'verb', 'soft', 'time'];

/**
 * Reads the lexicon.
 * @param forms the trie for its tables of forms.
 * @throws KnowledgeFileError naming file and line of a row that says something unknown.
 */
export function readLexicon(folder: string, forms: Forms): Lexicon {
  const texts: { file: string; text: string }[] = [];
  const table = <C extends string>(name: string, columns: readonly C[]): Table<C> => {
    const read = readTable(join(folder, name), columns, true);
    texts.push({ file: read.file, text: read.text });
    return read;
  };
  const set = <C extends string>(name: string, column: C) => new Set(table(name, [column]).rows.map(({ cells }) => cells[column]));
  const suffixes = table('suffixes.tsv', ['suffix', 'kind', 'slot']);
  const contexts = table('contexts.tsv', ['word', 'side', 'kind', 'weight']);
  const surnames = new Map(table('surnames.tsv', ['surname', 'weight']).rows.map(({ cells }) => [cells.surname, Number(cells.weight)]));
  const words = readContexts(contexts);
  const edges = readEdges(table('edges.tsv', ['word', 'class']));
  const roles = readRoles(table('roles.tsv', ['word', 'role']));
  const leads = new FormIndex<string>(1, forms);
  for (const word of roles['industry-lead']) leads.add(word, word);
  return {
    roles,
    leads,
    edges,
    heads: readHeads(table('heads.tsv', ['head', 'kind', 'needs']), suffixes, forms),
    trades: readTrades(suffixes, forms),
    generic: set('generic.tsv', 'word'),
    posts: readPosts(table('posts.tsv', ['form', 'slot', 'scope', 'office']), contexts, forms),
    surnames,
    surnameUnits: unitTable([...surnames.keys()], (surname) => (surname.length === 1 ? SURNAME : COMPOUND)),
    notNames: set('not-names.tsv', 'word'),
    nameOdds: readNameOdds(table('name-characters.tsv', ['character', 'slot', 'odds']), surnames),
    forms,
    bits: bitsOf(forms, words, edges),
    foreign: unitTable([...set('foreign-characters.tsv', 'character')], () => 1),
    nameEvidence: new Map(table('name-evidence.tsv', ['sign', 'weight']).rows.map(({ cells }) => [cells.sign, Number(cells.weight)])),
    contexts: words,
    noName: readEndings(table('not-endings.tsv', ['kind', 'ending'])),
    notIndustries: set('not-industries.tsv', 'word'),
    notProgrammes: set('not-programmes.tsv', 'form'),
    products: readProducts(table('products.tsv', ['product', 'aliases']), forms),
    productHeads: new Set(table('product-heads.tsv', ['head']).rows.map(({ cells }) => cells.head)),
    texts,
  };
}

/** Kinds of not-endings.tsv. */
const ENDED = ['Place', 'Organization', 'Enterprise', 'Honour', 'Project', 'Product'] as const;
type EndedKind = (typeof ENDED)[number];

/** Whether a table says of a name's end that it is none of its kind. */
export const endsAsNone = ({ noName }: Lexicon, kind: string, name: string): boolean =>
  kind in noName && noName[kind as EndedKind].test(name);

function readEndings(table: Table<'kind' | 'ending'>): Lexicon['noName'] {
  const of = (kind: string) => {
    const rows = table.rows.filter(({ cells }) => cells.kind === kind);
    return new RegExp(`(?:${rows.map(({ cells }) => cells.ending).join('|')})$`, 'u');
  };
  return Object.fromEntries(ENDED.map((kind) => [kind, of(kind)])) as Lexicon['noName'];
}

/** Bits of what words begin with. */
function unitTable(words: readonly string[], bit: (word: string) => number): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const word of words) units[word.charCodeAt(0)]! |= bit(word);
  return units;
}

function bitsOf(forms: Forms, { right, strong }: Lexicon['contexts'], edges: Lexicon['edges']): Lexicon['bits'] {
  const tableOf = (words: Iterable<string>) => {
    const bit = forms.list();
    for (const word of words) forms.add(word, bit);
    return bit;
  };
  return { right: tableOf(right), strong: tableOf(strong), edge: tableOf(edges.keys()) };
}

function readNameOdds(table: Table<'character' | 'slot' | 'odds'>, surnames: ReadonlyMap<string, number>): NameOdds {
  const seen = new Map<string, number>();
  const surname = new Float64Array(0x10000).fill(Number.NEGATIVE_INFINITY);
  const [first, last, single] = [new Float64Array(0x10000), new Float64Array(0x10000), new Float64Array(0x10000)];
  const slots = new Map([
    ['first', first],
    ['last', last],
    ['single', single],
  ]);
  for (const { line, cells } of table.rows) {
    const units = slots.get(cells.slot);
    if (units) units[cells.character.charCodeAt(0)] = Number(cells.odds);
    else if (cells.slot === 'surname') seen.set(cells.character, Number(cells.odds));
    else throw new KnowledgeFileError(table.file, line, `unknown slot "${cells.slot}"`);
  }
  const compound = new Map<string, number>();
  for (const [family, weight] of surnames) {
    if (family.length === 1) surname[family.charCodeAt(0)] = seen.get(family) ?? (weight < EVERYDAY ? UNSEEN.rare : UNSEEN.everyday);
    else compound.set(family, seen.get(family) ?? UNSEEN.compound);
  }
  return { surname, compound, first, last, single };
}

function readEdges(table: Table<'word' | 'class'>): Map<string, EdgeClass> {
  return new Map(
    table.rows.map(({ line, cells }) => {
      if (!EDGE_CLASSES.includes(cells.class)) throw new KnowledgeFileError(table.file, line, `unknown class "${cells.class}"`);
      return [cells.word, cells.class as EdgeClass];
    }),
  );
}

function readRoles(table: Table<'word' | 'role'>): Lexicon['roles'] {
  const roles = Object.fromEntries(ROLES.map((role) => [role, new Set<string>()])) as Record<Role, Set<string>>;
  for (const { line, cells } of table.rows) {
    if (!Object.hasOwn(roles, cells.role))
      throw new KnowledgeFileError(table.file, line, `unknown role "${cells.role}"; known: ${ROLES.join(', ')}`);
    roles[cells.role as Role].add(cells.word);
  }
  return roles;
}

/** Slots of suffixes.tsv that are heads wherever they stand, by kind; the others need more than a grammar of edges. */
const HEAD_SLOTS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  Enterprise: ['legal'],
  Organization: ['school', 'hospital', 'research', 'association', 'media', 'culture'],
  Park: ['full', 'short', 'new-area'],
  Meeting: ['head'],
  Project: ['head'],
  Honour: ['title', 'grade', 'list', 'prize', 'weak'],
};

function readTrades(table: Table<'suffix' | 'kind' | 'slot'>, forms: Forms): FormIndex<string> {
  const trades = new FormIndex<string>(2, forms);
  for (const { cells } of table.rows) if (cells.kind === 'Enterprise' && cells.slot === 'trade') trades.add(cells.suffix, cells.suffix);
  return trades;
}

function readHeads(table: Table<'head' | 'kind' | 'needs'>, suffixes: Table<'suffix' | 'kind' | 'slot'>, forms: Forms): FormIndex<Head> {
  const heads = new FormIndex<Head>(1, forms);
  const own = new Set(table.rows.map(({ cells }) => `${cells.kind} ${cells.head}`));
  for (const { cells } of suffixes.rows) {
    if (!isKind(cells.kind) || !HEAD_SLOTS[cells.kind]?.includes(cells.slot) || own.has(`${cells.kind} ${cells.suffix}`)) continue;
    heads.add(cells.suffix, { text: cells.suffix, kind: cells.kind, needs: cells.slot === 'weak' ? 'place' : 'name' });
  }
  for (const { line, cells } of table.rows) {
    if (!isKind(cells.kind)) throw new KnowledgeFileError(table.file, line, `unknown kind "${cells.kind}"`);
    if (cells.needs !== 'name' && cells.needs !== 'place' && cells.needs !== 'built')
      throw new KnowledgeFileError(table.file, line, `unknown need "${cells.needs}"`);
    heads.add(cells.head, { text: cells.head, kind: cells.kind, needs: cells.needs });
  }
  return heads;
}

/** Posts, and the words of the press before a name (全媒体记者, 特约通讯员), which say what one is, not what one holds. */
function readPosts(
  table: Table<'form' | 'slot' | 'scope' | 'office'>,
  contexts: Table<'word' | 'side' | 'kind' | 'weight'>,
  forms: Forms,
): FormIndex<Post> {
  const posts = new FormIndex<Post>(2, forms);
  for (const { cells } of contexts.rows) {
    if (cells.kind === 'byline' && cells.side === 'left')
      posts.add(cells.word, { form: cells.word, slot: 'descriptor', scope: 'press', office: cells.word });
  }
  for (const { cells } of table.rows)
    posts.add(cells.form, { form: cells.form, slot: cells.slot, scope: cells.scope, office: cells.office || cells.form });
  return posts;
}

function readContexts(table: Table<'word' | 'side' | 'kind' | 'weight'>): Lexicon['contexts'] {
  const words = (keep: (cells: { side: string; weight: string }) => boolean) =>
    new Set(table.rows.filter(({ cells }) => keep(cells)).map(({ cells }) => cells.word));
  return {
    left: words(({ side }) => side === 'left'),
    right: words(({ side }) => side === 'right'),
    strong: words(({ side, weight }) => side === 'right' && weight === 'strong'),
  };
}

function readProducts(table: Table<'product' | 'aliases'>, forms: Forms): FormIndex<string> {
  const index = new FormIndex<string>(2, forms);
  for (const { cells } of table.rows) for (const form of [cells.product, ...several(cells.aliases)]) index.add(form, cells.product);
  return index;
}
