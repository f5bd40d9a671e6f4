/** Bodies of state, party, science and society: 襄阳隆中实验室, 中国科学院赣江创新研究院, 宜春经济技术开发区管委会. */
import type { GazetteerHit } from '../gazetteer/gazetteer.js';
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { recogniseHeaded } from './headed.js';
import { partsOfBodies, titledOffices } from './organization-office.js';
import type { Scope } from './scope.js';
import { ENDED, type Segment } from './walk.js';

/** 两所医院, 各级党委 */
const COUNTED = /([一二三四五六七八九十两几多各\d]+[个家所座名支位]|^各级|^各地)/;

/** 四川省人民政府|口岸与物流|办公室: a body for two things; without a place before it, two bodies. */
const JOINT = /^(与|和|及)$/;
/** 省农业农村厅|党组书记, 宝盖村|党总支书记: the post is held at the body or place whose party group it is. */
const PARTY = /党(?:组|总支|支部)$|[^省市县区州镇乡村道链]党委$/;
const PARTY_POST = /^(?:第一|常务)?副?(?:书记|成员|委员|常委)/;
/** 北京航空航天大学|实验室: one of many of that body. */
const ANY = /^(实验室|研究院|研究所|中心|学校|医院|学院|研究中心|研发中心|技术中心|服务中心)$/;

/** 攀钢集团|研究院: a firm has one. */
const RESEARCH = /(研究院|研究所|技术中心|研究总院)$/;

/** 国家动力与储能电池产品质量检验检测中心: a national body for two things. */
const CENTRE_OF = /^(?:国家|中国|全国|国际).{4,}(中心|实验室|联盟|协会|学会|研究会|研究院|促进会|基金会)$/u;
/** What opens a body's name without a place: 与|西北有色金属研究院, 和|国际竹藤组织. */
const OPENER = /^(?!..(?:区域|地区))(?:西北|西南|东北|华东|华南|华中|华北|中南|东南|国际|中国|国家|全国|亚洲|世界|中央)/u;
/** 市人大常委会|法工委, 省政协|社会法制委: what a congress or a consultative conference has. */
const COMMISSION = /^([\u3400-\u9fff]{1,9}?(?:工委|委员会|委))(?=(?:副?主任|关于|委员|负责人|组织|举行|召开|牵头|[，。、；（]|$))/u;
const HAS_COMMISSIONS = /(?:人大常委会|人民代表大会常务委员会|政协|政治协商会议[\u3400-\u9fff]{0,6}委员会)$/u;
const NO_COMMISSION = /^(?:.*[的与和在对]|各|全|党|常|纪|主任|副).*委$/u;
/** 省商务厅|外资处|处长, 市教育局|基础教育科: a department, where its head or the end of the name follows. */
const DEPARTMENT =
  /^([\u3400-\u9fff]{2,8}?(?:站|所|中心|大队))(?=副?(?:[站所]长|大队长|主任))|^([\u3400-\u9fff]{1,9}?[处科股])(?=(?:统计|获悉|介绍|数据显示|提供|牵头|组织|股长|副股长)|(?:原|时任)?(?:[处科股]?长|副[处科]长)|[相有]关负责人|负责人|工作人员|干部|[，。、；（）]|$)/u;
const HAS_DEPARTMENTS = /(?:[厅局委院府]|总队|委员会|(?:宣传|组织|统战|工作)部)$/u;
/** 办公室|三处 is none of this: 各处, 到处, 用武之处. */
const NO_DEPARTMENT =
  /^(.*[控参入持]股|.*(?:各|等|到|四|之|好|益|坏|用|出|深|远|近|何|多|随|此|长|短|妙|难|痛|险|暗|高|低|去|相|下|本|[一二两三四五六七八九十\d])[处科]|.*[在于的了为与和及从到被由将把让对说长局原副].*)$/u;
/** Beginnings that make a name of ordinary words: 国家防灾减灾救灾委员会. */
const NATIONAL =
  /^(国家|中国|中央|全国|中共|国际|世界|亚洲|长三角|大湾区|[省市县](?!级|域|场|民)|区(?!域|块|间|位)|[\u3400-\u9fff]{0,4}“)/u;
