/**
 * Pages as the graph gets them, with extracts instead of news: as many entities, statements and figures as front pages have
 * (half of a dense one), hubs and names that come once, short names that a full one on another page settles, namesakes,
 * facts that many pages repeat. One seed, one archive; page n is the same whichever pages were made before.
 */
import { endsProblem, keyProperty, RELATIONS } from '../../dist/graph-schema/schema.js';
import { sha256 } from '../../dist/src/hash.js';
import { Random } from '../random.mjs';
import { GAZETTEER, KINDS, place, thing } from './world.mjs';

/** How often the kinds are named, in percent of a page's entities, and how many of a page there are of each thing. */
const SHARE = {
  Place: 25,
  Person: 21,
  Organization: 13,
  Enterprise: 11,
  Product: 8,
  Industry: 6,
  Programme: 4,
  Park: 3,
  Honour: 3,
  Project: 2,
  Cluster: 2,
  Meeting: 2,
};
const ENTITIES = 44;
const RELATIONS_A_PAGE = 26;
const FIGURES = 22;
const ARTICLES = 6;
const LINES = 48;
const PAPERS = ['江西日报', '赣南日报'];
const POSTS = ['市长', '县委书记', '局长', '副局长', '董事长'];
const INDICATORS = ['营业收入', '规模以上工业企业', '投资额', '产值', '就业人数'];
const PROVINCE = 'province:place/360000';
const SENTENCE = '今年以来当地围绕重点产业延链补链强链持续发力多项指标稳中有进发展势头良好';

const KIND_OF = Object.entries(SHARE).flatMap(([kind, share]) => Array(share).fill(kind));
const TYPES = Object.keys(RELATIONS).filter((type) => type !== 'AUTHORED' && type !== 'REPORTS');

/** Line i of the text begins here; all lines are of one length. */
const span = (line) => [line * (SENTENCE.length + 1), line * (SENTENCE.length + 1) + SENTENCE.length];

/** How many things of a kind an archive of n pages has named so far. */
function known(kind, n) {
  const { known: fixed = 0, perPage = 0 } = KINDS[kind];
  return Math.max(1, Math.floor(fixed + perPage * (n + 20)));
}

function dateOf(n) {
  // Four pages a day.
  return new Date(Date.UTC(2020, 0, 1) + Math.floor(n / 4) * 86_400_000).toISOString().slice(0, 10);
}

/** What a person is hangs on who it is: a reporter of one paper, one who holds a post at one place, or one who is only named. */
function personFeatures(random, index, home, paper) {
  const own = index % 20;
  const seat = place((index * 37) % KINDS.Place.known);
  if (own < 7) return [`press:${PAPERS[own % 2] ?? paper}`, PROVINCE];
  // Now and then a page names one who holds a post without it.
  if (own < 15 && random.chance(0.9))
    return [`post:${POSTS[index % POSTS.length]}@${seat.id}`, `region:${seat.city ?? seat.id}`, `seat:${seat.id}`, PROVINCE];
  return [`in:${home.id}`, PROVINCE];
}

function entityOf(random, number, n, home, paper) {
  const kind = random.of(KIND_OF);
  // One of six is new to the archive: pages bring names at an even rate.
  const all = known(kind, n);
  const index = random.chance(0.15) ? Math.max(0, all - 1 - random.below(8)) : random.skewed(all);
  const { short, ...own } = thing(kind, index);
  const bare = own.full && own.gazetteer === null && random.chance(0.4);
  const features = (kind === 'Person' ? personFeatures(random, index, home, paper) : [`in:${home.id}`, PROVINCE]).sort();
  return {
    id: `e${number + 1}`,
    ...own,
    ...(bare ? { name: short, full: false } : {}),
    aliases: short !== undefined && !bare && kind !== 'Product' && random.chance(0.3) ? [short] : [],
    mentions: Array.from({ length: 1 + random.below(2) }, () => span(random.below(LINES))),
    features,
    ...(own.full && own.gazetteer === null && !bare ? { offers: [short] } : {}),
    ...(kind === 'Person' ? { official: features.some((f) => f.startsWith('post:')) } : {}),
  };
}

