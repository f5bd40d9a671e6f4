/** Generated extracts: few names, so that they clash; every page states relations and figures of what it names. */
import fc from 'fast-check';
import { endsProblem, type Kind, RELATION_TYPES, type RelationType } from '../../graph-schema/schema.js';
import type { EntitySource } from '../../src/graph/types.js';
import { sha256 } from '../../src/hash.js';
import type { Extract, Page, PageEntity, PageMetric, PageRelation } from '../../src/types.js';

export interface Said {
  readonly page: Page;
  readonly extract: Extract;
}

const PROVINCES = ['province:place/360000', 'province:place/430000'];
const PLACES = ['in:place/360681', 'in:place/360402', 'in:place/430102'];
const REGIONS = ['region:place/360600', 'region:place/360400', 'region:place/430100'];

/** The gazetteer of the generated world. */
export const GAZETTEER: EntitySource = {
  get: (id) => {
    if (id === 'place/360681') return { kind: 'Place', name: '贵溪市', code: '360681' };
    if (id === 'firm/jcc') return { kind: 'Enterprise', name: '江西铜业集团有限公司', code: null };
    return undefined;
  },
};

interface Form {
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gazetteer: string | null;
  readonly full: boolean;
  readonly key?: string;
  readonly renamed?: readonly { name: string; key: string }[];
}

const form = (kind: Kind, name: string, aliases: string[] = [], rest: Partial<Form> = {}): Form => ({
  kind,
  name,
  aliases,
  gazetteer: null,
  full: false,
  ...rest,
});

/** One short name of two firms, a firm the gazetteer knows, namesakes, a name that is now a body and now a park. */
const FORMS: Form[] = [
  form('Enterprise', '富联精密科技（赣州）有限公司', ['富联精密'], { full: true }),
  form('Enterprise', '深圳富联精密电子有限公司', ['富联精密', '富联'], { full: true }),
  form('Enterprise', '富联精密'),
  form('Enterprise', '富联智造（赣州）有限公司', [], {
    full: true,
    renamed: [{ name: '富联精密科技（赣州）有限公司', key: '富联精密科技赣州有限公司' }],
  }),
  form('Park', '江西新村工业园区', ['新村'], { full: true, key: 'park:place/361002:工业园' }),
  form('Park', '新村县工业园', [], { full: true, key: 'park:place/361002:工业园' }),
  form('Organization', '富联精密'),
  form('Enterprise', '富联'),
  form('Enterprise', '江西铜业集团有限公司', ['江铜'], { gazetteer: 'firm/jcc', full: true }),
  form('Enterprise', '江铜'),
  form('Place', '贵溪市', ['贵溪'], { gazetteer: 'place/360681', full: true }),
  form('Place', '贵溪'),
  form('Place', '新村'),
  form('Person', '李明'),
  form('Person', '王芳'),
  form('Industry', '铜产业', ['铜'], { full: true }),
  form('Industry', '铜'),
  form('Park', '新村'),
  form('Meeting', '座谈会'),
  form('Programme', '“1+2+N”产业体系'),
  form('Honour', '绿色工厂', [], { full: true }),
  form('Project', '铜箔项目'),
  form('Product', '铜箔', [], { full: true }),
];

const personFeatures = fc.constantFrom<string[][]>(
  ['press:江西日报'],
  ['post:局长@市工信局', REGIONS[0]!, PROVINCES[0]!],
  ['post:县长@贵溪市', REGIONS[1]!, PROVINCES[0]!],
  ['post:市长@长沙市', REGIONS[2]!, PROVINCES[1]!],
  [PLACES[0]!, PROVINCES[0]!],
  [],
);
const otherFeatures = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...PROVINCES)).chain(([a, b]) => fc.subarray([a, b]));

const entityArb = fc.constantFrom(...FORMS).chain((f) =>
  fc.record({
    form: fc.constant(f),
    features: f.kind === 'Person' ? personFeatures : otherFeatures,
    official: f.kind === 'Person' ? fc.boolean() : fc.constant(false),
    aliases: fc.subarray([...f.aliases]),
  }),
);

const relationArb = fc.record({
  type: fc.constantFrom<RelationType>(...RELATION_TYPES.filter((t) => t !== 'REPORTS' && t !== 'AUTHORED')),
  source: fc.nat(9),
  target: fc.nat(9),
  key: fc.constantFrom('a', 'b', 'cooperates'),
  modality: fc.constantFrom('fact' as const, 'planned' as const, 'negated' as const),
  at: fc.nat(3),
});

const metricArb = fc.record({
  subject: fc.nat(9),
  value: fc.constantFrom(1, 2.5),
  indicator: fc.constantFrom('产值', '企业'),
  at: fc.nat(3),
});

const dateArb = fc.constantFrom(null, '2023-05-01', '2024-03-04', '2024-03-05', '2026-03-30');

