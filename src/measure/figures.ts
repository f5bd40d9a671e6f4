/** Which numbers of a sentence are figures, and of what: one after the other, since 增长, 其中 and 分别 look back. */

import type { FigureWhy } from '../trace.js';
import { type Change, changeOf } from './change.js';
import { indicatedAfter, isCondition } from './condition.js';
import { type Frame, framesOf, isOfPart, trimEnd } from './frame.js';
import { after, before, clean, counts, headOf, isRow, knownIn } from './indicator.js';
import { pattern } from './lexicon.js';
import { APART, type Share, shareOf } from './parallel.js';
import type { Quantity } from './quantity.js';
import type { Subject } from './reach.js';
import type { View } from './view.js';

export interface Figure {
  readonly frame: Frame;
  readonly indicator: string;
  readonly rule: string;
  readonly share?: Share;
  /** A part of a whole (占全省68%), which no later growth is of. */
  readonly part: boolean;
  change?: { readonly sign: '+' | '-'; readonly text: string; readonly percent?: number };
}

/** What the next number may go on with: 进出口3231亿元，…；外商投资企业1012亿元. */
export interface Before {
  readonly indicator: string;
  readonly dimension: string;
}

const GROWTH_NOUN = /(?:增速|增幅|降幅|涨幅|跌幅|增长率)$/;
/** 其中|高新区|增长10%, 产业集群|增长8.1%: a part of the whole that is no entity. */
const UNNAMED = /^\p{Script=Han}{0,12}(?:高新区|经开区|开发区|园区|县域|城区|集群)$/u;
const RELATIVE = /^个?百分点$/;

/** 电子、有色、新能源|3条|产业链营收分别达…: how many things the list before it has. */
function isCountOfList({ left, quantity }: Frame, next: Frame | undefined): boolean {
  return (
    next !== undefined && next.of > 1 && next.of === Number(quantity.digits) && next.leftStart === quantity.end && /[、和与及]/.test(left)
  );
}

/** 完成年度任务|1100个|的91.6%, 占全国总量9000吨的三成…: what a share is of. */
function isWhole({ quantity, clause }: Frame, next: Frame | undefined): boolean {
  return next?.quantity.dimension === 'percent' && next.clause === clause && next.leftStart === quantity.end && next.left === '的';
}

/** 甲区、乙区开工项目分别为416个、255个，占比分别为|30%、19%: whose the numbers are of a list before that is as long. */
function sameList(frame: Frame, figures: readonly Figure[]): Share | undefined {
  if (frame.of < 2 || !APART.test(frame.left)) return undefined;
  const alike = (f: Figure) => f.share?.name && f.frame.of === frame.of && f.frame.nth === frame.nth && f.frame.clause !== frame.clause;
  return figures.findLast(alike)?.share;
}

/** Reads the figures of a sentence. */
export function figuresOf(
  view: View,
  subjects: readonly (Subject | undefined)[],
  carried: Before | undefined,
  dropped?: (quantity: Quantity, why: FigureWhy) => void,
): Figure[] {
  const figures: Figure[] = [];
  const frames = framesOf(view);
  for (const [i, frame] of frames.entries()) {
    if (frame.quantity.figure === 'no' || isCountOfList(frame, frames[i + 1]) || isWhole(frame, frames[i + 1])) continue;
    if (isCondition(view, frame)) {
      dropped?.(frame.quantity, 'condition');
      continue;
    }
    const chain = subjects[view.clauses.indexOf(frame.clause)]?.chain ?? [];
    const last = figures.at(-1);
    const back: Before | undefined = last ? { indicator: last.indicator, dimension: last.frame.quantity.dimension } : carried;
    if (isRate(frame) && last?.rule !== 'growth' && last && !last.change) {
      last.change = signed(frame, { sign: '+' })!;
      continue;
    }
    const change = changeOf(frame.left);
    const figure = change
      ? changed(view, frame, change, chain, figures, back)
      : level(view, frame, chain, back, figures, sameList(frame, figures));
    if (figure) figures.push(figure);
    else if (dropped && !isChange(frame.quantity, figures)) dropped(frame.quantity, 'no-indicator');
  }
  return figures;
}

/** 同比增长|7.9%: told as the change of a figure before it. */
const isChange = ({ digits, unit }: Quantity, figures: readonly Figure[]): boolean =>
  figures.some(({ change }) => change?.text.slice(1) === `${digits}${unit}`);

/** 进出口18.2亿美元，|增速为|48.4%: how much what was told before grew. */
const isRate = ({ left, quantity }: Frame): boolean =>
  quantity.dimension === 'percent' && /^(?:同比)?(?:增速|增幅|增长率)$/.test(clean(left));

