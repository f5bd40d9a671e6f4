/** The day of an event is no time of what a thing is: 7月20日，X项目开工，总投资48亿元. */
import type { Choice } from './choice.js';
import type { Figure } from './figures.js';
import type { Placed } from './metric.js';
import type { PeriodHit } from './period-find.js';
import type { View } from './view.js';

/** Sums of a whole investment, areas, capacities, lengths. */
const STATIC = /(?:投资|投资额|造价|概算|面积|占地|用地|产能|年产|能力|容量|规模|全长|总长|里程|库容|注册资本|注册资金|化率|覆盖率)$/;
const STATIC_AFTER = /^(?:年产|日产|(?:新增)?产能)|(?:达产|投产|建成|投用)后/;
const DONE_BEFORE = /完成|到位|实际/;
/** The whole of what is built is of no year in which it is begun. */
const WHOLE = /(?<!协议|合同|签约|到位)(?:投资|投资额|造价|概算|面积|占地|用地|全长|总长|库容)$/;
/** 完成投资48亿元 was done in a time; 总投资 was not. */
const DONE = /^(?:累计|已|年度)?完成|固定资产投资$|(?:工业|民间|技改|制造业|基础设施)投资$/;
const EVENT = /开工|动工|奠基|开建|竣工|投产|投用|投入使用|通车|启用|揭牌|开业|开园|落成|签约|落户|封顶|点火|下线|合龙|成立|举行|启动|开幕/;
/** What runs once it is built, which it will be at a time. */
const AFTER =
  /^.{0,3}(?:将|预计|计划|有望|力争|拟).{0,24}(?:建成|投产|达产|投用|投运|竣工|运营)[^。；]{0,24}(?:建成|投产|达产|投用|投运|运营)后/;
const LEAD = 5;
/** A year in which something begins; what is said of it right then. */
const OF_YEAR = /^(?:(?:19|20)\d{2}年|去年|前年)$/;
const CAME = /^[^，。；]{0,4}(?:落户|签约|成立|开工|投产|建成|动工|创办|入驻|启动)/;
const NEAR = 8;
const PROJECTS = /项目|工程/;

/** Whether an indicator is of what a thing is and no time passes over: 产能, 占地面积. */
export const isStatic = (indicator: string): boolean => STATIC.test(indicator) && !DONE.test(indicator);

/**
 * Whether the time of a figure is only the day of an event. What several projects that were signed or begun that day come to
 * is of that day (3月1日…23个项目签约，总投资158亿元).
 * @param previous the figure before in the sentence.
 */
export function isOfEvent(
  view: View,
  time: PeriodHit,
  { frame, indicator }: Figure,
  { subject, rule }: Choice,
  previous: Placed | undefined,
): boolean {
  // 今年，该区计划投资15.8亿元建设|X产业园
  const built = subject.kind === 'Project' || rule === 'project' || rule === 'phase';
  const done = DONE.test(indicator) || DONE_BEFORE.test(frame.left);
  if (built && WHOLE.test(indicator) && !done && !/^(?:[截至到]|明年|后年)/.test(time.text)) return true;
  // 项目将于|今年底|建成，建成后亩均产值可达150万元
  if (AFTER.test(view.text.slice(Math.max(0, time.start - LEAD), frame.quantity.start))) return true;
  // 2019年|落户，占地6000亩: the year that it came in.
  const since = OF_YEAR.test(time.text) && CAME.test(view.text.slice(time.end, time.end + NEAR)) && !PROJECTS.test(indicator);
  if (since && WHOLE.test(indicator) && !done && !(previous && PROJECTS.test(previous.figure.indicator))) return true;
  if (time.sort !== 'day' && !/^(?:\d{4}年|[今去明后]年)?\d{1,2}月(?:底|初)?$/.test(time.text)) return false;
  if (/^[截至到]/.test(time.text) || DONE.test(indicator)) return false;
  if (!STATIC.test(indicator) && !STATIC_AFTER.test(indicator)) return false;
  if (previous && PROJECTS.test(previous.figure.indicator)) return false;
  return EVENT.test(view.text.slice(time.end, frame.quantity.start));
}
