import { describe, expect, it } from 'vitest';
import { resolveExtracts } from '../../src/graph/derive.js';
import { resolveBlock } from '../../src/resolve/blocks.js';
import { nameKey, type Signature } from '../../src/resolve/signature.js';
import { type Said, said } from './signatures.js';

const JIANGXI = 'province:place/360000';
const HUNAN = 'province:place/430000';
const GUIXI = 'in:place/360681';
const RUICHANG = 'in:place/360481';

/** The entity of each page entity, in order: equal letters are one entity. */
function joined(...entities: Said[]): string {
  const signatures = entities.map((e) => said(e));
  const all = signatures.flat();
  const byBlock = new Map<string, Signature[]>();
  for (const s of all) byBlock.set(s.block, [...(byBlock.get(s.block) ?? []), s]);
  const decided = new Map([...byBlock].flatMap(([block, own]) => [...resolveBlock(block, own)]));
  const ids = signatures.map((own) => decided.get(own.find((s) => s.primary)!.id)!);
  const letters = new Map<string, string>();
  for (const id of ids) if (!letters.has(id)) letters.set(id, 'abcdefgh'[letters.size]!);
  return ids.map((id) => letters.get(id)).join('');
}

const firm = (name: string, rest: Partial<Said> = {}): Said => ({ kind: 'Enterprise', name, ...rest });
const person = (features: string[], rest: Partial<Said> = {}): Said => ({ kind: 'Person', name: '李明', features, ...rest });
const official = (region: string, province: string, date: string | null): Said =>
  person([`post:局长@${region}`, `region:${region}`, province], { official: true, date });

describe('short names', () => {
  const A = firm('江西富远精密有限公司', { full: true, aliases: ['富远精密'], features: [GUIXI, JIANGXI] });
  const B = firm('瑞昌富远精密有限公司', { full: true, aliases: ['富远精密'], features: [RUICHANG, JIANGXI] });
  const short = firm('富远精密', { features: [JIANGXI] });

  it('join the only full name', () => expect(joined(A, short)).toBe('aa'));
  it('stand apart when two firms have them, and rejoin when one goes', () => {
    expect(joined(A, B, short)).toBe('abc');
    expect(joined(B, short)).toBe('aa');
  });
  it('join the one of two that is of the same place', () =>
    expect(joined(A, B, firm('富远精密', { features: [RUICHANG, JIANGXI] }))).toBe('abb'));
  it('do not join a firm of another province', () => expect(joined(A, firm('富远精密', { features: [HUNAN] }))).toBe('ab'));
  it('join what a gazetteer knows, wherever the page is', () =>
    expect(joined(firm('江西铜业集团有限公司', { gazetteer: 'firm/jcc', aliases: ['江铜'] }), firm('江铜', { features: [HUNAN] }))).toBe(
      'aa',
    ));
  it('join a full name that only allows them', () =>
    expect(joined(firm('江西云川数据科技有限公司', { full: true, offers: ['云川数据'] }), firm('云川数据'))).toBe('aa'));
  it('of one name are one firm until pages say otherwise', () => expect(joined(short, firm('富远精密', { features: [HUNAN] }))).toBe('aa'));
  it('never join a branch to its parent', () =>
    expect(joined(firm('江西银行', { full: true }), firm('江西银行宜春分行', { full: true }))).toBe('ab'));
  it('never join a place to its government', () =>
    expect(
      joined(
        { kind: 'Place', name: '江西省', gazetteer: 'place/360000' },
        { kind: 'Organization', name: '江西省人民政府', gazetteer: 'body/government@place/360000' },
      ),
    ).toBe('ab'));
});

describe('renamed bodies', () => {
  const OLD = { name: '赣州华隆电子有限公司', key: '赣州华隆电子有限公司' };
  const old = firm(OLD.name, { full: true, offers: ['华隆电子'] });
  const renaming = firm('江西华隆半导体股份有限公司', {
    full: true,
    aliases: [OLD.name],
    renamed: [OLD],
    offers: ['华隆半导体', '华隆电子'],
  });
  const now = firm('江西华隆半导体股份有限公司', { full: true, offers: ['华隆半导体'] });
  it('are one under both names, and under the short forms of both', () =>
    expect(joined(old, renaming, now, firm('华隆电子'), firm('华隆半导体'))).toBe('aaaaa'));
  it('are two where no page says so', () => expect(joined(old, now)).toBe('ab'));
  it('stay two where pages say that the old name became two', () =>
    expect(joined(old, renaming, firm('上饶华隆新材料有限公司', { full: true, renamed: [OLD], aliases: [OLD.name] }))).toBe('abc'));
  it('keep the gazetteer’s id', () => {
    const known: Said = { kind: 'Park', name: '江西抚北工业园区', gazetteer: 'park/fubei-ip' };
    const key = 'park:place/361002:高新区';
    const named: Said = { kind: 'Park', name: '临川高新区', full: true, key };
    const page: Said = { ...known, aliases: ['江西临川高新技术产业园区'], renamed: [{ name: '江西临川高新技术产业园区', key }] };
    expect(joined(known, page, named)).toBe('aaa');
    expect(joined(known, named)).toBe('ab');
  });
});

