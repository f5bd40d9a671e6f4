/** Rewards, and what the winners of a title have: of the title, or of the document that promises them (choose.ts, step 1). */
import { type Choice, of, part } from './choice.js';
import type { Figure } from './figures.js';
import type { Frame } from './frame.js';
import { headOf } from './indicator.js';
import { pattern } from './lexicon.js';
import type { Topics } from './topic.js';
import type { Name, View } from './view.js';

/** The words of a reward stand in the figure's clause, or in its part of the sentence where the clause names no indicator of its own. */
export function isReward(view: View, { frame, indicator }: Figure, start: number): boolean {
  if (pattern`${'reward'}`.test(view.text.slice(frame.clause.start, frame.clause.end))) return true;
  return headOf(indicator) === undefined && pattern`${'reward'}`.test(view.text.slice(start, frame.clause.start));
}

/** 入选企业|平均生产效率提升48.3%, 每家获奖单位|可获奖励100万元: of the title that they won. */
const WINNERS = /(?:获奖|入选|上榜|获评|获此殊荣的?)(?:企业|单位|组织|项目|个人|[县市区镇乡村])/;

/** 江西省科学技术奖|共授奖186项; X奖获奖名单公布，|3个组织|上榜. */
const AWARDS = /^[”》]?(?:共|已|首次|本届)?(?:授奖|评出|评选出|表彰|授予)/;
const AWARDED = /^[”》]?(?:获奖|评选)?(?:名单|结果)/;
const PRIZE = /奖[”》]?$/;

export function winners(view: View, { frame }: Figure, topics: Topics): Choice | undefined {
  const prize = view.names.findLast(
    (n) => n.kind === 'Honour' && n.end <= frame.quantity.start && PRIZE.test(view.text.slice(n.start, n.end)),
  );
  const after = prize && view.text.slice(prize.end, frame.quantity.start);
  if (prize && ((AWARDS.test(after!) && prize.end > frame.clause.start) || AWARDED.test(after!)))
    return { subject: of(view, prize), rule: 'winners' };
  if (!WINNERS.test(view.text.slice(frame.clause.start, frame.quantity.start))) return undefined;
  const here = view.names.findLast((n) => n.kind === 'Honour' && n.end <= frame.quantity.start);
  const subject = here ? of(view, here) : topics.latest('Honour');
  return subject && { subject, rule: 'winners' };
}

export const isWon = (view: View, start: number, honour: Name): boolean =>
  /获评|入选|认定|入围|评为|授予|上榜|跻身|获得?(?:\d{4}年度?)?“?$/.test(view.text.slice(start, honour.start));

/** Who has won what is not named again: 新认定企业, 获评园区, 以上企业. */
const WINNING =
  /(?:获奖|入选|上榜|获评|入列|新?认定的?|获批|以上|上述)(?:企业|单位|组织|项目|个人|园区|集群|平台|工厂|机构|[县市区镇乡村])/;

/** 对首次入选H的，一次性奖励300万元: the title that the reward is for, else the document that says so. */
export function rewarded(view: View, frame: Frame, topics: Topics): Choice | undefined {
  const { start } = part(view, frame.quantity.from);
  const honour = view.names.findLast((n) => n.kind === 'Honour' && n.start >= start && n.end <= frame.quantity.start);
  if (honour && isWon(view, start, honour)) return { subject: of(view, honour), rule: 'reward' };
  // 入选企业贷款可享贴息，单户每年不超过300万元: of the title that was told before.
  const told = WINNING.test(view.text.slice(start, frame.quantity.start)) ? topics.latest('Honour') : undefined;
  if (told) return { subject: told, rule: 'reward' };
  const own = view.names.findLast((n) => n.kind === 'Programme' && n.end <= frame.quantity.start);
  if (own) return { subject: of(view, own), rule: 'reward' };
  const document = topics.latest('Programme');
  return document && { subject: document, rule: 'reward' };
}