const LINE = '第一行字在这里。';
const span = (line: number): [number, number] => [line * (LINE.length + 1), line * (LINE.length + 1) + LINE.length];
const keyProperty = (type: RelationType, key: string): Record<string, string> =>
  type === 'HOLDS_POST'
    ? { office: key, post: `副${key}` }
    : type === 'PARTNERS_WITH'
      ? { nature: key }
      : type === 'AWARDED'
        ? { year: key }
        : { role: key };

interface Draft {
  entities: { form: Form; features: string[]; official: boolean; aliases: string[] }[];
  relations: { type: RelationType; source: number; target: number; key: string; modality: 'fact' | 'planned' | 'negated'; at: number }[];
  metrics: { subject: number; value: number; indicator: string; at: number }[];
  date: string | null;
}

const draftArb: fc.Arbitrary<Draft> = fc.record({
  entities: fc.uniqueArray(entityArb, { minLength: 1, maxLength: 8, selector: (e) => `${e.form.kind}${e.form.name}` }),
  relations: fc.array(relationArb, { maxLength: 8 }),
  metrics: fc.array(metricArb, { maxLength: 3 }),
  date: dateArb,
});

function said(id: string, draft: Draft): Said {
  const text = `${LINE}\n${LINE}\n${LINE}\n${LINE}`;
  const entities: PageEntity[] = draft.entities.map(({ form: f, features, official, aliases }, i) => ({
    id: `e${i + 1}`,
    kind: f.kind,
    name: f.name,
    aliases,
    mentions: [span(i % 4)],
    gazetteer: f.gazetteer,
    full: f.full,
    ...(f.key === undefined ? {} : { key: f.key }),
    ...(f.renamed === undefined ? {} : { renamed: f.renamed }),
    features: [...features].sort(),
    offers: f.full && f.kind === 'Enterprise' ? ['富联精密', f.name.slice(0, 4)] : [],
    official,
  }));
  const at = (n: number): PageEntity => entities[n % entities.length]!;
  const relations: PageRelation[] = draft.relations
    .filter((r) => at(r.source) !== at(r.target) && endsProblem(r.type, at(r.source).kind, at(r.target).kind) === undefined)
    .map((r) => ({
      type: r.type,
      source: at(r.source).id,
      target: at(r.target).id,
      properties: keyProperty(r.type, r.key),
      modality: r.modality,
      rule: 'generated',
      evidence: [{ spans: [span(r.at)] }],
    }));
  const authors: PageRelation[] = entities
    .filter((e) => e.features.includes('press:江西日报'))
    .map((e) => ({
      type: 'AUTHORED',
      source: e.id,
      target: 'a1',
      properties: { role: '记者' },
      modality: 'fact',
      rule: 'generated',
      evidence: [{ spans: [span(0)] }],
    }));
  const metrics: PageMetric[] = draft.metrics.map((m) => ({
    subject: at(m.subject).id,
    indicator: m.indicator,
    indicatorName: m.indicator,
    value: m.value,
    unit: '亿元',
    period: null,
    change: null,
    modality: 'fact',
    rule: 'generated',
    evidence: [{ spans: [span(m.at)] }],
  }));
  const page: Page = {
    id,
    text,
    date: draft.date,
    province: '江西省',
    newspaper: '江西日报',
    source: `${id}.txt`,
    hash: sha256(JSON.stringify(draft)),
  };
  const extract: Extract = {
    page: id,
    meta: { date: draft.date, province: '江西省', newspaper: '江西日报', hash: page.hash, version: 'test' },
    entities,
    relations: [...relations, ...authors],
    metrics,
    articles: [
      {
        id: 'a1',
        title: '甲',
        lines: [
          { line: 1, role: 'title' },
          { line: 2, role: 'body' },
        ],
      },
      { id: 'a2', title: '乙', lines: [{ line: 3, role: 'body' }] },
    ],
    unplaced: [4],
  };
  return { page, extract };
}

/** Up to eight pages with distinct ids. */
export const pagesArb = fc.array(draftArb, { minLength: 1, maxLength: 8 }).map((drafts) => drafts.map((d, i) => said(`p${i}`, d)));

/** What happens to a store: pages come, come again with other text, and go, several in one change. */
export type Step = { readonly put: readonly Said[]; readonly remove: readonly string[] };

const IDS = ['p0', 'p1', 'p2', 'p3', 'p4'];
export const stepsArb: fc.Arbitrary<Step[]> = fc.array(
  fc
    .tuple(fc.array(fc.tuple(fc.constantFrom(...IDS), draftArb), { maxLength: 3 }), fc.subarray(IDS, { maxLength: 2 }))
    .map(([puts, removes]) => {
      const put = [...new Map(puts.map(([id, draft]) => [id, said(id, draft)])).values()];
      return { put, remove: removes.filter((id) => !put.some((p) => p.page.id === id)) };
    }),
  { minLength: 1, maxLength: 6 },
);

/** The pages that stand after the steps. */
export function standing(steps: readonly Step[]): Said[] {
  const pages = new Map<string, Said>();
  for (const { put, remove } of steps) {
    for (const id of remove) pages.delete(id);
    for (const p of put) pages.set(p.page.id, p);
  }
  return [...pages.values()];
}
