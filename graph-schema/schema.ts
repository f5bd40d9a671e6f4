/**
 * The graph schema: kinds of nodes, types of relations, their ends, keys and properties, written once.
 * Types, constraints, write checks, labels of the viewer and `docs/SCHEMA.md` come from this file.
 * To add a kind or a relation, add one entry here (docs/EXTENDING.md).
 */

/** What a page entity is resolved within: kinds of one class may be one entity, whose kind is voted. */
export type EntityClass = 'Person' | 'Place' | 'Body' | 'Programme' | 'Industry' | 'Cluster' | 'Project' | 'Meeting' | 'Honour' | 'Product';

interface KindSpec {
  readonly class: EntityClass;
  /** The kind whose rules of names and of linking it follows, if it has none of its own. */
  readonly like?: string;
  /** Chinese label, for people. */
  readonly zh: string;
  /** Colour in the viewer (colour-blind safe, after Okabe and Ito, and Tol). */
  readonly colour: string;
  readonly doc: string;
}

export const KINDS = {
  Person: {
    class: 'Person',
    zh: '人物',
    colour: '#d55e00',
    doc: 'A named individual; `Official` is a second label for one who holds a public post.',
  },
  Place: {
    class: 'Place',
    zh: '地点',
    colour: '#009e73',
    doc: 'A named administrative unit, geographic feature, street, community, village or site.',
  },
  Organization: { class: 'Body', zh: '机构', colour: '#0072b2', doc: 'A body of party, state, law or society.' },
  Enterprise: { class: 'Body', zh: '企业', colour: '#56b4e9', doc: 'A company, bank, group or co-operative.' },
  Park: { class: 'Body', zh: '园区', colour: '#44aa99', doc: 'A named development zone, industrial park or base.' },
  Programme: {
    class: 'Programme',
    zh: '政策计划',
    colour: '#cc79a7',
    doc: 'A named plan, strategy, campaign, policy, mechanism, model, industrial system, law or document.',
  },
  Industry: { class: 'Industry', zh: '产业', colour: '#e69f00', doc: 'A named industry, industrial chain or technical field.' },
  Cluster: { class: 'Cluster', zh: '产业集群', colour: '#999933', doc: 'A named industrial cluster.' },
  Project: { class: 'Project', zh: '项目', colour: '#882255', doc: 'One named construction or investment project.' },
  Meeting: { class: 'Meeting', zh: '会议活动', colour: '#332288', doc: 'A named meeting, forum, launch, training or contest.' },
  Honour: { class: 'Honour', zh: '荣誉', colour: '#ddaa33', doc: 'A title, list or rank conferred.' },
  Product: { class: 'Product', zh: '产品', colour: '#888888', doc: 'A product, material or technology made.' },
} as const satisfies Record<string, KindSpec>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];
/** The kinds that have rules of their own; code that decides by kind covers each of these. */
export type BaseKind = { [K in Kind]: (typeof KINDS)[K] extends { readonly like: string } ? never : K }[Kind];

/** What a relation may end in that is no entity. */
export type NodeLabel = Kind | 'Article' | 'Metric';

/** Types of property values in both stores: scalars, dates as ISO strings. */
export type PropertyType = 'string' | 'number' | 'boolean' | 'date';

interface RelationSpec {
  readonly zh: string;
  readonly source: readonly Kind[];
  readonly target: readonly NodeLabel[];
  /** Property that tells two facts of one type between the same ends apart: part of the fact's id and a property of the edge. */
  readonly key?: string;
  /** Values that make the relation symmetric: the ends of such a fact are sorted. */
  readonly symmetric?: readonly string[];
  /** What one statement of it may say besides the common fields; lies on its evidence. */
  readonly statement: Readonly<Record<string, PropertyType>>;
  readonly doc: string;
}

const ALL = KIND_NAMES;
const BODIES = ['Organization', 'Enterprise', 'Park', 'Place'] as const satisfies readonly Kind[];

