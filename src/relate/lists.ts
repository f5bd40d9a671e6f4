/**
 * AWARDED from lists that an announcement opens, in its own sentence or on the lines after it; where the list stands first, one that follows:
 *   省经信厅公布[未来工厂]认定名单，18家企业上榜，其中有：[甲公司]（缙云县）、[乙公司]（武义县）。
 *   我市三家企业入选[绿色工厂]，分别是[甲公司]、[乙公司]；5个园区认定为[绿色园区]，具体包括[丙园区]。
 *   印发2025年度[贡嘎培优]企业名单，28家企业入选。新入选企业有：  /  [甲公司]（攀枝花） [乙集团]（自贡）
 *   部分名单如下：  /  [东乡市]：[甲公司]、[乙公司]  /  [省级绿色园区]：[丙开发区]  /  [劳动奖章]  /  林青 [甲公司]钳工
 *   企业名称　　所在平台　　所属产业集群  /  [甲公司]　　[东乡经开区]　　[新材料]
 *   [轨道交通装备产业链]：[甲公司]、[乙公司]，均在[东乡高新区]
 *   7个集群上榜“国家队”  /  [丁集群]  /  [戊集群]  /  日前公布[特色产业集群]名单
 */
import { endsProblem } from '../../graph-schema/schema.js';
import { isHeadline } from '../arrange/paragraph.js';
import { matchesOf } from '../matches.js';
import type { Context } from './context.js';
import { bearersOf, mayBear } from './honours.js';
import { cellsOf, isUnknownItem, itemsIn, NOTE } from './items.js';
import { anyOf } from './lexicon.js';
import { ANY_SLOT, kindChar, type Masked, type Slot, slotsIn } from './mask.js';
import { kindBits } from './patterns.js';
import { yearBefore } from './properties.js';
import type { Statement } from './statement.js';

const HONOUR = kindChar('Honour');
const ITEMS = ['Enterprise', 'Organization', 'Park', 'Place', 'Cluster', 'Project', 'Person'] as const;
const ITEM = `[${ITEMS.map(kindChar).join('')}](?:${NOTE})?`;
/** What goes on behind a name: a firm's goods, [安宁仪器]煤质检测系统; a place begins a name that is not known: [东乡市]楚湘竹业. */
const TAIL = `[^，。；：、！？“”（）${ANY_SLOT}]{1,20}(?=[、。${ANY_SLOT}]|$)`;
/** Shorter tails may be the end of a firm's own name. */
const SHORTEST_GOODS = 4;
/** [东乡市]：, [省级绿色园区]（3家）：, [工程机械产业链]： and those who are of it. */
const LABELS = ['Place', 'Park', 'Industry', 'Cluster'] as const;
const OF_WHAT = `[${LABELS.map(kindChar).join('')}${HONOUR}]`;
/** [石桥镇]：, [石桥镇]、[永安镇]各2家: the next label of a list. */
const OTHER_LABEL = `(?:${NOTE})?(?:：|(?:[、和与及]${kindChar('Place')})*各?[\\d一二两三四五六七八九十]+[家个名项])`;
/** [东乡市]3家：; [石桥镇]1家，为 */
const COUNT = `(?:[\\d一二两三四五六七八九十]+[家个名项](?:企业|单位)?)?`;
const GROUP = new RegExp(
  `(${OF_WHAT})(?:${NOTE})?${COUNT}(?:：|，(?:分别|依次)?[是为])((?:${ITEM}(?!${OTHER_LABEL})(?:${TAIL})?[、，；]?)+)`,
  'gy',
);
const MEMBER = new RegExp(`([${ANY_SLOT}])(?:${NOTE})?(${TAIL})?`, 'g');
/** [东乡市]、[安宁市]各2家，分别为[甲]、[乙]和[丙]、[丁]: the first two, the last two. */
const EACH = new RegExp(
  `((?:${kindChar('Place')}[、和与及])+${kindChar('Place')})各([\\d一二两三四五六])[家个名项](?:企业|单位)?(?:：|，(?:分别|依次)?[是为])((?:${ITEM}[、，和与及]?)+)`,
  'g',
);
const NUMERALS = '零一二三四五六';
/** 其中，; 其中，正奖3个，分别是; 一等奖2项：: a part of what was announced before. */
const AMONG = /^其中，/;
const PART_OF_LIST = new RegExp(
  `^(?:其中，)?[^，。；：${ANY_SLOT}]{0,16}[\\d一二两三四五六七八九十]+[家个名项位](?:，(?:分别|依次)?[是为]|：)`,
);
/** [青年贡献奖]：, 一等奖：, [东乡市]（2家）： at the head of a line. */
const LABEL = new RegExp(
  `^(?:第?[一二三四五六七八九十\\d]+[、.])?(?:[^，。；：、${ANY_SLOT}]{0,8}(${OF_WHAT})|[^，。；：“${ANY_SLOT}]{1,10})(?:(?!分别|依次)[^，。；：${ANY_SLOT}]){0,10}：`,
);
/** A line that names the honour of those after it: [劳动奖章]（60名） */
const HEADING = new RegExp(`^(?:[一二三四五六七八九十]+、)?(${HONOUR})(?:获得者|名单|个人|集体|单位|企业|获奖)*(?:${NOTE})?：?$`);
/** A line that may be the end of an honour's name. */
const SHORT_HONOUR = /^[^，。；：、]{2,14}(?:奖|奖章|称号|单位|集体|个人|企业|园区|工厂)$/;
/** What a firm in the announcement's own sentence makes: 煤质检测系统、 */
const GOODS = `(?:(?<=${kindChar('Enterprise')})[^，。；：、！？“”（）的${ANY_SLOT}]{5,20}(?=[、。]|$))?`;
const INLINE = new RegExp(`^(?:${ITEM}${GOODS}(?:[、，；的]|以及|和)?)+`);
const LISTED = new RegExp(`${kindChar('Programme')}(?=[^，。；：${ANY_SLOT}]{0,6}(?:名单|榜单|结果))`);
const NAMES = new RegExp(`${NOTE}|[${ANY_SLOT}]`, 'g');
/** Words that refer to a list announced before: 它们分别是：, 部分名单如下—— */
const OPENS = /(?:名单|如下|以下|下列|分别|依次|其中|[它他她]们|包括)[^。]{0,16}(?:：|——)$|如下$/;
/** Kinds of what a list is of. */
const NAMING = kindBits(['Honour', 'Programme']);
/** Sentences back that may name the honour: 公布名单。其中，入选企业有： */
const REACH = 3;
/** Sentences after a list that may say what it is of. */
const AFTER = 2;