function relationsOf(random, entities) {
  const relations = [];
  for (let tries = 0; relations.length < RELATIONS_A_PAGE && tries < 400; tries++) {
    const [type, source, target] = [random.of(TYPES), random.of(entities), random.of(entities)];
    if (source === target || endsProblem(type, source.kind, target.kind)) continue;
    const key = keyProperty(type);
    const value = key === 'office' ? random.of(POSTS) : key === 'nature' ? 'cooperates' : key === 'year' ? '2024' : '实施';
    relations.push({
      type,
      source: source.id,
      target: target.id,
      properties: key === undefined ? {} : { [key]: value, ...(type === 'HOLDS_POST' ? { post: value } : {}) },
      modality: random.chance(0.15) ? 'planned' : 'fact',
      rule: 'generated',
      evidence: [{ spans: [span(random.below(LINES))] }],
    });
  }
  const authors = entities.filter((e) => e.features.some((f) => f.startsWith('press:')));
  for (const { id } of authors)
    relations.push({
      type: 'AUTHORED',
      source: id,
      target: `a${1 + random.below(ARTICLES)}`,
      properties: { role: '记者' },
      modality: 'fact',
      rule: 'generated',
      evidence: [{ spans: [span(random.below(LINES))] }],
    });
  return relations;
}

function figuresOf(random, entities, date) {
  return Array.from({ length: FIGURES }, () => {
    const indicator = random.of(INDICATORS);
    const value = 1 + random.below(5000) / 10;
    const year = date.slice(0, 4);
    return {
      subject: random.of(entities).id,
      indicator,
      indicatorName: indicator,
      value,
      unit: '亿元',
      normalised: Math.round(value * 1e8),
      base: '元',
      period: '去年',
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      change: '增长8.1%',
      changePercent: 8.1,
      modality: 'fact',
      rule: 'generated',
      evidence: [{ spans: [span(random.below(LINES))] }],
    };
  });
}

function articlesOf() {
  const each = LINES / ARTICLES;
  return Array.from({ length: ARTICLES }, (_, i) => ({
    id: `a${i + 1}`,
    title: `${SENTENCE.slice(i, i + 12)}`,
    lines: Array.from({ length: each }, (_, l) => ({ line: i * each + l + 1, role: l === 0 ? 'title' : 'body' })),
  }));
}

/** @returns `{ page, extract }`: page n of the archive of this seed. */
export function generatedPage(n, seed = 1) {
  const random = new Random(seed * 1_000_003 + n);
  const id = `generated-${String(n).padStart(6, '0')}`;
  const text = Array(LINES).fill(SENTENCE).join('\n');
  const date = dateOf(n);
  const meta = { date, province: '江西省', newspaper: random.of(PAPERS), hash: sha256(`${seed}/${n}`) };
  const home = place(random.skewed(KINDS.Place.known));
  const all = Array.from({ length: ENTITIES }, (_, i) => entityOf(random, i, n, home, meta.newspaper));
  // A page names each thing once.
  const entities = [...new Map(all.map((e) => [`${e.kind}${e.gazetteer ?? e.name}`, e])).values()];
  const extract = {
    page: id,
    meta: { ...meta, version: 'generated' },
    entities,
    relations: relationsOf(random, entities),
    metrics: figuresOf(random, entities, date),
    articles: articlesOf(),
    unplaced: [],
  };
  return { page: { id, text, date, province: meta.province, newspaper: meta.newspaper, source: `${id}.txt`, hash: meta.hash }, extract };
}

/** Reads generated pages for `build`, each made again from its number. */
export function generatedReader(seed = 1) {
  return {
    extract: (page) => generatedPage(Number(page.id.slice('generated-'.length)), seed).extract,
    knowledgeHash: `generated ${seed}`,
    knowledge: { gazetteer: GAZETTEER },
  };
}

/** The first pages of the archive, made as they are asked for, and their reader. */
export function generatedPages(number, seed = 1) {
  function* pages() {
    for (let n = 0; n < number; n++) yield generatedPage(n, seed).page;
  }
  return { pages: pages(), reader: generatedReader(seed) };
}
