/** Plausible graphs for the viewer's tests: Chinese names, facts that the schema allows, a sentence behind each. */
import { type BaseKind, baseKind, KINDS, type Kind, type Modality, RELATIONS, type RelationType } from '../../graph-schema/schema.js';
import { searcher } from '../../src/serve/search/searcher.js';
import type { GraphSource, RawEdge, RawGraph, RawNode, WholeGraph } from '../../src/serve/source.js';
import type { EntityView, EvidenceView, FactDetail, FactView, GraphFilter } from '../../src/serve/types.js';
import { wholeGraph } from '../../src/serve/whole/index.js';

/** A small repeatable generator (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PLACES =
  '江西省 南昌市 九江市 上饶市 赣州市 吉安市 宜春市 抚州市 景德镇市 萍乡市 新余市 鹰潭市 上高县 余江区 贵溪市 安远县 信丰县 德兴市 铅山县 丰城市 樟树市 高安市 瑞金市 南康区 章贡区 湖口县 彭泽县 婺源县 鄱阳县 万年县'.split(
    ' ',
  );
const SURNAMES = [...'赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方'];
const GIVEN =
  '志远 海澄 江云 继尧 承泽 世安 若溪 惟诚 启桓 树根 永祥 蔓青 小满 亦舟 蕴之 建平 文博 望舒 映川 玉林 小棠 立群 雨辰 国梁'.split(' ');
const BRANDS =
  '锦泉 匹诺 宏步 沃锂 瑞叠 赣锋 晶科 孚能 立讯 联创 江铃 鼎泰 云岭 华芯 中稀 星火 金田 贵铜 百路 章源 同兴 虔东 三清 鹤舞'.split(' ');
const TRADES = '食品 鞋业 橡塑 新能源材料 包装 锂业 光伏 电子 智造 铜业 稀土 医疗器械 家具 纺织 航空科技 精密 生物医药'.split(' ');
const CHAINS = '电子信息 有色金属 装备制造 新能源 石化化工 建材 钢铁 航空 食品 纺织服装 医药 现代家具'.split(' ');
const BODIES = '人民政府 工业和信息化局 发展和改革委员会 人民代表大会常务委员会 科学技术局 农业农村局 生态环境局 商务局'.split(' ');
const PRODUCTS = '磷酸铁锂 即食藕汤 运动鞋 铜箔 光伏组件 锂电池 稀土永磁体 手机屏 胶囊 竹地板'.split(' ');

type Rng = () => number;
type Namer = (rng: Rng, index: number) => { name: string; aliases: string[] };

function pick<T>(rng: Rng, list: readonly T[]): T {
  return list[Math.floor(rng() * list.length)]!;
}

function placed(suffix: string): Namer {
  return (rng, index) => ({ name: `${pick(rng, PLACES)}${suffix}${index > 20 ? `（${index}期）` : ''}`, aliases: [] });
}

const NAMERS: Record<BaseKind, Namer> = {
  Person: (rng) => ({ name: pick(rng, SURNAMES) + pick(rng, GIVEN), aliases: [] }),
  Place: (_rng, index) => {
    const name = PLACES[index] ?? `${PLACES[index % PLACES.length]!.slice(0, -1)}镇${index}村`;
    return { name, aliases: index < PLACES.length ? [name.slice(0, -1)] : [] };
  },
  Organization: (rng) => {
    const place = pick(rng, PLACES);
    const body = pick(rng, BODIES);
    return { name: place + body, aliases: body === '工业和信息化局' ? [`${place}工信局`] : body === '人民政府' ? [`${place}政府`] : [] };
  },
  Enterprise: (rng) => {
    const brand = pick(rng, BRANDS);
    const trade = pick(rng, TRADES);
    return { name: `江西${brand}${trade}有限公司`, aliases: [brand + trade] };
  },
  Park: placed('高新技术产业园区'),
  Programme: (_rng, index) =>
    index === 0
      ? { name: '江西省制造业重点产业链现代化建设“1269”行动计划（2023—2026年）', aliases: ['“1269”行动计划', '《行动计划》'] }
      : { name: `“${index}+2+N”产业体系`, aliases: [] },
  Industry: (_rng, index) => ({ name: `${CHAINS[index % CHAINS.length]}产业${index >= CHAINS.length ? index : ''}`, aliases: [] }),
  Cluster: (rng, index) => ({ name: `${pick(rng, PLACES)}${CHAINS[index % CHAINS.length]}产业集群`, aliases: [] }),
  Project: (rng) => ({ name: `年产${1 + Math.floor(rng() * 9)}万吨${pick(rng, PRODUCTS)}项目`, aliases: [] }),
  Meeting: (rng, index) => ({ name: `${pick(rng, PLACES)}产业链链长制第${index + 1}次推进会`, aliases: [] }),
  Honour: (_rng, index) => ({
    name: ['国家级绿色工厂', '国家先进制造业集群', '省级绿色园区', '专精特新“小巨人”企业'][index % 4]!,
    aliases: [],
  }),
  Product: (_rng, index) => ({ name: PRODUCTS[index % PRODUCTS.length]!, aliases: [] }),
};

/** Shares of kinds, as front pages have them. */
const SHARES: readonly [Kind, number][] = [
  ['Person', 26],
  ['Place', 20],
  ['Organization', 16],
  ['Enterprise', 16],
  ['Industry', 6],
  ['Park', 4],
  ['Programme', 4],
  ['Project', 3],
  ['Cluster', 2],
  ['Meeting', 2],
  ['Product', 1],
];

