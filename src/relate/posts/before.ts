/** Titles before names: 省人大常委会副主任[楼世平]、[束明远]，秘书长[蔺可嘉]. */
import { unitsOf } from '../../units.js';
import type { Context } from '../context.js';
import { anyOf } from '../lexicon.js';
import { kindChar, type Masked } from '../mask.js';
import type { Statement } from '../statement.js';
import { holderAt, readPosts } from './read.js';
import { GOES_ON, titleBefore, type Unit } from './titles.js';

const PERSON = kindChar('Person');
/** Between the names of one title: 副主任楼世平、束明远. */
const JOINT = /^(?:（[^（）]{1,6}）)?[、和与及]$/;
/** A body's name that no mention covers. */
const UNKNOWN_BODY = /^[^由在对向为和与同及的是了，。]{2,14}(?:会|委|厅|局|院|府|办|部|协|联|校|司|区|县|市|镇|处|所|站|中心|集团)$/;
const BOUNDARY = unitsOf(`，。；：！？“”()${PERSON}`);
/** Between a title and a name: 时任[顺德区]区长的[彭聪恩]; only with a mark of tenure, for 市长的李某 is no title. */
const OF = /(?:时任|现任|曾任|担任|身为|作为|拟任|原任|原|前任|兼任)/;

const FORMERLY = /^(?:曾任|历任)/;

let shared: RegExp | undefined;

/** The last mark in a stretch, or -1. */
function lastBoundary(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (BOUNDARY.has(text.charCodeAt(at))) return at;
  return -1;
}

/** Where the title before a name may begin at the earliest: behind the last mark, brackets within it passed over. */
function floorOf(text: string, person: number): number {
  let floor = person;
  while (floor > 0) {
    const before = text[floor - 1]!;
    if (before === '）') {
      const open = text.lastIndexOf('（', floor - 1);
      // （[任志强]）: a bracket with a name of its own closes the title.
      if (open < 0 || lastBoundary(text, open + 1, floor - 1) >= 0) break;
      floor = open;
    } else if (before === '（' || BOUNDARY.has(before.charCodeAt(0))) break;
    else floor--;
  }
  return floor;
}

/** 省人大[常委会副主任]: a body that is no known name belongs to the title too. */
function wholeTitle(text: string, start: number, floor: number): number {
  const from = Math.max(text.lastIndexOf('、', start - 1) + 1, floor);
  return UNKNOWN_BODY.test(text.slice(from, start)) ? from : start;
}

/** [东乡大学]党委委员、副校长，[中国工程院]院士[林青]: a whole title before the comma is the same man's. */
function beforeComma(text: string, start: number): Unit[] {
  if (text[start - 1] !== '，') return [];
  const floor = lastBoundary(text, 0, start - 1) + 1;
  const units = titleBefore(text, start - 1, floor);
  return units[0]?.scope === floor ? units : [];
}

/** 曾任[甲]书记、[乙]部长的[林青]: the verb goes for all of them. */
function asFormer(text: string, units: readonly Unit[]): readonly Unit[] {
  const first = units[0]!;
  return FORMERLY.test(text.slice(first.start, first.end)) ? units.map((unit) => ({ ...unit, tenure: 'former' as const })) : units;
}

/** The level that a title begins with, without a place: [省委]副书记, 省长, [市政协]主席. */
function levelAt(context: Context, masked: Masked, unit: Unit): string | undefined {
  const slot = masked.slots[unit.scope];
  const printed = slot ? context.printed(masked.sentence, slot.mention) : masked.text.slice(unit.postStart, unit.end);
  return /^(?:常务)?副?([省市县区])(?:委|长|人大|政协|政府|人民|纪委|监委)/.exec(printed)?.[1];
}

/** 省人大常委会副主任[楼世平]、[束明远]，秘书长[蔺可嘉] */
export function titlesBefore(context: Context, masked: Masked, out: Statement[]): Map<number, number> {
  const { text, slots } = masked;
  shared ??= new RegExp(anyOf('shared-post'));
  const absorbed = new Map<number, number>();
  let lastPerson = -1;
  let lastUnits: Unit[] = [];
  let lastTarget: string | undefined;
  let lastPlaces: string[] = [];
  for (let i = text.indexOf(PERSON); i >= 0; i = text.indexOf(PERSON, i + 1)) {
    const floor = floorOf(text, i);
    let units = titleBefore(text, i, floor);
    if (units.length === 0 && text[i - 1] === '的') {
      const given = titleBefore(text, i - 1, floor);
      if (given.length > 0 && OF.test(text.slice(Math.max(floor, given[0]!.start - 2), i))) units = given;
    }
    const between = lastPerson >= 0 ? text.slice(lastPerson + 1, i) : '';
    if (units.length === 0 && lastPerson >= 0 && JOINT.test(between) && lastUnits.length > 0) {
      const common = lastUnits.filter((u) => shared!.test(text.slice(u.postStart, u.end)));
      if (common.length === lastUnits.length) {
        readPosts(context, masked, holderAt(masked, i), lastUnits, 'post-shared-list', out, lastTarget);
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
    // [浙江省委]书记[韩林]，|[省委]副书记、省长[王清]: a bare level goes on with the place before it.
    const level = near ? levelAt(context, masked, units[0]!) : undefined;
    const place = level === undefined ? undefined : lastPlaces.find((id) => context.name(id).endsWith(level));
    const opening = place ?? (goesOn && units[0]!.scope < 0 ? lastTarget : undefined);
    if (units[0]!.scope >= 0) units.unshift(...beforeComma(text, units[0]!.start));
    const stated = out.length;
    const target = readPosts(context, masked, holderAt(masked, i), asFormer(text, units), 'post-before-name', out, opening);
    const places = out.slice(stated).flatMap((post) => (context.kind(post.target) === 'Place' ? [post.target] : []));
    lastPlaces = near && places.length === 0 ? lastPlaces : places;
    absorbed.set(slots[i]!.mention.start, masked.at[wholeTitle(text, units[0]!.start, floor)]!);
    lastPerson = i;
    lastUnits = units;
    lastTarget = target;
    units = [];
  }
  return absorbed;
}
