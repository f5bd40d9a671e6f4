/**
 * The items of a list, one a line or several: who or what each of them names.
 *   浙江方正电机公司（丽水市莲都区）    江铃集团高级技师盘世安    钟锻之 江铃股份模具钳工    江西师范大学“稀土超分子”项目
 *   安宁精工公司　　东乡经开区　　新材料 (a row of a table: the first cell, and what the others say of it)
 */
import { MARKS, oneOf } from './list.js';
import { ANY_SLOT, kindChar, type Masked, type Slot } from './mask.js';

const NAMED = ['Enterprise', 'Organization', 'Park', 'Cluster', 'Project', 'Product'] as const;
const PERSON = kindChar('Person');
const PLACE = kindChar('Place');
export const NOTE = '（[^（）]*）';
const NAME = `[${NAMED.map(kindChar).join('')}](?:${NOTE})?`;
/** Letters of a list, never of a sentence: it says nothing of anyone. */
const PLAIN = `(?![^${MARKS}]*(?:[为是的将获被把了与]|拟|现任))[^${MARKS}、]`;
/** A person before or behind his body: 钟锻之 [江铃股份]模具钳工; [江铃集团]高级技师盘世安 */
const OF_PERSON = new RegExp(`^(?:(${PERSON})(?:${NOTE})?${PLAIN}{0,24}|[^${PERSON}${MARKS}、]{0,16}(${PERSON})(?:${NOTE})?)$`);
/** Firms, one or several without a mark between them; what an only one makes or did may follow. */
const OF_NAMES = new RegExp(`^(?:[${PLACE}]的?)?(?:(?:${NAME})+|${NAME}${PLAIN}{1,24})$`);
/** What ends as a sentence or has its commas may say something behind a name: [林青]出席，[王海清]宣读决定。 */
const PROSE = /[，。]/;
/** Nothing behind the name. */
const BARE = new RegExp(`[${ANY_SLOT}）]$`);
/** A row: a firm, where it is, what it is of; blanks are not in masked text. */
const ROW = new RegExp(
  `^(${oneOf(['Enterprise', 'Organization', 'Project'])}(?:${NOTE})?)(${oneOf(['Place', 'Park', 'Industry', 'Cluster'])}+)${PLAIN}{0,12}$`,
);
const OF_PLACES = new RegExp(`^(?:[${PLACE}](?:${NOTE})?)+$`);
const SLOT = new RegExp(`${NOTE}|[${ANY_SLOT}]`, 'g');
const PIECE = new RegExp(`(?:${NOTE}|[^、，；（）]|（[^）]*$)+`, 'g');
const END = /(?:等[\d一二两三四五六七八九十]*[^、，；。]{0,10})?[。；，、]?$/;
/** An item whose name is not known: 楚湘竹业, [东乡市]楚湘竹业. */
const UNKNOWN = new RegExp(`^[${PLACE}]?${PLAIN}{1,16}$`);
/** Longest line that is an item although its name is not known. */
const LONGEST_UNKNOWN = 30;

/** 江铃集团“电驱系统”项目: whose it is stands in the project's name. */
function bearer(slot: Slot): Slot {
  const firm =
    slot.kind === 'Project' ? slot.inner.find((m) => m.start === slot.mention.start && /^(?:Enter|Organ)/.test(m.kind)) : undefined;
  return firm ? { ...slot, kind: firm.kind, entity: firm.entity, mention: firm } : slot;
}

function slotsOf(masked: Masked, from: number, piece: string): Slot[] | undefined {
  const person = OF_PERSON.exec(piece);
  if (person) return [masked.slots[from + piece.indexOf(PERSON)]!];
  if (ROW.test(piece)) return [bearer(masked.slots[from]!)];
  const names = OF_NAMES.test(piece);
  if (!names && !OF_PLACES.test(piece)) return undefined;
  const found = [...piece.matchAll(SLOT)]
    .filter((match) => match[0].length === 1)
    .map((match) => bearer(masked.slots[from + match.index]!))
    .filter((slot) => !names || slot.kind !== 'Place');
  const [first] = found;
  // A firm and its goods: the firm.
  return found.filter((slot) => slot === first || slot.kind === first!.kind || (slot.kind !== 'Product' && slot.kind !== 'Project'));
}

/** What the other cells of a row are: where its firm is, what it is of. */
export function cellsOf(masked: Masked): { readonly item: Slot; readonly cells: readonly Slot[] } | undefined {
  const row = ROW.exec(masked.text);
  if (!row) return undefined;
  const from = row[1]!.length;
  return { item: masked.slots[0]!, cells: masked.slots.slice(from, from + row[2]!.length) as Slot[] };
}

/** The items of a stretch of masked text; undefined where it is no list. Items whose names are not known are left out. */
export function itemsIn(masked: Masked, from: number, to: number): Slot[] | undefined {
  const stretch = masked.text.slice(from, to).replace(END, '');
  if (stretch === '' || /[。！？：]/.test(stretch)) return undefined;
  const prose = PROSE.test(masked.text.slice(from, to));
  const items: Slot[] = [];
  for (const piece of stretch.matchAll(PIECE)) {
    const slots = prose && !BARE.test(piece[0]) ? undefined : slotsOf(masked, from + piece.index, piece[0]);
    // 11月13日，[东乡县][石桥村]，村民在: a sentence has clauses that are no items.
    if (!slots && (stretch.includes('，') || !UNKNOWN.test(piece[0]))) return undefined;
    items.push(...(slots ?? []));
  }
  return items.length > 0 ? items : undefined;
}

/** Whether a line may be an item although nothing in it is known: short, without a stop or a comma. */
export function isUnknownItem({ text }: Masked): boolean {
  return text.length <= LONGEST_UNKNOWN && !/[，。；：！？“]/.test(text);
}
