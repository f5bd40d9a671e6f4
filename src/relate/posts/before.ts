/** Titles before names: 省人大常委会副主任[楼世平]、[束明远]，秘书长[蔺可嘉]. */
import type { Context } from '../context.js';
import { anyOf } from '../lexicon.js';
import { kindChar, type Masked } from '../mask.js';
import type { Statement } from '../statement.js';
import { readPosts } from './read.js';
import { titleBefore, type Unit } from './titles.js';

const PERSON = kindChar('Person');
/** Between the names of one title: 副主任楼世平、束明远. */
const JOINT = /^(?:（[^（）]{1,6}）)?[、和与及]$/;
/** Scopes of posts that take the body named before in the sentence: 省人大常委会副主任A主持会议，副主任B出席. */
const GOES_ON: ReadonlySet<string> = new Set(['any', 'congress', 'cppcc', 'association']);
/** A body's name that no mention covers. */
const UNKNOWN_BODY = /^[^由在对向为和与同及的是了，。]{2,14}(?:会|委|厅|局|院|府|办|部|协|联|校|司|区|县|市|镇|处|所|站|中心|集团)$/;
const BOUNDARY = new RegExp(`[，。；：！？“”（）()${PERSON}]`);

const FORMERLY = /^(?:曾任|历任)/;

let shared: RegExp | undefined;

/** 省人大[常委会副主任]: a body that is no known name belongs to the title too. */
function wholeTitle(text: string, start: number, floor: number): number {
  const from = Math.max(text.lastIndexOf('、', start - 1) + 1, floor);
  return UNKNOWN_BODY.test(text.slice(from, start)) ? from : start;
}

/** [东乡大学]党委委员、副校长，[中国工程院]院士[林青]: a whole title before the comma is the same man's. */
function beforeComma(text: string, start: number): Unit[] {
  if (text[start - 1] !== '，') return [];
  let floor = start - 1;
  while (floor > 0 && !BOUNDARY.test(text[floor - 1]!)) floor--;
  const units = titleBefore(text, start - 1, floor);
  return units[0]?.scope === floor ? units : [];
}

/** 曾任[甲]书记、[乙]部长的[林青]: the verb goes for all of them. */
function asFormer(text: string, units: readonly Unit[]): readonly Unit[] {
  const first = units[0]!;
  return FORMERLY.test(text.slice(first.start, first.end)) ? units.map((unit) => ({ ...unit, tenure: 'former' as const })) : units;
}

/** 省人大常委会副主任[楼世平]、[束明远]，秘书长[蔺可嘉] */
export function titlesBefore(context: Context, masked: Masked, out: Statement[]): Map<number, number> {
  const { text, slots } = masked;
  shared ??= new RegExp(anyOf('shared-post'));
  const absorbed = new Map<number, number>();
  let lastPerson = -1;
  let lastUnits: Unit[] = [];
  let lastTarget: string | undefined;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== PERSON) continue;
    let floor = i;
    while (floor > 0 && !BOUNDARY.test(text[floor - 1]!)) floor--;
    // 兼任东乡市产业协会秘书长的[林青]
    let units = titleBefore(text, text[i - 1] === '的' ? i - 1 : i, floor);
    const between = lastPerson >= 0 ? text.slice(lastPerson + 1, i) : '';
    if (units.length === 0 && lastPerson >= 0 && JOINT.test(between) && lastUnits.length > 0) {
      const common = lastUnits.filter((u) => shared!.test(text.slice(u.postStart, u.end)));
      if (common.length === lastUnits.length) {
        readPosts(context, masked, i, lastUnits, 'post-shared-list', out, lastTarget);
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
    if (units[0]!.scope >= 0) units.unshift(...beforeComma(text, units[0]!.start));
    const target = readPosts(context, masked, i, asFormer(text, units), 'post-before-name', out, opening);
    absorbed.set(slots[i]!.mention.start, masked.at[wholeTitle(text, units[0]!.start, floor)]!);
    lastPerson = i;
    lastUnits = units;
    lastTarget = target;
    units = [];
  }
  return absorbed;
}
