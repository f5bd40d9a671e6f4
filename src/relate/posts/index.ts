/**
 * HOLDS_POST: who holds which post where. Titles before a name are read first, so that a person and his title become one
 * slot for all other patterns; then appointments, which name the person first.
 */

import type { Sentence } from '../../types.js';
import type { Context } from '../context.js';
import { ANY_SLOT, kindChar, type Masked, mask } from '../mask.js';
import type { Statement } from '../statement.js';
import { targetOf } from './targets.js';
import { type Tenure, titleAfter, titleBefore, type Unit } from './titles.js';

const PERSON = kindChar('Person');
/** Between the names of one title: 副主任楼世平、束明远. */
const JOINT = /^(?:（[^（）]{1,6}）)?[、和与及]$/;
/** Posts that several hold at once, so that one title may open a list of names. */
const SHARED = /副|常委|委员|成员|院士|教授|研究员|工程师|代表|创始人|组成人员/;
/** Offices of rank or mood, not posts. */
const NO_POST =
  /^(?:代表|相关负责人|有关负责人|博士|博士后|民警|辅警|社工|志愿者|劳模|劳动模范|讲解员|主持人|书记员|编辑|主编|导师|技师|人大代表|党代表)$/;
/** Scopes of posts that take the body named before in the sentence: 省人大常委会副主任A主持会议，副主任B出席. */
const GOES_ON: ReadonlySet<string> = new Set(['any', 'congress', 'cppcc', 'association']);
/** A body's name that no mention covers. */
const UNKNOWN_BODY = /^[^由在对向为和与同及的是了，。]{2,14}(?:会|委|厅|局|院|府|办|部|协|联|校|司|区|县|市|镇|处|所|站|中心|集团)$/;
const BOUNDARY = new RegExp(`[，。；：！？“”（）()${PERSON}]`);

/** What the titles of a sentence say. */
export interface Titles {
  readonly statements: Statement[];
  /** Where the title of a person's mention begins (paragraph offsets), by the mention's start. */
  readonly absorbed: ReadonlyMap<number, number>;
}

/** The letters of a unit as printed; a party body gives its kind: [九江市委]书记 is 市委书记. */
function postOf(context: Context, masked: Masked, unit: Unit): string {
  const post = masked.text.slice(unit.postStart, unit.end).replace(new RegExp(`[${ANY_SLOT}]`, 'g'), '');
  const slot = unit.scope >= 0 ? masked.slots[unit.scope] : undefined;
  if (slot?.kind !== 'Organization' || !/书记|常委|委员/.test(post)) return post;
  const party = /(?:[省市县区州镇乡]委|(?:[省市县区州镇乡村]|街道|社区)?(?:党委|党组|党工委|工委|党支部|党总支))$/.exec(
    context.printed(masked.sentence, slot.mention),
  );
  return party ? party[0] + post : post;
}

function statement(masked: Masked, person: number, target: string, post: string, office: string, tenure: Tenure, rule: string): Statement {
  const slot = masked.slots[person]!;
  return {
    type: 'HOLDS_POST',
    source: slot.entity,
    target,
    properties: { post, office, tenure },
    modality: 'fact',
    rule,
    sentence: masked.sentence,
    carried: null,
  };
}

/** Reads a unit list as posts of a person; a unit without scope takes that of the one before it. */
function read(
  context: Context,
  masked: Masked,
  person: number,
  units: readonly Unit[],
  rule: string,
  out: Statement[],
  opening?: string,
  tenure?: Tenure,
): string | undefined {
  let left = opening;
  for (const unit of units) {
    const post = postOf(context, masked, unit);
    if (NO_POST.test(unit.head.office)) continue;
    const target = targetOf(context, masked, unit, post, left);
    if (target === undefined || post.length < 2) continue;
    out.push(statement(masked, person, target, post, unit.office, tenure ?? unit.tenure, rule));
    context.holds(masked.slots[person]!.entity, target);
    left = target;
  }
  return left;
}

/** 省人大[常委会副主任]: a body that is no known name belongs to the title too. */
function wholeTitle(text: string, start: number, floor: number): number {
  const from = Math.max(text.lastIndexOf('、', start - 1) + 1, floor);
  return UNKNOWN_BODY.test(text.slice(from, start)) ? from : start;
}

