/**
 * LOCATED_IN from what a park or a county signs or begins: the projects of the list stand there.
 *   [东乡经开区]举行|重大项目集中开工仪式，4个项目总投资41亿元。分别是[甲二期]18亿元，[乙公司][丙项目]15亿元
 *   昨天，[东乡经开区]把三件事排进一天。¶签下的是4个项目，总投资41亿元：[甲公司]的[乙基地]15亿元，[丙总部]1亿美元
 */
import type { Context } from './context.js';
import { MARKS } from './list.js';
import { ANY_SLOT, kindChar, type Masked, type Slot } from './mask.js';
import { kindBits } from './patterns.js';
import type { Statement } from './statement.js';

const PLACE = `[${kindChar('Place')}${kindChar('Park')}]`;
const PROJECT = kindChar('Project');
const PROJECTS = kindBits(['Project']);
/** Sentences behind the one that tells of the event which may hold its list. */
const REACH = 2;
const DONE = '签约|开工|动工|投产|竣工|奠基|签下|引进|落地|集中签约|集中开工';
/** [东乡县]举行重大项目集中开工仪式 */
const HELD = new RegExp(`(${PLACE})[^。；：]{0,24}?(?:${DONE})(?:[^，。；：${ANY_SLOT}]{0,4}(?:仪式|活动|大会|会议|会))?`);
/** 签下的是4个项目 */
const TOLD =
  /^(?:[^，。；：]{0,10}，)?(?:此次|当天|本次|现场|集中)*(?:签约|签下|开工|投产|引进|落地)的(?:则|分别)?[是为有](?:这)?[\d一二两三四五六七八九十]+个/;
/** Such an event in a meeting's name. */
const EVENT = /(?:签约|开工|动工|奠基|投产|竣工).{0,6}(?:仪式|活动|大会|会)$/;
/** [东乡经开区]举行|…开工仪式 */
const HOST = new RegExp(`${PLACE}[^${MARKS}${ANY_SLOT}]{0,12}$`);
/** 4个项目, 22个重点项目, 项目12个 */
const COUNT =
  /(?:\d+|[一二两三四五六七八九十]+)[余多]?个[^，。；：]{0,8}?项目|项目[^，。；：]{0,4}(?:\d+|[一二两三四五六七八九十]+)[余多]?个/;
/** Sentences of the list. */
const LIST = new RegExp(
  `^(?:其中|分别|包括|主要|这些|它们|签约|开工|项目|投资|总投资|[^，。；：]{0,6}(?:是|有|为|包括)|[^。]{0,20}${PROJECT}[^。]{0,24}[、，；][^。]{0,40}${PROJECT})`,
);
/** Where another place than the host is said of an item. */
const ELSEWHERE = /分别[^，。；：]{0,6}(?:落户|落地|落在|选址|位于|坐落|布局)/;
/** 位于[石桥镇]的, [石桥镇]的, 落户[石桥镇]的[甲公司]的: an item that says where it is; [德国][甲公司]的: only where its firm is from. */
const PLACED = new RegExp(`${PLACE}(?:境内|内)?的?[^${MARKS}、${ANY_SLOT}]{0,4}$|(?:位于|坐落于|落户|地处|在)${PLACE}[^${MARKS}、]{0,16}$`);
const PLACED_BEHIND = new RegExp(`^（[^（）]*${PLACE}[^（）]*）|^[^${MARKS}、${ANY_SLOT}]{0,4}(?:落户|选址|位于|落地|在)${PLACE}`);

/** A park, a county or less: what a city signs stands in one of its counties. */
function isHost(context: Context, id: string): boolean {
  if (context.kind(id) === 'Park') return true;
  const division = context.divisionOf(id);
  return division === undefined ? /[县区旗镇乡]$/.test(context.name(id)) : division.length > CITY;
}
/** Digits of a city's division code. */
const CITY = 4;

/** The host of an event that a sentence tells of, and where its list may begin. */
function hostOf(context: Context, masked: Masked): { readonly host: string; readonly from: number } | undefined {
  const { text, slots, sentence } = masked;
  for (const [at, slot] of slots.entries()) {
    if (slot?.kind !== 'Meeting' || !EVENT.test(context.printed(sentence, slot.mention))) continue;
    const inner = slot.inner.find((m) => m.start === slot.mention.start && (m.kind === 'Park' || m.kind === 'Place'));
    const before = HOST.exec(text.slice(0, at));
    const host = inner?.entity ?? slot.chain.at(-1)?.entity ?? (before ? slots[before.index]!.entity : undefined);
    if (host !== undefined && isHost(context, host)) return { host, from: at + 1 };
  }
  if (TOLD.test(text)) {
    const host = context.latest({ sentence, position: masked.at[0]! }, ['Park', 'Place']);
    return host !== undefined && isHost(context, host) ? { host, from: 0 } : undefined;
  }
  const held = HELD.exec(text);
  const host = held ? slots[held.index]!.entity : undefined;
  return host !== undefined && isHost(context, host) ? { host, from: held!.index + held![0].length } : undefined;
}

/** The projects of a stretch that do not say themselves where they are. */
function projectsIn({ text, slots }: Masked, from: number): Slot[] {
  const found: Slot[] = [];
  for (let at = from; at < text.length; at++) {
    const slot = slots[at];
    if (slot?.kind !== 'Project' || slot.chain.length > 0) continue;
    const item = Math.max(...['、', '，', '；', '：', '。'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
    if (PLACED.test(text.slice(Math.max(from, item), at)) || PLACED_BEHIND.test(text.slice(at + 1))) continue;
    found.push(slot);
  }
  return found;
}

/** What a page's sentences tell of such events; what is known to stand somewhere else is left alone. */
export function readSigned(context: Context, views: readonly Masked[], known: readonly Statement[], out: Statement[]): void {
  const located = new Set<string>();
  for (const { type, source, target } of known)
    if (type === 'LOCATED_IN' && context.kind(source) === 'Project' && context.kind(target) !== 'Organization') located.add(source);
  for (const [index, view] of views.entries()) {
    if (!COUNT.test(view.text) || view.sentence.paragraph.role !== 'body') continue;
    const event = hostOf(context, view);
    if (!event) continue;
    for (let i = index; i < views.length && i <= index + REACH; i++) {
      const masked = views[i]!;
      if (masked.sentence.paragraph !== view.sentence.paragraph) break;
      if (i > index && !LIST.test(masked.text)) break;
      if ((masked.kinds & PROJECTS) === 0 || ELSEWHERE.test(masked.text)) continue;
      for (const { entity } of projectsIn(masked, i === index ? event.from : 0)) {
        if (located.has(entity)) continue;
        const ends = { source: entity, target: event.host, properties: {}, modality: 'fact' as const };
        const carried = i === index ? null : view.sentence;
        out.push({ type: 'LOCATED_IN', ...ends, rule: 'located-signed', sentence: masked.sentence, carried });
      }
    }
  }
}