/** What says that something of its own was founded. */
const FOUNDED =
  /(成立|设立|组建|共建|合建|合办|联办|创办|筹建|建起|建成|挂牌|打造|建设|创建|联合建立|建立|发起|组织)(了|起|的)?(?:[\u3400-\u9fff]{2,10}中心、)*“?$/u;

/** 区域性|综合|应急|服务中心 is any such centre; a name of its own has a word that is no everyday one, or is founded. */
function isOwn(scope: Scope, segments: readonly Segment[], name: string, before: string): boolean {
  return (
    NATIONAL.test(name) ||
    OF_TRADE.test(name) ||
    OF_VILLAGE.test(name) ||
    /(管委会|管理委员会|党工委)$/.test(name) ||
    FOUNDED.test(before) ||
    segments.some(
      (s) =>
        s.type !== 'word' ||
        /^(x|nr|ns|nt|j|eng)/.test(s.tag) ||
        (s.tag === 'nz' && !scope.knowledge.gazetteer.named(s.text).some((e) => e.kind === 'Industry')) ||
        (s.text.length === 1 && !/[性化型级式类]/.test(s.text)),
    )
  );
}

/** Letters of a known body's name; shorter ones are words as well. */
const KNOWN = 4;
const UNIVERSITY = /^[\u3400-\u9fff]{2,7}大学/u;

/** What goes on as a name does, up to what bodies of towns and schools end in. */
const HEADED = /^[\u3400-\u9fff]{2,10}?(?:党委|政府|办事处|街道|中学|小学|幼儿园|学校|医院|卫生院|派出所|居委会|村委会|公司|中心)/u;

/** Whether behind a conjunction a name of its own begins. */
function opens(scope: Scope, start: number, end: number): boolean {
  // 与|南昌大学: a known one; 冠军纸业|与|齐鲁工业大学: behind a firm by its trade.
  if (scope.hitsFrom(end).some((hit) => hit.kind === 'Organization' && hit.end - end >= KNOWN)) return true;
  if (UNIVERSITY.test(scope.text.slice(end, end + 10)) && scope.survey.trades.some((hit) => hit.end === start)) return true;
  if (ENDED.test(scope.text.slice(0, start)) && HEADED.test(scope.text.slice(end, end + 14))) return true;
  // 当代中国|与|世界研究院
  return (OPENER.test(scope.text.slice(end, end + 4)) && !scope.placeEndingAt(start)) || endsBody(scope, start);
}

/** 锯床股份有限公司|和|仙都黄茶共富工坊: what stands before the conjunction is a name by itself. */
function endsBody(scope: Scope, at: number): boolean {
  return (
    scope.nameEndingAt(at) !== undefined ||
    scope.heads.some(
      (hit) => hit.end === at && hit.heads.some(({ kind }) => kind === 'Enterprise' || kind === 'Organization' || kind === 'Park'),
    )
  );
}

/** 老把式|学会|用无人机: the verb. */
function isLearning(text: string, name: string, start: number, end: number): boolean {
  return (
    name.endsWith('学会') &&
    (/^(了|用|使|怎|做|种|如|看|说|把|在)/.test(text.slice(end, end + 1)) || /[让能就都已]/.test(text[start - 1] ?? ''))
  );
}

/** 6%|实验室 */
const PRINTED_RATE = /[％%‰]/u;
/** 厨具|产业创新服务综合体: one there. */
const OF_TRADE = /产业(?:创新)?服务综合体$/u;
/** 泉源村|乡贤会: of a village that no gazetteer has. */
const OF_VILLAGE =
  /^(?![本该各全同邻一两几])[\u3400-\u9fff]{1,5}(?:[村镇乡]|社区|街道)(?:乡贤|村民理事|红白理事|人民调解)[\u3400-\u9fff]*会$/u;
/** Letters of a person's name and 大学. */
const PERSON_STUDIED = 5;