let announces: RegExp | undefined;
let words: RegExp | undefined;

interface Announced {
  readonly honours: readonly string[];
  readonly named: Masked;
}

/** 2025年度[“贡嘎培优”]企业名单 */
function listed(view: Masked): Slot | undefined {
  const match = LISTED.exec(view.text);
  return match ? view.slots[match.index] : undefined;
}

/** The honours, or the programme whose list it is, that a sentence speaks of, the last one first. */
function namedIn(view: Masked): Announced | undefined {
  if ((view.kinds & NAMING) === 0) return undefined;
  const isLabel = (at: number): boolean => view.text[at + 1] === '：' && at + 2 < view.text.length;
  const honours = view.slots.flatMap((s, at) => (s?.kind === 'Honour' && !isLabel(at) ? [s.entity] : [])).reverse();
  const programme = honours.length > 0 ? undefined : listed(view);
  if (programme) honours.push(programme.entity);
  return honours.length > 0 ? { honours, named: view } : undefined;
}

/** Whether a sentence says that something is conferred: 公布, 入选, 授予. */
function isAnnouncement({ text }: Masked): boolean {
  words ??= new RegExp(anyOf('announcement'));
  return words.test(text);
}

/** Whether one of the sentences before says that something is conferred. */
function isAnnounced(views: readonly Masked[], index: number): boolean {
  const { article } = views[index]!.sentence;
  return views.slice(Math.max(0, index - REACH), index).some((view) => view.sentence.article === article && isAnnouncement(view));
}

/** The word that a list is opened by again: 入围的14个村分别为：. */
const TOLD = /入选|入围|上榜|获评|认定|获奖|授予|命名/;
const tells = ({ text }: Masked, word: string): boolean => text.includes(word);

/** What the opening of a list, or a headline, announces. */
function announced(
  context: Context,
  views: readonly Masked[],
  index: number,
  told: string | null = TOLD.exec(views[index]!.text)?.[0] ?? null,
): Announced | undefined {
  const { article } = views[index]!.sentence;
  for (let i = index; i >= 0 && i >= index - REACH; i--) {
    if (views[i]!.sentence.article !== article) break;
    const named = namedIn(views[i]!);
    // 14村入围[重点村]。全省新增[历史文化名村]16个。|我省入围的14个村分别为：: by the same word.
    if (named && (i === index || !told || tells(views[i]!, told))) return named;
  }
  if (told) return announced(context, views, index, null);
  const first = index - context.orderOf(views[index]!.sentence);
  for (const view of views.slice(first)) {
    if (!isHeadline(view.sentence.paragraph.role)) break;
    const named = namedIn(view);
    if (named) return named;
  }
  return undefined;
}

/** What a sentence behind a list says that it was. */
function announcedAfter(views: readonly Masked[], end: number): Announced | undefined {
  const { article } = views[end - 1]!.sentence;
  for (const view of views.slice(end, end + AFTER)) {
    const named = view.sentence.article === article && isAnnouncement(view) ? namedIn(view) : undefined;
    if (named) return named;
  }
  return undefined;
}

