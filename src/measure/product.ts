/**
 * What is measured of a product itself, not of who makes it:
 *   厚度仅1.6毫米的|超薄光伏玻璃|, 50兆瓦|重型燃气轮机      the measure that describes it
 *   |瓷绝缘子|，前后要过21道工序; “|安化黑茶|”品牌价值达52.3亿元   its own sort of figure, after its name
 */
import { type Choice, of } from './choice.js';
import type { Figure } from './figures.js';
import type { Name, View } from './view.js';

/** Dimensions that describe a thing: how thick, strong or hot it is. */
const PHYSICAL: ReadonlySet<string> = new Set(['length', 'power', 'voltage', 'temperature', 'apparent_power']);
/** 15万千米|电缆: how much of it there is. */
const AMOUNT = /^(?:万|亿|千米|公里|里)/;
/** 年产500兆瓦组件, 新建300公里管道: how much is made or laid. */
const MADE = /产|建|装机|规模|投|销|铺|里程|全长|行驶|运/;
/** Letters between a measure and the product that it describes. */
const DESCRIBED = /^(?:\p{Script=Han}{0,2}的)?\p{Script=Han}{0,4}[“]?$/u;
/** What only a product has. */
const OWN =
  /(?:厚度|壁厚|直径|孔径|电压|纯度|强度|硬度|精度|光洁度|转化效率|转换效率|降解率|节电率|出芽率|保鲜期|保质期|使用寿命|下潜深度|品牌价值|出厂价|零售价|收购价|售价|单价|工序)$/;
/** 第一道工序 of a product is none of a firm. */
const STEPS = /^(?:多)?(?:道|个)?(?:工序|关)/;

export function productOf(view: View, { frame, indicator }: Figure): Choice | undefined {
  const products = view.names.filter((n) => n.kind === 'Product');
  if (products.length === 0) return undefined;
  const { quantity, clause, left, right } = frame;
  if (PHYSICAL.has(quantity.dimension) && !AMOUNT.test(quantity.unit) && !MADE.test(left)) {
    const next = products.find((n) => n.start >= quantity.end && n.end <= clause.end);
    if (next && isNext(view, next, quantity.end) && DESCRIBED.test(view.text.slice(quantity.end, next.start)))
      return { subject: of(view, next), rule: 'product' };
  }
  if (!OWN.test(indicator) && !(quantity.unit === '道' && STEPS.test(right))) return undefined;
  const before = products.findLast((n) => n.end <= quantity.start);
  if (!before) return undefined;
  // |X公司|的|铝箔|，厚度…; not |铝箔|由|X公司|生产，|该公司|品牌价值…
  const since = view.names.some((n) => n.start >= before.end && n.end <= quantity.start);
  return since ? undefined : { subject: of(view, before), rule: 'product' };
}

const isNext = (view: View, name: Name, from: number): boolean => !view.names.some((n) => n.start >= from && n.end <= name.start);