export function recogniseOrganizations(scope: Scope): Candidate[] {
  const { field, 'quoted-body': quoted } = scope.knowledge.lexicon.roles;
  const found = recogniseHeaded(scope, {
    kind: 'Organization',
    rule: 'organization-head',
    limit: 30,
    touch: () => true,
    least: 2,
    verbs: () => false,
    quotes: 'own',
    pass: (text, tag, end) =>
      field.has(text) || text === '驻' || (JOINT.test(text) && tag !== 'v' && !opens(scope, end - text.length, end)),
    accept: (name, start, head, own) =>
      name.length >= 4 &&
      !/[+＋]/u.test(name) &&
      // 大模型应用|联合体: of those who joined for something.
      !(start.by === 'stop' && name.endsWith('联合体') && !/“|创新|振兴/u.test(name)) &&
      // “深赣飞地”|孵化器 is one; “一站式”|服务中心 is any.
      !(start.by === 'stop' && start.segments.some((s) => s.type === 'group') && !quoted.has(own.text.slice(head.start, head.end))) &&
      !(start.by === 'stop' && !isOwn(own, start.segments, name, own.text.slice(0, start.start))) &&
      // 24岁的黎嘉欣|大学毕业后: a person studied.
      !(start.by === 'stop' && name.length <= PERSON_STUDIED && /大学$/.test(name) && own.text.startsWith('毕业', head.end)) &&
      !isLearning(own.text, name, start.start, head.end) &&
      !/(?:董事局|董事会|监事会|(?<!乡贤|村民|红白)理事会)$/.test(name) &&
      // 省自然资源厅|专班: whom it sent.
      !(/专班$/u.test(name) && start.by === 'name' && start.segments.length === 1) &&
      !PRINTED_RATE.test(name) &&
      // 中国共产党清远市|第八届委员会: `sessions` says whose.
      !/届委员会$/u.test(name) &&
      !/^(?:第[一二三四五六七八九十\d]+批|国家[一二三]级(?:博物馆|图书馆|文化馆)$)/u.test(name) &&
      !start.segments.some(
        (s) =>
          JOINT.test(s.text) &&
          ((start.by === 'stop' && !CENTRE_OF.test(name)) ||
            own.heads.some((h) => h.end === s.start && h.heads.some((k) => k.kind === 'Organization' || k.kind === 'Enterprise'))),
      ) &&
      !COUNTED.test(name) &&
      !(PARTY.test(name) && PARTY_POST.test(own.text.slice(head.end, head.end + 4))) &&
      !(start.by === 'stop' && field.has(start.segments[0]?.text ?? '')) &&
      !(
        start.by === 'name' &&
        start.segments.length === 1 &&
        !(start.segments[0]!.hit?.kind === 'Enterprise' && RESEARCH.test(name)) &&
        ANY.test(own.text.slice(head.start, head.end))
      ),
  });
  const bodies = [...found.map((candidate) => ofParent(scope, found, withoutRank(fromElsewhere(scope, candidate)))), ...chambers(scope)];
  return [
    ...bodies,
    ...ofProvince(scope),
    ...teams(scope),
    ...departments(scope, bodies),
    ...campuses(scope, bodies),
    ...branchesOf(scope, bodies),
    ...sessions(scope),
    ...siblings(scope),
    ...titledOffices(scope),
    ...partsOfBodies(scope, bodies),
  ];
}

