/**
 * AWARDED from lists that an announcement opens, in its own sentence or on the lines after it:
 *   省经信厅公布[未来工厂]认定名单，18家企业上榜，其中有：[甲公司]（缙云县）、[乙公司]（武义县）。
 *   我市三家企业入选[绿色工厂]，分别是[甲公司]、[乙公司]。
 *   印发2025年度[贡嘎培优]企业名单，28家企业入选。新入选企业有：  /  [甲公司]（攀枝花） [乙集团]（自贡）
 *   部分名单如下：  /  [东乡市]：[甲公司]、[乙公司]  /  [省级绿色园区]：[丙开发区]
 */
import { matchesOf } from '../matches.js';
import type { Context } from './context.js';
import { bearersOf } from './honours.js';
import { anyOf } from './lexicon.js';
import { ANY_SLOT, kindChar, type Masked, type Slot } from './mask.js';
import { kindBits } from './patterns.js';
import { yearBefore } from './properties.js';
import type { Statement } from './statement.js';

const HONOUR = kindChar('Honour');
const NOTE = '（[^（）]*）';
const ITEMS = ['Enterprise', 'Organization', 'Park', 'Place', 'Cluster', 'Project', 'Person'] as const;
const ITEM = `[${ITEMS.map(kindChar).join('')}](?:${NOTE})?`;
/** An item whose end is no known name is not read: [东乡市]楚湘竹业. */
const TAIL = `[^，。；：、！？“”（）${ANY_SLOT}]{1,8}(?=[、${ANY_SLOT}]|$)`;
/** [东乡市]：, [省级绿色园区]： and those who are of it. */
const GROUP = new RegExp(`([${kindChar('Place')}${kindChar('Park')}${HONOUR}])：((?:${ITEM}(?!：)(?:${TAIL})?[、，；]?)+)`, 'gy');
const MEMBER = new RegExp(`([${ANY_SLOT}])(?:${NOTE})?(${TAIL})?`, 'g');
/** What lists of products and goods put after a firm: [甲公司] 引线框架. */
const ROW = new RegExp(
  `^${kindChar('Enterprise')}(?:[^，。；：、！？${ANY_SLOT}]{0,6}${kindChar('Product')})*[^，。；：、！？${ANY_SLOT}]{0,10}$`,
);
/** A line of names only. */
const LINE = new RegExp(`^(?:${ITEM}[、，；]?)+(?:等[^${ANY_SLOT}]{0,12})?[。；]?$`);
const INLINE = new RegExp(`^(?:${ITEM}(?:[、，；的]|以及|和)?)+`);
const LISTED = new RegExp(`${kindChar('Programme')}(?=[^，。；：${ANY_SLOT}]{0,6}(?:名单|榜单|结果))`);
const NAMES = new RegExp(`${NOTE}|[${ANY_SLOT}]`, 'g');
/** A headline of a list: 第九批[单项冠军企业]名单（节选）. */
const HEADLINE = new RegExp(`${HONOUR}(?:名单|榜单)(?:${NOTE})?$`);
/** Kinds of what a list is of. */
const NAMING = kindBits(['Honour', 'Programme']);
/** Sentences back that may name the honour: 公布名单。其中，入选企业有： */
const REACH = 2;

let announces: RegExp | undefined;

interface Announced {
  readonly honours: readonly string[];
  readonly named: Masked;
}

/** 2025年度[“贡嘎培优”]企业名单 */
function listed(view: Masked): Slot | undefined {
  const match = LISTED.exec(view.text);
  return match ? view.slots[match.index] : undefined;
}

/** The honours, or the programme whose list it is, that an opening speaks of, the last one first, with the sentence that names them. */
function announced(views: readonly Masked[], index: number): Announced | undefined {
  const { article } = views[index]!.sentence;
  for (let i = index; i >= 0 && i >= index - REACH; i--) {
    const view = views[i]!;
    if (view.sentence.article !== article) return undefined;
    const honours = view.slots.flatMap((s, at) => (s?.kind === 'Honour' && view.text[at + 1] !== '：' ? [s.entity] : [])).reverse();
    const programme = honours.length > 0 ? undefined : listed(view);
    if (programme) honours.push(programme.entity);
    if (honours.length > 0) return { honours, named: view };
  }
  return undefined;
}

