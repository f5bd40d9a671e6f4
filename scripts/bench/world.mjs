/** Who and what the generated pages speak of: names made of syllables by number, so that a world of any size needs no list. */

const SYLLABLES = [...'安宝昌德东丰福光广海恒宏华吉佳建江金锦凯康利联龙明宁鹏启庆瑞盛顺泰天通万祥新信兴阳益永远云泽正志中众卓'];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const PROVINCE = 'place/360000';

/** Three syllables for a number, different for each below 140,000. */
export function syllables(n) {
  const base = SYLLABLES.length;
  return [n, Math.floor(n / base), Math.floor(n / base / base)].map((digit) => SYLLABLES[digit % base]).join('');
}

/** Two or three characters; some names are borne by several. */
export function personName(n) {
  const given = syllables(Math.floor(n / SURNAMES.length)).slice(0, n % 3 === 0 ? 1 : 2);
  return SURNAMES[n % SURNAMES.length] + given;
}

/** Divisions: the province, eleven cities, ten counties of each. */
export function place(n) {
  if (n === 0) return { id: PROVINCE, name: '江西省', short: '江西' };
  const city = 1 + (n % 11);
  const county = Math.floor(n / 11) % 11;
  const code = `36${String(city).padStart(2, '0')}${String(county).padStart(2, '0')}`;
  const stem = syllables(7 * n + 3).slice(0, 2);
  return {
    id: `place/${code}`,
    name: `${stem}${county === 0 ? '市' : '县'}`,
    short: stem,
    city: `place/36${String(city).padStart(2, '0')}00`,
  };
}
export const PLACES = 122;

/** What a kind's things are called, how many there may be for each page of the archive, and what a gazetteer knows of them. */
export const KINDS = {
  Place: { known: PLACES },
  Person: { perPage: 1.2 },
  Organization: { known: 400, suffix: ['市工业和信息化局', '县委', '市人民政府', '大学', '协会'] },
  Enterprise: { known: 300, perPage: 1.5, suffix: ['科技有限公司', '实业集团有限公司', '新材料股份有限公司', '电子有限公司'] },
  Park: { known: 110, perPage: 0.05, suffix: ['高新技术产业园区', '工业园区'] },
  Programme: { known: 60, perPage: 0.1, suffix: ['行动计划', '工程', '条例'] },
  Industry: { known: 120, perPage: 0.02, suffix: ['产业', '产业链'] },
  Cluster: { perPage: 0.05, suffix: ['产业集群'] },
  Project: { perPage: 0.6, suffix: ['项目', '产业园项目'] },
  Meeting: { perPage: 0.3, suffix: ['座谈会', '推进会', '博览会'] },
  Honour: { known: 100, perPage: 0.05, suffix: ['示范企业', '先进集体'] },
  Product: { known: 200, perPage: 0.3, suffix: ['铜箔', '芯片', '电池'] },
};

const stemOf = (kind, n) => syllables(n + 31 * kind.length);

/** The nth thing of a kind: those that a gazetteer knows first. */
export function thing(kind, n) {
  const { known = 0, suffix } = KINDS[kind];
  if (kind === 'Place') {
    const { id, name, short } = place(n);
    return { kind, name, short, gazetteer: id, full: true };
  }
  if (kind === 'Person') return { kind, name: personName(n), gazetteer: null, full: false };
  const stem = stemOf(kind, n);
  const name = stem + suffix[n % suffix.length];
  return { kind, name, short: stem, gazetteer: n < known ? `${kind.toLowerCase()}/${n}` : null, full: n < known || kind === 'Enterprise' };
}

/** The gazetteer of this world, as the graph asks it. */
export const GAZETTEER = {
  get(id) {
    const [prefix, number] = id.split('/');
    if (prefix === 'place') return PLACE_NAMES.get(id);
    const kind = Object.keys(KINDS).find((name) => name.toLowerCase() === prefix);
    return kind && Number(number) < (KINDS[kind].known ?? 0) ? { kind, name: thing(kind, Number(number)).name, code: null } : undefined;
  },
};
const PLACE_NAMES = new Map(
  Array.from({ length: PLACES }, (_, n) => place(n)).map(({ id, name }) => [id, { kind: 'Place', name, code: id.slice('place/'.length) }]),
);
