/** The place that an article, or the page, is about: whom figures are said of that name nobody. */
import { isHeadline } from '../arrange/paragraph.js';
import type { PageEntity, ReadPage, Sentence } from '../types.js';
import type { Choice } from './choice.js';
import type { View } from './view.js';

/** A name in the title tells more than one in the body. */
const TITLE_WEIGHT = 2;
/** Places that are administrative units; streets, rivers and sites have no statistics. */
const UNIT = /(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|村|社区)$/;

/** 赴|北京、上海|招商, 远销|浙江|等地: where one goes or sells, and who comes from there. */
const AWAY = /(?:赴|销往|远销|畅销|发往|运往|卖到|销售到|出口到?|出口至|来自|前往|外出到|辐射)[^，。；的]{0,24}$/u;
/** Letters before a name in which such a word is looked for. */
const REACH = 28;

export class Protagonists {
  readonly #read: ReadPage;
  readonly #places = new Map<string, string | undefined>();
  #province: { readonly entity: string | undefined } | undefined;

  constructor(read: ReadPage) {
    this.#read = read;
  }

  /** Entity id of the place most spoken of in an article, else the page's province; undefined if neither is on the page. */
  of(article: string): string | undefined {
    if (!this.#places.has(article)) this.#places.set(article, this.#find(article) ?? this.#home() ?? this.province());
    return this.#places.get(article);
  }

  /** The same as a choice of subject, with the first sentence that names the place. */
  choice(view: View): Choice | undefined {
    const entity = this.of(view.sentence.article);
    if (entity === undefined) return undefined;
    const { article } = view.sentence;
    const naming = (s: Sentence) => s.mentions.some((m) => m.entity === entity && !m.anaphor);
    const sentence = this.#read.sentences.find((s) => s.article === article && naming(s)) ?? this.#read.sentences.find(naming);
    return { subject: { entity, kind: 'Place', view: sentence ? { ...view, sentence } : view, chain: [] }, rule: 'protagonist' };
  }

  #find(article: string): string | undefined {
    const counts = new Map<string, number>();
    for (const sentence of this.#read.sentences) if (sentence.article === article) this.#count(sentence, counts);
    let best: string | undefined;
    for (const [id, count] of counts) if (best === undefined || count > counts.get(best)!) best = id;
    return best;
  }

  #count(sentence: Sentence, counts: Map<string, number>): void {
    const { role, text } = sentence.paragraph;
    if (role === 'byline' || role === 'note') return;
    for (const { kind, entity, start, end } of sentence.mentions) {
      if (
        kind !== 'Place' ||
        !UNIT.test(this.#read.entities.get(entity)?.name ?? '') ||
        /^.{0,2}(?:日报|晚报)/.test(text.slice(end, end + 4)) ||
        AWAY.test(text.slice(Math.max(0, start - REACH), start))
      )
        continue;
      counts.set(entity, (counts.get(entity) ?? 0) + (isHeadline(role) ? TITLE_WEIGHT : 1));
    }
  }

  /** An entity of the page. */
  entity(id: string | undefined): PageEntity | undefined {
    return id === undefined ? undefined : this.#read.entities.get(id);
  }

  /** 渭南市, where it is on a page of 渭南日报. */
  #home(): string | undefined {
    const { newspaper } = this.#read.page;
    if (newspaper === null) return undefined;
    for (const { id, kind, name } of this.#read.entities.values())
      if (kind === 'Place' && UNIT.test(name) && newspaper.startsWith(name.slice(0, Math.max(2, name.length - 1)))) return id;
    return undefined;
  }

  /** Entity id of the page's province. */
  province(): string | undefined {
    this.#province ??= { entity: this.#findProvince() };
    return this.#province.entity;
  }

  #findProvince(): string | undefined {
    const { province } = this.#read.page;
    for (const entity of this.#read.entities.values()) if (entity.kind === 'Place' && entity.name === province) return entity.id;
    return undefined;
  }
}