describe('names without a full one', () => {
  it('a bare meeting is its page’s own', () =>
    expect(joined({ kind: 'Meeting', name: '座谈会' }, { kind: 'Meeting', name: '座谈会' })).toBe('ab'));
  it('“1+5” is its place’s', () =>
    expect(
      joined(
        { kind: 'Programme', name: '“1+5”', features: [GUIXI] },
        { kind: 'Programme', name: '“1+5”产业体系', aliases: ['“1+5”'], features: [RUICHANG] },
      ),
    ).toBe('ab'));
  const plan = (rest: Partial<Said>): Said => ({ kind: 'Programme', name: '“1+3+X”产业体系', ...rest });
  const owned = plan({ full: true, key: '1+3+x@place/360681', features: [GUIXI, JIANGXI] });
  it('“1+3+X” whose owner a page names is that one in its city, and in the province only if the province’s', () => {
    expect(joined(owned, plan({ features: [GUIXI, JIANGXI] }), plan({ features: ['in:place/360600', JIANGXI] }))).toBe('aaa');
    expect(joined(owned, plan({ features: [RUICHANG, JIANGXI] }))).toBe('ab');
    const provincial = plan({ full: true, key: '1+3+x@place/360000', features: [JIANGXI] });
    expect(joined(provincial, plan({ features: [RUICHANG, JIANGXI] }), plan({ features: [HUNAN] }))).toBe('aab');
  });
  it('a number that a page says is not the gazetteer’s plan stays apart from it', () => {
    const known: Said = { kind: 'Programme', name: '“1269”行动计划', gazetteer: 'programme/jx-1269' };
    const other: Said = { kind: 'Programme', name: '“1269”行动计划', features: ['not:programme/jx-1269', HUNAN] };
    expect(joined(known, other, { kind: 'Programme', name: '“1269”' })).toBe('aba');
  });
  it('a village is its province’s', () =>
    expect(joined({ kind: 'Place', name: '新村', features: [JIANGXI] }, { kind: 'Place', name: '新村', features: [HUNAN] })).toBe('ab'));
});

