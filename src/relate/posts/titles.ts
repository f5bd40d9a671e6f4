/**
 * The grammar of titles over masked text, read from right to left:
 *   [宜昌市]副市长、[宜都市委]书记 [燕北归]      two units: scope + modifiers + head
 *   该公司董事长 [凌伯畴]                        the scope is a noun, resolved later
 * Heads and modifiers are those of seeds/lexicon/posts.tsv.
 */

import { Anchored } from '../../anchored.js';
import { unitsOf } from '../../units.js';
import { anyOf, type Head, postLexicon } from '../lexicon.js';
import { ANY_SLOT, isSlot, kindChar } from '../mask.js';

export type Tenure = 'current' | 'former' | 'acting' | 'designate';

/** One post of a title, in offsets into the masked text. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** Where the printed post ends, without 人选. */
  readonly postEnd?: number;
  /** Index of the slot that names the body or place, or -1. */
  readonly scope: number;
  /** Noun that stands for a body named before: 公司, 中心, 社区; '' for none. */
  readonly generic: string;
  /** Where the printed post begins, after its scope and marks of tenure. */
  readonly postStart: number;
  /** Whether letters that are no post stand between scope and post: [科技局]成果处处长. */
  readonly filled: boolean;
  /** Whether those letters name a body that is no known name: [文旅局]副局长、市民宿协会会长. */
  readonly unknown?: boolean;
  readonly head: Head;
  /** The bare title, with the modifiers that belong to it: 副市长. */
  readonly office: string;
  readonly tenure: Tenure;
  /** 原, 时任, 代, 代理, as printed: part of the post, not of the office. */
  readonly mark: string;
}

/** Scopes of posts that take the body named before in the sentence: 省人大常委会副主任A主持会议，副主任B出席. */
export const GOES_ON: ReadonlySet<string> = new Set(['any', 'congress', 'cppcc', 'association']);

/** Bodies whose posts may stand behind 的. */
const OWNERS = [kindChar('Enterprise'), kindChar('Organization')];

/** Letters that end what stands between a body's name and the post and may name a part of it: 统计处, 材料学院. */
const NO_FILL = unitsOf('，。；：、！？“”（）()的地得在是和与及为兼');
const LONGEST_FILL = 8;
/** 执行董事兼内地业务[总裁] */
/** 区委常委、织里[镇党委]书记: letters of a name before what is known of it. */
const LED = new RegExp(`、[^，。；：、“”（）的${ANY_SLOT}]{1,3}$`);
const JOINED = new RegExp(`兼(?:任)?[^，。；、的${ANY_SLOT}]{1,8}$`);
/** A part of a title that says no post, or whose body is no known name, is no longer. */
const LONGEST_PART = 14;
/** Brackets in or behind a title: 开发区（自贸片区）党工委书记, 副主任（兼）. */
const BRACKET = /（[^（）。，]{1,12}）$/;
/** A body of its own, by its ending; 处, 科, 部, 学院 are parts of one. */
const BODY_END = /(?:会|盟|委|厅|局|府|校|司|馆|站|集团|社|基地|实验室|大学|医院|银行|研究院|研究所)$/;
/** Nouns that stand for a body which the article named before. */
let generic: RegExp | undefined;
/** Marks of tenure that a post is printed with. */
const PRINTED = /^(?:原|时任|前任|前|代|代理)$/;
/** Modifiers that stand for the firm itself: 公司董事长. */
const FIRM = new Set(['集团', '公司', '企业']);

interface Core {
  readonly postStart: number;
  readonly head: Head;
  readonly office: string;
  readonly tenure: Tenure;
  readonly generic: string;
  readonly mark: string;
}

/** Head and modifiers that end at `end`. */
function coreBefore(text: string, end: number, floor: number): Core | undefined {
  const { heads, modifiers } = postLexicon();
  const found = heads.before(text, end, floor);
  if (!found) return undefined;
  const head = found.value;
  let { start } = found;
  let tenure: Tenure = 'current';
  let generic = '';
  let office = head.office;
  let printed = '';
  let postStart = start;
  for (let before = modifiers.before(text, start, floor); before; before = modifiers.before(text, start, floor)) {
    const mark = before.value;
    const form = text.slice(before.start, start);
    if (FIRM.has(form)) generic = form;
    if (mark.office && postStart === start) office = form + office;
    if (mark.tenure === '' && !FIRM.has(form)) postStart = before.start;
    else if (mark.tenure !== '' && mark.tenure !== 'current') {
      tenure = mark.tenure as Tenure;
      printed = PRINTED.test(form) ? form : '';
    }
    start = before.start;
  }
  return { postStart, head, office, tenure, generic, mark: printed };
}