const OFFICES = ['书记', '县长', '市长', '局长', '副局长', '链长', '主任', '总经理'];
const VERBS: Partial<Record<RelationType, (a: string, b: string, key: string) => string>> = {
  HOLDS_POST: (a, b, key) => `${b}${key}${a}在会上表示，要把产业链供应链稳定摆在更加突出的位置。`,
  LOCATED_IN: (a, b) => `记者在位于${b}的${a}看到，生产线上一片繁忙。`,
  PART_OF: (a, b) => `${a}是${b}的重要组成部分，今年以来增势良好。`,
  CHAIRED: (a, b) => `${a}主持召开${b}，听取了重点产业链建设情况汇报。`,
  ATTENDED: (a, b) => `${a}出席${b}并讲话。`,
  VISITED: (a, b) => `7月15日，${a}深入${b}调研，走访企业车间，了解生产经营情况。`,
  ADOPTS: (a, b) => `${a}全面落实${b}，出台22条具体措施。`,
  DEVELOPS: (a, b) => `近年来，${a}把${b}作为首位产业，聚力延链补链强链。`,
  BUILDS: (a, b) => `由${a}投资21亿元建设的${b}近日点火试产。`,
  PARTNERS_WITH: (a, b) => `${a}所需的零部件由${b}就近供应，“半径不到3公里”。`,
  AWARDED: (a, b) => `${a}日前获评${b}。`,
  PRODUCES: (a, b) => `${a}生产的${b}三天内可到达全国8个省份的货架。`,
  AUTHORED: (a, b) => `${a} ${b}`,
  REPORTS: (a, b) => `${a}今年上半年实现${b}。`,
};

/** More facts of these than of others. */
const WEIGHTS: Partial<Record<RelationType, number>> = { HOLDS_POST: 5, LOCATED_IN: 6, VISITED: 4, DEVELOPS: 3, PARTNERS_WITH: 3 };

const REGIONS = 9;

export interface Fixture {
  readonly raw: RawGraph;
  readonly entities: ReadonlyMap<string, EntityView>;
}

export interface FixtureOptions {
  readonly nodes?: number;
  readonly edges?: number;
  readonly seed?: number;
  readonly generation?: string;
}

