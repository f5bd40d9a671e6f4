/**
 * LOCATED_IN from scenes: a clause that only says where, and what the clauses after it name there.
 *   9月15日，[温岭市泵业智能小镇]，[浙江鲤跃泵业]的工人在测试屏蔽泵。
 *   在[东乡高新区]，[安宁叶片公司]厂长[冯叔同]指着叶片说；  她来到[东乡高新区]，考察[安宁新材料]、[永乐光电]
 */
import { Anchored } from '../anchored.js';
import type { Sentence } from '../types.js';
import { datelineOf } from './clauses.js';
import { type Context, OWNING } from './context.js';
import { anyOf } from './lexicon.js';
import { listOf } from './list.js';
import { ANY_SLOT, kindChar, kindsIn, type Masked, type Slot, slotsIn } from './mask.js';
import { kindBits } from './patterns.js';
import type { Statement } from './statement.js';
import type { SubjectTrack } from './subjects.js';

const PLACE = `[${kindChar('Place')}${kindChar('Park')}]`;
const PLACES = kindBits(['Place', 'Park']);
const PLACE_KIND = kindBits(['Place']);
const PERSON = kindChar('Person');
/** Letters without names or commas. */
const FREE = `[^，：${ANY_SLOT}]`;
/** Verbs that bring someone to a place. */
const GOES = '在|走进|来到|走入|步入|踏进|踏入|深入|抵达|(?<=^)位于|漫步|赶赴|前往|奔赴|转赴|赴|转至|转到|赶到|转往|移步|站在|到';
/** Verbs that bring someone to what stands there. */
const SEES = '走进|来到|深入|察看|查看|考察|走访|参观|登上|步入|体验|看到|观摩|了解|调研|视察|沿着|沿|检查|调阅|询问|走到|踏入|看了|到|在';
const ENDING = `(?!${FREE}{0,4}(?:举行|举办|召开|开幕|启幕|闭幕|落幕|启动|获批|以来|成立后|挂牌))(?:境内|附近|内|里|旁|畔|的?${FREE}{0,5})`;
/** 洞庭湖畔的[华容县插旗镇]，; 随后，她来到[东乡高新区]， */
const SCENE = new RegExp(
  `^(?:(?:${PLACE}?${FREE}{0,14}的)?|${FREE}{0,10}(?:${PERSON}(?:[、和]${PERSON})*)?${FREE}{0,18}(?:${GOES})(?:${PLACE}?${FREE}{0,10}(?:的|国家级|省级|大[省市县区镇乡]|强[市县镇]|之乡|重镇|[名古山小]城))?)${PLACE}*(${PLACE})${ENDING}，$`,
);
const STANDS = listOf(['Enterprise', 'Organization', 'Project', 'Park']);
/** 由[甲公司]与[乙集团]合资建设、概算投资22亿元的[丙项目]正在安装: what stands there is 丙, by whomever it was made. */
const MADE_BY = new RegExp(
  `^(?:总投资${FREE}{1,10}元、?)?由[^，。；：]{1,30}(?:共建|合建|联建|建设|投资|承建|投建|打造|兴建|运营|实施|设立|创办|开发|成立)[^，。；：${ANY_SLOT}]{0,16}的${FREE}{0,6}(${listOf(['Project', 'Park', 'Organization'])})(?!的)`,
);
const FIRST = new RegExp(
  `^(?:${FREE}{0,10}的|[从由自]${PLACE}+${FREE}{0,3}(?:迁|搬|转|引|过|而)(?:来|至此|进)?的|${FREE}{0,8}(?:企业|公司|龙头))?(${STANDS})(?!${OWNING})`,
);
/** [甲公司]投资32亿元的[乙项目]正在安装: what stands there is 乙. */
const MADE = new RegExp(
  `^${listOf(['Enterprise', 'Organization'])}${FREE}{0,4}(?:投资|建设|承建|投建|打造|实施|兴建|新建|运营|开发)${FREE}{0,8}的${FREE}{0,6}(${listOf(['Project', 'Park', 'Organization'])})(?!的)`,
);
/** 在[甲园区]，[乙学院]与[丙公司]联合办起[丁学院]: what they set up stands there. */
const SET_UP = new RegExp(
  `^${listOf(['Enterprise', 'Organization', 'Place', 'Park'])}(?:等${FREE}{0,8})?(?:[与和同跟]${FREE}{0,4}[${ANY_SLOT}])?${FREE}{0,8}(?:办起|成立|设立|建起|建成|共建|合建|开办|组建|合办|创办)(?:了)?${FREE}{0,6}(${listOf(['Organization', 'Project', 'Park'])})(?!的)`,
);
/** 体验[甲公司]开发的[乙项目]: what is seen is 乙. */
const SEEN = new RegExp(
  `^${FREE}{0,4}(?:${PERSON}(?:[、和]${PERSON})*)?${FREE}{0,8}(?:${SEES})(?:了)?(?:(?:${FREE}|${kindChar('Product')}){1,12}、){0,2}${FREE}{0,8}?(?:(?:${STANDS})${FREE}{1,8}的)?(${STANDS})(?!${FREE}{2,8}的)`,
);
/** [甲公司]|的[乙产线]正在安装: its work stands there, too. */
const ITS_WORK = new RegExp(`^的${FREE}{0,8}(${kindChar('Project')})(?!的)`);
/** 察看[甲公司]|的产线和[乙基地]: what is seen besides. */
const BESIDES = new RegExp(`^的(?:${FREE}|${kindChar('Product')}){1,10}(?:和|、|以及)${FREE}{0,4}(${STANDS})(?!的)`);
/** The next stop of a tour is somewhere else. */
const ONWARD = new Anchored(/^(?:又|再|还|随后|之后|接着)/);
const TITLED = new RegExp(`^${PERSON}`);
/** Offices report from anywhere. */
const OFFICE = /(?:局|委|厅|政府|委员会|办公室|部|队|电视台|报社|日报)$/;
const SLOT = new RegExp(`[${ANY_SLOT}]`, 'g');