/** 省人大常委会副主任[楼世平]、[束明远]，秘书长[蔺可嘉] */
function titlesBefore(context: Context, masked: Masked, out: Statement[]): Map<number, number> {
  const { text, slots } = masked;
  const absorbed = new Map<number, number>();
  let lastPerson = -1;
  let lastUnits: Unit[] = [];
  let lastTarget: string | undefined;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== PERSON) continue;
    let floor = i;
    while (floor > 0 && !BOUNDARY.test(text[floor - 1]!)) floor--;
    let units = titleBefore(text, i, floor);
    const between = lastPerson >= 0 ? text.slice(lastPerson + 1, i) : '';
    if (units.length === 0 && lastPerson >= 0 && JOINT.test(between) && lastUnits.length > 0) {
      const shared = lastUnits.filter((u) => SHARED.test(text.slice(u.postStart, u.end)));
      if (shared.length === lastUnits.length) {
        read(context, masked, i, lastUnits, 'post-shared-list', out, lastTarget);
        lastPerson = i;
        continue;
      }
    }
    if (units.length === 0) {
      lastUnits = [];
      lastPerson = i;
      continue;
    }
    const near = lastPerson >= 0 && /^(?:（[^（）]*）)?[、，；和与及]$/.test(text.slice(lastPerson + 1, units[0]!.start));
    const goesOn = near || (units[0]!.generic === '' && GOES_ON.has(units[0]!.head.scope));
    const opening = goesOn && units[0]!.scope < 0 ? lastTarget : undefined;
    const target = read(context, masked, i, units, 'post-before-name', out, opening);
    absorbed.set(slots[i]!.mention.start, masked.at[wholeTitle(text, units[0]!.start, floor)]!);
    lastPerson = i;
    lastUnits = units;
    lastTarget = target;
    units = [];
  }
  return absorbed;
}

/** Verbs that give a post to the person before them, and the tenure that they say. */
const GIVEN =
  /(?:拟?提名(?:为|任)|拟任|拟提任|拟推荐为|当选为?|现任|时任|曾任|历任|转任|调任|升任|改任|担任|兼任|出任|就任|接任|继任|继续担任|是|任|为)(?=[^，。；])/g;
const FORMER = /时任|曾任|历任/;
const DESIGNATE = /拟/;

/** [危晓岚]（女）为[新余市中级人民法院]副院长；  [席慕川]，男，现任[省商务厅]副厅长，拟任[省国资委]主任 */
function titlesAfter(context: Context, masked: Masked, out: Statement[]): void {
  const { text } = masked;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== PERSON) continue;
    let end = text.indexOf(PERSON, i + 1);
    const stop = /[。；]/.exec(text.slice(i + 1));
    if (stop && (end < 0 || i + 1 + stop.index < end)) end = i + 1 + stop.index;
    if (end < 0) end = text.length;
    const rest = text.slice(i + 1, end);
    const near = /^(?:（[^（）]*）)?(?:同志)?/.exec(rest)![0].length;
    for (const verb of rest.matchAll(GIVEN)) {
      const bare = verb[0] === '为' || verb[0] === '任' || verb[0] === '是';
      if (bare && verb.index !== near) continue;
      if (
        !bare &&
        /[^，男女族0-9年月生）（、汉满回畲壮苗]/.test(rest.slice(near, verb.index).replace(/现任.*|，[^，]*(?:学历|党员|出生)/g, '')) &&
        verb.index > near + 12
      )
        continue;
      const begin = i + 1 + verb.index + verb[0].length;
      const units = titleAfter(text, begin, end);
      if (units.length === 0 || (verb[0] === '是' && units[0]!.scope < 0)) continue;
      const left = FORMER.test(verb[0]) || /不再|曾经?$/.test(rest.slice(Math.max(0, verb.index - 3), verb.index));
      const tenure: Tenure | undefined = DESIGNATE.test(verb[0]) ? 'designate' : left ? 'former' : undefined;
      read(context, masked, i, units, bare ? 'post-appointed' : 'post-after-verb', out, undefined, tenure);
    }
    // [陈可霸]，[卫棉集团]董事长，
    const apposition = /^(?:（[^（）]*）)?，(?=[^，。；]{2,24}[，。；])/.exec(rest);
    if (apposition) {
      const begin = i + 1 + apposition[0].length;
      const units = titleAfter(text, begin, end);
      const mark = units.length > 0 ? text[units.at(-1)!.end] : undefined;
      if (mark !== undefined && /[，。；]/.test(mark) && units[0]!.scope === begin) read(context, masked, i, units, 'post-apposition', out);
    }
    // 免去：[简沛]的[新余市工业和信息化局]副局长职务；接受[简沛]辞去[新余市]副市长职务的请求
    const removed = /^(?:（[^（）]*）)?(?:同志)?(?:因[^，。；]{0,10})?(?:的|辞去|请求辞去)([^，。；]*?)职务/.exec(rest);
    if (removed) {
      const begin = i + 1 + rest.indexOf(removed[1]!, near);
      read(context, masked, i, titleAfter(text, begin, begin + removed[1]!.length), 'post-removed', out, undefined, 'former');
    }
  }
}

/** All posts that a sentence states, and where the titles begin. */
export function readTitles(context: Context, sentence: Sentence): Titles {
  const masked = mask(sentence);
  const statements: Statement[] = [];
  if (!masked.text.includes(PERSON)) return { statements, absorbed: new Map() };
  const absorbed = titlesBefore(context, masked, statements);
  titlesAfter(context, masked, statements);
  return { statements, absorbed };
}
