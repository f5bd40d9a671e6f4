/**
 * AWARDED from lists that an announcement opens, in its own sentence or on the lines after it:
 *   省经信厅公布[未来工厂]认定名单，18家企业上榜，其中有：[甲公司]（缙云县）、[乙公司]（武义县）。
 *   印发2025年度[贡嘎培优]企业名单，28家企业入选。新入选企业有：  /  [甲公司]（攀枝花） [乙集团]（自贡）
 */
import { anyOf } from './lexicon.js';
import { ANY_SLOT, kindChar, type Masked, type Slot } from './mask.js';
import { yearBefore } from './properties.js';
import type { Statement } from './statement.js';

const NOTE = '（[^（）]*）';
const ITEMS = ['Enterprise', 'Organization', 'Park', 'Place', 'Cluster', 'Project', 'Person'] as const;
const ITEM = `[${ITEMS.map(kindChar).join('')}](?:${NOTE})?`;
/** A line of names only. */
const LINE = new RegExp(`^(?:${ITEM}[、，；]?)+(?:等[^${ANY_SLOT}]{0,12})?[。；]?$`);
const INLINE = new RegExp(`^(?:${ITEM}(?:[、，；的]|以及|和)?)+`);
const LISTED = new RegExp(`${kindChar('Programme')}(?=[^，。；：${ANY_SLOT}]{0,6}(?:名单|榜单|结果))`);
const NAMES = new RegExp(`${NOTE}|[${ANY_SLOT}]`, 'g');
/** Sentences back that may name the honour: 公布名单。其中，入选企业有： */
const REACH = 2;

let announces: RegExp | undefined;

interface Announced {
  readonly honour: string;
  readonly named: Masked;
}

/** 2025年度[“贡嘎培优”]企业名单 */
function listed(view: Masked): Slot | undefined {
  const match = LISTED.exec(view.text);
  return match ? view.slots[match.index] : undefined;
}

/** The honour, or the programme whose list it is, that an opening speaks of, with the sentence that names it. */
function announced(views: readonly Masked[], index: number): Announced | undefined {
  const { article } = views[index]!.sentence;
  for (let i = index; i >= 0 && i >= index - REACH; i--) {
    const view = views[i]!;
    if (view.sentence.article !== article) return undefined;
    const slot = view.slots.findLast((s) => s?.kind === 'Honour') ?? listed(view);
    if (slot) return { honour: slot.entity, named: view };
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

/** What the list that opens in a sentence says. */
export function readLists(views: readonly Masked[], index: number, out: Statement[]): void {
  const masked = views[index]!;
  announces ??= new RegExp(`${anyOf('announcement')}[^。；：]*：`);
  const opening = announces.exec(masked.text);
  const found = opening && announced(views, index);
  if (!found) return;
  const { honour, named } = found;
  const year = yearBefore(named, named.text.length);
  const say = (slot: Slot, view: Masked): void => {
    const carried = view === named ? null : named.sentence;
    const properties = year === undefined ? {} : { year };
    const ends = { source: slot.entity, target: honour, properties, modality: 'fact' as const };
    out.push({ type: 'AWARDED', ...ends, rule: 'awarded-list', sentence: view.sentence, carried });
  };
  const from = opening.index + opening[0].length;
  const inline = INLINE.exec(masked.text.slice(from));
  if (inline) for (const slot of slotsOf(masked, from, inline[0])) say(slot, masked);
  // 前五名依次为：[甲园区]  /  [乙园区]: the first may stand in the opening's own line.
  if (from + (inline?.[0].length ?? 0) < masked.text.length) return;
  for (let i = index + 1; i < views.length; i++) {
    const view = views[i]!;
    if (view.sentence.article !== masked.sentence.article || !LINE.test(view.text)) return;
    for (const slot of slotsOf(view, 0, view.text)) say(slot, view);
  }
}
