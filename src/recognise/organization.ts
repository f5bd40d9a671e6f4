/** Bodies of state, party, science and society: 襄阳隆中实验室, 中国科学院赣江创新研究院, 宜春经济技术开发区管委会. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { recogniseHeaded } from './headed.js';
import type { Scope } from './scope.js';
import type { Segment } from './walk.js';

/** 两所医院, 各级党委 */
const COUNTED = /([一二三四五六七八九十两几多各\d]+[个家所座名支]|^各级|^各地)/;

/** 四川省人民政府|口岸与物流|办公室: a body for two things; without a place before it, two bodies. */
const JOINT = /^(与|和|及)$/;
/** 省农业农村厅|党组书记, 宝盖村|党总支书记: the post is held at the body or place whose party group it is. */
const PARTY = /党(?:组|总支|支部)$|[^省市县区州镇乡村道链]党委$/;
const PARTY_POST = /^(?:第一|常务)?副?(?:书记|成员|委员|常委)/;
/** 北京航空航天大学|实验室: one of many of that body. */
const ANY = /^(实验室|研究院|研究所|中心|学校|医院|学院|研究中心|研发中心|技术中心|服务中心)$/;

/** 攀钢集团|研究院: a firm has one. */
const RESEARCH = /(研究院|研究所|技术中心|研究总院)$/;

/** 广州市中心, 8地海关, 特区政府, 西安东站: what is no body, or none by itself. */
const NO_BODY =
  /((法院|检察院)(审判|检察)委员会|(^|[省市县区州]域?)中心|上述|[本该各]校|[\d一二三四五六七八九十两各]地海关|车辆海关|专用通道|[东南西北中]站|高铁站|火车站|客运站|泵站|服务站点|会精神|学校医院|(山区|农村|乡村|城乡|普通|有关|对口|基层|当地|村级|镇级|院级)(学校|中学|小学|医院|党组织|党支部|卫生室|卫生院)|中国智库|副中心|次中心|[设到经]站|世界一流大学|(各国|各地|各省|外国)(代表团|组织))$/u;
/** 国家动力与储能电池产品质量检验检测中心: a national body for two things. */
const CENTRE_OF = /^国家.{4,}(中心|实验室)$/u;
/** Beginnings that make a name of ordinary words: 国家防灾减灾救灾委员会. */
const NATIONAL =
  /^(国家|中国|中央|全国|中共|国际|世界|亚洲|长三角|大湾区|[省市县](?!级|域|场|民)|区(?!域|块|间|位)|[\u3400-\u9fff]{0,4}“)/u;
/** What says that something of its own was founded. */
const FOUNDED =
  /(成立|设立|组建|共建|合建|合办|联办|创办|筹建|建起|建成|挂牌|打造|建设|创建|联合建立|建立|发起|组织)(了|起|的)?(?:[\u3400-\u9fff]{2,10}中心、)*$/u;

/** 区域性|综合|应急|服务中心 is any such centre; a name of its own has a word that is no everyday one, or is founded. */
function isOwn(scope: Scope, segments: readonly Segment[], name: string, before: string): boolean {
  return (
    NATIONAL.test(name) ||
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

/** 老把式|学会|用无人机: the verb. */
function isLearning(text: string, name: string, start: number, end: number): boolean {
  return (
    name.endsWith('学会') &&
    (/^(了|用|使|怎|做|种|如|看|说|把|在)/.test(text.slice(end, end + 1)) || /[让能就都已]/.test(text[start - 1] ?? ''))
  );
}

export function recogniseOrganizations(scope: Scope): Candidate[] {
  const { field } = scope.knowledge.lexicon.roles;
  const found = recogniseHeaded(scope, {
    kind: 'Organization',
    rule: 'organization-head',
    limit: 30,
    touch: () => true,
    least: 2,
    verbs: () => false,
    pass: (text, tag) => field.has(text) || text === '驻' || (JOINT.test(text) && tag !== 'v'),
    accept: (name, start, head, own) =>
      name.length >= 4 &&
      !NO_BODY.test(name) &&
      !(start.by === 'stop' && !isOwn(own, start.segments, name, own.text.slice(0, start.start))) &&
      !isLearning(own.text, name, start.start, head.end) &&
      !/(董事局|董事会|监事会|理事会)$/.test(name) &&
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
  const bodies = found.map((candidate) => fromElsewhere(scope, candidate));
  return [...bodies, ...campuses(scope, bodies), ...sessions(scope)];
}

const CAMPUS = /(?:大学|学院|医院)(（[\u3400-\u9fff]{2,4}）)/gu;

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

/** 新余市第十届人民代表大会常务委员会, 省十四届人大常委会: the body, whatever its term. */
const SESSION = /(第?[一二三四五六七八九十]{1,3}届)(人民代表大会常务委员会|人大常委会|人民代表大会|人大|委员会常务委员会|政协)/gu;

function sessions(scope: Scope): Candidate[] {
  const { gazetteer } = scope.knowledge;
  return matchesOf(SESSION, scope.text).flatMap((match): Candidate[] => {
    const end = match.index + match[0].length;
    const place = scope.placeEndingAt(match.index);
    const level = /[省市县区州]/.exec(scope.text[match.index - 1] ?? '')?.[0];
    const form = (place ? scope.text.slice(place.start, place.end) : (level ?? '')) + match[2]!;
    const known =
      form === match[2] ? undefined : gazetteer.find(form).find((h) => h.start === 0 && h.end === form.length && h.kind === 'Organization');
    if (!known) return [];
    const start = place ? place.start : match.index - 1;
    const base = { kind: 'Organization' as const, start, end, name: form, rule: 'organization-session', weight: WEIGHT.gazetteer };
    return [known.level ? { ...base, ids: [], level: known.level } : { ...base, ids: known.ids }];
  });
}