/** A graph of about the given size with all its evidence; the same for the same options. */
export function fixture({ nodes = 150, edges = nodes * 2, seed = 7, generation = 'g1' }: FixtureOptions = {}): Fixture {
  const rng = random(seed);
  const things = makeNodes(rng, nodes);
  const facts = makeFacts(rng, things, edges);
  const ends = new Map<string, Fact[]>(things.map(({ key }) => [key, []]));
  for (const fact of facts) for (const end of [fact.edge.source, fact.edge.target]) ends.get(end)!.push(fact);
  const own = (node: RawNode) => ends.get(node.key)!;
  const raw: RawGraph = {
    generation,
    nodes: things.map((thing) => dated(thing, own(thing))),
    edges: facts.map(({ edge }) => edge),
  };
  const known = new Map(raw.nodes.map((node) => [node.key, node]));
  const entities = new Map(raw.nodes.map((node) => [node.key, entityView(node, known, own(node))]));
  return { raw, entities };
}

function makeNodes(rng: Rng, count: number): RawNode[] {
  const seen = new Set<string>();
  const nodes: RawNode[] = [];
  const total = SHARES.reduce((sum, [, share]) => sum + share, 0);
  for (const [kind, share] of SHARES) {
    const wanted = Math.max(1, Math.round((count * share) / total));
    for (let index = 0, made = 0; made < wanted && index < wanted * 4; index += 1) {
      const { name, aliases } = NAMERS[baseKind(kind)](rng, index);
      const label = seen.has(kind + name) ? (count > 500 ? `${name}${index}` : '') : name;
      if (label === '' || seen.has(kind + label)) continue;
      seen.add(kind + label);
      made += 1;
      const official = kind === 'Person' && rng() < 0.6;
      nodes.push({
        key: `${kind.toLowerCase()}-${made}`,
        attributes: { label, kind, aliases, official, pages: 1, first: null, last: null },
      });
    }
  }
  return nodes;
}

/** Of rules that are often, seldom and hardly ever wrong. */
const CERTAINTIES = [0.65, 0.86, 0.94];

interface Fact {
  readonly edge: RawEdge;
  readonly evidence: readonly EvidenceView[];
}

function makeFacts(rng: Rng, nodes: readonly RawNode[], count: number): Fact[] {
  const byKind = group(nodes);
  const types = (Object.keys(RELATIONS) as RelationType[]).filter((type) => !['AUTHORED', 'REPORTS'].includes(type));
  const urn = types.flatMap((type) => Array.from({ length: WEIGHTS[type] ?? 1 }, () => type));
  const facts = new Map<string, Fact>();
  for (let tries = 0; facts.size < count && tries < count * 10; tries += 1) {
    const type = pick(rng, urn);
    const spec = RELATIONS[type];
    const source = skewed(rng, byKind.get(pick(rng, spec.source)));
    const target = near(
      rng,
      source,
      byKind.get(
        pick(
          rng,
          spec.target.filter((label) => label in KINDS),
        ) as Kind,
      ),
    );
    if (!source || !target || source === target) continue;
    const key = type === 'HOLDS_POST' ? pick(rng, OFFICES) : '';
    const id = `${type}/${source.key}/${target.key}/${key}`;
    if (!facts.has(id)) facts.set(id, makeFact(rng, id, type, source, target, key));
  }
  return [...facts.values()];
}

function group(nodes: readonly RawNode[]): Map<Kind, RawNode[]> {
  const groups = new Map<Kind, RawNode[]>();
  for (const node of nodes) groups.set(node.attributes.kind, [...(groups.get(node.attributes.kind) ?? []), node]);
  return groups;
}

/** The first of a kind are named more often: provinces and big cities are hubs. */
function skewed(rng: Rng, nodes: readonly RawNode[] | undefined): RawNode | undefined {
  return nodes?.[Math.floor(rng() ** 2.2 * nodes.length)];
}

/** Most facts stay within a region; its members are every ninth of a kind. */
function near(rng: Rng, source: RawNode | undefined, nodes: readonly RawNode[] | undefined): RawNode | undefined {
  if (!source || rng() < 0.18) return skewed(rng, nodes);
  const region = (node: RawNode) => Number(node.key.split('-').at(-1)) % REGIONS;
  return skewed(
    rng,
    nodes?.filter((node) => region(node) === region(source)),
  );
}

