/** What the page has said so far: names, the mentions before a point of an article, who holds which post. */
import type { Kind } from '../../graph-schema/schema.js';
import { isHeadline } from '../arrange/paragraph.js';
import { significant } from '../gazetteer/division-codes.js';
import { parts } from '../measure/calendar.js';
import { isSoldTo } from '../resolve/sold-to.js';
import type { PageEntity, ReadPage, ResolvedMention, Sentence } from '../types.js';
import { FirmNames } from './firm-names.js';

/** Division code of a gazetteer's place. */
const CODE = /^place\/(\d+)$/;
/** 湖北日报讯: the place of a newspaper's name is not what the article is about. */
const NEWSPAPER = /^.{0,2}(?:日报|晚报|报社|早报)/;
const OWN_LEVEL = /[省市县区州镇乡村道]/;

/** A point of the page: a sentence and an offset into its paragraph. */
export interface Point {
  readonly sentence: Sentence;
  readonly position: number;
}

/** A mention with the sentence that holds it. */
export interface Found {
  readonly mention: ResolvedMention;
  readonly sentence: Sentence;
}

/** A name of a place of the page. */
interface PlaceName {
  readonly name: string;
  readonly length: number;
  readonly id: string;
}

/** ●, ◆, ①: what begins an item of a column of short news. */
const ITEM = /^[●■▲△◆◇▶►★☆◎○①-⑳]/;

/** 2023年，企业丢掉了[乙公司]的订单: the firm that was spoken of before goes on. */
const FIRM_AGAIN =
  /(?:^|[，。；：])(?:(?:\d{4}年|去年|今年|如今|目前|此后|随后|后来)，?)?该?(?:企业|公司)(?!负责|相关|[家数集群梯们总技董上发培])/;
/** 龙眼坪|村, 石桥|镇 */
const VILLAGE = /^(.{2,4})(?:村|镇|乡|社区)$/;
/** Counts for a place in the title more than in the body, but less than two mentions there. */
const TITLE_WEIGHT = 1.5;
/** Posts that are not at the head. */
const LESSER = /副|常委|委员|代表|成员/;
/** Letters in which a quotation shows itself as speech, by a stop. */
const SPEECH = 80;
const LEVELS = ['省', '自治区', '市', '州', '县', '区', '旗', '镇', '乡', '街道', '村', '社区'] as const;

/** Whether a quotation is open at an offset of a sentence's paragraph. */
function spoken(sentence: Sentence, at: number): boolean {
  const { text } = sentence.paragraph;
  const open = text.lastIndexOf('“', at - 2);
  return open > text.lastIndexOf('”', at - 1) && /[。！？，].*”/.test(text.slice(open, open + SPEECH));
}

/** [立讯精密]|旗下的[立景创新]: the first only says whose the second is. */
export const OWNING = '旗下|下属|所属|控股|麾下';
const OWNS = new RegExp(`^(?:${OWNING})`);

function withoutOwners(text: string, mentions: readonly ResolvedMention[]): readonly ResolvedMention[] {
  const own = mentions.filter(({ end }) => !OWNS.test(text.slice(end, end + 2)));
  return own.length > 0 ? own : mentions;
}

/** Whether another firm than the one that a sentence names is its subject. */
const passedOver = ({ start, paragraph: { text } }: Sentence, mention: ResolvedMention): boolean =>
  FIRM_AGAIN.test(text.slice(start, mention.start)) || isSoldTo(text, mention.start);

/** 贯彻党的|二十届四中全会|精神, 落实|中央经济工作会议|部署: what is learned from a meeting says of none that one is at. */
const LEARNED = /^”?(?:的?(?:重要)?(?:精神|部署|要求|决策|决议|决定|讲话|任务))/u;

export function isLearned({ mention, sentence: { paragraph } }: Found): boolean {
  return LEARNED.test(paragraph.text.slice(mention.end, mention.end + LEARNED_WITHIN));
}
const LEARNED_WITHIN = 6;

/** 《芜湖高新区…》 */
const ZONE_NAMED = /^.{2,8}?(?:区|园|城)/;

/** 芜湖高新技术产业开发区: 芜湖高新区. */
function shortZone(name: string): string {
  return name.replace(/高新技术产业开发区$/, '高新区').replace(/经济(?:技术)?开发区$/, '经开区');
}

const TOURS = /调研|考察|检查|督导|视察|走访|慰问/;

/** 荆门市|公安局, 中共荆门市|委员会 */
const OF_CITY = /^(?:中共)?([\u3400-\u9fff]{2,8}?市)(?=..)/u;
/** 市公安局, 市委, 市人大常委会; 市场监管局 is of no city. */
const BY_LEVEL = /^市(?!场)/u;