/** Says who received what, as a list is read. */
type Say = (slot: Slot, view: Masked, honour?: string) => void;

function sayer(context: Context, found: Announced | undefined, out: Statement[]): Say {
  const { honours, named } = found ?? { honours: [], named: undefined };
  const year = named && yearBefore(named, named.text.length);
  const properties = year === undefined ? {} : { year };
  return (slot, view, honour) => {
    // 52家企业获评[绿色工厂]，9个园区获评[绿色园区]: each is given what its kind may bear.
    const fitting = () => honours.find((id) => bearersOf(context.name(id))?.[0] === slot.kind) ?? honours[0];
    const target = honour ?? fitting();
    if (target === undefined || !mayBear(context, slot.entity, target)) return;
    const carried = honour !== undefined || !named || view === named ? null : named.sentence;
    out.push({
      type: 'AWARDED',
      source: slot.entity,
      target,
      properties,
      modality: 'fact',
      rule: 'awarded-list',
      sentence: view.sentence,
      carried,
    });
  };
}

/** What a label or a cell of a table says of an item: where it is, or the industry or cluster that it is of. */
function place(slot: Slot, label: Slot, view: Masked, out: Statement[]): void {
  const type = label.kind === 'Place' || label.kind === 'Park' ? 'LOCATED_IN' : 'PART_OF';
  if (slot.entity === label.entity || endsProblem(type, slot.kind, label.kind) !== undefined) return;
  const ends = { source: slot.entity, target: label.entity, properties: {}, modality: 'fact' as const };
  const rule = type === 'LOCATED_IN' ? 'located-label' : 'part-label';
  out.push({ type, ...ends, rule, sentence: view.sentence, carried: null });
}

/** [东乡市]：[甲公司]、[乙公司] [省级绿色园区]：[丙开发区]; returns whether it is such a line. */
function readLabelled(view: Masked, from: number, say: Say, out: Statement[]): boolean {
  const groups = matchesOf(GROUP, view.text.slice(from));
  for (const group of groups) {
    const at = from + group.index;
    const label = view.slots[at]!;
    for (const member of matchesOf(MEMBER, group[2]!)) {
      const slot = view.slots[at + group[0].length - group[2]!.length + member.index]!;
      if (member[2] !== undefined && (slot.kind !== 'Enterprise' || member[2].length <= SHORTEST_GOODS)) continue;
      say(slot, view, label.kind === 'Honour' ? label.entity : undefined);
      if (label.kind !== 'Honour') place(slot, label, view, out);
    }
  }
  return groups.length > 0;
}

/** Shares a list out to places that have as many each; returns whether it is such a list. */
function readShared(view: Masked, from: number, say: Say, out: Statement[]): boolean {
  const lists = matchesOf(EACH, view.text.slice(from));
  for (const list of lists) {
    const at = from + list.index;
    const labels = slotsIn(view, at, at + list[1]!.length);
    const items = slotsIn(view, at + list[0].length - list[3]!.length, at + list[0].length);
    const each = Number(list[2]) || NUMERALS.indexOf(list[2]!.replace('两', '二'));
    for (const [nth, item] of items.entries()) {
      say(item, view);
      if (items.length === labels.length * each) place(item, labels[Math.floor(nth / each)]!, view, out);
    }
  }
  return lists.length > 0;
}

/** [甲公司]、[乙公司]，均在|[东乡高新区] */
const TOGETHER = new RegExp(
  `，(?:[均都皆全][为是]?)(?:在|位于|坐落于|地处|落户|来自|属于?)([${kindChar('Place')}${kindChar('Park')}])[。；]?$`,
);

/** The honour that a line of its own names: [劳动奖章]（60名）; by the end of its name: 质量奖提名奖. */
function headingOf(context: Context, view: Masked): string | undefined {
  const heading = HEADING.exec(view.text);
  if (heading) return view.slots[heading[0].indexOf(HONOUR)]!.entity;
  return view.kinds === 0 && SHORT_HONOUR.test(view.text) ? context.onlyNamed(view.text, 'Honour') : undefined;
}

/** The items of a line, behind its label and before what it says of all of them. */
function itemsOf(view: Masked, label: number): Slot[] | undefined {
  const together = TOGETHER.exec(view.text);
  return itemsIn(view, label, together?.index ?? view.text.length);
}

/** Whether a line is of a list. */
function isLine(context: Context, view: Masked): boolean {
  const label = LABEL.exec(view.text)?.[0].length ?? 0;
  return (view.sentence.paragraph.role === 'body' && itemsOf(view, label) !== undefined) || headingOf(context, view) !== undefined;
}

