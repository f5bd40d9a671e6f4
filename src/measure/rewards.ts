/** Rewards, and what the winners of a title have: of the title, or of the document that promises them (choose.ts, step 1). */
import { type Choice, of, part } from './choice.js';
import type { Figure } from './figures.js';
import type { Frame } from './frame.js';
import { headOf } from './indicator.js';
import { pattern } from './lexicon.js';
import type { Subject } from './reach.js';
import type { Topics } from './topic.js';
import type { Clause, Name, View } from './view.js';

/** The words of a reward stand in the figure's clause, or in its part of the sentence where the clause names no indicator of its own. */
export function isReward(view: View, { frame, indicator }: Figure, start: number): boolean {
  // 推出帮扶模式，|三年来累计|发放创业贷款2.3亿元: what was done is no promise.
  if (DONE.test(view.text.slice(start, frame.quantity.start))) return false;
  if (pattern`${'reward'}`.test(view.text.slice(frame.clause.start, frame.clause.end))) return true;
  return headOf(indicator) === undefined && pattern`${'reward'}`.test(view.text.slice(start, frame.clause.start));
}

const DONE = /累计|[年月]来(?:共|已)|已(?:发放|兑现|兑付|拨付|支付|下达)|共发放/;

/** 入选企业|平均生产效率提升48.3%, 每家获奖单位|可获奖励100万元, 入围集群|须…，产值占比…, 100强企业|营收…: of the title that they won. */
const WINNERS =
  /(?:获奖|入选|入围|入列|上榜|获评|获批|获此殊荣的?)(?:企业|单位|组织|项目|个人|园区|集群|基地|平台|机构|工厂|学校|[县市区镇乡村])|(?<![\p{Script=Han}”])\d{1,2}0强企业|(?:入围|上榜)门槛/u;

/** 江西省科学技术奖|共授奖186项; X奖获奖名单公布，|3个组织|上榜. */
const AWARDS = /^[”》]?(?:共|已|首次|本届)?(?:授奖|评出|评选出|表彰|授予)/;
const AWARDED = /^[”》]?(?:(?:获奖|评选)?(?:名单|结果)|(?:日前|近日|昨日|今日|今天)?(?:评出|揭晓|出炉|颁发))/;
/** 4家组织、1名个人|获奖, 87位科技工作者|获此殊荣. */
const WON = /^[^，。；]{0,16}?(?:获奖|获此殊荣|获此奖)/;
/** 授予|5个组织、1名个人|第三届H奖; 9家组织|获|H提名奖. */
const CONFERS = /(?:授予|表彰)[^，。；]*$/;
const CONFERRED = /^[^，。；]{0,30}?(?:荣?获|摘得|捧得)[^，。；]{0,8}$/;
/** |正奖|3个, |提名奖|2个: of the prize that was told before. */
const GRADE = /^(?:其中)?[，：]?(?:正奖|提名奖|特等奖|[一二三]等奖|[金银铜]奖)$/;
const PRIZE = /奖[”》]?$/;
/** What a prize is given in. */
const GRADES = /^(?:正奖|提名奖|特等奖|[一二三]等奖|[金银铜]奖|个人奖|组织奖)$/;

export const isPrize = ({ text }: View, { start, end }: Name): boolean => PRIZE.test(text.slice(start, end));

export const isGrade = ({ text }: View, { start, end }: Name): boolean => GRADES.test(text.slice(start, end));

export function winners(view: View, { frame }: Figure, topics: Topics, subjects: readonly (Subject | undefined)[]): Choice | undefined {
  const before = view.names.filter((n) => n.kind === 'Honour' && n.end <= frame.quantity.start);
  const honour = before.findLast((n) => !isGrade(view, n));
  const prize = honour && PRIZE.test(view.text.slice(honour.start, honour.end)) ? honour : undefined;
  const after = prize && view.text.slice(prize.end, frame.quantity.start);
  if (prize && ((AWARDS.test(after!) && prize.end > frame.clause.start) || AWARDED.test(after!)))
    return { subject: of(view, prize), rule: 'winners' };
  const given = conferred(view, frame);
  if (given) return { subject: of(view, given), rule: 'winners' };
  const won = WON.test(view.text.slice(frame.quantity.end)) || GRADE.test(frame.left);
  const told = won && !/[县市区镇乡]$/.test(frame.left) ? (prize ? of(view, prize) : topics.latest('Honour')) : undefined;
  if (told) return { subject: told, rule: 'winners' };
  const listed = onList(view, frame);
  if (listed) return { subject: listed, rule: 'winners' };
  const words = ({ start, end }: Clause) => view.text.slice(start, Math.min(end, frame.quantity.start));
  const spoken = view.clauses.findLast((c, i) => c.start <= frame.clause.start && (subjects[i] || WINNERS.test(words(c))));
  if (!spoken || !WINNERS.test(words(spoken))) return undefined;
  const subject = honour ? of(view, honour) : topics.latest('Honour');
  return subject && { subject, rule: 'winners' };
}