/** 副市长[人选], 县长[候选人]: who is to have the post. */
const PROPOSED = /(?:建议|提名)?(?:人选|候选人)$/;
const PROPOSED_ENDS = unitsOf('选人');

/** The unit that ends at `end`, not reaching before `floor`; undefined if no post ends there. */
export function unitBefore(text: string, end: number, floor: number): Unit | undefined {
  const proposed = PROPOSED_ENDS.has(text.charCodeAt(end - 1)) ? (PROPOSED.exec(text.slice(floor, end))?.[0] ?? '') : '';
  const unit = plainUnitBefore(text, end - proposed.length, floor);
  return unit && proposed !== '' ? { ...unit, end, postEnd: end - proposed.length, tenure: 'designate' } : unit;
}

function plainUnitBefore(text: string, end: number, floor: number): Unit | undefined {
  const core = coreBefore(text, end, floor);
  if (!core) return undefined;
  let start = tenureStart(text, core.postStart, floor);
  const tenure = start < core.postStart ? tenureOf(text.slice(start, core.postStart), core.tenure) : core.tenure;
  // 副董事长[兼]总裁: the post before goes on by itself.
  if (text[start] === '兼' && coreBefore(text, start, floor)) return { ...core, start, end, scope: -1, generic: '', filled: false, tenure };
  const outside = withoutBracket(text, start, floor);
  if (outside < start && isSlot(text.charCodeAt(outside - 1))) start = outside;
  // [安宁重工]的[技术总监], [鸭鸭股份公司]的生产[总监]
  const owned = ownedFrom(text, start, floor);
  if (owned !== undefined) {
    const filled = owned < start;
    return { ...core, start: owned - 2, end, scope: owned - 2, generic: '', postStart: filled ? owned : core.postStart, filled, tenure };
  }
  for (let fill = 0; fill <= LONGEST_FILL; fill++) {
    const position = start - fill - 1;
    if (position < floor) break;
    if (isSlot(text.charCodeAt(position))) {
      // 副省长、省[石化化工产业链]链长: the level before a chain belongs to the title.
      const level =
        /[省市县区]/.test(text[position - 1] ?? '') && (position - 1 === floor || text[position - 2] === '、') ? position - 1 : position;
      const before = tenureStart(text, level, floor);
      const early = before < position ? tenureOf(text.slice(before, position), tenure) : tenure;
      return {
        start: before,
        end,
        scope: position,
        generic: '',
        postStart: fill > 0 ? position + 1 : core.postStart,
        filled: fill > 0,
        head: core.head,
        office: core.office,
        tenure: early,
        mark: before < position && PRINTED.test(text.slice(before, position)) ? text.slice(before, position) : core.mark,
      };
    }
    // 省委[常委]兼秘书长: another post, no part of a body.
    if (NO_FILL.has(text.charCodeAt(position)) || text[start] === '兼') break;
  }
  generic ??= new RegExp(`(?:该|本|我)?(${anyOf('body-noun')})$`);
  const noun = generic.exec(text.slice(floor, start));
  if (noun) {
    start -= noun[0].length;
    return {
      start,
      end,
      scope: -1,
      generic: noun[1]!,
      filled: false,
      postStart: start + noun[0].length,
      head: core.head,
      office: core.office,
      tenure,
      mark: core.mark,
    };
  }
  return {
    start,
    end,
    scope: -1,
    generic: core.generic,
    filled: false,
    postStart: core.postStart,
    head: core.head,
    office: core.office,
    tenure,
    mark: core.mark,
  };
}

/** Letters between 的 and the head of a post: 的生产|总监, 的心血管内科|主任医师. */
const LONGEST_OWN = 6;

/** [鸭鸭股份公司]的|生产[总监]: where the post of a body begins whose name stands before 的. */
function ownedFrom(text: string, start: number, floor: number): number | undefined {
  for (let at = start; at > floor + 1 && at >= start - LONGEST_OWN; at--) {
    if (text[at - 1] === '的') return OWNERS.includes(text[at - 2]!) ? at : undefined;
    if (NO_FILL.has(text.charCodeAt(at - 1)) || isSlot(text.charCodeAt(at - 1))) return undefined;
  }
  return undefined;
}

/** 原, 时任, 拟任 directly before `position`: where they begin. */
function tenureStart(text: string, position: number, floor: number): number {
  return postLexicon().modifiers.before(text, position, floor, ({ tenure }) => tenure !== '')?.start ?? position;
}

function tenureOf(form: string, otherwise: Tenure): Tenure {
  const mark = postLexicon().modifiers.get(form)?.tenure ?? '';
  return mark === '' || mark === 'current' ? otherwise : (mark as Tenure);
}