const signed = (frame: Frame, { sign }: Pick<Change, 'sign'>): Figure['change'] => {
  const { digits, unit } = frame.quantity;
  const text = `${sign}${digits}${unit}`;
  return unit === '%' ? { sign, text, percent: Number(`${sign}${digits}`) } : { sign, text };
};

/** What news of a place measures it against. */
const OTHERS = /^(?:全国|国内|全球|世界)(?:平均(?:水平)?)?$/;

/** 同比增长7.9%: of the figure before it, or a figure of its own. */
function changed(
  view: View,
  frame: Frame,
  change: Change,
  chain: Subject['chain'],
  figures: Figure[],
  back: Before | undefined,
): Figure | undefined {
  // 全国|下降0.5个百分点，江西上升…: of what is only compared with.
  if (OTHERS.test(change.rest.replace(/^[，、；\s]+/, ''))) return undefined;
  const share = shareOf(view, { ...frame, left: change.rest + (APART.exec(frame.left)?.[0] ?? '') }) ?? sameList(frame, figures);
  const phrase = share
    ? itemOf(share) + clean(share.common.replace(APART, '').replace(change.verb, ''))
    : before(view, frame, chain, change.rest);
  const { dimension, unit } = frame.quantity;
  const relative = dimension === 'percent' || dimension === 'percentage_points' || dimension === 'ratio';
  const named =
    share !== undefined ||
    view.names.some((n) => n.start >= frame.leftStart && n.end <= frame.leftStart + change.rest.length && !inCompare(view, n.start));
  const bare = phrase === '' || /^[前后]者$/.test(phrase);
  // 今年再增加|4条|生产线: the counted, not what was told before.
  const counted = (bare || onlyNames(view, frame, phrase)) && !relative && !share && counts(frame) ? after(view, frame) : '';
  if (counted !== '') return { frame, indicator: change.verb + counted, rule: 'counted-noun', part: false };
  // 投资下降2.7%，|降幅|较前三季度收窄|1.4个百分点: how much growth itself grew.
  if (RELATIVE.test(unit) && GROWTH_NOUN.test(phrase) && change.compared) {
    const whole = GROWTH_NOUN.exec(phrase)![0] === phrase ? `${back?.indicator.replace(GROWN, '') ?? ''}${phrase}` : phrase;
    return { frame, indicator: `${whole}${change.verb}`, rule: 'growth', part: false };
  }
  if (relative && (bare || GROWTH_NOUN.test(phrase)) && !named && !isOfOtherTime(view, frame, figures.at(-1))) {
    const target = targetOf(view, frame, phrase, figures);
    // 高端板材占比45.6%，|较上年提高|11个百分点: how much a share grew is a figure of its own.
    if (target?.frame.quantity.dimension === 'percent' && RELATIVE.test(unit) && bare)
      return { frame, indicator: `${target.indicator}${change.verb}`, rule: 'growth', part: false };
    if (target && !RELATIVE.test(unit) && !GROWTH_NOUN.test(phrase)) target.change ??= signed(frame, change)!;
    if (target || GROWTH_NOUN.test(phrase)) return undefined;
  }
  // 工业增加值增长8.5%，其中|宜春|增长11.2%: the indicator of the figure before.
  const elliptic = back !== undefined && goesOnWith(view, frame, phrase, figures.at(-1));
  const stem =
    bare || elliptic || (share && phrase === '')
      ? (back?.indicator.replace(GROWN, '') ?? '')
      : back && UNNAMED.test(phrase)
        ? phrase + back.indicator
        : phrase;
  // 甲公司增长11%, and no figure before that it could be of.
  if (stem === '' || (stem === phrase && onlyNames(view, frame, phrase))) return undefined;
  const indicator = stem.endsWith(change.verb) ? stem : `${stem.replace(/(?:增长|下降)$/, '')}${change.verb}`;
  const figure: Figure = { frame, indicator, rule: 'growth', part: false, ...(share ? { share } : {}) };
  if (relative && unit === '%') figure.change = signed(frame, change)!;
  return figure;
}

/** 2025年实现产值87.6亿元，|今年上半年|又增长16.2%: a time of its own behind the figure that it would be of. */
function isOfOtherTime(view: View, { leftStart, quantity }: Frame, last: Figure | undefined): boolean {
  const timed = (from: number, to: number) => view.periods.some((p) => p.sort === 'stated' && p.start >= from && p.end <= to);
  return last !== undefined && timed(leftStart, quantity.start) && timed(0, last.frame.quantity.start);
}

/** 其中|宜春|增长11.2%, |萍乡|增长9%: a part, or a place after a place; a firm after a city's figure may have grown by anything. */
function goesOnWith(view: View, frame: Frame, phrase: string, last: Figure | undefined): boolean {
  if (isOfPart(view, frame)) return onlyNames(view, frame, phrase, true);
  const ofFirm = view.names.some((n) => n.kind === 'Enterprise' && view.text.slice(n.start, n.end) === phrase);
  return onlyNames(view, frame, phrase) && (!ofFirm || last?.rule === 'growth');
}

