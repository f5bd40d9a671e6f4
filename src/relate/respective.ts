/**
 * Lists that answer each other, item by item:
 *   [甲基地]（68亿元）、[乙项目]（22亿元）和[丙总部]，分别|拟落户[东乡经开区]、[安宁县]和[永乐区]      LOCATED_IN
 *   [甲工程]、[乙大桥]分别由[安宁建工]、[永乐路桥]承建                                        BUILDS
 *   [甲公司]、[乙公司]、[丙公司]分别获评[小巨人企业]、[绿色工厂]、[单项冠军]                    AWARDED
 */
import type { Kind, RelationType } from '../../graph-schema/schema.js';
import { matchesOf } from '../matches.js';
import type { Context } from './context.js';
import { mayBear } from './honours.js';
import { NOTE } from './items.js';
import { anyOf } from './lexicon.js';
import { MARKS, oneOf } from './list.js';
import { ANY_SLOT, type Masked, type Slot, slotsIn } from './mask.js';
import type { Statement } from './statement.js';

interface Answer {
  readonly type: RelationType;
  readonly rule: string;
  /** `分别` with its verb, and the list `e` behind it. */
  readonly regex: RegExp;
  /** Kinds of the list behind it. */
  readonly ends: readonly Kind[];
  /** Kinds of the items before it, tried in order. */
  readonly items: readonly (readonly Kind[])[];
  /** Whether the items of the list behind are the sources. */
  readonly inverse?: boolean;
}

const SLOT = `[${ANY_SLOT}]`;

/** A list behind 分别; an item may have no known name: 落在高新区、[安宁县]和[永乐区]. */
function answers(kinds: readonly Kind[]): string {
  const one = `(?:[^${MARKS}、${ANY_SLOT}]{0,4}${oneOf(kinds)}(?:${NOTE})?[^${MARKS}、和与及${ANY_SLOT}]?|[^${MARKS}、和与及${ANY_SLOT}\\d]{2,6}|${SLOT}[^${MARKS}、和与及${ANY_SLOT}]{1,3})`;
  return `(?<e>${one}(?:(?:[、和与及]|以及)${one})+)`;
}

let table: readonly Answer[] | undefined;

function answersOf(): readonly Answer[] {
  table ??= [
    {
      type: 'LOCATED_IN',
      rule: 'located-respective',
      regex: new RegExp(`(?:分别|依次)[^${MARKS}${ANY_SLOT}]{0,4}${anyOf('stands-at')}${answers(['Place', 'Park'])}`, 'dg'),
      ends: ['Place', 'Park'],
      items: [['Project', 'Park'], ['Project'], ['Enterprise'], ['Organization']],
    },
    {
      type: 'BUILDS',
      rule: 'builds-respective',
      regex: new RegExp(`(?:分别|依次)由${answers(['Enterprise', 'Organization'])}[^${MARKS}${ANY_SLOT}]{0,4}${anyOf('set-up-by')}`, 'dg'),
      ends: ['Enterprise', 'Organization'],
      items: [['Project', 'Park'], ['Project']],
      inverse: true,
    },
    {
      type: 'AWARDED',
      rule: 'awarded-respective',
      regex: new RegExp(
        `(?:分别|依次)[^${MARKS}${ANY_SLOT}]{0,4}${anyOf('conferred')}[^${MARKS}、${ANY_SLOT}]{0,6}${answers(['Honour'])}`,
        'dg',
      ),
      ends: ['Honour'],
      items: [['Enterprise'], ['Organization'], ['Place'], ['Park'], ['Project'], ['Cluster']],
    },
  ];
  return table;
}

/** Stretches before 分别 that a list may stand in. */
const STRETCHES = 4;
const STRETCH_END = new RegExp(`[${MARKS}]|——`, 'g');
/** What is only meant to be. */
const PLANS = /拟|将|计划|有望/;
const JOINT = /[、；]|以及|[和与及]/g;
const NOTES = new RegExp(NOTE, 'g');

/** Where the stretches before an offset begin and end, the last one first; a bracket is read over. */
function stretchesBefore(text: string, end: number): [number, number][] {
  const plain = text.slice(0, end).replace(NOTES, (note) => '…'.repeat(note.length));
  const ends = [0, ...[...plain.matchAll(STRETCH_END)].map((m) => m.index + m[0].length)];
  if (ends.at(-1) !== end) ends.push(end);
  const found: [number, number][] = [];
  for (let i = ends.length - 1; i > 0 && found.length < STRETCHES; i--) found.push([ends[i - 1]!, ends[i]!]);
  return found;
}

/** What the parts of a list name, each the last of the kinds. */
function partsOf(masked: Masked, from: number, to: number, kinds: readonly Kind[]): (Slot | undefined)[] {
  const text = masked.text.slice(from, to);
  const cuts = [0, ...[...text.matchAll(JOINT)].map((m) => m.index + m[0].length), text.length];
  return cuts.slice(1).map((end, nth) => slotsIn(masked, from + cuts[nth]!, from + end).findLast((slot) => kinds.includes(slot.kind)));
}

/** The items of a stretch that are as many as `count`: of each of its parts the last name, else its names of a kind. */
function itemsOf(
  masked: Masked,
  [from, to]: [number, number],
  kinds: readonly (readonly Kind[])[],
  count: number,
): readonly (Slot | undefined)[] | undefined {
  const parts = partsOf(masked, from, to, kinds.flat());
  if (parts.length === count && parts.some(Boolean)) return parts;
  const slots = slotsIn(masked, from, to);
  return kinds.map((wanted) => slots.filter((slot) => wanted.includes(slot.kind))).find((own) => own.length === count);
}

/** Reads what a sentence says of two lists, item by item. */
export function readRespective(context: Context, masked: Masked, out: Statement[]): void {
  if (!masked.text.includes('分别') && !masked.text.includes('依次')) return;
  for (const { type, rule, regex, items, ends, inverse } of answersOf()) {
    for (const match of matchesOf(regex, masked.text)) {
      const answers = partsOf(masked, ...match.indices!.groups!.e!, ends);
      const found = stretchesBefore(masked.text, match.index)
        .map((stretch) => itemsOf(masked, stretch, items, answers.length))
        .find(Boolean);
      const modality = PLANS.test(match[0]) ? 'planned' : 'fact';
      for (const [nth, item] of (found ?? []).entries()) {
        const answer = answers[nth];
        if (!item || !answer || item.entity === answer.entity) continue;
        const [source, target] = inverse ? [answer.entity, item.entity] : [item.entity, answer.entity];
        if (type === 'AWARDED' && !mayBear(context, source, target)) continue;
        out.push({ type, source, target, properties: {}, modality, rule, sentence: masked.sentence, carried: null });
      }
    }
  }
}