export class Context {
  readonly #read: ReadPage;
  readonly #byName = new Map<string, string[]>();
  readonly #articles = new Map<string, Sentence[]>();
  readonly #order = new Map<Sentence, number>();
  /** By article, whom its headlines of tours name. */
  readonly #headlined = new Map<string, Set<string>>();
  readonly #protagonists = new Map<string, string | null>();
  /** Names of the page's places by their first code unit, longest first, each with the first place of the name. */
  readonly #places = new Map<number, PlaceName[]>();
  /** Names of villages and towns without the word of their level. */
  readonly #villages = new Map<string, string>();
  readonly #posts = new Map<string, { readonly chief: string[]; readonly lesser: string[] }>();
  readonly firms: FirmNames;

  constructor(read: ReadPage) {
    this.#read = read;
    this.firms = new FirmNames(read.entities.values(), (text) => this.placesNamedAt(text));
    for (const { id, kind, name, aliases } of read.entities.values()) {
      for (const form of [name, ...aliases]) this.#add(id, kind, form);
    }
    for (const places of this.#places.values()) places.sort((a, b) => b.length - a.length);
    for (const sentence of read.sentences) {
      const list = this.#articles.get(sentence.article) ?? [];
      this.#order.set(sentence, list.length);
      list.push(sentence);
      this.#articles.set(sentence.article, list);
    }
  }

  #add(id: string, kind: Kind, name: string): void {
    const ids = this.#byName.get(name);
    if (ids?.at(-1) === id) return;
    if (ids) ids.push(id);
    else this.#byName.set(name, [id]);
    if (kind !== 'Place' || name.length < 2) return;
    const stem = VILLAGE.exec(name)?.[1];
    if (stem !== undefined) this.#villages.set(stem, id);
    const unit = name.charCodeAt(0);
    const places = this.#places.get(unit) ?? [];
    this.#places.set(unit, places);
    if (!places.some((place) => place.name === name)) places.push({ name, length: name.length, id });
  }

  /** The places that a text begins with, by any of their names of two letters and more, longest first. */
  placesNamedAt(text: string): PlaceName[] {
    return this.#places.get(text.charCodeAt(0))?.filter(({ name }) => text.startsWith(name)) ?? [];
  }

