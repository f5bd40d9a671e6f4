/**
 * LOCATED_IN from scenes: a clause that only says where, and what the clauses after it name there.
 *   9月15日，[温岭市泵业智能小镇]，[浙江鲤跃泵业]的工人在测试屏蔽泵。
 *   在[东乡高新区]，[安宁叶片公司]厂长[冯叔同]指着叶片说；  她来到[东乡高新区]，考察[安宁新材料]、[永乐光电]
 */
import { Anchored } from '../anchored.js';
import { datelineOf } from './clauses.js';
import type { Context } from './context.js';
import { anyOf } from './lexicon.js';
import { listOf } from './list.js';
import { ANY_SLOT, kindChar, kindsIn, type Masked, type Slot } from './mask.js';
import { kindBits } from './patterns.js';
import type { Statement } from './statement.js';
import type { SubjectTrack } from './subjects.js';

const PLACE = `[${kindChar('Place')}${kindChar('Park')}]`;
const PLACES = kindBits(['Place', 'Park']);
const PERSON = kindChar('Person');
/** Letters without names or commas. */
const FREE = `[^，：${ANY_SLOT}]`;
/** Verbs that bring someone to a place. */
const GOES = '在|走进|来到|走入|步入|踏进|踏入|深入|抵达|位于|漫步|赶赴|前往|奔赴|转赴|赴|转至|转到|赶到|转往|移步|站在|到';
/** Verbs that bring someone to what stands there. */
const SEES = '走进|来到|察看|查看|考察|走访|参观|登上|步入|体验|看到|观摩|了解|调研|视察|沿着|沿|检查|调阅|询问|走到|踏入|到|在';
const ENDING = `(?:境内|附近|内|里|旁|畔|的?${FREE}{0,5})`;
/** 洞庭湖畔的[华容县插旗镇]，; 随后，她来到[东乡高新区]， */
const SCENE = new RegExp(
  `^(?:(?:${PLACE}?${FREE}{0,14}的)?|${FREE}{0,10}(?:${PERSON}(?:[、和]${PERSON})*)?${FREE}{0,6}(?:${GOES})(?:${PLACE}?${FREE}{0,10}的)?)${PLACE}*(${PLACE})${ENDING}，$`,
);
const STANDS = listOf(['Enterprise', 'Organization', 'Project', 'Park']);
const FIRST = new RegExp(`^(?:${FREE}{0,10}的)?(${STANDS})`);
/** 体验[甲公司]开发的[乙项目]: what is seen is 乙. */
const SEEN = new RegExp(
  `^${FREE}{0,4}(?:${PERSON}(?:[、和]${PERSON})*)?${FREE}{0,8}(?:${SEES})(?:了)?${FREE}{0,8}?(?:(?:${STANDS})${FREE}{1,8}的)?(${STANDS})(?!${FREE}{2,8}的)`,
);
/** The next stop of a tour is somewhere else. */
const ONWARD = new Anchored(/^(?:又|再|还|随后|之后|接着)/);
const TITLED = new RegExp(`^${PERSON}`);
/** Offices report from anywhere. */
const OFFICE = /(?:局|委|厅|政府|委员会|办公室|部|队|电视台|报社|日报)$/;
const SLOT = new RegExp(`[${ANY_SLOT}]`, 'g');

/** [林青]向[甲公司]总经理[冯叔同]问起: whose man is asked. */
const ASKED = new RegExp(`^${PERSON}[^，${ANY_SLOT}]{0,6}(?:向|同|与|跟|和|听|问)${FREE}{0,4}(${PERSON})`);

let opening: Anchored | undefined;

/** What a clause names in the scene; a park only in the one right after it. */
function standing(context: Context, masked: Masked, start: number, text: string, next: boolean): string[] {
  const seen = SEEN.exec(text);
  const match = FIRST.exec(text) ?? seen;
  if (match) {
    const from = start + match[0].length - match[1]!.length;
    const slots = [...match[1]!.matchAll(SLOT)].map((m) => masked.slots[from + m.index]!);
    return slots
      .filter((slot) => (slot.kind === 'Park' ? next : seen || !OFFICE.test(context.name(slot.entity))))
      .map((slot) => slot.entity);
  }
  if (!TITLED.test(text)) return [];
  const asked = ASKED.exec(text);
  const at = asked ? start + asked[0].length - 1 : start;
  return masked.slots[at]!.titled.filter((m) => m.kind === 'Enterprise').map((m) => m.entity);
}

/** What a sentence says of its scenes. */
export function readScenes(context: Context, masked: Masked, track: SubjectTrack, index: number, out: Statement[]): void {
  if ((masked.kinds & PLACES) === 0) return;
  opening ??= new Anchored(new RegExp(`^${anyOf('adverbial')}`));
  let scene: Slot | undefined;
  let next = false;
  for (const { start, end } of track.clauses(index)) {
    if (ONWARD.test(masked.text, start, end)) scene = undefined;
    // ——5月15日，[甲公司]交付: what a dash brings is told of another scene.
    if (scene && masked.text.slice(start, end).includes('——')) {
      scene = undefined;
      continue;
    }
    const names = kindsIn(masked.text, start, end);
    const ends = masked.text[end - 1] === '，';
    const opens = ends && (names & PLACES) !== 0;
    if (!scene && !opens) {
      next = false;
      continue;
    }
    let from = start + (start === 0 ? datelineOf(masked.text, end) : 0);
    for (let match = opening.exec(masked.text, from, end); match && match[0] !== ''; match = opening.exec(masked.text, from, end))
      from += match[0].length;
    const text = masked.text.slice(from, end);
    const place = opens ? SCENE.exec(text) : null;
    if (scene && names !== 0) {
      for (const source of standing(context, masked, from, text, next)) {
        if (source === scene.entity) continue;
        const ends = { source, target: scene.entity, properties: {}, modality: 'fact' as const };
        out.push({ type: 'LOCATED_IN', ...ends, rule: 'located-scene', sentence: masked.sentence, carried: null });
      }
    }
    next = place !== null;
    if (place) scene = masked.slots[from + place[0].lastIndexOf(place[1]!)];
    else if (text.length > 1 && !ends) scene = undefined;
  }
}
