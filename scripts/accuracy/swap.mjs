/**
 * Whether rules speak of the language or of names: every name of a gold page is swapped for another of its kind, on the
 * page and in its gold, and what was right is asked for again. Persons get other names, towns other stems, firms other
 * brands, counties and cities those of another city of the province, so that names within names change too.
 */
const SURNAMES =
  '王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔';
const GIVEN = '建国志强丽君伟明海涛晓东文博雅琴永康春霞立群子轩思远佳怡宏图振华秀英天佑润泽嘉树若水长青书航逸飞景行怀瑾承志允和昭然';
const STEMS = [
  '石岭',
  '枫桥',
  '龙潭',
  '柳溪',
  '大坪',
  '白沙',
  '罗坊',
  '双江',
  '横塘',
  '青峰',
  '马坳',
  '沙洲',
  '竹山',
  '古塘',
  '长冈',
  '桐木',
  '黄坑',
  '梅树',
  '水北',
  '新丰',
];
const BRANDS = [
  '宏泰',
  '瑞昇',
  '科锐',
  '鼎晟',
  '华煜',
  '盛邦',
  '凯恒',
  '金彦',
  '中翎',
  '恒骏',
  '天昱',
  '润朗',
  '博屹',
  '捷诺',
  '益朋',
  '凌翌',
  '腾曜',
  '宝灏',
  '晟奕',
  '嘉铄',
];
const TOWN = /(镇|乡|村|社区|街道)$/;

/** A generator of numbers below n that is the same in every run. */
function random(seed) {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const formsOf = (entity) => [entity.name, ...(entity.aliases ?? [])];
const kindOf = (entity) => (Array.isArray(entity.kind) ? entity.kind[0] : entity.kind);

/** Names of one page, old → new. */
class Swaps {
  map = new Map();

  constructor(text, gazetteer, pick) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.pick = pick;
  }

  /** Draws until the name is new to the page. */
  fresh(draw) {
    for (let tries = 0; tries < 50; tries++) {
      const name = draw();
      if (!this.text.includes(name) && ![...this.map.values()].includes(name)) return name;
    }
    return undefined;
  }

  add(from, to) {
    if (to !== undefined && from !== to && from.length >= 2 && !this.map.has(from)) this.map.set(from, to);
  }

  one(list) {
    return list[this.pick(list.length)];
  }

  person(entity) {
    const { name } = entity;
    if (!/^[\u4e00-\u9fff]{2,4}$/.test(name)) return;
    const given = () => Array.from({ length: Math.min(name.length, 3) - 1 }, () => this.one(GIVEN)).join('');
    this.add(
      name,
      this.fresh(() => this.one(SURNAMES) + given()),
    );
  }

  /** 永修县 of 九江市 → 于都县 of 赣州市, where 九江市 has become 赣州市. */
  division(entity) {
    const g = this.gazetteer;
    const known = g.named(entity.name).filter((e) => e.kind === 'Place' && ['city', 'county'].includes(g.level(e.id)));
    const own = known.find((e) => e.name === entity.name);
    if (!own) return;
    const parent = g.entry(own.parent ?? '');
    if (!parent) return;
    const moved = this.moved.get(parent.id) ?? parent.id;
    const like = (e) => e.kind === 'Place' && e.to === null && e.name.length === own.name.length && e.name.slice(-1) === own.name.slice(-1);
    const peers = this.divisions.filter((e) => e.parent === moved && like(e) && e.id !== own.id && !this.text.includes(g.shortName(e)));
    if (peers.length === 0) return;
    const peer = this.one(peers);
    this.moved.set(own.id, peer.id);
    this.add(own.name, peer.name);
    this.add(g.shortName(own), g.shortName(peer));
  }

  town(entity) {
    const tail = TOWN.exec(entity.name)?.[0];
    const stem = entity.name.slice(0, -(tail?.length ?? 0));
    if (tail === undefined || stem.length !== 2 || this.gazetteer.named(entity.name).length > 0) return;
    const name = this.fresh(() => this.one(STEMS) + tail);
    if (name !== undefined) this.add(entity.name, name);
  }

  enterprise(entity, slots) {
    const { core } = slots(entity.name);
    const brand = core.slice(0, 2);
    const legal = /(公司|集团)$/.test(entity.name);
    if (!legal || brand.length < 2 || core.length < 4 || this.gazetteer.named(brand).some((e) => e.kind === 'Place')) return;
    const other = this.fresh(() => this.one(BRANDS));
    if (other === undefined) return;
    for (const form of formsOf(entity)) if (form.includes(brand)) this.add(form, form.replace(brand, other));
  }
}

