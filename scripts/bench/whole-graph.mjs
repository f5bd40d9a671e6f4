/**
 * A whole graph of any size as newspapers make one: divisions under one province, bodies and firms that stand in them, officials
 * with posts, a few hubs that everything is joined to (the province, a list of honours, the chains), most facts within a region.
 */
import { Random } from '../random.mjs';
import { personName, syllables } from './world.mjs';

const CITIES = 11;
const COUNTIES = 9;
/** Shares of kinds beside places, as front pages have them. */
const SHARES = [
  ['Person', 33, (n) => personName(n)],
  ['Organization', 20, (n) => `${syllables(n)}局`],
  ['Enterprise', 21, (n) => `江西${syllables(n)}科技有限公司`],
  ['Park', 3, (n) => `${syllables(n)}工业园区`],
  ['Programme', 5, (n) => `“${syllables(n)}”行动计划`],
  ['Project', 8, (n) => `${syllables(n)}项目`],
  ['Meeting', 5, (n) => `${syllables(n)}推进会`],
  ['Product', 5, (n) => syllables(n)],
];
/** Few, and known to all: the industries, clusters and honours. */
const FEW = [
  ['Industry', 120, (n) => `${syllables(n).slice(0, 2)}产业`],
  ['Cluster', 60, (n) => `${syllables(n)}产业集群`],
  ['Honour', 40, (n) => `${syllables(n)}示范企业`],
];
/** What is said of whom, and how often. `far`: the share of facts whose target lies in another region. */
const FACTS = [
  ['HOLDS_POST', 'Person', 'Organization', 20, 0.05],
  ['HOLDS_POST', 'Person', 'Place', 3, 0],
  ['PART_OF', 'Organization', 'Organization', 6, 0],
  ['VISITED', 'Person', 'Enterprise', 10, 0.2],
  ['VISITED', 'Person', 'Place', 6, 0.3],
  ['ATTENDED', 'Person', 'Meeting', 9, 0.2],
  ['ADOPTS', 'Organization', 'Programme', 8, 0.2],
  ['DEVELOPS', 'Organization', 'Industry', 5, 1],
  ['DEVELOPS', 'Enterprise', 'Industry', 6, 1],
  ['BUILDS', 'Enterprise', 'Project', 9, 0.1],
  ['PARTNERS_WITH', 'Enterprise', 'Enterprise', 9, 0.3],
  ['AWARDED', 'Enterprise', 'Honour', 4, 1],
  ['PRODUCES', 'Enterprise', 'Product', 5, 0.2],
];
const MONTHS = 36;

/** @returns a RawGraph (src/serve/source.ts) of about the size asked for; the same for the same size and seed. */
export function wholeGraph(nodeCount, edgeCount, seed = 7) {
  const random = new Random(seed);
  const nodes = [];
  const groups = new Map();
  const add = (kind, label, region, codes) => {
    const key = codes ? `place/${codes[0]}` : `${kind.toLowerCase()}/${nodes.length}`;
    const group = groups.get(kind) ?? [];
    const pages = 1 + Math.floor(20 * random.next() ** 6);
    const attributes = { label, kind, aliases: [], official: kind === 'Person' && random.chance(0.6), pages, first: null, last: null };
    const node = { key, codes: codes ?? [], attributes };
    nodes.push(node);
    group.push({ node, region });
    groups.set(kind, group);
    return node;
  };
  addPlaces(add, Math.round(nodeCount * 0.03));
  for (const [kind, count, name] of FEW) for (let n = 0; n < Math.min(count, nodeCount / 50); n += 1) add(kind, name(n), 0);
  const left = nodeCount - nodes.length;
  for (const [kind, share, name] of SHARES) {
    for (let n = 0; n < (left * share) / 100; n += 1) add(kind, name(n), random.skewed(CITIES * COUNTIES));
  }
  const facts = new Map();
  stand(groups, facts, random);
  const urn = FACTS.flatMap((fact) => Array.from({ length: fact[3] }, () => fact));
  for (let tries = 0; facts.size < edgeCount && tries < edgeCount * 4; tries += 1) {
    const [type, from, to, , far] = random.of(urn);
    // Every fifth entity is named without any fact.
    const source = linked(groups.get(from), random);
    const target = random.chance(far) ? linked(groups.get(to), random) : within(groups, to, source.region, random);
    if (target && target !== source) say(facts, type, source.node, target.node, random);
  }
  return { generation: `${nodeCount}-${edgeCount}-${seed}`, nodes, edges: [...facts.values()] };
}