export const RELATIONS = {
  HOLDS_POST: {
    zh: '任职',
    source: ['Person'],
    target: ['Organization', 'Enterprise', 'Park', 'Place', 'Industry', 'Cluster', 'Meeting'],
    key: 'office',
    statement: { post: 'string', office: 'string', tenure: 'string' },
    doc: 'Holds, held or is to hold a post. `post` as printed; `office` without 原/时任/代/兼; `tenure`: current, former, acting, designate. A party secretary of a place holds it of that place; a 链长 of the chain.',
  },
  LOCATED_IN: { zh: '位于', source: ALL, target: ['Place', 'Park'], statement: {}, doc: 'Stands in, or belongs to, that place.' },
  PART_OF: {
    zh: '属于',
    source: ['Industry', 'Cluster', 'Programme', 'Project', 'Organization', 'Enterprise', 'Park', 'Meeting'],
    target: ['Industry', 'Cluster', 'Programme', 'Project', 'Organization', 'Enterprise', 'Park', 'Meeting'],
    statement: {},
    doc: 'One of the chains of a plan, a department of a body, a branch of a firm.',
  },
  CHAIRED: {
    zh: '主持',
    source: ['Person'],
    target: ['Meeting'],
    key: 'role',
    statement: { role: 'string', from: 'date', to: 'date' },
    doc: 'Presided over the meeting; `from` and `to`: the days that the sentence prints.',
  },
  ATTENDED: {
    zh: '出席',
    source: ['Person'],
    target: ['Meeting'],
    key: 'role',
    statement: { role: 'string', from: 'date', to: 'date' },
    doc: 'Was there, spoke.',
  },
  VISITED: {
    zh: '调研',
    source: ['Person'],
    target: ['Place', 'Enterprise', 'Park', 'Organization', 'Project'],
    statement: { from: 'date', to: 'date' },
    doc: 'Inspected, surveyed, called at; `from` and `to`: the days of the visit.',
  },
  ADOPTS: {
    zh: '实施',
    source: BODIES,
    target: ['Programme'],
    key: 'role',
    statement: { role: 'string' },
    doc: '`role`: issued (made it) or implements (carries it out, is guided by it).',
  },
  DEVELOPS: {
    zh: '发展',
    source: BODIES,
    target: ['Industry', 'Cluster'],
    statement: {},
    doc: 'Builds it up, has it as a leading industry.',
  },
  BUILDS: {
    zh: '建设',
    source: BODIES,
    target: ['Project', 'Park', 'Organization'],
    statement: { amount: 'string', amountYuan: 'number' },
    doc: 'Invests in, builds, signs, a project first of all; a park or a centre that it sets up. `amount` as printed, `amountYuan` in 元.',
  },
  PARTNERS_WITH: {
    zh: '合作',
    source: BODIES,
    target: BODIES,
    key: 'nature',
    symmetric: ['cooperates', 'signs'],
    statement: { nature: 'string' },
    doc: '`nature`: supplies (source is the supplier), invests (source is the investor), cooperates, signs.',
  },
  AWARDED: {
    zh: '获评',
    source: ALL,
    target: ['Honour', 'Programme'],
    key: 'year',
    statement: { year: 'string', from: 'date', to: 'date' },
    doc: 'Received the title, was listed, was taken into a programme with a list. `year` on the edge is the year itself, on the evidence as printed (去年).',
  },
  PRODUCES: { zh: '生产', source: ['Enterprise', 'Place', 'Park'], target: ['Product'], statement: {}, doc: 'Makes it.' },
  AUTHORED: {
    zh: '撰写',
    source: ['Person'],
    target: ['Article'],
    key: 'role',
    statement: { role: 'string' },
    doc: 'Wrote it, or took the picture of its caption.',
  },
  REPORTS: {
    zh: '指标',
    source: ALL,
    target: ['Metric'],
    statement: { indicator: 'string', value: 'number', unit: 'string', period: 'string', change: 'string', changePercent: 'number' },
    doc: 'A figure that a page states of the entity; normalised on the Metric, as printed on the evidence.',
  },
} as const satisfies Record<string, RelationSpec>;

export type RelationType = keyof typeof RELATIONS;
export const RELATION_TYPES = Object.keys(RELATIONS) as RelationType[];

/** How the page states a relation. Edges take the strongest of their evidence: fact, then planned, then negated. */
export const MODALITIES = ['fact', 'planned', 'negated'] as const;
export type Modality = (typeof MODALITIES)[number];