/** 省商务厅|外资处: what follows a body of government. */
function departments(scope: Scope, bodies: readonly Candidate[]): Candidate[] {
  if (!/[处科股委站所队]|中心/.test(scope.text)) return [];
  const ends = new Map<number, number>();
  // 香港特|区政府|警务处
  for (const { start, end, kind } of [...scope.hits, ...bodies])
    if (
      kind === 'Organization' &&
      scope.text[start] !== '区' &&
      (HAS_DEPARTMENTS.test(scope.text.slice(start, end)) || HAS_COMMISSIONS.test(scope.text.slice(start, end)))
    )
      ends.set(end, Math.min(start, ends.get(end) ?? start));
  return [...ends].flatMap(([at, start]): Candidate[] => {
    const rest = scope.text.slice(at, at + 16);
    const sits = HAS_COMMISSIONS.test(scope.text.slice(start, at));
    const match = sits ? COMMISSION.exec(rest) : DEPARTMENT.exec(rest);
    const part = match?.[1] ?? match?.[2];
    if (part === undefined || (sits ? NO_COMMISSION : NO_DEPARTMENT).test(part)) return [];
    const place = scope.placeEndingAt(start);
    const from = place && /^[省市县区]/.test(scope.text.slice(start)) ? place.start : start;
    const end = at + part.length;
    const name = scope.text.slice(from, end);
    return [{ kind: 'Organization', start: from, end, name, ids: [], rule: 'organization-department', weight: WEIGHT.anchored }];
  });
}

/** |商务厅|副厅长, |农业农村厅|公布: only provinces have them, so none need be said. */
const BARE = /(?<![\u3400-\u9fff])([\u3400-\u9fff]{2,9}厅)/gu;

function ofProvince(scope: Scope): Candidate[] {
  if (!scope.text.includes('厅')) return [];
  return matchesOf(BARE, scope.text).flatMap((match): Candidate[] => {
    const found = siblingAt(scope, match.index, '省');
    return found?.name.endsWith('厅') ? [{ ...found, rule: 'organization-of-province' }] : [];
  });
}

/** 佛山市禅城区|对口帮扶协作|饶平|工作队, 长沙理工大学|驻|沙湾乡老团村|工作队: who sent it, where to. */
const TEAM =
  /(?:对口(?:支援|帮扶|合作|协作)?(?:协作)?|结对帮扶|帮扶协作|帮扶|援|驻)([\u3400-\u9fff]{2,16}?)(?:前方)?(?:工作队|指挥部|工作组|前方工作组)/gu;

function teams(scope: Scope): Candidate[] {
  if (!/工作[队组]|指挥部/.test(scope.text)) return [];
  return matchesOf(TEAM, scope.text).flatMap((match): Candidate[] => {
    let start = match.index;
    for (let at = sentBy(scope, start); at !== undefined && at < start; at = sentBy(scope, at)) start = at;
    if (start === match.index) return [];
    const end = match.index + match[0].length;
    const name = scope.text.slice(start, end);
    return [{ kind: 'Organization', start, end, name, ids: [], rule: 'organization-team', weight: WEIGHT.anchored }];
  });
}

function sentBy(scope: Scope, at: number): number | undefined {
  const body = scope.nameEndingAt(at) ?? scope.levelEndingAt(at) ?? scope.placeEndingAt(at);
  return body?.start;
}

const CAMPUS = /(?:大学|学院|医院)(（[\u3400-\u9fff]{2,4}）)/gu;

/** 东莞图书馆|茶山分馆, 南昌二中|红谷滩校区: a body's branch, by where it is. */
const BRANCHED = /^[\u3400-\u9fff]{2,4}?(?:分馆|分校|分院|院区|校区)/u;
const HAS_BRANCHES = /(?:图书馆|文化馆|博物馆|大学|学院|学校|中学|小学|医院|[一二三四五六]中)$/u;

function branchesOf(scope: Scope, bodies: readonly Candidate[]): Candidate[] {
  if (!/分[馆校院]|[院校]区/.test(scope.text)) return [];
  return [...scope.hits, ...bodies].flatMap(({ kind, start, end }): Candidate[] => {
    if (kind !== 'Organization' || !HAS_BRANCHES.test(scope.text.slice(start, end))) return [];
    const branch = BRANCHED.exec(scope.text.slice(end, end + 7))?.[0];
    if (branch === undefined || scope.wordAt(end)!.start !== end || /^[和与及的在、]/u.test(branch)) return [];
    const name = scope.text.slice(start, end + branch.length);
    return [{ kind, start, end: end + branch.length, name, ids: [], rule: 'organization-branch', weight: WEIGHT.anchored }];
  });
}