/** @returns a function that swaps the names in a text. */
function swapper(gold, text, gazetteer, divisions, slots, seed) {
  const swaps = new Swaps(text, gazetteer, random(seed));
  swaps.moved = new Map();
  swaps.divisions = divisions;
  const of = (kind) => gold.entities.filter((e) => kindOf(e) === kind);
  const cities = (e) => (/市$/.test(e.name) ? 0 : 1);
  for (const e of of('Person')) swaps.person(e);
  // Cities before their counties.
  for (const e of [...of('Place')].sort((a, b) => cities(a) - cities(b))) swaps.division(e);
  for (const e of of('Place')) swaps.town(e);
  for (const e of of('Enterprise')) swaps.enterprise(e, slots);
  const from = [...swaps.map.keys()].sort((a, b) => b.length - a.length);
  if (from.length === 0) return { swap: (x) => x, count: 0 };
  // 李 健: a byline may set a name of two characters with blanks between them.
  const pattern = new RegExp(
    from.map((name) => [...name].map((c) => c.replace(/[^\u4e00-\u9fff\w]/g, '\\$&')).join('[ \u3000]*')).join('|'),
    'g',
  );
  const swap = (said) =>
    said.replace(pattern, (hit) => {
      const blank = /[ \u3000]+/.exec(hit)?.[0];
      const to = swaps.map.get(hit.replace(/[ \u3000]/g, ''));
      // Firms that stand within each other's names may leave brands inside; one pass is what a reader would do.
      return blank !== undefined && to.length === 2 ? [...to].join(blank) : to;
    });
  return { swap, count: from.length };
}

function swapStrings(value, swap) {
  if (typeof value === 'string') return swap(value);
  if (Array.isArray(value)) return value.map((v) => swapStrings(v, swap));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, ['kind', 'type', 'role', 'page'].includes(k) ? v : swapStrings(v, swap)]),
  );
}

/** Indexes of the gold facts that are right in an extract, as `relations 3`. */
function rightFacts(score, gold, extract) {
  const { verdicts } = score([gold], [extract]);
  const at = new Map([...gold.relations.map((r, i) => [r, `relations ${i}`]), ...(gold.metrics ?? []).map((m, i) => [m, `metrics ${i}`])]);
  return new Set(verdicts.filter((v) => v.verdict === 'right').map((v) => at.get(v.item)));
}

/**
 * @param pages of `readGold`. @param seed of the names drawn.
 * @returns {right: facts right on the pages, kept: of them right after the swap, names: how many were swapped, lost: lines to read}.
 */
export async function swapNames(pages, reader, extracts, seed) {
  const [{ score }, { Gazetteer }, { companySlots }, { sha256 }, { readFileSync }] = await Promise.all([
    import('./score.mjs'),
    import('../../dist/src/gazetteer/gazetteer.js'),
    import('../../dist/src/recognise/company.js'),
    import('../../dist/src/hash.js'),
    import('node:fs'),
  ]);
  const { ROOT } = await import('../setup/run.mjs');
  const gazetteer = new Gazetteer([`${ROOT}/seeds/gazetteers`]);
  const ids = ['places-jiangxi', 'places-china'].flatMap((f) =>
    readFileSync(`${ROOT}/seeds/gazetteers/${f}.tsv`, 'utf8').match(/^place\/\d{6}(?=\t)/gm),
  );
  const divisions = [...new Set(ids)].map((id) => gazetteer.entry(id)).filter((e) => e !== undefined);
  const slots = (name) => {
    const place = gazetteer.find(name).filter((h) => h.kind === 'Place' && h.start === 0);
    return companySlots(name, Math.max(0, ...place.map((h) => h.end)));
  };
  const total = { right: 0, kept: 0, names: 0, lost: [] };
  pages.forEach(({ page: id, text, gold }, i) => {
    const { page, extract } = extracts.get(id);
    const { swap, count } = swapper(gold, text, gazetteer, divisions, slots, seed + i);
    const swappedText = swap(page.text);
    const swapped = { ...page, text: swappedText, hash: sha256(swappedText) };
    const before = rightFacts(score, gold, extract);
    const after = rightFacts(score, swapStrings(gold, swap), reader.extract(swapped));
    total.names += count;
    total.right += before.size;
    for (const fact of before) {
      if (after.has(fact)) total.kept++;
      else {
        const [list, index] = fact.split(' ');
        const g = gold[list][Number(index)];
        total.lost.push(`${id}\t${list}\t${JSON.stringify(swapStrings(g, swap))}`);
      }
    }
  });
  return total;
}
