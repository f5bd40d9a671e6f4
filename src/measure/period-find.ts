/**
 * Finds the times that figures are of: 2025年, 今年一季度, 今年前4月, 截至去年底, 1至5月, “十四五”期间, 近三年, 目前.
 * What a figure is measured against (较上年, 比2020年, 同比) is no time of its own.
 */
import { matchesOf } from '../matches.js';

export interface PeriodHit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** day: a date of something that happened; loose: 近年来, 目前; stated: years, quarters, months, 截至…. */
  readonly sort: 'day' | 'loose' | 'stated';
}

const N = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const YEAR = '(?:(?:19|20)\\d{2}年度?|今年|去年|前年|明年|后年|当年|上年|本年度?|上年度)';
/** 至, and the dashes that stand for it. */
const TO = '(?:至|到|[—－–~～-])';
const DAY = `\\d{1,2}月\\d{1,2}日(?:${TO}(?:\\d{1,2}月)?\\d{1,2}日)?`;
const PART = `(?:[1一]${TO}[2-4二三四]季度|第?[一二三四1-4]季度|[上下]半年|前(?:三|3)(?:个)?季度|前${N}个?月|1?\\d(?:月份?)?${TO}1?\\d月份?|${DAY}|1?\\d月份?|(?:十[一二]?|[一二三四五六七八九])月份)`;
const EDGE = '(?:年?[底末初中]|上旬|中旬|下旬)';
/** Days off; two of them may be one holiday: 国庆中秋假期. */
const HOLIDAYS = '(?:(?:元旦|春节|清明|“?五一”?|端午|中秋|“?十一”?|国庆|双节|暑期|暑假|寒假|元宵)[、和]?){1,2}';
const SEASON = `(?:${HOLIDAYS}(?:小?长假|假期|假日|黄金周)(?:期间|后)?|${HOLIDAYS}期间|(?<![\\u4e00-\\u9fff])(?:假日|节日|长假|小长假|假期)期间|[春暑]运期间|(?:今年|去年|(?:19|20)\\d{2}年)(?:暑期|暑假|寒假|春节|国庆)(?!以来))`;
const STATED = [
  `(?:截至|截止到?|截止|到|至)(?:${YEAR}${PART}?${EDGE}?|${PART}${EDGE}?|年[底末])(?:\\d{1,2}时)?`,
  '(?:截至|截止到?)\\d{1,2}日(?:\\d{1,2}时)?',
  '(?:截至|截止)(?:目前|当前|现在|今|日前|发稿时|[^，。；]{0,6}当[日天])',
  `(?:19|20)\\d{2}年?${TO}(?:19|20)\\d{2}年`,
  `${YEAR}(?:以来|同期)`,
  `(?:${YEAR})?${SEASON}`,
  `${YEAR}${PART}${EDGE}?(?:以来)?`,
  `(?<=^|[，；。])(?:[去今前]年|(?:19|20)\\d{2}年)起(?=，)`,
  `${YEAR}(?:全年|${EDGE})?`,
  `${PART}${EDGE}?(?:以来)?`,
  '“十[一二三四五六]五”(?:规划)?(?:期间|时期|以来|末|期末)',
  '今[冬春夏秋](?:[^，。；]{0,4}以来)?|年内|同期|上届|年[底末]|全年|年初|每[年周天日]|上个?月|上周|本月',
].join('|');
const LOOSE = [
  `(?:暑期|暑假|入[春夏秋冬]|开[春年]|春节|国庆|汛期)以来|${N}(?:年|个月|天)[间内]`,
  `(?<=^|[，；。])${N}年(?=为|共|累计|[选培带投建减增节拿])`,
  `近年来|多年来|(?:截至|到)?目前为止|目前|当前|眼下|如今|现在`,
  // 公司|一年|卖出2.4亿元; 一年一度, 第一年, 一年内 are none.
  '(?<![第前后近每过这那头上满再隔试])一年(?=[^多内里前后期级一四度之的来以中半时又比间到，。；、\\d])',
  `近${N}年来?|过去${N}年|${N}年多?来|连续${N}(?:年|个季度|个月)|今后${N}年|未来${N}年`,
].join('|');
const PERIOD = new RegExp(`(${STATED})|(${LOOSE})`, 'g');
/** 较上年, 比2020年, 与去年同期相比: measured against. */
const AGAINST = /(?:比|较|与|同|超过|高于|低于|快于|历史|[上去往]年)(?:上|前)?$/;
/** 3月25日，|记者从省统计局获悉; 10月27日，|从省水利厅传来消息: the day of the news, not of what it tells. */
const OF_NEWS = /^(?:[上下]午|晚)?，?(?:[^，。；]{0,12}记者|[^，。；]{0,24}(?:获悉|消息|了解到|透露|发布|公布|通报))/;
const AGAINST_AFTER = /^(?:同期)?(?:相比|持平|的?基础上)/;
const DAY_ONLY = new RegExp(`^(?:${YEAR})?(?:${DAY})$`);