/** 香港科技大学|（广州）: a place in brackets is of the name. */
function campuses(scope: Scope, bodies: readonly Candidate[]): Candidate[] {
  return matchesOf(CAMPUS, scope.text).flatMap((match): Candidate[] => {
    const end = match.index + match[0].length;
    const open = end - match[1]!.length;
    const start = scope.nameEndingAt(open)?.start ?? bodies.find((body) => body.end === open)?.start;
    const place = scope.placeEndingAt(end - 1);
    if (start === undefined || place?.start !== open + 1) return [];
    const name = scope.text.slice(start, end);
    return [{ kind: 'Organization', start, end, name, ids: [], rule: 'organization-campus', weight: WEIGHT.anchored }];
  });
}

/** 深圳市|江西商会: whose members are from elsewhere; 赣州市|驻|上海办事处: whose office it is. */
function fromElsewhere(scope: Scope, candidate: Candidate): Candidate {
  if (!/(商会|同乡会|校友会|总会|联谊会|促进会|办事处|联络处)$/.test(candidate.name)) return candidate;
  const sent = scope.text[candidate.start - 1] === '驻' ? 1 : 0;
  const place = scope.placeEndingAt(candidate.start - sent);
  return place ? { ...candidate, start: place.start, name: scope.text.slice(place.start, candidate.end) } : candidate;
}

/** 江西师范大学附属|赣江新区初级中学, 南昌二中|赣江新区分校: whose it is opens its name. */
const BRANCH = /(?:分校|分院|院区|校区|医院)$/u;
const SCHOOL = /(?:中学|小学|学校|幼儿园|医院)$/u;

function ofParent(scope: Scope, found: readonly Candidate[], candidate: Candidate): Candidate {
  const attached = SCHOOL.test(candidate.name) && scope.text.slice(candidate.start - 2, candidate.start) === '附属' ? 2 : 0;
  if (attached === 0 && !BRANCH.test(candidate.name)) return candidate;
  const at = candidate.start - attached;
  const parent = scope.nameEndingAt(at) ?? found.find((other) => other.end === at);
  if (
    parent?.kind !== 'Organization' ||
    (attached === 0 && !/(?:医院|[中小大]学|学校|学院|[一二三四五六]中)$/u.test(scope.text.slice(parent.start, parent.end)))
  )
    return candidate;
  return { ...candidate, start: parent.start, name: scope.text.slice(parent.start, candidate.end), ids: [] };
}

/** 国家二级博物馆|朱德纪念馆: its rank is no part of its name. */
const RANKED = /^(?:国家[一二三]级(?:博物馆|图书馆|文化馆)|全国重点文物保护单位|国家[34]A级景区)(?=.{3})/u;

function withoutRank(candidate: Candidate): Candidate {
  const rank = RANKED.exec(candidate.name);
  return rank ? { ...candidate, start: candidate.start + rank[0].length, name: candidate.name.slice(rank[0].length) } : candidate;
}

/** What parts bodies of one level, and what their names end in. */
const BETWEEN = /^[、和及与]$/;
const OFFICE = /[厅局委办府会协联院部社]$/;
/** The committee that a department's name begins with. */
const COMMITTEE = /^.*?[省市县区州]委(?=[^员常].)/;
/** Letters of a body's name without its level. */
const LONGEST_OFFICE = 14;

/** 省应急管理厅、|自然资源厅, 市人大、|政协: the level is said once. */
function siblings(scope: Scope): Candidate[] {
  const { text } = scope;
  const found: Candidate[] = [];
  for (const hit of scope.hits) {
    if (hit.kind !== 'Organization' || !BETWEEN.test(text[hit.end] ?? '')) continue;
    const place = scope.hitsFrom(hit.start).find((h) => h.kind === 'Place' && h.end < hit.end);
    const prefix = hit.level ? text[hit.start]! : place ? text.slice(place.start, place.end) : '';
    if (!/[省市县区州]$/.test(prefix)) continue;
    // 省委组织部、|宣传部
    const committee = COMMITTEE.exec(text.slice(hit.start, hit.end))?.[0];
    for (let at = hit.end; BETWEEN.test(text[at] ?? ''); ) {
      const next = (committee && siblingAt(scope, at + 1, committee)) || siblingAt(scope, at + 1, prefix);
      if (!next) break;
      found.push(next);
      at = next.end;
    }
  }
  return found;
}