function addPlaces(add, count) {
  add('Place', '江西省', 0, ['360000']);
  for (let city = 1; city <= CITIES; city += 1)
    add('Place', `${syllables(city).slice(0, 2)}市`, city * COUNTIES - COUNTIES, [code(city, 0)]);
  for (let n = 0; n < CITIES * COUNTIES; n += 1) {
    add('Place', `${syllables(100 + n).slice(0, 2)}县`, n, [code(1 + Math.floor(n / COUNTIES), 1 + (n % COUNTIES))]);
  }
  for (let n = 0; n < count - CITIES * COUNTIES - CITIES - 1; n += 1) {
    const region = n % (CITIES * COUNTIES);
    const town = String(100 + Math.floor(n / CITIES / COUNTIES)).padStart(3, '0');
    add('Place', `${syllables(n)}镇`, region, [code(1 + Math.floor(region / COUNTIES), 1 + (region % COUNTIES)) + town]);
  }
}

const code = (city, county) => `36${String(city).padStart(2, '0')}${String(county).padStart(2, '0')}`;

/** Each town in its county, each county in its city, half of the bodies in a place; the province has a twentieth of all. */
function stand(groups, facts, random) {
  const places = groups.get('Place');
  const [province] = places;
  for (const place of places.slice(1)) {
    const own = place.node.codes[0];
    const above = own.length > 6 ? own.slice(0, 6) : own.endsWith('00') ? '360000' : `${own.slice(0, 4)}00`;
    say(facts, 'LOCATED_IN', place.node, { key: `place/${above}` }, random);
  }
  for (const kind of ['Organization', 'Enterprise', 'Park', 'Project']) {
    for (const body of groups.get(kind)) {
      if (random.chance(0.05)) say(facts, 'LOCATED_IN', body.node, province.node, random);
      if (random.chance(0.5)) say(facts, 'LOCATED_IN', body.node, within(groups, 'Place', body.region, random).node, random);
    }
  }
}

function linked(group, random) {
  return group[Math.floor(0.8 * group.length * random.next() ** 1.6)];
}

const regions = new WeakMap();

function within(groups, kind, region, random) {
  const group = groups.get(kind);
  let byRegion = regions.get(group);
  if (!byRegion) {
    byRegion = Map.groupBy ? Map.groupBy(group, (member) => member.region) : grouped(group);
    regions.set(group, byRegion);
  }
  const near = byRegion.get(region);
  return near ? linked(near, random) : undefined;
}

function grouped(group) {
  const byRegion = new Map();
  for (const member of group) byRegion.set(member.region, [...(byRegion.get(member.region) ?? []), member]);
  return byRegion;
}

function say(facts, type, source, target, random) {
  const key = `${type}/${source.key}/${target.key}`;
  if (facts.has(key)) return;
  const count = 1 + Math.floor(12 * random.next() ** 5);
  const month = random.below(MONTHS);
  const date = (at) =>
    `${2023 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
  const first = date(month);
  const last = count === 1 ? first : date(Math.min(MONTHS, month + 1 + random.below(8)));
  const modality = random.chance(0.06) ? 'planned' : random.chance(0.02) ? 'negated' : 'fact';
  // As the program's own ids: sixteen digits that tell nothing.
  const id = [0, 1]
    .map(() =>
      random
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  facts.set(key, { key: id, source: source.key, target: target.key, attributes: { type, key: '', count, first, last, modality } });
}
