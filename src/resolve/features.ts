/**
 * Features of a page entity, by which blocks tell namesakes apart. Each is `kind:value`, from the page and the gazetteers only:
 * - `in:place/360681`       the most specific place that the page gives for it
 * - `seat:place/360603`     for posts: the division whose they are, or that their body or firm stands in
 * - `region:place/360600`   its city (or province)
 * - `province:place/360000` the province of either, else of the page
 * - `post:局长@九江市工业和信息化局`, `press:江西日报`   what a person is on the page; `press:@place/360000` for a paper that it does not name
 * - `not:programme/jx-1269`  what a gazetteer calls so, and this page does not mean
 * - `brand:立讯智造`         for posts in a firm: its brand and trade
 * - `past:县长@place/360603`  a former post
 */

/** The features of one kind, as they stand: `in:place/360681` for `in`. */
export function featuresOf(features: readonly string[], kind: string): string[] {
  return features.filter((feature) => feature.startsWith(`${kind}:`));
}

export function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((feature) => b.includes(feature));
}

/** Whether both name something of this kind and have nothing of it in common. */
export function contradicts(a: readonly string[], b: readonly string[], kind: string): boolean {
  const [x, y] = [featuresOf(a, kind), featuresOf(b, kind)];
  return x.length > 0 && y.length > 0 && !shares(x, y);
}