/** [林青]向[甲公司]总经理[冯叔同]问起: whose man is asked. */
const ASKED = new RegExp(`^${PERSON}[^，${ANY_SLOT}]{0,6}(?:向|同|与|跟|和|听|问)${FREE}{0,4}(${PERSON})`);

/** 在园区另一头，[甲公司]的伞裙: the park that was spoken of. */
const SAME_PARK =
  /^(?:而|就)?在(?:园区|园内|开发区|高新区|经开区|工业园|产业园)的?(?:另一[头侧边端]|[东西南北][头侧边]|不远处|深处|[内里])?，$/;

/** 4日，[林青]来到[东乡高新区]，调研产业发展。|林青先后深入[甲公司]、[乙公司]: the tour goes on where it went. */
const TOUR = new RegExp(
  `(?:来到|抵达|走进|深入|前往|奔赴|赴|(?<![得受达遇看])到)${PLACE}*(${PLACE})[^，。；${ANY_SLOT}]{0,4}，?${FREE}{0,30}(?:调研|考察|检查|督导|走访|督查|调度|视察)[^，。；：${ANY_SLOT}]{0,30}。?$`,
);
const TOURS = new RegExp(`${PERSON}|先后|一行|实地|代表团|专家组|客人们|走进|走访|看了`);

let opening: Anchored | undefined;

/** The scene of a clause that speaks of a park without its name. */
function parkAgain(context: Context, masked: Masked, start: number, end: number): string | undefined {
  if (!SAME_PARK.test(masked.text.slice(start, end))) return undefined;
  return context.latest({ sentence: masked.sentence, position: masked.at[start]! }, ['Park']);
}

/** The park or the place below a city that the sentence before goes to, where this one goes on with the tour and names no other. */
function tourOf(context: Context, masked: Masked, before: Masked | undefined): string | undefined {
  if (!before || before.sentence.article !== masked.sentence.article || before.sentence.paragraph.role !== 'body') return undefined;
  if ((before.kinds & PLACES) === 0 || (masked.kinds & PLACE_KIND) !== 0 || !TOURS.test(masked.text)) return undefined;
  const match = TOUR.exec(before.text);
  if (!match) return undefined;
  const { entity } = before.slots[match.index + match[0].indexOf(match[1]!)]!;
  return /[省市州国]$/.test(context.name(entity)) ? undefined : entity;
}

/** What a clause names in the scene; a park only in the one right after it. */
function standing(context: Context, masked: Masked, start: number, text: string, next: boolean): string[] {
  // 走访[甲公司]，[乙工商联]陪同: who goes along does not stand there.
  if (/(?:陪同|参加|出席)[^，。；]{0,4}[，。；]?$/.test(text)) return [];
  const seen = SEEN.exec(text);
  const match = MADE_BY.exec(text) ?? MADE.exec(text) ?? SET_UP.exec(text) ?? FIRST.exec(text) ?? seen;
  if (match) {
    const from = start + match[0].length - match[1]!.length;
    const slots = [...match[1]!.matchAll(SLOT)].map((m) => masked.slots[from + m.index]!);
    const behind = start + match[0].length;
    const more = ITS_WORK.exec(masked.text.slice(behind)) ?? (match === seen ? BESIDES.exec(masked.text.slice(behind)) : null);
    if (more) slots.push(...slotsIn(masked, behind + more[0].length - more[1]!.length, behind + more[0].length));
    return slots
      .filter((slot) => (slot.kind === 'Park' ? next : seen || !OFFICE.test(context.name(slot.entity))))
      .map((slot) => slot.entity);
  }
  if (!TITLED.test(text)) return [];
  const asked = ASKED.exec(text);
  const at = asked ? start + asked[0].length - 1 : start;
  return masked.slots[at]!.titled.filter((m) => m.kind === 'Enterprise').map((m) => m.entity);
}