function siblingAt({ text, knowledge }: Scope, start: number, prefix: string): Candidate | undefined {
  const rest = text.slice(start, start + LONGEST_OFFICE);
  const known = knowledge.gazetteer
    .find(prefix + rest)
    .filter((hit) => hit.start === 0 && hit.kind === 'Organization' && hit.end > prefix.length + 1)
    .sort((a, b) => b.end - a.end)[0];
  if (!known) return undefined;
  const name = rest.slice(0, known.end - prefix.length);
  if (!OFFICE.test(name)) return undefined;
  const base = {
    kind: 'Organization' as const,
    start,
    end: start + name.length,
    name: prefix + name,
    rule: 'organization-sibling',
    weight: WEIGHT.anchored,
  };
  return ofBody(base, known);
}

/** 深圳市|湖南商会 is another body than the 湖南商会 that the gazetteer has; 江西|赣州商会 is not. */
function chambers(scope: Scope): Candidate[] {
  const { gazetteer } = scope.knowledge;
  return scope.hits.flatMap(({ kind, start, end }): Candidate[] => {
    const place = kind === 'Organization' && scope.text.startsWith('商会', end - 2) ? scope.placeEndingAt(start) : undefined;
    const home = place && scope.hitsFrom(start).find((hit) => hit.kind === 'Place' && hit.end < end);
    if (!home || place.ids.some((above) => home.ids.some((id) => gazetteer.isWithin(id, above)))) return [];
    const name = scope.text.slice(place.start, end);
    return [{ kind, start: place.start, end, name, ids: [], rule: 'organization-elsewhere', weight: WEIGHT.anchored }];
  });
}

/** A body of the gazetteer by another form than the printed one: of its place, or of a level that the page tells. */
function ofBody(found: Omit<Candidate, 'ids' | 'level'>, { level, ids }: GazetteerHit): Candidate {
  return level ? { ...found, ids: [], level } : { ...found, ids };
}

/** 新余市第十届人民代表大会常务委员会, 省十四届人大常委会, 中国共产党新余市第十届委员会: the body, whatever its term. */
const SESSION = /(第?[一二三四五六七八九十]{1,3}届)(人民代表大会常务委员会|人大常委会|人民代表大会|人大|委员会常务委员会|委员会|政协)/gu;
/** Whose committee it is, before the place. */
const COMMITTEE_OF: readonly (readonly [string, string])[] = [
  ['中国共产党', '委'],
  ['中共', '委'],
  ['政协', '政协'],
];

function sessions(scope: Scope): Candidate[] {
  const { gazetteer } = scope.knowledge;
  return matchesOf(SESSION, scope.text).flatMap((match): Candidate[] => {
    const end = match.index + match[0].length;
    const place = scope.placeEndingAt(match.index);
    const level = /[省市县区州]/.exec(scope.text[match.index - 1] ?? '')?.[0];
    const whose =
      match[2] === '委员会' ? COMMITTEE_OF.find(([lead]) => scope.text.endsWith(lead, place?.start ?? match.index - 1)) : undefined;
    const name = match[2] === '委员会' ? whose?.[1] : match[2]!;
    if (name === undefined) return [];
    const form = (place ? scope.text.slice(place.start, place.end) : (level ?? '')) + name;
    const known =
      form === name ? undefined : gazetteer.find(form).find((h) => h.start === 0 && h.end === form.length && h.kind === 'Organization');
    if (!known) return [];
    const start = (place ? place.start : match.index - 1) - (whose?.[0].length ?? 0);
    const base = { kind: 'Organization' as const, start, end, name: form, rule: 'organization-session', weight: WEIGHT.gazetteer };
    return [ofBody(base, known)];
  });
}