/** A product or a direction is part of the indicator (对非洲|进出口), a place is its subject. */
const itemOf = ({ name, item }: Share): string => (name && name.kind !== 'Industry' ? '' : item);

const inCompare = (view: View, at: number): boolean => /(?:比|较|与|于)$/.test(view.text.slice(Math.max(0, at - 1), at));

/** The figure that a growth is of: as many places back as the list is long, 前者 and 后者 by their order. */
function targetOf(view: View, frame: Frame, phrase: string, figures: readonly Figure[]): Figure | undefined {
  const here = view.clauses.indexOf(frame.clause);
  const near = figures.filter((f) => !f.part && f.rule !== 'growth' && here - view.clauses.indexOf(f.frame.clause) <= 3);
  if (frame.of > 1) return near.slice(-frame.of)[frame.nth];
  if (phrase === '前者') return near.at(-2);
  const last = near.at(-1);
  return last?.change === undefined ? last : undefined;
}

const TIMES = /^[，]?(?:约|近)?(?:是|为|相当于)[^，。；]{2,12}的$/;
/** Words that lead from a growth to what it came to. */
const LEVEL_AFTER = /^[，、]?(?:已|约)?(?:为|达到?|完成|实现|至)$/;
const GROWN = /(?:增长|下降|提高|提升|上升|减少|增加|回落|加快|放缓|收窄|缩小|扩大)$/;

function level(
  view: View,
  frame: Frame,
  chain: Subject['chain'],
  back: Before | undefined,
  figures: readonly Figure[],
  list: Share | undefined,
): Figure | undefined {
  const { quantity } = frame;
  // 额298.5亿元。|其中，|甲综保区完成122.7亿元: a part of what the sentence before told.
  const sameSentence = figures.length > 0 || /^其中/.test(view.text);
  const share = shareOf(view, frame) ?? (list && { ...list, common: frame.left.replace(/(?:分别|依次).*$/, '') });
  const figure = (indicator: string, rule: string): Figure => ({
    frame,
    indicator,
    rule,
    part: /^占/.test(indicator) || /占[据到]?$/.test(trimEnd(frame.left)),
    ...(share ? { share } : {}),
  });
  // 线上销售额3600万元，|是去年同期的|2.1倍
  if (back && TIMES.test(frame.left) && quantity.unit === '倍') return figure(back.indicator, 'goes-on');
  const counted = quantity.dimension === 'rank' ? '' : after(view, frame);
  // 年产50万吨磷酸铁、|30万吨|磷酸铁锂: each number with what comes after it.
  if (!share && back && sameSentence && counted !== '' && /^[^，。；、]+、$/.test(frame.left) && frame.leftStart > frame.clause.start)
    return figure(counted, 'measured-noun');
  if (share) {
    const phrase = clean(share.common);
    const own = itemOf(share);
    const stem = phrase || counted || (back?.dimension === quantity.dimension ? back.indicator : '');
    return stem === '' && !headOf(own) ? undefined : figure(`${own}${stem}`, 'parallel');
  }
  if (quantity.dimension === 'money' && isRow(view.text)) return figure('投资', 'row');
  const modified = indicatedAfter(view, quantity.to);
  if (modified !== undefined) return figure(modified, 'measured-noun');
  // 甲电站（|投资|74亿元）、乙产业园（26亿元）
  const phrase = (before(view, frame, chain) || announced(view, frame) || wholeOf(view, frame)).replace(/^[）、]*（|（$/g, '');
  // 教师甲、乙等|5人: who they are, not what is counted.
  if (quantity.dimension === 'people' && /^(?:[受被].*)?$/.test(counted) && isListOfPeople(view, frame, phrase)) return undefined;
  if (counts(frame) && counted !== '') return figure(pattern`${'sign'}$`.test(phrase) ? `${phrase}${counted}` : counted, 'counted-noun');
  // 绵延于山谷中的|600多亩樱花
  if (/[的在对]$/.test(frame.left) && counted !== '' && quantity.dimension !== 'percent') return figure(counted, 'measured-noun');
  // 去程4620列|、49.9万标箱; 共667户|、2560多人
  if (frame.left === '、' && back && sameSentence) return figure(back.indicator, 'goes-on');
  // 完成|55万平方米|、2.9万户|房屋改造: the noun of the list's last.
  if (phrase.length <= 2 && counted === '' && quantity.dimension !== 'money' && frame.right === '、') {
    const shared = sharedNoun(view, frame);
    if (shared !== '') return figure(`${phrase}${shared}`, 'measured-noun');
  }
  // 工业项目15个，|101亿元|；农旅项目9个，20亿元
  const told = figures.at(-1);
  if (phrase === '' && counted === '' && quantity.dimension === 'money' && told && isSumOf(view, told, frame))
    return figure('投资', 'goes-on');
  const head = headOf(phrase);
  // 检测周期由15天|压缩到|4天: that it changed makes a figure of it.
  if (quantity.figure === 'named' && !head && !frame.changed) return undefined;
  // 设立|5亿元|产业引导基金: a verb alone is no indicator.
  if (!head && counted !== '' && phrase.length <= 2) return figure(counted, 'measured-noun');
  if (quantity.dimension === 'rank') return figure(phrase === '' ? '排名' : `${phrase}排名`, 'rank');
  // 货物吞吐量下降4.5%，|为2680万吨
  const last = figures.at(-1);
  if (phrase === '' && last?.rule === 'growth' && LEVEL_AFTER.test(frame.left) && quantity.dimension !== 'percent')
    return figure(last.indicator.slice(0, -(GROWN.exec(last.indicator)?.[0].length ?? 0)), 'goes-on');
  const goesOn = back && back.dimension === quantity.dimension && !head && sameSentence;
  if (phrase === '' || onlyNames(view, frame, phrase)) {
    if (goesOn) return figure(back.indicator, 'goes-on');
    if (phrase === '' || counted !== '')
      return counted === '' || quantity.dimension === 'percent' ? undefined : figure(counted, 'measured-noun');
  }
  const tail = goesOn && /其中|^[、；]?$/.test(frame.left.slice(0, 2) + frame.clause.mark) ? headOf(back.indicator) : undefined;
  return figure(tail ? `${phrase}${tail.form}` : phrase, tail ? 'goes-on' : 'noun-before');
}

