/**
 * Scores extracts against gold (docs/EXTRACT.md says what both hold): entities, names, relations, metrics, layout, and a
 * verdict on each relation and metric found.
 */

export const KINDS = [
  'Person',
  'Place',
  'Organization',
  'Enterprise',
  'Park',
  'Programme',
  'Industry',
  'Cluster',
  'Project',
  'Meeting',
  'Honour',
];
export const REPORTED_KINDS = ['Product'];
export const RELATIONS = [
  'HOLDS_POST',
  'LOCATED_IN',
  'PART_OF',
  'CHAIRED',
  'ATTENDED',
  'VISITED',
  'ADOPTS',
  'DEVELOPS',
  'BUILDS',
  'PARTNERS_WITH',
  'AWARDED',
  'AUTHORED',
];
export const REPORTED_RELATIONS = ['PRODUCES'];

/** Comparable form of a name: width, quotes, brackets and blanks do not count. */
export const norm = (text) =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」『』《》〈〉()（）·•,，、。:：—–-]/g, '')
    .toLowerCase();
/** What gold gives as one or as several. */
export const list = (value) => (value == null ? [] : Array.isArray(value) ? value : [value]);
/** All forms of an entity's name, as they are compared. */
export const namesOf = (entity) => new Set([entity.name, ...list(entity.aliases)].map(norm).filter(Boolean));
const overlap = (a, b) => {
  for (const x of a) if (b.has(x)) return true;
  return false;
};

class Tally {
  constructor() {
    this.hit = 0;
    this.gold = 0;
    this.pred = 0;
  }
  add(other) {
    this.hit += other.hit;
    this.gold += other.gold;
    this.pred += other.pred;
  }
  get p() {
    return this.pred ? this.hit / this.pred : 0;
  }
  get r() {
    return this.gold ? this.hit / this.gold : 0;
  }
  get f1() {
    return this.p + this.r ? (2 * this.p * this.r) / (this.p + this.r) : 0;
  }
  toJSON() {
    const r = (x) => Math.round(x * 1e4) / 1e4;
    return { p: r(this.p), r: r(this.r), f1: r(this.f1), hit: this.hit, gold: this.gold, pred: this.pred };
  }
}
const bucket = (table, key) => (table[key] ??= new Tally());

/**
 * Pairs gold with predicted entities of a right kind that share a name; each side is used once, required ones first. A name that is
 * only an alias counts where at least a third of the predicted names are right, so that a heap of aliases matches nothing.
 */
function matchEntities(gold, pred) {
  const pairs = new Map();
  const taken = new Set();
  const predNames = pred.map(namesOf);
  const trusted = (names, right) => [...names].filter((n) => right.has(n)).length * 3 >= names.size;
  const pass = (required, exact) =>
    gold.forEach((g, gi) => {
      if (pairs.has(gi) || Boolean(g.optional) === required) return;
      const kinds = list(g.kind);
      const right = namesOf(g);
      const pi = pred.findIndex(
        (p, i) =>
          !taken.has(i) &&
          kinds.includes(p.kind) &&
          (exact ? right.has(norm(p.name)) : overlap(right, predNames[i]) && trusted(predNames[i], right)),
      );
      if (pi >= 0) {
        pairs.set(gi, pi);
        taken.add(pi);
      }
    });
  pass(true, true);
  pass(true, false);
  pass(false, true);
  pass(false, false);
  return { pairs, taken };
}

