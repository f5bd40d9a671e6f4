/** A graph with the names of a large archive: those of the gazetteers, and persons, firms, bodies and projects made up of their parts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../random.mjs';
import { ROOT } from '../setup/run.mjs';

/** Shares of what is made up, as front pages have it, in percent. */
const SHARES = { Person: 45, Enterprise: 30, Organization: 15, Project: 10 };
const TRADES = '新材料 电子 食品 光电 生物医药 机械 环保 纺织 智能科技 锂业 铜业 稀土 汽车零部件 建设工程 农业发展 物流'.split(' ');
const FORMS = '有限公司 股份有限公司 集团有限公司'.split(' ');
const BODIES = '人民政府 人民代表大会常务委员会 工业和信息化局 发展和改革委员会 农业农村局 商务局 税务局 人民法院'.split(' ');
const OFFICES = '书记 市长 县长 局长 主任 董事长 总经理'.split(' ');
const FACTS = 3;

function table(file) {
  const [head, ...lines] = readFileSync(join(ROOT, 'seeds', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
}

/** @returns nodes and edges as the store gives them to the viewer; the same for the same size. */
export function namedGraph(size) {
  const random = new Random(size);
  const all = readdirSync(join(ROOT, 'seeds/gazetteers'))
    .flatMap((name) => table(`gazetteers/${name}`))
    .filter(({ kind, name, id }) => kind && name && id && !name.includes('{'))
    .map(({ kind, name, aliases }) => [kind, name, (aliases ?? '').split('|').filter(Boolean)]);
  // Evenly of all tables: the first of them hold no place.
  const known = all.filter((_, at) => at % Math.max(1, Math.ceil((2 * all.length) / size)) === 0);
  const places = known.filter(([kind]) => kind === 'Place').map(([, name]) => name);
  const surnames = table('lexicon/surnames.tsv').map(({ surname }) => surname);
  const given = table('lexicon/name-characters.tsv')
    .filter(({ slot, odds }) => slot === 'last' && Number(odds) > 0)
    .map(({ character }) => character);
  const pair = () => random.of(given) + random.of(given);
  const makers = {
    Person: () => [surnames[random.skewed(surnames.length)] + (random.chance(0.25) ? random.of(given) : pair()), []],
    Enterprise: () => {
      const [place, brand, trade] = [random.of(places), pair(), random.of(TRADES)];
      return [`${place}${brand}${trade}${random.of(FORMS)}`, [brand + trade]];
    },
    Organization: () => {
      const place = places[random.skewed(places.length)];
      const body = random.of(BODIES);
      return [`${place}${random.of(places)}${body}`, [place + body]];
    },
    Project: () => [`${random.of(places)}年产${random.below(90) + 1}万吨${random.of(TRADES)}项目`, []],
  };
  const urn = Object.entries(SHARES).flatMap(([kind, share]) => Array(share).fill(kind));
  while (known.length < size) {
    const kind = random.of(urn);
    known.push([kind, ...makers[kind]()]);
  }
  const nodes = known.map(([kind, label, aliases], at) => ({
    key: `${kind.toLowerCase()}/${at}`,
    attributes: { label, kind, aliases, official: false, pages: 1 + random.skewed(400), first: null, last: null },
  }));
  return { generation: '1', nodes, edges: facts(random, nodes) };
}

function facts(random, nodes) {
  const bodies = nodes.filter(({ attributes }) => attributes.kind !== 'Person' && attributes.kind !== 'Project');
  const places = nodes.filter(({ attributes }) => attributes.kind === 'Place');
  return Array.from({ length: nodes.length * FACTS }, (_, at) => {
    const source = nodes[at % nodes.length];
    const person = source.attributes.kind === 'Person';
    const list = person ? bodies : places;
    const last = `20${20 + random.below(6)}-0${1 + random.below(9)}-1${random.below(10)}`;
    const own = person ? { type: 'HOLDS_POST', key: random.of(OFFICES) } : { type: 'LOCATED_IN', key: '' };
    const attributes = { ...own, count: 1 + random.skewed(9), first: last, last, modality: 'fact' };
    return { key: `fact/${at}`, source: source.key, target: list[random.skewed(list.length)].key, attributes };
  });
}