/** 副主任（兼）|么海川: what stands in brackets behind a title says how, not what. */
function withoutBracket(text: string, end: number, floor: number): number {
  if (text[end - 1] !== '）') return end;
  const bracket = BRACKET.exec(text.slice(floor, end));
  return bracket ? end - bracket[0].length : end;
}

/**
 * The part of a list that ends at `end`, back to 、: letters that no slot interrupts.
 *   [人民医院]党委书记、|心血管内科主任医师    [文旅局]副局长、|市民宿协会名誉会长    [美术学院]副教授、|国家级非遗传承人
 */
function partBefore(text: string, end: number, floor: number): string | undefined {
  const from = text.lastIndexOf('、', end - 1) + 1;
  if (from <= floor || end - from > LONGEST_PART) return undefined;
  const part = text.slice(from, end);
  return [...part].every((letter) => !NO_FILL.has(letter.charCodeAt(0))) ? part : undefined;
}

/** A unit whose letters reach back to 、: a department of the body before, or a body of its own that is no known name. */
function wholePart(text: string, unit: Unit, floor: number): Unit {
  if (unit.scope >= 0 || unit.start <= floor || /[、兼]/.test(text[unit.start - 1]!)) return unit;
  const part = partBefore(text, unit.start, floor);
  if (part === undefined) return unit;
  const start = unit.start - part.length;
  return { ...unit, start, postStart: start, filled: true, unknown: BODY_END.test(part + unit.generic), generic: '' };
}

/** All units of the title that ends at `end`, in order of print: 市委常委、副市长. */
export function titleBefore(text: string, end: number, floor: number): Unit[] {
  const units: Unit[] = [];
  let position = withoutBracket(text, end, floor);
  let found = unitBefore(text, position, floor);
  if (!found) {
    const descriptor = partBefore(text, position, floor);
    if (descriptor === undefined || !postLexicon().descriptors.test(descriptor)) return units;
    position -= descriptor.length + 1;
    found = unitBefore(text, position, floor);
  }
  for (; found; found = unitBefore(text, position, floor)) {
    const unit = wholePart(text, found, floor);
    units.unshift(unit);
    const joint = text[unit.start - 1];
    // 省委常委[兼]秘书长: the mark of the next post joins it to the one before.
    if (joint === '、' || joint === '兼') position = withoutBracket(text, unit.start - 1, floor);
    else if (text[unit.start] === '兼' && unit.start > floor) position = unit.start;
    else {
      const before = text.slice(floor, unit.start);
      const filled = JOINED.exec(before) ?? (unit.scope === unit.start ? LED.exec(before) : null);
      if (!filled) break;
      position = unit.start - filled[0].length;
    }
  }
  // A first part that names no known body belongs to no one that is known.
  return units[0]?.unknown ? units.slice(1) : units;
}

/** A part of a list of posts, with a note behind its place: 上虞市（现为绍兴市上虞区）市委书记. */
const PART = new Anchored(
  new RegExp(`^[^，。；：、！？“”（）()职]*?[${ANY_SLOT}](?:（[^（）]{1,14}）)[^，。；：、！？“”（）()职]+|^[^，。；：、！？“”（）()职]+`),
);
/** 副秘书长|等职, 市长|至今 */
const LIST_END = /(?:等|至今)$/;

/** Whether a unit is all that stands behind an offset, but for a place with a note. */
const startsAt = (text: string, unit: Unit, from: number): boolean =>
  unit.start === from || (text[unit.start - 1] === '）' && text.lastIndexOf('（', unit.start) === from + 1);

/**
 * The units of a list that begins at `start`: 为[新余市]副市长、[市公安局]局长；. Stops at the first part that is no post.
 * Behind a comma only a post goes on that names its body and ends there: 任[省委]副书记，[省政协]党组书记。
 */
export function titleAfter(text: string, start: number, limit: number): Unit[] {
  const units: Unit[] = [];
  let position = start;
  while (position < limit) {
    const part = PART.exec(text, position, limit);
    if (!part) break;
    const whole = position + part[0].length;
    const end = whole - (LIST_END.exec(part[0])?.[0].length ?? 0);
    const unit = unitBefore(text, end, position);
    if (
      !unit ||
      (text[position - 1] === '，' && !(startsAt(text, unit, position) && unit.scope >= 0 && /[、；。，职]/.test(text[whole] ?? '。')))
    )
      break;
    units.push(unit);
    if (text[whole] !== '、' && text[whole] !== '，') break;
    position = whole + 1;
  }
  return units;
}