/** [嵊泗县]的海面上，浮子排到天边。; 在[东乡镇]，黄精长在林下。 */
const LEAD = new RegExp(
  `^(?:${FREE}{1,10}，)?(?:${FREE}{0,6}(?:在|走进|来到)${PLACE}*(${PLACE})${FREE}{0,5}，|${PLACE}*(${PLACE})(?:境内|里|内)?的[^，：]{1,14}，)`,
);
/** [甲公司]的煎煮罐; 就被吊进[甲公司]的车间 */
const WORKS = new RegExp(`${kindChar('Enterprise')}(?=的?${FREE}{0,6}(?:车间|厂区|厂房|生产线|产线|工厂|仓库|展厅|总装|里|内))`);
/** [甲集团]|下属两家公司: what stands there is not the group. */
const OF_GROUP = new RegExp(`^(?:${OWNING})`);
/** [立讯精密]旗下的|[立景创新]: the firm that is meant. */
const OWNED = new RegExp(`^(?:${OWNING})的?(?=${kindChar('Enterprise')})`);
const FIRM = kindBits(['Enterprise']);
const NOT_IN_LEAD = kindBits(['Enterprise', 'Organization', 'Person', 'Project']);

/** Letters of times and connectives that a sentence opens with. */
function openingOf(text: string): number {
  let from = datelineOf(text, text.length);
  for (let match = opening!.exec(text, from, text.length); match && match[0] !== ''; match = opening!.exec(text, from, text.length))
    from += match[0].length;
  return from;
}

/** The scene that a sentence opens with, where it names nothing that stands there. */
function leadOf({ text, slots, kinds }: Masked): Slot | undefined {
  const from = openingOf(text);
  const lead = LEAD.exec(text.slice(from));
  const place = lead?.[1] ?? lead?.[2];
  if (!lead || place === undefined || (kinds & NOT_IN_LEAD) !== 0) return undefined;
  return slots[from + lead[0].lastIndexOf(place)];
}

/** 在[店下镇]，黄精长在林下。|[甲公司]推行分红: the firm that the next sentence opens with works there. */
function readLead(masked: Masked, before: Masked | undefined, out: Statement[]): void {
  const say = (firm: Slot, scene: Slot, carried: Sentence | null): void => {
    if (firm.chain.length > 0 || OF_GROUP.test(masked.text.slice(masked.slots.indexOf(firm) + 1))) return;
    const ends = { source: firm.entity, target: scene.entity, properties: {}, modality: 'fact' as const };
    out.push({ type: 'LOCATED_IN', ...ends, rule: 'located-lead', sentence: masked.sentence, carried });
  };
  const from = openingOf(masked.text);
  // [江城区]的刀具街还没醒，|[甲公司]的打磨车间已亮起灯
  const own = LEAD.exec(masked.text.slice(from));
  const first = from + (own?.[0].length ?? 0);
  const owned = OWNED.exec(masked.text.slice(first + 1));
  const next = own && masked.slots[owned ? first + 1 + owned[0].length : first];
  if (next?.kind === 'Enterprise') say(next, masked.slots[from + own![0].lastIndexOf((own![1] ?? own![2])!)]!, null);
  if (!before || before.sentence.paragraph !== masked.sentence.paragraph || (before.kinds & PLACES) === 0) return;
  const at = masked.text[from] === kindChar('Enterprise') ? from : (WORKS.exec(masked.text)?.index ?? -1);
  const firm = masked.slots[at];
  const scene = firm && leadOf(before);
  if (scene) say(firm, scene, before.sentence);
}

/** What a sentence says of its scenes. */
export function readScenes(context: Context, views: readonly Masked[], track: SubjectTrack, index: number, out: Statement[]): void {
  const masked = views[index]!;
  opening ??= new Anchored(new RegExp(`^${anyOf('adverbial')}`));
  if ((masked.kinds & FIRM) !== 0) readLead(masked, views[index - 1], out);
  const toured = tourOf(context, masked, views[index - 1]);
  if (toured === undefined && (masked.kinds & PLACES) === 0 && !/园|发区|高新区|经开区/.test(masked.text)) return;
  let scene = toured;
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
    const again = ends && !opens ? parkAgain(context, masked, start, end) : undefined;
    if (again !== undefined) {
      scene = again;
      next = true;
      continue;
    }
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
        if (source === scene) continue;
        const ends = { source, target: scene, properties: {}, modality: 'fact' as const };
        out.push({ type: 'LOCATED_IN', ...ends, rule: 'located-scene', sentence: masked.sentence, carried: null });
      }
    }
    next = place !== null;
    if (place) scene = masked.slots[from + place[0].lastIndexOf(place[1]!)]?.entity;
    else if (text.length > 1 && !ends) scene = undefined;
  }
}