/** 工信部公布|H|名单，|100个集群|上榜: whom a national list counts; 我省4个村上榜 are the province's. */
function onList(view: View, { clause, quantity, left }: Frame): Subject | undefined {
  if (!/^(?:共|共有|全国|全国共)?$/.test(left) || !ON_LIST.test(view.text.slice(quantity.end, clause.end))) return undefined;
  const here = view.clauses.indexOf(clause);
  const before = view.clauses[here - 1];
  if (!before || clause.mark !== '，') return undefined;
  const honour = view.names.findLast((n) => n.kind === 'Honour' && n.start >= before.start && n.end <= before.end);
  const national = NATIONAL.test(view.text.slice(before.start, honour?.start ?? before.start));
  return honour && national && /名单$/.test(view.text.slice(honour.end, before.end)) ? of(view, honour) : undefined;
}
const ON_LIST = /^\p{Script=Han}{0,12}?(?:上榜|入选|入围|入列|在列|榜上有名)$/u;
const NATIONAL =
  /(?:^|[，：\s])(?:工业和信息化部|工信部|农业农村部|文化和旅游部|文旅部|国家发展改革委|国家发改委|商务部|科技部|财政部|教育部|生态环境部|住房城乡建设部|水利部|交通运输部|国家林草局|国家体育总局|国务院)/;

/** The prize behind those whom it is given to, in the same clause. */
function conferred(view: View, { clause, quantity }: Frame): Name | undefined {
  const prize = view.names.find((n) => n.kind === 'Honour' && n.start >= quantity.end && n.end <= clause.end);
  if (!prize || !PRIZE.test(view.text.slice(prize.start, prize.end))) return undefined;
  const gives = CONFERS.test(view.text.slice(clause.start, quantity.start));
  return gives || CONFERRED.test(view.text.slice(quantity.end, prize.start)) ? prize : undefined;
}

export const isWon = (view: View, start: number, honour: Name): boolean =>
  /获评|入选|认定|入围|评为|授予|上榜|跻身|获得?(?:\d{4}年度?)?“?$/.test(view.text.slice(start, honour.start));

const EACH = /每(?:[人个家县市区镇乡村地项组]|个?(?:组织|单位|企业|园区|项目))[^，。；]{0,6}(?:奖励|奖金|奖补|给予)/;

/** Who has won what is not named again: 新认定企业, 获评园区, 以上企业. */
const WINNING =
  /(?:获奖|入选|上榜|获评|入列|新?认定的?|获批|以上|上述)(?:企业|单位|组织|项目|个人|园区|集群|平台|工厂|机构|[县市区镇乡村])/;

/** 对首次入选H的，一次性奖励300万元: the title that the reward is for, else the document that says so. */
export function rewarded(view: View, frame: Frame, topics: Topics): Choice | undefined {
  const { start } = part(view, frame.quantity.from);
  const honour = view.names.findLast((n) => n.kind === 'Honour' && n.start >= start && n.end <= frame.quantity.start);
  if (honour && isWon(view, start, honour)) return { subject: of(view, honour), rule: 'reward' };
  // |H|评出，3人获奖，每人|奖励50万元; |H|每县奖励2000万元: of the title that the sentence tells, else the last one.
  if (EACH.test(view.text.slice(frame.clause.start, frame.quantity.start))) {
    const own = view.names.findLast((n) => n.kind === 'Honour' && n.end <= frame.quantity.start);
    const latest = own ? of(view, own) : topics.latest('Honour');
    if (latest) return { subject: latest, rule: 'reward' };
  }
  // 入选企业贷款可享贴息，单户每年不超过300万元: of the title that was told before.
  const told = WINNING.test(view.text.slice(start, frame.quantity.start)) ? topics.latest('Honour') : undefined;
  if (told) return { subject: told, rule: 'reward' };
  const own = view.names.findLast((n) => n.kind === 'Programme' && n.end <= frame.quantity.start && !REPORT.test(n.full));
  if (own) return { subject: of(view, own), rule: 'reward' };
  const document = topics.latest('Programme');
  const reports = document?.view.names.some((n) => n.entity === document.entity && REPORT.test(n.full));
  return document && !reports ? { subject: document, rule: 'reward' } : undefined;
}

/** 《政府工作报告》: tells, and promises nothing by itself. */
const REPORT = /(?:报告|公报|白皮书|蓝皮书|年鉴)[》”]?$/;