function scorePage(gold, pred, out) {
  /** `item`: the gold item that it is right by. */
  const judge = (fact, verdict, item = null) => out.verdicts.push({ page: gold.page, fact, verdict, item });
  const scoredKind = (kind) => KINDS.includes(kind);
  const { pairs, taken } = matchEntities(gold.entities, pred.entities ?? []);
  gold.entities.forEach((g, gi) => {
    const kind = list(g.kind)[0];
    const hit = pairs.has(gi);
    const table = scoredKind(kind) ? out.entities : out.reported;
    if (g.optional) return;
    bucket(table, kind).gold++;
    if (hit) {
      bucket(table, kind).hit++;
      bucket(table, kind).pred++;
    } else out.errors.push(`${gold.page}\tmissed\t${kind}\t${g.name}`);
  });
  const goldNames = gold.entities.map(namesOf);
  // an alias that is another entity's name joins what is two: charged as a false node
  for (const [gi, pi] of pairs) {
    const kind = list(gold.entities[gi].kind)[0];
    const other = [...namesOf(pred.entities[pi])].find(
      (n) => !goldNames[gi].has(n) && goldNames.some((names, k) => k !== gi && !gold.entities[k].optional && names.has(n)),
    );
    if (other) {
      bucket(scoredKind(kind) ? out.entities : out.reported, kind).pred++;
      out.errors.push(`${gold.page}\tjoined\t${kind}\t${gold.entities[gi].name} with ${other}`);
    }
  }
  (pred.entities ?? []).forEach((p, pi) => {
    if (taken.has(pi)) return;
    const table = scoredKind(p.kind) ? out.entities : REPORTED_KINDS.includes(p.kind) ? out.reported : null;
    if (!table) return;
    // a second node of what is optional in gold costs nothing; any other unmatched node is a false one
    const names = namesOf(p);
    if (gold.entities.some((g, gi) => g.optional && list(g.kind).includes(p.kind) && overlap(goldNames[gi], names))) return;
    bucket(table, p.kind).pred++;
    out.errors.push(`${gold.page}\tspurious\t${p.kind}\t${p.name}`);
  });

  // Relations: ends are compared by name, so a wrong kind does not cost its relations too.
  const goldByName = new Map();
  for (const [gi, g] of gold.entities.entries()) for (const n of namesOf(g)) if (!goldByName.has(n)) goldByName.set(n, gi);
  (gold.articles ?? []).forEach((a, i) => {
    const n = norm(a.title);
    if (n && !goldByName.has(n)) goldByName.set(n, `a${i}`);
  });
  const predById = new Map((pred.entities ?? []).map((e) => [e.id, e]));
  const articleKey = new Map((pred.articles ?? []).map((a) => [a.id, sameArticle(a, gold.articles ?? [])]));
  const keyOfName = (name) => goldByName.get(norm(name));
  const keyOfPred = (id) => {
    if (articleKey.has(id)) return articleKey.get(id);
    const e = predById.get(id);
    if (!e) return `?${id}`;
    for (const n of namesOf(e)) {
      const k = goldByName.get(n);
      if (k !== undefined) return k;
    }
    return `?${e.name}`;
  };
  const undirected = (t) => t === 'PARTNERS_WITH';
  const end = (a, b, t) => (undirected(t) && String(a) > String(b) ? `${b}→${a}` : `${a}→${b}`);
  const goldRel = (gold.relations ?? []).map((r) => ({
    r,
    types: list(r.type),
    key: (type) => end(keyOfName(r.source), keyOfName(r.target), type),
  }));
  const seen = new Set();
  const used = new Set();
  for (const r of pred.relations ?? []) {
    const headline = RELATIONS.includes(r.type);
    if (!headline && !REPORTED_RELATIONS.includes(r.type)) continue;
    const table = headline ? out.relations : out.reported;
    const a = keyOfPred(r.source),
      b = keyOfPred(r.target);
    const key = end(a, b, r.type);
    const post = r.type === 'HOLDS_POST' ? norm(r.properties?.post) : '';
    const once = `${r.type} ${key} ${post}`;
    if (seen.has(once)) continue;
    seen.add(once);
    const gi = goldRel.findIndex(
      (g, i) =>
        !used.has(i) &&
        g.types.includes(r.type) &&
        g.key(r.type) === key &&
        (r.type !== 'HOLDS_POST' || postsAgree(r.properties?.post, g.r.properties?.post, predById.get(r.target))),
    );
    if (gi >= 0) {
      used.add(gi);
      judge(r, goldRel[gi].r.optional ? 'free' : 'right', goldRel[gi].r);
      if (!goldRel[gi].r.optional) {
        bucket(table, list(goldRel[gi].r.type)[0]).hit++;
        bucket(table, list(goldRel[gi].r.type)[0]).pred++;
      }
      continue;
    }
    if (goldRel.some((g) => g.types.includes(r.type) && g.key(r.type) === key && g.r.optional)) {
      judge(r, 'free');
      continue;
    }
    const from = predById.get(r.source),
      to = predById.get(r.target);
    if (r.type === 'LOCATED_IN' && from && to && (nests(from, to) || saidByName(from, to))) {
      judge(r, 'free');
      continue;
    }
    judge(r, 'wrong');
    bucket(table, r.type).pred++;
    out.errors.push(
      `${gold.page}\tspurious\t${r.type}\t${predById.get(r.source)?.name} → ${predById.get(r.target)?.name} ${r.properties?.post ?? ''}`,
    );
  }
  goldRel.forEach(({ r }, i) => {
    if (r.optional) return;
    const type = list(r.type)[0];
    const table = RELATIONS.includes(type) ? out.relations : out.reported;
    bucket(table, type).gold++;
    if (!used.has(i)) out.errors.push(`${gold.page}\tmissed\t${type}\t${r.source} → ${r.target} ${r.properties?.post ?? ''}`);
  });

  // Metrics: value and unit must be right, the subject or the indicator must agree.
  const left = [...(pred.metrics ?? [])];
  for (const g of gold.metrics ?? []) {
    const i = left.findIndex(
      (m) => sameNumber(m, g) && (sameIndicator(m.indicator, g.indicator) || keyOfPred(m.subject) === keyOfName(g.subject)),
    );
    const subjectRight = i >= 0 && keyOfPred(left[i].subject) === keyOfName(g.subject);
    const periodRight = i >= 0 && g.period && norm(left[i].period) === norm(g.period);
    if (i >= 0) judge(left[i], g.optional ? 'free' : subjectRight ? 'right' : 'wrong', g);
    if (g.optional) {
      if (i >= 0) left.splice(i, 1);
      continue;
    }
    out.metrics.gold++;
    out.metricSubjects.gold++;
    if (g.period) {
      out.metricPeriods.gold++;
      if (i >= 0 && left[i].period) out.metricPeriods.pred++;
      if (periodRight) out.metricPeriods.hit++;
    }
    if (i >= 0) {
      left.splice(i, 1);
      out.metrics.hit++;
      out.metrics.pred++;
      out.metricSubjects.pred++;
      if (subjectRight) out.metricSubjects.hit++;
    } else out.errors.push(`${gold.page}\tmissed\tmetric\t${g.subject} ${g.indicator} ${g.value}${g.unit}`);
  }
  for (const m of left) {
    judge(m, 'wrong');
    out.metrics.pred++;
    out.metricSubjects.pred++;
    out.errors.push(`${gold.page}\tspurious\tmetric\t${predById.get(m.subject)?.name} ${m.indicator} ${m.value}${m.unit}`);
  }

  // Layout: pairs of lines that gold puts in the same article (title to caption), and each line's role.
  const place = (articles) => {
    const at = new Map();
    for (const [i, a] of (articles ?? []).entries()) for (const l of a.lines ?? []) at.set(l.line, { article: i, role: l.role });
    return at;
  };
  const gl = place(gold.articles),
    pl = place(pred.articles);
  const lines = [...new Set([...gl.keys(), ...pl.keys()])].sort((x, y) => x - y);
  for (let i = 0; i < lines.length; i++) {
    const g1 = gl.get(lines[i]),
      p1 = pl.get(lines[i]);
    if (g1) {
      out.roles.gold++;
      if (p1?.role === g1.role) out.roles.hit++;
    }
    if (p1) out.roles.pred++;
    for (let j = i + 1; j < lines.length; j++) {
      const g2 = gl.get(lines[j]),
        p2 = pl.get(lines[j]);
      const g = g1 && g2 && g1.article === g2.article,
        p = p1 && p2 && p1.article === p2.article;
      if (g) out.layout.gold++;
      if (p) out.layout.pred++;
      if (g && p) out.layout.hit++;
    }
  }
}
/** The gold article that a predicted one is: the one it shares most lines with, or, without lines, its title. */
function sameArticle(article, golds) {
  const lines = new Set((article.lines ?? []).map((l) => l.line));
  let best = -1,
    most = 0;
  golds.forEach((g, i) => {
    const shared = (g.lines ?? []).filter((l) => lines.has(l.line)).length;
    if (shared > most) {
      most = shared;
      best = i;
    }
  });
  if (best < 0) best = golds.findIndex((g) => g.title && norm(g.title) === norm(article.title));
  return best < 0 ? `?${article.id}` : `a${best}`;
}
/** Administrative nesting that a gazetteer knows: free, unless it is upside down. */
const LEVELS = [/国$/, /(省|自治区|特别行政区)$/, /(市|州|盟|地区)$/, /(县|区|旗)$/, /(镇|乡|街道)$/, /(村|社区)$/];
const level = (entity) => {
  const i = LEVELS.findIndex((l) => l.test(entity.name));
  return i < 0 ? LEVELS.length : i;
};
const nests = (from, to) => from.kind === 'Place' && to.kind === 'Place' && level(from) >= level(to);
/** A name that begins with the place's says where it is: its place is free, too. */
export const saidByName = (from, to) => {
  const place = norm(to.name).replace(/[省市县区]$/, '');
  return place.length >= 2 && [...namesOf(from)].some((n) => n.startsWith(place));
};
export const sameIndicator = (a, b) => {
  const [x, y] = [norm(a), norm(b)];
  return Math.min(x.length, y.length) >= 2 && (x.includes(y) || y.includes(x));
};
export const sameNumber = (a, b) => Number(a.value) === Number(b.value) && norm(a.unit) === norm(b.unit);
/** The same office: 江西省委书记, 省委书记 and 书记 (of that place) agree; 副市长 and 市长, 原局长 and 局长 do not. */
function postsAgree(pred, gold, target) {
  const marks = (post) => (post.match(/原|时任|前任|代理|代|常务|副|兼|名誉/g) ?? []).sort().join();
  const office = (post) => {
    let core = norm(post);
    const names = target ? [...namesOf(target)].sort((a, b) => b.length - a.length) : [];
    const own = names.find((name) => core.startsWith(name) && core.length - name.length >= 2);
    if (own) core = core.slice(own.length);
    const bare = core.replace(
      /^(中共)?(省|市|县|区|州|镇|乡|村|街道|社区|园区|公司|集团|企业|学校|医院)?(党委|党组|党工委|党支部|党总支|工委|委|人民政府|政府)?/,
      '',
    );
    return bare.length >= 2 ? bare : core;
  };
  const said = norm(pred);
  return said.length >= 2 && list(gold).some((g) => marks(norm(g)) === marks(said) && office(g) === office(pred));
}