/** Where the list that begins on a line ends; a line whose name is not known does not end it. */
function endOfLines(context: Context, views: readonly Masked[], from: number): number {
  const { article } = views[from]!.sentence;
  const goesOn = (view: Masked | undefined): boolean => view?.sentence.article === article && isLine(context, view);
  let end = from;
  while (goesOn(views[end]) || (views[end] && isUnknownItem(views[end]!) && goesOn(views[end + 1]))) end++;
  return end;
}

function readLines(context: Context, views: readonly Masked[], from: number, to: number, say: Say, out: Statement[]): void {
  let honour: string | undefined;
  for (const view of views.slice(from, to)) {
    const heading = headingOf(context, view);
    if (heading !== undefined) {
      honour = heading;
      continue;
    }
    const label = LABEL.exec(view.text);
    const mark = label?.[1] ? view.slots[label[0].indexOf(label[1])]! : undefined;
    const items = itemsOf(view, label?.[0].length ?? 0);
    if (!items) readLabelled(view, 0, say, out);
    const together = TOGETHER.exec(view.text);
    const all = together && view.slots[together.index + together[0].indexOf(together[1]!)];
    for (const slot of items ?? []) {
      say(slot, view, mark?.kind === 'Honour' ? mark.entity : honour);
      if (mark && mark.kind !== 'Honour') place(slot, mark, view, out);
      if (all) place(slot, all, view, out);
    }
    const row = cellsOf(view);
    for (const cell of row?.cells ?? []) place(row!.item, cell, view, out);
  }
}

/** The list in the announcement's own sentence; returns whether it goes on to the sentence's end. */
function readInline(view: Masked, from: number, say: Say, out: Statement[]): boolean {
  const labelled = readLabelled(view, from, say, out);
  if (readShared(view, from, say, out) || labelled) return true;
  const inline = INLINE.exec(view.text.slice(from))?.[0] ?? '';
  for (const match of inline.matchAll(NAMES)) {
    const at = from + match.index;
    // [东乡县]的[甲公司]: the place only says where.
    if (match[0].length === 1 && view.text[at + 1] !== '的') say(view.slots[at]!, view);
  }
  return from + inline.length >= view.text.length;
}

/** Where a list begins that is a part of what was announced before; undefined where a sentence holds none. */
function partOf({ text }: Masked): number | undefined {
  const among = AMONG.exec(text)?.[0].length ?? 0;
  GROUP.lastIndex = among;
  EACH.lastIndex = 0;
  if (GROUP.test(text) || EACH.test(text)) return among;
  return PART_OF_LIST.exec(text)?.[0].length;
}

/** What the list that opens in a sentence says. */
export function readLists(context: Context, views: readonly Masked[], index: number, out: Statement[]): void {
  const masked = views[index]!;
  const next = views[index + 1];
  // 企业名称　　所在平台: the heads of a table's columns.
  const heads =
    next && isUnknownItem(next) && views[index + 2]?.sentence.article === next.sentence.article && cellsOf(views[index + 2]!) ? 1 : 0;
  const first = index + 1 + heads;
  const lines = next?.sentence.article === masked.sentence.article && isLine(context, views[first]!) && !isLine(context, masked);
  announces ??= new RegExp(`${anyOf('announcement')}[^。；：]*(?:：|，(?:(?:分别|依次)[是为]|具体(?:包括|有|是|为)|它们是))`);
  const opening = announces.exec(masked.text);
  const among = opening || !/^其中|[家个名项位](?:，|：)/.test(masked.text) || !isAnnounced(views, index) ? undefined : partOf(masked);
  if (!lines && !opening && among === undefined) return;
  const end = lines ? endOfLines(context, views, first) : index + 1;
  // 公布[零碳园区]名单，8个园区入选。记者注意到，川南占了一半：  /  [甲园区]  /  [乙园区]
  const goesOn = (): boolean => lines && end > first + 1 && masked.text.endsWith('：') && isAnnounced(views, index);
  const opens = opening || among !== undefined || OPENS.test(masked.text) || isAnnouncement(masked) || goesOn();
  const named = opens ? announced(context, views, index) : undefined;
  // 其中，[东乡市]：[石桥镇]: what a part of a programme's list says is where things stand, not that they are honoured.
  const before = among !== undefined && context.kind(named?.honours[0] ?? '') !== 'Honour' ? undefined : named;
  // A lone line that nothing opens is no list.
  const found = before ?? (lines && end > first + 1 ? announcedAfter(views, end) : undefined);
  const say = sayer(context, found, out);
  const from = opening ? opening.index + opening[0].length : (among ?? masked.text.length);
  // 前五名依次为：[甲园区]  /  [乙园区]: the first may stand in the opening's own line.
  if (readInline(masked, from, say, out) && lines) readLines(context, views, first, end, say, out);
}