describe('namesakes', () => {
  it('a reporter is another than an official', () =>
    expect(joined(person(['press:江西日报', JIANGXI]), official('place/360600', JIANGXI, '2024-01-01'))).toBe('ab'));
  it('a reporter is one on all pages of the paper, bare in another’s', () =>
    expect(joined(person(['press:江西日报']), person(['press:江西日报']))).toBe('aa'));
  it('a reporter of a paper that the page does not name is the one of its province', () => {
    const unnamed = person(['press:@place/360000', JIANGXI]);
    expect(joined(person(['press:江西日报', JIANGXI]), unnamed, person(['press:@place/430000', HUNAN]))).toBe('aab');
    expect(joined(person(['press:江西日报', JIANGXI]), person(['press:江南都市报', JIANGXI]), unnamed)).toBe('abc');
  });
  it('an official is another than a firm’s head', () =>
    expect(joined(official('place/360600', JIANGXI, null), person(['post:董事长@某公司', 'region:place/360600', JIANGXI]))).toBe('ab'));
  it('officials of two provinces are two', () =>
    expect(joined(official('place/360600', JIANGXI, '2024-01-01'), official('place/430100', HUNAN, '2025-01-01'))).toBe('ab'));
  it('who holds a post in one city and later in another has moved', () =>
    expect(
      joined(
        official('place/360600', JIANGXI, '2023-05-01'),
        official('place/360600', JIANGXI, '2024-02-01'),
        official('place/360900', JIANGXI, '2025-01-01'),
      ),
    ).toBe('aaa'));
  it('posts in two cities that interleave are two persons’', () =>
    expect(
      joined(
        official('place/360600', JIANGXI, '2023-05-01'),
        official('place/360900', JIANGXI, '2024-02-01'),
        official('place/360600', JIANGXI, '2025-01-01'),
      ),
    ).toBe('aba'));
  const head = (office: string, code: string, date: string | null, ...rest: string[]): Said =>
    person(
      [
        `post:${office}@place/${code}`,
        `seat:place/${code}`,
        `region:place/${code.slice(0, 4)}00`,
        `province:place/${code.slice(0, 2)}0000`,
        ...rest,
      ],
      { official: true, date },
    );
  it('heads of two counties of one city whose reports interleave are two, one who follows the other is one', () => {
    expect(joined(head('县长', '360826', '2018-07-06'), head('县长', '360828', '2019-04-12'), head('县长', '360826', '2020-07-15'))).toBe(
      'aba',
    );
    expect(joined(head('县长', '360826', '2018-07-06'), head('书记', '360828', '2019-04-12'))).toBe('aa');
  });
  it('a vice mayor who heads a district of his city besides is one', () =>
    expect(joined(head('书记', '360603', '2021-01-01'), head('副市长', '360600', '2021-06-01'), head('书记', '360603', '2022-01-01'))).toBe(
      'aaa',
    ));
  it('of two namesakes the one who had gone is who came elsewhere', () =>
    expect(
      joined(
        head('县长', '360923', '2017-03-10'),
        head('书记', '360428', '2018-07-06'),
        head('县长', '360923', '2020-01-19'),
        head('副市长', '360700', '2019-06-30'),
      ),
    ).toBe('abab'));
  it('a former post ties, but says nothing of its time', () => {
    const past = person(['past:县长@place/360923', 'seat:place/360923', 'region:place/360900', JIANGXI], {
      official: true,
      date: '2024-01-01',
    });
    expect(joined(head('县长', '360923', '2017-03-10'), head('书记', '360428', '2020-07-06'), past)).toBe('aaa');
  });
  it('posts in two provinces on one page are one person’s', () =>
    expect(
      joined(
        head('副省长', '330000', '2018-11-09'),
        head('省长', '360000', '2023-06-30', 'past:副省长@place/330000', 'seat:place/330000', 'region:place/330000'),
        head('省长', '360000', '2025-02-21'),
      ),
    ).toBe('aaa'));
  it('a page that gives one name the heads of two counties joins neither', () =>
    expect(
      joined(
        head('县长', '360826', '2018-07-06'),
        head('县长', '360828', '2019-04-12'),
        head('县长', '360826', '2021-09-28', 'post:县长@place/360828', 'seat:place/360828'),
        head('县长', '360826', '2022-07-06'),
      ),
    ).toBe('abca'));
  it('heads of firms of one brand are one', () => {
    const chief = (firmName: string, province: string, place: string): Said =>
      person([`post:董事长@${firmName}`, 'brand:云栖智造', `seat:place/${place}`, `region:place/${place.slice(0, 4)}00`, province]);
    expect(joined(chief('浙江云栖智造有限公司', 'province:place/330000', '330112'), chief('江西云栖智造有限公司', JIANGXI, '361104'))).toBe(
      'aa',
    );
  });
  it('a bare name is the only one that its province allows', () => {
    expect(joined(official('place/360600', JIANGXI, '2024-01-01'), person([JIANGXI]))).toBe('aa');
    expect(joined(official('place/360600', JIANGXI, '2024-01-01'), person([HUNAN]))).toBe('ab');
  });
});

describe('names compare', () => {
  it.each([
    ['“1269”行动计划', '1269行动计划'],
    ['翰澜聚合物（漳州）有限公司', '翰澜聚合物(漳州)有限公司'],
    ['李 健', '李健'],
    ['ＡＢ公司', 'ab公司'],
  ])('%s and %s alike', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it('by keys that an index takes, however long the name, and that differ where names do', () => {
    const long = '赣'.repeat(1_000_000);
    expect(nameKey(long).length).toBeLessThan(600);
    expect(nameKey(`${long}江`)).not.toBe(nameKey(long));
    expect(nameKey(`“${long}”`)).toBe(nameKey(long));
  });
});

it('the kind most pages give is taken, with the name most of them print', () => {
  const extract = (page: string, kind: Said['kind'], name: string) => ({
    page,
    meta: { date: null, province: null, newspaper: null, hash: '', version: '' },
    relations: [],
    metrics: [],
    articles: [],
    unplaced: [],
    entities: [{ id: 'e1', kind, name, aliases: [], mentions: [], gazetteer: null, full: true, features: [] }],
  });
  const { entities } = resolveExtracts(
    [
      extract('a', 'Park', '沃川（贵溪）产业园'),
      extract('b', 'Enterprise', '沃川(贵溪)产业园'),
      extract('c', 'Park', '沃川（贵溪）产业园'),
    ],
    { get: () => undefined },
  );
  expect(entities).toEqual([
    expect.objectContaining({ kind: 'Park', name: '沃川（贵溪）产业园', aliases: ['沃川(贵溪)产业园'], pages: 3 }),
  ]);
});