/** Whether a sum of money stands alone right behind how many projects there are. */
function isSumOf({ text }: View, { indicator, frame: { quantity } }: Figure, { quantity: sum }: Frame): boolean {
  return quantity.unit === '个' && /项目/.test(indicator) && /^[，、]$/.test(text.slice(quantity.end, sum.start));
}

/** What the number right behind this one counts, where a noun stands only there. */
function sharedNoun(view: View, { quantity }: Frame): string {
  const next = framesOf(view).find((f) => f.leftStart === quantity.end && f.left === '、');
  return next && next.quantity.dimension !== quantity.dimension && counts(next) ? after(view, next) : '';
}

/** |完成年度任务|1100个的|91.6%: what stands before that which a share is of. */
function wholeOf(view: View, { left, leftStart, clause, quantity }: Frame): string {
  const whole = left === '的' && quantity.dimension === 'percent' ? view.quantities.find((q) => q.end === leftStart) : undefined;
  return whole ? trimEnd(view.text.slice(Math.max(clause.start, whole.start - WHOLE_REACH), whole.start)) : '';
}
const WHOLE_REACH = 10;

/** 甲、乙等|5人: persons by name; 专家、学者等|96人 are a group. */
function isListOfPeople(view: View, { leftStart, left }: Frame, phrase: string): boolean {
  if (!/等$/.test(phrase)) return false;
  const named = view.names.some((n) => n.kind === 'Person' && n.start >= leftStart && n.end <= leftStart + left.length);
  return named || !/[者家生员工人户师手商众士客民部表友]等$/.test(phrase);
}

/** 新一批“贡嘎培优”|企业|确定，共32户; 未来产业先导区|名单|出炉，共18个. */
const MADE_KNOWN = /([“”\p{Script=Han}]{2,16}?)(?:名单|结果)?(?:正式)?(?:确定|出炉|公布|揭晓|公示|发布)$/u;

/** 营业收入再创新高，|达到12亿元: the indicator stands alone in the clause before. */
function announced(view: View, frame: Frame): string {
  const clause = view.clauses[view.clauses.indexOf(frame.clause) - 1];
  if (clause && /^共(?:有|计)?$/.test(frame.left)) return MADE_KNOWN.exec(view.text.slice(clause.start, clause.end))?.[1] ?? '';
  if (!clause || frame.clause.mark !== '，' || !/^(?:已|首次)?(?:达到?|为)/.test(frame.left)) return '';
  if (view.quantities.some((q) => q.from >= clause.start && q.to <= clause.end)) return '';
  return knownIn(view.text.slice(clause.start, clause.end)) ?? '';
}

/** 南昌|1140.0亿元: nothing but a name, which is the subject. */
function onlyNames(view: View, frame: Frame, phrase: string, industries = false): boolean {
  const end = frame.leftStart + frame.left.length;
  return view.names.some(
    (n) =>
      n.end <= end &&
      n.start >= frame.leftStart &&
      n.kind !== 'Product' &&
      n.kind !== 'Honour' &&
      (industries || n.kind !== 'Industry') &&
      view.text.slice(n.start, n.end) === phrase,
  );
}
