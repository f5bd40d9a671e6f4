/** `gantu explain NAME`: every rule of docs/RESOLUTION.md by a page that it joins or parts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EntityView, explainName, type MemberView } from '../../src/explain/name.js';
import { entityText } from '../../src/explain/name-text.js';
import { paintFor } from '../../src/explain/paint.js';
import { RULES } from '../../src/explain/rules.js';
import { packageRoot } from '../../src/root.js';
import { openStore, type Store } from '../../src/store/index.js';
import { memoryStore } from '../graph/laws.js';
import { addressOf, describeNeo4j, type Neo4jServer, startNeo4j } from '../servers/neo4j.js';
import { buildTold, type Named, type Told } from './pages.js';

const GAZETTEER = new Map([['place/360400', { kind: 'Place' as const, name: '九江市', code: '360400' }]]);
const JIANGXI = 'province:place/360000';
const HUNAN = 'province:place/430000';
const GUIXI = 'in:place/360681';
const RUICHANG = 'in:place/360481';

const firm = (name: string, features: string[], rest: Partial<Named> = {}): Named => ({ kind: 'Enterprise', name, features, ...rest });
const full = { full: true };
const official = (post: string, place: string, kind = 'post'): Partial<Named> => ({
  official: true,
  features: [`${kind}:${post}@${place}`, `region:${place}`, `seat:${place}`, `province:place/${place.slice(6, 8)}0000`].sort(),
});
const person = (name: string, rest: Partial<Named>): Named => ({ kind: 'Person', name, ...rest });

const PAGES: readonly Told[] = [
  {
    id: '地',
    text: '九江消息：\n九江市港口\n忙碌。',
    entities: [{ kind: 'Place', name: '九江市', aliases: ['九江'], gazetteer: 'place/360400', full: true }],
  },
  // One firm that a short name can be, another of the name in Hunan.
  {
    id: '岩一',
    text: '江西瑞岩铜业有限公司（瑞岩铜业）投产。',
    entities: [firm('江西瑞岩铜业有限公司', [GUIXI, JIANGXI], { ...full, aliases: ['瑞岩铜业'] })],
  },
  { id: '岩二', text: '湖南瑞岩铜业有限公司开工。', entities: [firm('湖南瑞岩铜业有限公司', [HUNAN], { ...full, offers: ['瑞岩铜业'] })] },
  { id: '岩三', text: '昨天雨。瑞岩铜业出口增长。', entities: [firm('瑞岩铜业', [RUICHANG, JIANGXI])] },
  // Two of one province: the place, or nothing, says which.
  {
    id: '锋一',
    text: '贵溪励锋精密有限公司投产。',
    entities: [firm('贵溪励锋精密有限公司', [GUIXI, JIANGXI], { ...full, offers: ['励锋精密'] })],
  },
  {
    id: '锋二',
    text: '瑞昌励锋精密有限公司投产。',
    entities: [firm('瑞昌励锋精密有限公司', [RUICHANG, JIANGXI], { ...full, offers: ['励锋精密'] })],
  },
  { id: '锋三', text: '励锋精密在贵溪招工。', entities: [firm('励锋精密', [GUIXI, JIANGXI])] },
  { id: '锋四', text: '励锋精密获奖。', entities: [firm('励锋精密', [JIANGXI])] },
  { id: '独', text: '云帆重工获奖。', entities: [firm('云帆重工', [JIANGXI])] },
  // A former name.
  { id: '改一', text: '赣州华隆电子有限公司投产。', entities: [firm('赣州华隆电子有限公司', [JIANGXI], full)] },
  {
    id: '改二',
    text: '江西华隆半导体股份有限公司由赣州华隆电子有限公司更名。',
    entities: [
      firm('江西华隆半导体股份有限公司', [JIANGXI], {
        ...full,
        aliases: ['赣州华隆电子有限公司'],
        renamed: [{ name: '赣州华隆电子有限公司', key: '赣州华隆电子有限公司' }],
      }),
    ],
  },
  {
    id: '正',
    text: '励峰精密获奖。',
    entities: [firm('励锋精密', [JIANGXI], { ...full, aliases: ['励峰精密'], identity: '励锋精密' })],
    corrected: ['rename\t\t\t励峰精密\t励锋精密'],
  },
  // Namesakes.
  { id: '人一', date: '2021-05-01', text: '贵溪市市长李明发言。', entities: [person('李明', official('市长', 'place/360681'))] },
  { id: '人二', date: '2023-05-01', text: '瑞昌市委书记李明发言。', entities: [person('李明', official('书记', 'place/360481'))] },
  { id: '人三', date: '2023-06-01', text: '李明在瑞昌走访。', entities: [person('李明', { features: [RUICHANG, JIANGXI] })] },
  { id: '人四', date: '2022-06-01', text: '衡山县县长李明发言。', entities: [person('李明', official('县长', 'place/430423'))] },
  { id: '人五', text: '记者李明报道。', entities: [person('李明', { features: ['press:江西日报', JIANGXI] })] },
  { id: '人六', text: '九江学院院长李明说。', entities: [person('李明', { ...official('院长', 'place/360400'), official: false })] },
  { id: '人八', text: '李明在成都领奖。', entities: [person('李明', { features: ['in:place/510100', 'province:place/510000'] })] },
  { id: '人七', text: '李明领奖。', entities: [person('李明', { features: [JIANGXI] })] },
  { id: '叶一', date: '2023-01-01', text: '万年县县长叶舒发言。', entities: [person('叶舒', official('县长', 'place/361129'))] },
  { id: '叶二', date: '2024-01-01', text: '万年县县长叶舒走访。', entities: [person('叶舒', official('县长', 'place/361129'))] },
  { id: '叶三', date: '2023-06-01', text: '南丰县县长叶舒发言。', entities: [person('叶舒', official('县长', 'place/361023'))] },
];

async function told(store: Store, name: string): Promise<EntityView[]> {
  return [...(await store.read((tx) => explainName(tx, name, 20))).entities];
}

const NAMES = ['九江', '瑞岩铜业', '励锋精密', '云帆重工', '赣州华隆电子有限公司', '李明', '叶舒', '无此名'];

describe('a name explained', () => {
  let store: Store;
  beforeAll(async () => {
    store = await memoryStore();
    await buildTold(store, PAGES, GAZETTEER);
  });
  afterAll(() => store.close());

  const memberOf = async (name: string, page: string): Promise<[EntityView, MemberView]> => {
    const entities = await told(store, name);
    const entity = entities.find((e) => e.members.some((m) => m.page === page))!;
    return [entity, entity.members.find((m) => m.page === page)!];
  };

  it.each([
    { name: '九江', page: '地', rule: 'gazetteer', is: '九江市' },
    { name: '瑞岩铜业', page: '岩一', rule: 'full-name', is: '江西瑞岩铜业有限公司' },
    { name: '瑞岩铜业', page: '岩三', rule: 'only-candidate', is: '江西瑞岩铜业有限公司' },
    { name: '励锋精密', page: '锋三', rule: 'same-place', is: '贵溪励锋精密有限公司' },
    { name: '励锋精密', page: '锋四', rule: 'several', is: '励锋精密' },
    { name: '云帆重工', page: '独', rule: 'alone', is: '云帆重工' },
    { name: '赣州华隆电子有限公司', page: '改一', rule: 'renamed', is: '江西华隆半导体股份有限公司' },
    { name: '励峰精密', page: '正', rule: 'correction', is: '励锋精密' },
    { name: '李明', page: '人五', rule: 'signs-articles', is: '李明' },
    { name: '李明', page: '人四', rule: 'one-seat', is: '李明' },
    { name: '李明', page: '人一', rule: 'moved', is: '李明' },
    { name: '李明', page: '人三', rule: 'only-bearer', is: '李明' },
    { name: '李明', page: '人七', rule: 'several', is: '李明' },
    { name: '李明', page: '人八', rule: 'alone', is: '李明' },
  ])('$name on page $page: $rule', async ({ name, page, rule, is }) => {
    const [entity, member] = await memberOf(name, page);
    expect([entity.name, member.rule]).toEqual([is, rule]);
  });

  it('lists what else a short name could be, and why it is not', async () => {
    const [, three] = await memberOf('瑞岩铜业', '岩三');
    expect(Object.fromEntries(three.candidates.map((c) => [c.name, c.why]))).toEqual({
      江西瑞岩铜业有限公司: null,
      湖南瑞岩铜业有限公司: 'other-province',
    });
    const whys = async (page: string) => (await memberOf('励锋精密', page))[1].candidates.map((c) => c.why).sort();
    expect(await whys('锋三')).toEqual([null, 'other-place', 'other-place']);
    expect(new Set(await whys('锋四'))).toEqual(new Set(['undecided']));
  });

  it('gives the forms as printed, and sentences whole across line ends', async () => {
    const [, nine] = await memberOf('九江', '地');
    expect(nine.forms).toEqual({ 九江: 1, 九江市: 1 });
    expect(nine.sentences).toEqual([{ text: '九江消息：九江市港口忙碌。', start: 0, end: 2 }]);
    const [, three] = await memberOf('瑞岩铜业', '岩三');
    expect(three.sentences).toEqual([{ text: '瑞岩铜业出口增长。', start: 0, end: 4 }]);
  });

  it('tells of an entity by its id', async () => {
    const [entity] = await told(store, 'place/360400');
    expect(entityText(entity!, paintFor({}, {}), () => '市')).toMatch(/^九江市 {2}Place {2}place\/360400\n/);
  });

  it('tells of so many entities and pages, the newest, and counts the others', async () => {
    const { entities, more } = await store.read((tx) => explainName(tx, '李明', 1, 1));
    expect([entities.length, more]).toEqual([1, (await told(store, '李明')).length - 1]);
    expect(entities[0]).toMatchObject({ pages: 3, members: [{ page: '人三' }] });
    expect(entityText(entities[0]!, paintFor({}, {}), (text) => text)).toContain('and 2 older pages');
  });

  it('names the corrections', async () => {
    expect((await memberOf('励峰精密', '正'))[1]).toMatchObject({ own: 'correction', corrections: ['rename\t\t\t励峰精密\t励锋精密'] });
  });

  it.each([
    { name: '李明', one: '人五', other: '人四', rule: 'rule 1' },
    { name: '李明', one: '人六', other: '人四', rule: 'rule 2' },
    { name: '李明', one: '人一', other: '人四', rule: 'different provinces' },
    { name: '叶舒', one: '叶一', other: '叶三', rule: 'overlap in time: 县长@place/361129 (2023-01-01 to 2024-01-01)' },
    { name: '李明', one: '人七', other: '人四', rule: 'do not say which of several' },
    { name: '李明', one: '人八', other: '人四', rule: 'of another province' },
    { name: '励锋精密', one: '锋四', other: '锋一', rule: 'do not say which' },
  ])('$name on $one is not $name on $other: $rule', async ({ name, one, other, rule }) => {
    const [a] = await memberOf(name, one);
    const entities = await told(store, name);
    const b = entities.find((e) => e.members.some((m) => m.page === other));
    expect(a.apart.find((x) => x.id === b!.id)!.why).toContain(rule);
  });

  it('reads as text, with names in the place of ids of divisions', async () => {
    const [entity] = await memberOf('叶舒', '叶一');
    const names = (text: string) => text.replaceAll('place/361129', '万年县');
    const text = entityText(entity, paintFor({}, {}), names);
    expect(text).toContain('known by   县长 of 万年县');
    expect(text).toContain('says       万年县县长[叶舒]走访。');
    expect(text).toMatch(/not the same as\n {2}叶舒 \(Person, person\/[0-9a-f]+\): their posts/);
  });

  it('colours only a terminal that wants it', () => {
    expect(paintFor({ isTTY: true }, { NO_COLOR: '1' }).here('甲')).toBe('[甲]');
    expect(paintFor({ isTTY: true }, {}).here('甲')).toContain('\u001b[');
  });
});

it('the rules stand in docs/RESOLUTION.md, under their heading', () => {
  const text = readFileSync(join(packageRoot(), 'docs', 'RESOLUTION.md'), 'utf8');
  const sections = new Map(text.split(/^## /m).map((s) => [s.slice(0, s.indexOf('\n')), s]));
  for (const [rule, { section }] of Object.entries(RULES))
    expect([rule, sections.get(section)]).toEqual([rule, expect.stringContaining(`\`${rule}\``)]);
});

describeNeo4j('on Neo4j', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(() => server?.stop());

  it('says the same', async () => {
    const [embedded, neo4j] = [await memoryStore(), await openStore(addressOf(server), { mode: 'write' })];
    for (const store of [embedded, neo4j]) await buildTold(store, PAGES, GAZETTEER);
    for (const name of NAMES) expect(await told(neo4j, name)).toEqual(await told(embedded, name));
    for (const store of [embedded, neo4j]) await store.close();
  }, 120_000);
});