/** 达产|后年|产值, 自2016年起, 落户近十年的企业: no time that a figure is of. */
function isOther(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  if (/^后年/.test(found) && /\p{Script=Han}$/u.test(text.slice(0, start))) return true;
  if (/^年[底末初]|^全年/.test(found) && /[\d一二三四五六七八九十]$/.test(text.slice(0, start))) return true;
  // 完成|全年|任务的32.4%: of how much is to be done; 从|现在|3小时缩短至1小时: what was before.
  if (/全年$/.test(found) && /^(?:目标|任务|计划|预算|指标|序时)/.test(text.slice(end))) return true;
  if (/^(?:现在|目前)$/.test(found) && /[从由]$/.test(text.slice(0, start))) return true;
  // 岳阳日报|2019年12月|报道
  if (/^(?:报道|讯[^问号]|电[^子力商气价动池]|消息[：，])/.test(text.slice(end, end + 3))) return true;
  // 眼下正是…上市旺季: what season it is.
  if (/^正[是值逢当]/.test(text.slice(end, end + 2))) return true;
  if (/^近.+年$/.test(found) && /^的/.test(text.slice(end))) return true;
  return /^起(?!重|步|点|降|草)/.test(text.slice(end, end + 2));
}

/** Ends of verbs that 至 and 到 belong to, before a year. */
const VERB_END = /[增长升降减提扩高低]$/;
const TO_YEAR = /^[到至](?=(?:19|20)\d{2}年|[去今]年)/;

const PAST_YEAR = /^[到至][去前]年$/;

/** Letters after a day within which the news says where it comes from. */
const NEWS_REACH = 30;

/** Every time holds one of these. */
const HINT =
  /[年月届今]|季度|目前|当前|眼下|现在|发稿时|同期|[时假]期|[长假]假|黄金周|“十.五”|期[间末]|以来|\d日|当[日天]|天[间内]|每[周天日]|上周/;
const NONE: readonly PeriodHit[] = [];

/** The times of a text, in order; those that a comparison is made with are left out. */
export function findPeriods(text: string): readonly PeriodHit[] {
  if (!HINT.test(text)) return NONE;
  const hits: PeriodHit[] = [];
  for (const match of matchesOf(PERIOD, text)) {
    const verb = VERB_END.test(text.slice(Math.max(0, match.index - 1), match.index)) ? TO_YEAR.exec(match[0]) : null;
    // 增|至2022年的128亿元: 至 is the verb's; 从1990年…到|去年|突破160亿元 is of that year.
    const lead = verb?.[0].length ?? (PAST_YEAR.test(match[0]) ? 1 : 0);
    const start = match.index + lead;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, start - 3), start);
    if (AGAINST.test(before) || AGAINST_AFTER.test(text.slice(end, end + 4)) || /\d$/.test(before) || isOther(text, start, end)) continue;
    // 达到3月 is no 到3月; 3个月 is a length of time.
    if (!verb && /^[到至]/.test(match[0]) && /[达增降升减提直甚及乃推迟\d]$/.test(before)) continue;
    const sort = match[2] !== undefined ? 'loose' : DAY_ONLY.test(match[0]) ? 'day' : 'stated';
    if (sort === 'day' && OF_NEWS.test(text.slice(end, end + NEWS_REACH))) continue;
    hits.push({ start, end, text: text.slice(start, end), sort });
  }
  return hits;
}
