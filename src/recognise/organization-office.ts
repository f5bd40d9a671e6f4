/** Offices that their heads tell: 县|百香果产业办|主任, 省|“415X”集群建设工作专班|召集人; 经开区党工委副书记、|管委会|主任; 省政府秘书长、|办公厅|主任. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

const HEAD_OF = '(?:第一|常务)?副?(?:主任|组长|召集人|总召集人|总指挥长?|指挥长|负责人)';
const OFFICE =
  '(?:领导小组办公室|指挥部办公室|委员会办公室|联席会议办公室|协调小组办公室|专班办公室|组委会办公室|领导小组|协调小组|工作小组|工作专班|专班|总指挥部|指挥部|联席会议|办公室|(?<=[\\u3400-\\u9fff]{2})办)';
/** 、县|强村办|主任; 兼|市“百千万工程”指挥部办公室|主任: what stands between the last mark and a head. */
const TITLED = new RegExp(`(?<=^|[，。；、：兼和（）\\s]|时任|现任|担任|兼任)([^，。；、：（）\\s兼]{1,30}?${OFFICE})(?=${HEAD_OF})`, 'gu');
/** Whose it is opens its name. */
const OWNER = /^(?:[省市县区](?:委|政府)?|[\u3400-\u9fff]{2,8}?(?:[省市县区旗镇乡]|街道|州)(?:委|政府)?)(?=[^省市县区委政长])/u;
/** 县委办公室: the gazetteer has it; 县政府|办|主任: by its longer name. */
const KNOWN = /^[\u3400-\u9fff]*?(?:委|政府|人大|政协)(?:办|办公室|办公厅)$/u;
const NO_OFFICE = /[的了在对将把由]|副?主任|局长|书记|^(?:全|各|本|该)|(?:主|承|协|举|督|经|创|兴|开|包|采)办$/u;

export function titledOffices(scope: Scope): Candidate[] {
  return matchesOf(TITLED, scope.text).flatMap((match): Candidate[] => {
    const name = match[1]!;
    const { index: start } = match;
    const end = start + name.length;
    const place = scope.hitsFrom(start).find((hit) => (hit.kind === 'Place' || hit.kind === 'Organization') && hit.end < end);
    const owner = OWNER.exec(name)?.[0] ?? (place ? scope.text.slice(place.start, place.end) : undefined);
    if (KNOWN.test(name)) return name.endsWith('办') ? named(scope, { start, end }, `${name}公室`) : [];
    if (owner === undefined || name.length - owner.length < 3 || NO_OFFICE.test(name)) return [];
    // What the gazetteer knows by this name is that.
    if (scope.hits.some((hit) => hit.kind === 'Organization' && hit.end === end && hit.start <= start)) return [];
    return [{ kind: 'Organization', start, end, name, ids: [], rule: 'organization-titled', weight: WEIGHT.alias }];
  });
}

/** …、|管委会|副主任: the board of the zone whose party committee was named; a person may stand between. */
const BOARD = /(?<=[、，])管委会(?=(?:常务)?副?主任)/gu;
/** …秘书长、|办公厅|主任, …办事处副主任、|经济发展办公室|主任 */
const STAFF = /(?<=(?:秘书长|副?主任|副?书记|委员|副?[镇乡]长)、)(?:办公[厅室]|[\u3400-\u9fff]{2,8}办公室)(?=副?主任)/gu;
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LOOK_BACK = 28;
const PARTY = /(?:党工委|党委)$/u;
const GOVERNMENT = /^(.*(?:政府|[省市县区州]委|街道|[镇乡]))(?:办事处|党工委|党委)?$/u;

/** Parts of a body that the post before is of. */
export function partsOfBodies(scope: Scope, bodies: readonly Candidate[]): Candidate[] {
  if (!/管委会|办公[厅室]/.test(scope.text)) return [];
  const known = [...scope.hits, ...bodies].filter(({ kind }) => kind === 'Organization');
  const boards = matchesOf(BOARD, scope.text).flatMap(({ 0: part, index }) => {
    const found = partAt(scope, known, index, part, (body) => body.replace(PARTY, ''), PARTY);
    return found.length > 0 ? found : ofZone(scope, index, part);
  });
  const staff = matchesOf(STAFF, scope.text).flatMap(({ 0: part, index }) =>
    partAt(scope, known, index, part, (body) => GOVERNMENT.exec(body)?.[1] ?? '', GOVERNMENT),
  );
  return [...boards, ...staff];
}

/** 石桥|高新区党工委副书记、|管委会|主任: the zone of a party post that names no body by itself. */
const ZONE_POST = /((?:高新|经开|开发|综保|保税|示范|合作|试验|园)区)党(?:工委|委)(?:第一|常务)?副?(?:书记|委员)、$/u;
/** Letters of a zone's own name, behind a mark: 、|石桥|高新区. */
const OWN_NAME = /(?<=^|[，。；、：（\s])[\u3400-\u9fff]{2,6}$/u;

/** 高新|区党工委: no district's. */
const isZonesEnd = (text: string, at: number): boolean =>
  text[at] === '区' && /(?:高新|经开|开发|综保|保税|示范|合作|试验|园)$/u.test(text.slice(0, at));

function ofZone(scope: Scope, start: number, part: string): Candidate[] {
  const post = ZONE_POST.exec(scope.text.slice(Math.max(0, start - LOOK_BACK), start));
  if (!post) return [];
  const zone = start - post[0].length;
  const place = scope.placeEndingAt(zone);
  const from = place ? place.start : zone - (OWN_NAME.exec(scope.text.slice(Math.max(0, zone - 8), zone))?.[0].length ?? 0);
  return named(scope, { start, end: start + part.length }, scope.text.slice(from, zone) + post[1]! + part, true);
}

function partAt(
  scope: Scope,
  bodies: readonly Stretch[],
  start: number,
  part: string,
  ownerOf: (body: string) => string,
  suits: RegExp,
): Candidate[] {
  const { text } = scope;
  const from = Math.max(text.lastIndexOf('。', start), start - LOOK_BACK);
  // The last one, in its longest form: 上安经开|区党工委 is none.
  const body = bodies
    .filter((hit) => hit.start >= from && hit.end < start && suits.test(text.slice(hit.start, hit.end)) && !isZonesEnd(text, hit.start))
    .sort((one, other) => other.end - one.end || one.start - other.start)[0];
  const owner = body && ownerOf(text.slice(body.start, body.end));
  if (!owner) return [];
  return named(scope, { start, end: start + part.length }, owner + part, owner.length >= 4);
}

/** A body by another name than is printed. @param own whether it is one where no gazetteer has it. */
function named(scope: Scope, { start, end }: Stretch, name: string, own = false): Candidate[] {
  const known = scope.knowledge.gazetteer
    .find(name)
    .find((hit) => hit.start === 0 && hit.end === name.length && hit.kind === 'Organization');
  const found = { kind: 'Organization' as const, start, end, name, rule: 'organization-part', weight: WEIGHT.anchored };
  if (known?.level) return [{ ...found, ids: [], level: known.level }];
  return known || own ? [{ ...found, ids: known?.ids ?? [] }] : [];
}