/** Persons, places and bodies (organizations, enterprises and parks as one): what general taggers also find. */
const CLASS = { Person: 'Person', Place: 'Place', Organization: 'Body', Enterprise: 'Body', Park: 'Body' };
function scoreNames(gold, pred, tallies) {
  const goldOf = gold.entities
    .map((e) => ({
      ...e,
      kind: [
        ...new Set(
          list(e.kind)
            .map((k) => CLASS[k])
            .filter(Boolean),
        ),
      ],
    }))
    .filter((e) => e.kind.length)
    .map((e) => ({ ...e, optional: e.optional || !CLASS[list(gold.entities.find((g) => g.name === e.name).kind)[0]] }));
  const predOf = (pred.entities ?? []).filter((e) => CLASS[e.kind]).map((e) => ({ ...e, kind: CLASS[e.kind] }));
  const { pairs, taken } = matchEntities(goldOf, predOf);
  goldOf.forEach((g, gi) => {
    if (g.optional) return;
    const t = tallies[g.kind[0]];
    t.gold++;
    if (pairs.has(gi)) {
      t.hit++;
      t.pred++;
    }
  });
  predOf.forEach((p, pi) => {
    if (!taken.has(pi) && !goldOf.some((g) => g.optional && g.kind.includes(p.kind) && overlap(namesOf(g), namesOf(p))))
      tallies[p.kind].pred++;
  });
}

