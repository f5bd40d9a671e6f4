/** Whether a sentence builds what it names: 投资7.3亿元建设|织里童装产业示范园三期, 总投资9.8亿元的|…, …|于3月开工. */

const MONEY = /[\d.]+[余多]?(?:亿|万)(?:美|欧|港)?元/u;
/** Right before the name: 总投资9.8亿元的, 投资52亿元. */
const INVESTED = /(?:投资|出资|投入|耗资)(?:总?额)?(?:约|超|近|达|逾|超过)?[\d.]+[余多]?(?:亿|万)(?:美|欧|港)?元(?:人民币)?(?:的|、)?$/u;
/** 建成|十万亩…基地: a size is as good as money. */
const SIZED = /^[一二三四五六七八九十百千万\d]+(?:亩|吨|兆瓦|千瓦)/u;
const BUILDS = /(?:建设|合建|共建|新建|兴建|投建|承建|在建|续建|扩建|建起|建成|动建|开建|筹建)(?:了)?$/u;
const JOINTLY = /(?:合建|共建|投建|承建|投资建设|合作建设|联合建设|共同建设|牵头建设|帮扶建设|援建|主导建设)的$/u;
/** 刚刚投产的|二号电芯工厂 */
const DONE = /(?:投产|投用|竣工|开工|启用|落成|封顶|在建|新建|扩建|动工)的$/u;
/** Right after it: …正式开工, …将于2027年投用, …，总投资3亿元. */
const UNDER_WAY =
  /^(?:项目|工程)?(?:建设)?(?:（[^（）]{2,4}）)?(?:已|将|正|于|正式|顺利|同日|同时|当[日天]|相继|陆续|先后|双双|主体|全面|即将|今年|明年|\d{4}年|\d{1,2}月|\d{1,2}日|[上下]半年|年?底|预计){0,4}(?:开工|动工|竣工|封顶|投产|投用|投入使用|建成|落成|启用|奠基|破土|拔地而起|落地|在建|签约|，?(?:项目|工程)?(?:计划)?总投资|，(?:规划)?(?:总?占地|总?建筑面积|总?用地)[^。]{2,24}?(?:总投资|建设|投资)|，总建筑面积|的?[\d.]+亩|有[\d.]+亩|结顶|试车|试产|带料试车|投料试|合龙|贯通|实现(?:双线|全线)?贯通|通车|搬入设备|完成(?:调试|沉桩|主体)|进入(?:试车|调试|试运行|空载)|，?占地[\d.]+[余多]?亩|，(?:计划|一期|首期|预计|概算|估算)?投资(?:额)?(?:约|超|近|达)?\d|累计完成投资)/u;
/** Offsets between the money and the verb: 投资2.8亿元，在隆兴镇|建设. */
const REACH = 40;

/** X项目|，总投资3000万元，|建设装配式建筑生产基地: what a project is to be, no other one. */
export const OF_PROJECT = /项目(?:，|(?:计划|预计)?总投资)[^。；]{0,40}$/u;

/** Whether money stands right before the name. */
export function isInvested(text: string, start: number): boolean {
  return INVESTED.test(text.slice(Math.max(0, start - 24), start));
}

/** Whether a verb of building with its money, a joint builder, or what becomes of a building stands beside the name. */
export function isUnderConstruction(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - REACH), start);
  const clause = left.slice(Math.max(left.lastIndexOf('。'), left.lastIndexOf('；')) + 1);
  if (BUILDS.test(left) && OF_PROJECT.test(clause)) return false;
  if (isInvested(text, start) || JOINTLY.test(left) || DONE.test(left)) return true;
  return (
    (BUILDS.test(left) && (MONEY.test(clause) || SIZED.test(text.slice(start, start + 8)))) || UNDER_WAY.test(text.slice(end, end + 24))
  );
}