  /** The village or town of the page whose name without its last letter a text begins with: 龙眼坪 of 龙眼坪村. */
  villageAt(text: string): string | undefined {
    for (const [stem, id] of this.#villages) if (text.startsWith(stem)) return id;
    return undefined;
  }

  /** The park of the page that a document's name begins with, by any of its names: 《|芜湖高新区|科创企业培育办法》. */
  parkAtStart(printed: string): string | undefined {
    const name = printed.replace(/^《/, '');
    if (!ZONE_NAMED.test(name)) return undefined;
    for (const { id, kind, name: full, aliases } of this.#read.entities.values())
      if (kind === 'Park' && [full, ...aliases].some((form) => name.startsWith(form) || name.startsWith(shortZone(form)))) return id;
    return undefined;
  }

  entity(id: string): PageEntity | undefined {
    return this.#read.entities.get(id);
  }

  name(id: string): string {
    return this.entity(id)?.name ?? '';
  }

  kind(id: string): Kind | undefined {
    return this.entity(id)?.kind;
  }

  /** The letters of a mention. */
  printed(sentence: Sentence, mention: ResolvedMention): string {
    return sentence.paragraph.text.slice(mention.start, mention.end).replace(/\s/g, '');
  }

  /** The sentences of each article, in the order of the page. */
  articles(): Iterable<readonly Sentence[]> {
    return this.#articles.values();
  }

  sentencesOf(article: string): readonly Sentence[] {
    return this.#articles.get(article) ?? [];
  }

  /** Place of a sentence in its article, from 0. */
  orderOf(sentence: Sentence): number {
    return this.#order.get(sentence) ?? 0;
  }

  /** The entity of one of these kinds that the page calls so. */
  named(name: string, kinds: readonly Kind[]): string | undefined {
    return this.#byName.get(name)?.find((id) => kinds.includes(this.kind(id)!));
  }

  /** The one entity of a kind whose name ends so; undefined where there are several. */
  onlyNamed(ending: string, kind: Kind): string | undefined {
    const found = [...this.#read.entities.values()].filter((e) => e.kind === kind && e.name.endsWith(ending));
    return ending !== '' && found.length === 1 ? found[0]!.id : undefined;
  }

  /** The organization whose name or alias is `prefix` and an ending. */
  bodyNamed(prefix: string, ending: RegExp): string | undefined {
    for (const entity of this.#read.entities.values()) {
      if (entity.kind !== 'Organization') continue;
      if ([entity.name, ...entity.aliases].some((n) => n.startsWith(prefix) && ending.test(n))) return entity.id;
    }
    return undefined;
  }

  /** Whether a sentence begins an item of its own: nothing before it in its article is what it goes on with. */
  opensItem(sentence: Sentence): boolean {
    return ITEM.test(sentence.text);
  }

  /** The last mention of an entity of these kinds before a point, in its article, whose name suits. */
  latestFound(point: Point, kinds: readonly Kind[], suits?: (name: string, found: Found) => boolean): Found | undefined {
    const sentences = this.sentencesOf(point.sentence.article);
    for (let i = this.orderOf(point.sentence); i >= 0; i--) {
      const sentence = sentences[i]!;
      const here = sentence === point.sentence;
      for (let k = sentence.mentions.length - 1; k >= 0; k--) {
        const mention = sentence.mentions[k]!;
        if (here && mention.end > point.position) continue;
        if (!kinds.includes(mention.kind)) continue;
        const found = { mention, sentence };
        if (!suits || suits(this.name(mention.entity), found)) return found;
      }
      if (this.opensItem(sentence)) break;
    }
    return undefined;
  }

  /** What the last sentence that names one of these kinds speaks of: the first of them that it names outside of speech. */
  topic(point: Point, kinds: readonly Kind[], fits: (name: string) => boolean = () => true): Found | undefined {
    const sentences = this.sentencesOf(point.sentence.article);
    let other: Found | undefined;
    for (let i = this.orderOf(point.sentence); i >= 0; i--) {
      const sentence = sentences[i]!;
      const before = sentence === point.sentence ? point.position : sentence.end;
      const suits = (m: ResolvedMention): boolean => kinds.includes(m.kind) && fits(this.name(m.entity));
      const named = withoutOwners(
        sentence.paragraph.text,
        sentence.mentions.filter((m) => m.end <= before && suits(m) && !spoken(sentence, m.start)),
      );
      // 在[甲公司]，他察看产线；在[乙公司]，得知企业: what a semicolon parts has its own topic.
      const part = sentence === point.sentence ? sentence.paragraph.text.lastIndexOf('；', before - 1) : -1;
      const mention = named.find((m) => m.start > part) ?? named[0];
      if (mention && passedOver(sentence, mention)) other ??= { mention, sentence };
      else if (mention) return { mention, sentence };
      if (this.opensItem(sentence)) break;
    }
    return other;
  }

  latest(point: Point, kinds: readonly Kind[], suffix?: RegExp): string | undefined {
    return this.latestFound(point, kinds, suffix && ((name) => suffix.test(name)))?.mention.entity;
  }

  /** The place of a level (省, 市, 县 …) that an article speaks of: the province of the page, else the one named most. */
  placeOfLevel(point: Point, level: string): string | undefined {
    if (level === '省' || level === '自治区') {
      const province = this.#read.page.province;
      return province === null ? undefined : this.named(province, ['Place']);
    }
    const seat = level === '市' ? this.#seatOf(point.sentence.article) : undefined;
    if (seat !== undefined) return this.named(seat, ['Place']);
    const counts = new Map<string, number>();
    for (const sentence of this.sentencesOf(point.sentence.article)) {
      for (const mention of sentence.mentions) {
        if (mention.kind !== 'Place' || !this.name(mention.entity).endsWith(level)) continue;
        counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
      }
    }
    let best: string | undefined;
    for (const [id, count] of counts) if (best === undefined || count > counts.get(best)!) best = id;
    return best ?? this.#ownPlace(level);
  }

  /** |县|长 in a county's paper that names the county nowhere: the place that the level word itself was bound to. */
  #ownPlace(level: string): string | undefined {
    const { text } = this.#read.page;
    for (const { id, kind, mentions } of this.#read.entities.values())
      if (kind === 'Place' && mentions.some(([start, end]) => text.slice(start, end) === level)) return id;
    return undefined;
  }

  /** The name of the city whose bodies an article names by their level alone: 市公安局, resolved to 荆门市公安局. */
  #seatOf(article: string): string | undefined {
    for (const sentence of this.sentencesOf(article))
      for (const mention of sentence.mentions) {
        if (mention.kind !== 'Organization') continue;
        const city = OF_CITY.exec(this.name(mention.entity))?.[1];
        if (city !== undefined && BY_LEVEL.test(this.printed(sentence, mention))) return city;
      }
    return undefined;
  }

  /** The digits that tell of a place in its division code; a code that begins with them lies within. */
  divisionOf(id: string): string | undefined {
    const code = CODE.exec(this.entity(id)?.gazetteer ?? '')?.[1];
    return code === undefined ? undefined : significant(code);
  }

  /** Whether one division lies in the other, by their codes; undefined where one of them has none. */
  holdsDivision(outer: string, inner: string): boolean | undefined {
    const [around, within] = [this.divisionOf(outer), this.divisionOf(inner)];
    return around === undefined || within === undefined ? undefined : around.length < within.length && within.startsWith(around);
  }

  /**
   * Whether a place printed directly before another is the one that holds it (江门市开平市), not one of a list (蚌埠滁州).
   * Division codes decide; without them, two counties or two towns do not nest, nor do two short names.
   */
  nests(sentence: Sentence, outer: ResolvedMention, inner: ResolvedMention): boolean {
    // 麻阳县高村镇: a town after a county lies there, whichever town of the name the gazetteer took it for.
    if (/[镇乡村道]$/.test(this.printed(sentence, inner)) && /[省市县区州旗]$/.test(this.printed(sentence, outer))) return true;
    const held = this.holdsDivision(outer.entity, inner.entity);
    if (held !== undefined) return held;
    const last = (m: ResolvedMention): string => this.printed(sentence, m).at(-1)!;
    if (last(outer) === last(inner)) return last(outer) === '市';
    return OWN_LEVEL.test(last(outer)) || OWN_LEVEL.test(last(inner));
  }

  /** The congress that a meeting is a session of: 随州市第五届人民代表大会第七次会议 -> 随州市人民代表大会. */
  congressOf(meeting: string, place: string): string | undefined {
    const name = this.name(meeting);
    if (!/人民代表大会|人大/.test(name)) return undefined;
    const standing = /常务委员会|常委会/.test(name) ? '常务委员会' : '';
    return this.named(`${this.name(place)}人民代表大会${standing}`, ['Organization']);
  }

  /** The administrative place that an article is about: the one named most, the title's first. */
  protagonist(article: string): string | undefined {
    const known = this.#protagonists.get(article);
    if (known !== undefined) return known ?? undefined;
    const counts = new Map<string, number>();
    for (const sentence of this.sentencesOf(article)) {
      const { role } = sentence.paragraph;
      const weight = isHeadline(role) ? TITLE_WEIGHT : role === 'body' ? 1 : 0;
      for (const mention of sentence.mentions) {
        if (mention.kind !== 'Place' || weight === 0 || NEWSPAPER.test(sentence.paragraph.text.slice(mention.end, mention.end + 4)))
          continue;
        const name = this.name(mention.entity);
        if (!LEVELS.some((level) => name.endsWith(level))) continue;
        counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + weight);
      }
    }
    let best: string | undefined;
    for (const [id, count] of counts) if (best === undefined || count > counts.get(best)!) best = id;
    this.#protagonists.set(article, best ?? null);
    return best;
  }

  /** Records a post; those at the head of something come first, former ones last. */
  holds(person: string, target: string, post: string, former: boolean): void {
    const posts = this.#posts.get(person) ?? { chief: [], lesser: [] };
    // 东乡市副市长、南安县委书记: he speaks for the county that he heads.
    const targets = former || LESSER.test(post) ? posts.lesser : posts.chief;
    if (!targets.includes(target)) targets.push(target);
    this.#posts.set(person, posts);
  }

  /** Where a person holds posts, as read so far. */
  postsOf(person: string): readonly string[] {
    const posts = this.#posts.get(person);
    return posts ? [...new Set([...posts.chief, ...posts.lesser])] : [];
  }

  /** [林青]在东乡县调研时强调: whom a headline names so tours as what he is, said or not. */
  isHeadlined(person: string, article: string): boolean {
    let named = this.#headlined.get(article);
    if (!named) {
      const heads = this.sentencesOf(article).filter(({ paragraph, text }) => isHeadline(paragraph.role) && TOURS.test(text));
      named = new Set(heads.flatMap(({ mentions }) => mentions.map((m) => m.entity)));
      this.#headlined.set(article, named);
    }
    return named.has(person);
  }

  /** The year of the page, if its date is known. */
  get year(): number | undefined {
    const { date } = this.#read.page;
    return date === null ? undefined : parts(date).year;
  }

  get province(): string | undefined {
    const { province } = this.#read.page;
    return province === null ? undefined : this.named(province, ['Place']);
  }
}