function slotsOf(masked: Masked, from: number, text: string): Slot[] {
  const slots: Slot[] = [];
  for (const match of text.matchAll(NAMES)) {
    const at = from + match.index;
    // [东乡县]的[甲公司]: the place only says where.
    if (match[0].length === 1 && masked.text[at + 1] !== '的') slots.push(masked.slots[at]!);
  }
  return slots;
}

/** Says who received what, as a list is read. */
type Say = (slot: Slot, view: Masked, honour?: Slot) => void;

function sayer(context: Context, { honours, named }: Announced, out: Statement[]): Say {
  const year = yearBefore(named, named.text.length);
  const properties = year === undefined ? {} : { year };
  return (slot, view, honour) => {
    // 52家企业获评[绿色工厂]，9个园区获评[绿色园区]: each is given what its kind may bear.
    const fitting = () => honours.find((id) => bearersOf(context.name(id))?.[0] === slot.kind) ?? honours[0]!;
    const carried = honour || view === named ? null : named.sentence;
    const ends = { source: slot.entity, target: honour?.entity ?? fitting(), properties, modality: 'fact' as const };
    out.push({ type: 'AWARDED', ...ends, rule: 'awarded-list', sentence: view.sentence, carried });
  };
}

/** [东乡市]：[甲公司]、[乙公司] [省级绿色园区]：[丙开发区]; returns whether it is such a line. */
function readLabelled(view: Masked, from: number, say: Say, out: Statement[]): boolean {
  const groups = matchesOf(GROUP, view.text.slice(from));
  for (const group of groups) {
    const at = from + group.index;
    const label = view.slots[at]!;
    for (const member of matchesOf(MEMBER, group[2]!)) {
      if (member[2] !== undefined) continue;
      const slot = view.slots[at + 2 + member.index]!;
      say(slot, view, label.kind === 'Honour' ? label : undefined);
      if (label.kind === 'Honour') continue;
      const ends = { source: slot.entity, target: label.entity, properties: {}, modality: 'fact' as const };
      out.push({ type: 'LOCATED_IN', ...ends, rule: 'located-label', sentence: view.sentence, carried: null });
    }
  }
  return groups.length > 0;
}

/** The lines after an opening, as long as they are of its list. */
function readLines(views: readonly Masked[], index: number, rows: boolean, say: Say, out: Statement[]): void {
  const { article } = views[index]!.sentence;
  for (let i = index + 1; i < views.length; i++) {
    const view = views[i]!;
    if (view.sentence.article !== article) return;
    if (rows && ROW.test(view.text)) say(view.slots[0]!, view);
    else if (LINE.test(view.text)) for (const slot of slotsOf(view, 0, view.text)) say(slot, view);
    else if (!readLabelled(view, 0, say, out)) return;
  }
}

/** What the list that opens in a sentence says. */
export function readLists(context: Context, views: readonly Masked[], index: number, out: Statement[]): void {
  const masked = views[index]!;
  if (!views.slice(Math.max(0, index - REACH), index + 1).some(({ kinds }) => (kinds & NAMING) !== 0)) return;
  announces ??= new RegExp(`${anyOf('announcement')}[^。；：]*(?:：|，(?:分别|依次)[是为])`);
  const headline = HEADLINE.test(masked.text);
  const opening = headline ? null : announces.exec(masked.text);
  const found = (opening || headline) && announced(views, index);
  if (!found) return;
  const say = sayer(context, found, out);
  const from = opening ? opening.index + opening[0].length : masked.text.length;
  const labelled = readLabelled(masked, from, say, out);
  const inline = labelled ? null : INLINE.exec(masked.text.slice(from));
  if (inline) for (const slot of slotsOf(masked, from, inline[0])) say(slot, masked);
  // 前五名依次为：[甲园区]  /  [乙园区]: the first may stand in the opening's own line.
  if (labelled || from + (inline?.[0].length ?? 0) >= masked.text.length) readLines(views, index, headline, say, out);
}
