/** The firms of a page by what their names begin with: whose work 欣达载板二期 is, whose branch 巨衢福泉公司 is. */
import type { PageEntity } from '../types.js';

/** Letters of the shortest brand. */
const BRAND = 2;
/** Letters of the shortest place in a branch's name. */
const PLACE = 2;
/** Legal forms and trades that a short name leaves out. */
const SHORTENED = /(?:(?:股份|控股|集团)*(?:有限(?:责任)?公司|公司|集团)|科技|电子|新材|材料|机械|智造|集团)$/u;
const FORM = /(?:集团|股份|控股)*(?:有限(?:责任)?公司|公司|集团|股份|控股)$/u;
const LIMITED = /(?:集团|股份|控股)*有限(?:责任)?公司$/u;
/** What a branch is called behind its place: 三台支公司, 罗江分厂. */
const BRANCH = /(?:分公司|支公司|子公司|(?:有限)?公司|分厂|二厂|工厂)$/u;

/** The names of firms, their other forms and what is left of them without form and trade, longest first. */
function formsOf(firms: readonly PageEntity[]): [string, string][] {
  const forms = new Map<string, string>();
  for (const { id, name, aliases } of firms) {
    for (const form of [name, ...aliases]) {
      if (form.length >= BRAND) forms.set(form, id);
      const short = form.replace(SHORTENED, '');
      if (short.length > BRAND && !forms.has(short)) forms.set(short, id);
    }
  }
  return [...forms].sort((a, b) => b[0].length - a[0].length);
}

/** Names of firms that are no branches, also without the place in front of them and their form behind. */
function brandsOf(firms: readonly PageEntity[], placesAt: PlacesAt): Map<string, string> {
  const brands = new Map<string, string>();
  for (const { id, name, aliases } of firms) {
    if (BRANCH.test(name.replace(LIMITED, ''))) continue;
    for (const form of [name, ...aliases]) {
      const own = form.slice(placesAt(form)[0]?.length ?? 0);
      for (const whole of [form, own])
        for (const brand of [whole, whole.replace(FORM, '')]) if (brand.length >= BRAND) brands.set(brand, id);
    }
  }
  return brands;
}

/** The places of the page that a text begins with, by their names, longest first. */
type PlacesAt = (text: string) => readonly { readonly length: number }[];

export class FirmNames {
  readonly #firms: readonly PageEntity[];
  readonly #placesAt: PlacesAt;
  /** Made when first asked for: most pages have neither such works nor branches. */
  #forms: readonly (readonly [string, string])[] | undefined;
  #brands: ReadonlyMap<string, string> | undefined;

  /** @param entities those of the page; all but firms are passed over. */
  constructor(entities: Iterable<PageEntity>, placesAt: PlacesAt) {
    this.#firms = [...entities].filter(({ kind }) => kind === 'Enterprise');
    this.#placesAt = placesAt;
  }

  /** @returns the firm that a work's name begins with, by any of its names, the longest first: |欣达载板|二期, |瓷芯|智能工厂. */
  atStart(name: string): string | undefined {
    this.#forms ??= formsOf(this.#firms);
    return this.#forms.find(([form]) => name.length > form.length && name.startsWith(form))?.[1];
  }

  /** @returns the firm whose branch another is by its name: 巨衢|福泉公司 of [浙江巨衢集团], its brand and a place in front of the form. */
  parentOf(id: string, name: string): string | undefined {
    const branch = BRANCH.exec(name);
    if (!branch) return undefined;
    this.#brands ??= brandsOf(this.#firms, this.#placesAt);
    for (let end = branch.index - PLACE; end >= BRAND; end--) {
      const parent = this.#brands.get(name.slice(0, end));
      if (parent === undefined || parent === id) continue;
      const rest = name.slice(end, branch.index);
      if (this.#placesAt(rest).some((place) => place.length === rest.length)) return parent;
    }
    return undefined;
  }
}