function makeFact(rng: Rng, id: string, type: RelationType, source: RawNode, target: RawNode, key: string): Fact {
  const pages = 1 + Math.floor(rng() ** 4 * 9);
  const modality: Modality = rng() < 0.06 ? 'planned' : rng() < 0.02 ? 'negated' : 'fact';
  const evidence = Array.from({ length: pages }, () => statement(rng, type, source, target, key, modality));
  evidence.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const dates = evidence.map((item) => item.date!).sort();
  const certainty = CERTAINTIES[id.length % CERTAINTIES.length]!;
  const attributes = { type, key, count: pages, first: dates[0]!, last: dates.at(-1)!, modality, certainty };
  return { edge: { key: id, source: source.key, target: target.key, attributes }, evidence };
}

function statement(rng: Rng, type: RelationType, source: RawNode, target: RawNode, key: string, modality: Modality): EvidenceView {
  const date = new Date(Date.UTC(2023, 3, 1 + Math.floor(rng() * 1100))).toISOString().slice(0, 10);
  const alias = source.attributes.aliases[0];
  const name = alias && rng() < 0.5 ? alias : source.attributes.label;
  return {
    sentence: VERBS[type]?.(name, target.attributes.label, key) ?? `${name} ${type} ${target.attributes.label}`,
    date,
    page: `jxrb-${date}`,
    article: `${target.attributes.label}：聚链成势`,
    rule: `${type.toLowerCase()}/1`,
    modality,
    details: key ? { post: key, tenure: 'current' } : type === 'BUILDS' ? { amount: '21亿元', amountYuan: 2_100_000_000 } : {},
  };
}

function dated(node: RawNode, facts: readonly Fact[]): RawNode {
  const own = facts.flatMap((fact) => fact.evidence);
  const dates = own.map((item) => item.date!).sort();
  const pages = Math.max(1, new Set(own.map((item) => item.page)).size);
  return { key: node.key, attributes: { ...node.attributes, pages, first: dates[0] ?? null, last: dates.at(-1) ?? null } };
}

function entityView(node: RawNode, nodes: ReadonlyMap<string, RawNode>, own: readonly Fact[]): EntityView {
  const { label: name, kind, aliases, pages, first, last } = node.attributes;
  const views = own.map(({ edge, evidence }): FactView => {
    const outgoing = edge.source === node.key;
    const other = nodes.get(outgoing ? edge.target : edge.source)!;
    const end = { id: other.key, label: other.attributes.label, kind: other.attributes.kind };
    return { id: edge.key, outgoing, other: end, ...edge.attributes, evidence };
  });
  return { id: node.key, kind, name, aliases, codes: kind === 'Place' ? ['360000'] : [], pages, first, last, facts: views };
}

/** A source over a fixture whose graph the test can change. */
export class FixtureSource implements GraphSource {
  constructor(public current: Fixture) {}

  async generation() {
    return this.current.raw.generation;
  }

  async update() {}

  served() {
    return this.generation();
  }

  async graph(limit: number, filter: GraphFilter = {}) {
    return this.#whole().select(filter, limit);
  }

  async summary() {
    return this.#whole().summary();
  }

  async neighbours(id: string, depth: number, limit: number) {
    return this.#whole().neighbourhood(id, depth, limit);
  }

  async paths(from: string, to: string, avoid: readonly string[], limit: number) {
    return this.#whole().paths(from, to, new Set(avoid), limit);
  }

  #made: { readonly of: Fixture; readonly whole: WholeGraph } | null = null;

  #whole(): WholeGraph {
    if (this.#made?.of !== this.current) this.#made = { of: this.current, whole: wholeGraph(this.current.raw) };
    return this.#made.whole;
  }

  async fact(id: string): Promise<FactDetail | null> {
    const [from, outgoing] = [...this.current.entities.values()].flatMap((entity) => {
      const fact = entity.facts.find((one) => one.id === id && one.outgoing);
      return fact ? [[entity, fact] as const] : [];
    })[0] ?? [null, null];
    if (!from || !outgoing) return null;
    const { outgoing: _, other: target, ...rest } = outgoing;
    return { ...rest, source: { id: from.id, label: from.name, kind: from.kind }, target };
  }

  async entity(id: string) {
    return this.current.entities.get(id) ?? null;
  }

  search = searcher(
    () => this.current.raw.generation,
    () => this.current.raw,
  );
}