/** Properties that nodes of a label may have; `id` is the key in every store. */
export const NODES = {
  Page: {
    id: 'string',
    date: 'date',
    province: 'string',
    newspaper: 'string',
    text: 'string',
    hash: 'string',
    stamp: 'string',
    extract: 'string',
    source: 'string',
    corrected: 'string',
  },
  Entity: {
    id: 'string',
    kind: 'string',
    name: 'string',
    aliases: 'string',
    codes: 'string',
    gazetteer: 'string',
    official: 'boolean',
    pages: 'number',
    first: 'date',
    last: 'date',
  },
  Article: { id: 'string', page: 'string', local: 'string', title: 'string', date: 'date' },
  Metric: {
    id: 'string',
    indicator: 'string',
    value: 'number',
    valueTo: 'number',
    unit: 'string',
    normalised: 'number',
    base: 'string',
    bound: 'string',
    period: 'string',
    from: 'date',
    to: 'date',
  },
  Evidence: {
    id: 'string',
    fact: 'string',
    type: 'string',
    source: 'string',
    target: 'string',
    key: 'string',
    page: 'string',
    article: 'string',
    starts: 'number',
    ends: 'number',
    sentence: 'string',
    date: 'date',
    rule: 'string',
    modality: 'string',
  },
} as const satisfies Record<string, Record<string, PropertyType>>;

/** Properties of the program's own signatures: what a page entity tells the blocks of its names (src/resolve/signature.ts). */
export const SIGNATURE = {
  id: 'string',
  block: 'string',
  page: 'string',
  local: 'string',
  date: 'date',
  kind: 'string',
  name: 'string',
  offered: 'boolean',
  primary: 'boolean',
  anchor: 'string',
  same: 'string',
  features: 'string',
  official: 'boolean',
  entity: 'string',
  fixed: 'boolean',
  speaks: 'string',
  listens: 'string',
  posted: 'date',
} as const satisfies Record<string, PropertyType>;

/** Of the program's own nodes `Tally`: what an entity is computed from (src/graph/tallies.ts). */
export const TALLY = {
  id: 'string',
  kind: 'string',
  official: 'boolean',
  pages: 'number',
  forms: 'string',
} as const satisfies Record<string, PropertyType>;

/** Nodes of the program's own, which say nothing to readers of the graph. */
export const OWN_NODES = { Signature: SIGNATURE, Tally: TALLY } as const;

/** Properties that hold a list of values of their type. */
export const LISTS: ReadonlySet<string> = new Set(['corrected', 'aliases', 'codes', 'starts', 'ends', 'same', 'features']);

/** Properties that a node of a label always has. */
export const REQUIRED: Readonly<Record<keyof typeof NODES | keyof typeof OWN_NODES, readonly string[]>> = {
  Page: ['id', 'text', 'hash', 'stamp', 'extract', 'source'],
  Entity: ['id', 'kind', 'name', 'aliases', 'codes', 'official', 'pages'],
  Article: ['id', 'page', 'local', 'title'],
  Metric: ['id', 'indicator', 'value', 'unit'],
  Evidence: ['id', 'fact', 'type', 'source', 'target', 'key', 'page', 'starts', 'ends', 'sentence', 'rule', 'modality'],
  Signature: ['id', 'block', 'page', 'local', 'kind', 'name', 'offered', 'primary', 'same', 'features', 'official', 'entity', 'fixed'],
  Tally: ['id', 'kind', 'official', 'pages', 'forms'],
};

/** Edges that hold the layers together; paths between entities never walk these. */
export const STRUCTURE = {
  HAS_ARTICLE: { source: 'Page', target: 'Article', doc: 'The article stands on the page.' },
  STATED_IN: { source: 'Evidence', target: 'Article', doc: 'The article that holds the sentence.' },
  MENTIONED_IN: { source: 'Entity', target: 'Article', doc: 'How often (`count`) the article names the entity.' },
} as const;

/** The class that a kind is resolved within. */
export function classOf(kind: Kind): EntityClass {
  return KINDS[kind].class;
}

/** The kind whose rules a kind follows: itself, or what it is `like`. */
export function baseKind(kind: Kind): BaseKind {
  return ((KINDS[kind] as KindSpec).like ?? kind) as BaseKind;
}

export function isKind(value: string): value is Kind {
  return Object.hasOwn(KINDS, value);
}

export function isRelationType(value: string): value is RelationType {
  return Object.hasOwn(RELATIONS, value);
}

/** The property that tells two facts of one type between the same ends apart, if the type has one. */
export function keyProperty(type: RelationType): string | undefined {
  return (RELATIONS[type] as RelationSpec).key;
}

/**
 * Whether a relation of this type may run between these ends.
 * @returns undefined if it may, else what is wrong, for a report.
 */
export function endsProblem(type: RelationType, source: NodeLabel, target: NodeLabel): string | undefined {
  const spec: RelationSpec = RELATIONS[type];
  if (!(spec.source as readonly string[]).includes(source)) return `${type} cannot start at ${source}`;
  if (!spec.target.includes(target)) return `${type} cannot end at ${target}`;
  return undefined;
}