export function score(golds, preds) {
  const out = {
    entities: {},
    relations: {},
    reported: {},
    metrics: new Tally(),
    metricSubjects: new Tally(),
    metricPeriods: new Tally(),
    names: { Person: new Tally(), Place: new Tally(), Body: new Tally() },
    layout: new Tally(),
    roles: new Tally(),
    errors: [],
    verdicts: [],
  };
  for (const gold of golds) {
    const pred = preds.find((p) => String(p.page) === String(gold.page)) ?? { entities: [] };
    scorePage(gold, pred, out);
    scoreNames(gold, pred, out.names);
  }
  const sum = (table) => {
    const t = new Tally();
    for (const x of Object.values(table)) t.add(x);
    return t;
  };
  return { entity: sum(out.entities), name: sum(out.names), relation: sum(out.relations), ...out };
}

/** What is inconsistent in a gold file, one line each. */
export function check(gold, pageText) {
  const problems = [];
  const text = norm(pageText);
  const names = new Set();
  const lines = pageText.split(/\r?\n/);
  for (const e of gold.entities) {
    for (const k of list(e.kind)) if (![...KINDS, ...REPORTED_KINDS].includes(k)) problems.push(`kind ${k} of ${e.name}`);
    if (![...namesOf(e)].some((n) => text.includes(n))) problems.push(`no form of ${e.name} is on the page`);
    for (const n of namesOf(e)) {
      if (names.has(n)) problems.push(`two entities named ${n}`);
    }
    for (const n of namesOf(e)) names.add(n);
  }
  for (const a of gold.articles ?? []) names.add(norm(a.title));
  for (const r of gold.relations ?? []) {
    for (const t of list(r.type)) if (![...RELATIONS, ...REPORTED_RELATIONS].includes(t)) problems.push(`type ${t}`);
    for (const side of [r.source, r.target]) if (!names.has(norm(side))) problems.push(`${list(r.type)[0]}: no entity ${side}`);
  }
  for (const m of gold.metrics ?? []) {
    if (!names.has(norm(m.subject))) problems.push(`metric: no entity ${m.subject}`);
    if (typeof m.value !== 'number') problems.push(`metric value of ${m.indicator}`);
    if (!text.includes(norm(m.value))) problems.push(`metric ${m.value} is not on the page`);
  }
  const seen = new Set();
  for (const a of gold.articles ?? [])
    for (const l of a.lines ?? []) {
      if (seen.has(l.line)) problems.push(`line ${l.line} twice`);
      seen.add(l.line);
      if (!lines[l.line - 1]?.trim()) problems.push(`line ${l.line} is empty`);
    }
  for (const line of gold.unplaced ?? []) seen.add(line);
  lines.forEach((l, i) => {
    if (l.trim() && !seen.has(i + 1) && gold.articles) problems.push(`line ${i + 1} is in no article`);
  });
  return problems;
}
