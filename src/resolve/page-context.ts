/** What place an article is about, and what 省, 市, 县, 区 mean in it. */
import type { Kind } from '../../graph-schema/schema.js';
import { isHeadline } from '../arrange/paragraph.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { placesOfNewspaper } from '../gazetteer/place-vote.js';
import { type LevelWord, levelOf } from '../gazetteer/places.js';
import { cityOfNewspaper } from '../read/places.js';
import type { RecognisedParagraph } from '../recognise/index.js';
import type { GazetteerEntry } from '../types.js';
import { leadingPlaces } from './leading-places.js';

/** A place in a title or a dateline says more of an article than one in passing. */
const TITLE_VOTE = 3;
/** The place named last before the word, or that of a zone. */
const NEAR_VOTE = 1.5;
/** Kinds whose names begin with their place: [赣州]经开区, [娄底]海关. */
const NAMED_BY_PLACE: ReadonlySet<Kind> = new Set(['Park', 'Organization']);

interface Vote {
  readonly entry: GazetteerEntry;
  readonly weight: number;
  /** Running number of the paragraph, and offset in it. */
  readonly paragraph: number;
  readonly at: number;
}

/** What a city's own paper says of the city without its name: more than a headline and a mention (市委书记 where a meeting is held in a county). */
const HOME_VOTE = 8;

/** A division and where a paragraph names it. */
export interface Named {
  readonly entry: GazetteerEntry;
  readonly paragraph: number;
  readonly at: number;
}

export class PageContext {
  readonly province: GazetteerEntry | undefined;
  readonly #votes = new Map<string, Vote[]>();
  /** By article, what names of zones and bodies begin with. */
  readonly #seats = new Map<string, { readonly place: string; readonly paragraph: number; readonly at: number }[]>();
  /** Zones by name, with the articles that name them. */
  readonly #zones = new Map<string, Set<string>>();
  readonly #bareZones = new Map<string, Set<string>>();
  readonly #about = new Map<string, GazetteerEntry | undefined>();
  /** The city whose paper the page is of (宜春日报), and the county (今日余干). */
  readonly #home: GazetteerEntry | undefined;
  readonly county: GazetteerEntry | undefined;

  constructor(
    readonly gazetteer: Gazetteer,
    province: string | null,
    newspaper: string | null,
    paragraphs: readonly RecognisedParagraph[],
  ) {
    this.province = gazetteer.province(province);
    const paper = newspaper === null ? undefined : this.#placeOf(newspaper);
    this.#home = paper && levelOf(paper) === 'city' ? paper : undefined;
    this.county = paper && levelOf(paper) === 'county' ? paper : undefined;
    paragraphs.forEach(({ paragraph, mentions }, number) => {
      const votes = this.#votes.get(paragraph.article) ?? [];
      this.#votes.set(paragraph.article, votes);
      for (const mention of mentions) {
        if (mention.kind === 'Park') this.#addZone(mention.anaphor ? this.#bareZones : this.#zones, mention.name, paragraph.article);
        if (NAMED_BY_PLACE.has(mention.kind)) this.#addSeat(paragraph.article, mention.name, number, mention.start);
        if (mention.kind !== 'Place' || mention.ids.length === 0) continue;
        const entry = gazetteer.entry(this.choose(mention.ids, paragraph.article))!;
        const title = isHeadline(paragraph.role) || /^本报$|讯/.test(paragraph.text.slice(mention.end, mention.end + 1));
        votes.push({ entry, weight: title ? TITLE_VOTE : 1, paragraph: number, at: mention.start });
      }
    });
  }

  /** The city or county whose paper the page is of. */
  get home(): GazetteerEntry | undefined {
    return this.#home ?? this.county;
  }

  /** 宜春日报 → 宜春市, 赣南日报 → 赣州市, 今日余干 → 余干县: of divisions of one name, that of the page's province. */
  #placeOf(newspaper: string): GazetteerEntry | undefined {
    const ids = placesOfNewspaper(this.gazetteer, cityOfNewspaper(newspaper) ?? newspaper);
    return ids.length === 0 ? undefined : this.gazetteer.entry(this.choose(ids, ''));
  }

  #addZone(zones: Map<string, Set<string>>, name: string, article: string): void {
    const articles = zones.get(name);
    if (articles) articles.add(article);
    else zones.set(name, new Set([article]));
  }

  /** What an article calls zones without their place: 高新区. */
  bareZones(article: string): string[] {
    return [...this.#bareZones].flatMap(([name, articles]) => (articles.has(article) && !name.startsWith('该') ? [name] : []));
  }

  /** The zones that the page names, each by its name. */
  get zones(): { readonly entity: string; readonly name: string; readonly articles: ReadonlySet<string> }[] {
    return [...this.#zones].map(([name, articles]) => ({ entity: name, name, articles }));
  }

  #addSeat(article: string, name: string, paragraph: number, at: number): void {
    const { place } = leadingPlaces(name, this.gazetteer);
    if (place === null || (this.province && !this.gazetteer.isWithin(place, this.province.id))) return;
    const seats = this.#seats.get(article);
    if (seats) seats.push({ place, paragraph, at });
    else this.#seats.set(article, [{ place, paragraph, at }]);
  }

  /** Which of several divisions a form means: the one the article names besides, then the higher, then the first. */
  choose(ids: readonly string[], article: string): string {
    if (ids.length === 1) return ids[0]!;
    const rank = { province: 0, city: 1, county: 2, township: 3, other: 4 } as const;
    const named = this.#votes.get(article) ?? [];
    const score = (id: string) => {
      const entry = this.gazetteer.entry(id);
      const level = entry ? rank[levelOf(entry)] : 5;
      const inProvince = this.province && this.gazetteer.isWithin(id, this.province.id) ? 0 : 10;
      const above = named.some((v) => v.entry.id !== id && this.gazetteer.isWithin(id, v.entry.id) && levelOf(v.entry) !== 'province')
        ? 0
        : 5;
      const own = named.some((v) => v.entry.id === id) ? -3 : 0;
      return inProvince + own + (inProvince === 0 ? 0 : above) + level;
    };
    return [...ids].sort((a, b) => score(a) - score(b))[0]!;
  }

  /** Whether an article names a place or something in it. */
  readonly names = (article: string, place: string): boolean =>
    (this.#votes.get(article) ?? []).some((vote) => this.gazetteer.isWithin(vote.entry.id, place));

  /**
   * The place that a level word means at a point of an article: that of most places named there, nearer ones first.
   * @param ours whether it is of who writes (我市): a city below the one that was spoken of before is no nearer.
   */
  placeFor(word: LevelWord, article: string, paragraph: number, at: number, ours = false): GazetteerEntry | undefined {
    if (word === '省') return this.province;
    if (word === '区' && this.#isRegions() && (ours || !this.before(article, paragraph, at, word))) return this.province;
    const votes = this.#votes.get(article) ?? [];
    const tally = new Map<GazetteerEntry, number>();
    let nearest: GazetteerEntry | undefined;
    for (const vote of votes) {
      if (this.province && levelOf(vote.entry) !== 'other' && !this.gazetteer.isWithin(vote.entry.id, this.province.id)) continue;
      const place = this.gazetteer.placeFor(vote.entry.id, word);
      if (!place) continue;
      tally.set(place, (tally.get(place) ?? 0) + vote.weight);
      if (vote.paragraph < paragraph || (vote.paragraph === paragraph && vote.at < at)) nearest = place;
    }
    const above = nearest && word === '市' ? this.#cityOver(nearest) : undefined;
    if (nearest && !(ours && above && tally.has(above))) tally.set(nearest, tally.get(nearest)! + NEAR_VOTE);
    if (word === '市') this.#addCities(tally, ours);
    this.#addCounty(tally, word, ours || (word === '市' && !this.#namesCityOver(votes)));
    // [赣州]经开区…全市, [娄底]海关发布数据，全市: of the zones and bodies named so far, where no such place is.
    for (const seat of nearest ? [] : (this.#seats.get(article) ?? [])) {
      if (seat.paragraph > paragraph || (seat.paragraph === paragraph && seat.at >= at)) break;
      const place = this.gazetteer.placeFor(seat.place, word);
      if (place) tally.set(place, (tally.get(place) ?? 0) + NEAR_VOTE);
    }
    return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0];
  }

  /** Whether a page is of an autonomous region's own paper, of which 全区 and 我区 are the region. */
  #isRegions(): boolean {
    return this.province?.name.endsWith('自治区') === true && !this.#home && !this.county;
  }

  /**
   * 全县, 我区 in a county's own paper; 县 also where the county is a city or a district now (海安日报).
   * @param ours whether it is the paper's own whatever else is named: 我县, 县长 (of 今日余干, on a visit to [鄱阳县]), 市委 (of 今日邹城).
   */
  #addCounty(tally: Map<GazetteerEntry, number>, word: LevelWord, ours: boolean): void {
    const own = this.county && (this.gazetteer.placeFor(this.county.id, word) ?? (word === '县' ? this.county : undefined));
    if (own && (ours || tally.size === 0 || tally.has(own))) tally.set(own, (tally.get(own) ?? 0) + HOME_VOTE);
  }

  /** 全市 in 今日邹城 is 邹城市, where [济宁市] itself is not spoken of. */
  #namesCityOver(votes: readonly Vote[]): boolean {
    const above = this.county && this.#cityOver(this.county);
    return above !== undefined && votes.some(({ entry }) => entry.id === above.id);
  }

  /** The city that holds a city of a county's level. */
  #cityOver(place: GazetteerEntry): GazetteerEntry | undefined {
    return levelOf(place) === 'county' ? this.gazetteer.ancestors(place.id).find((entry) => levelOf(entry) === 'city') : undefined;
  }

  /** [宜春市]…。其中，[樟树市]…，[高安市]…。我市: several cities speak for the one that holds them; its own paper does for every word. */
  #addCities(tally: Map<GazetteerEntry, number>, ours: boolean): void {
    const held = new Map<GazetteerEntry, number[]>();
    for (const [place, weight] of tally) {
      const city = this.#cityOver(place);
      if (city) held.set(city, [...(held.get(city) ?? []), weight]);
    }
    for (const [city, weights] of held)
      if (ours && weights.length > 1 && tally.has(city))
        tally.set(city, tally.get(city)! + weights.reduce((sum, weight) => sum + weight, 0));
    const home = this.#home;
    if (home && (tally.size === 0 || tally.has(home) || held.has(home))) tally.set(home, (tally.get(home) ?? 0) + HOME_VOTE);
  }

  /** The most specific place that most of the article's place names lie in. */
  about(article: string): GazetteerEntry | undefined {
    if (!this.#about.has(article)) this.#about.set(article, this.#mostNamed(article));
    return this.#about.get(article);
  }

  #mostNamed(article: string): GazetteerEntry | undefined {
    const tally = new Map<GazetteerEntry, number>();
    for (const vote of this.#votes.get(article) ?? []) {
      for (const above of this.gazetteer.ancestors(vote.entry.id)) {
        const level = levelOf(above);
        if (level === 'county' || level === 'city') tally.set(above, (tally.get(above) ?? 0) + vote.weight);
      }
    }
    const ranked = [...tally].sort((a, b) => b[1] - a[1]);
    const most = ranked[0]?.[1] ?? 0;
    const top = ranked.filter(([, n]) => n === most).map(([entry]) => entry);
    return top.find((e) => levelOf(e) === 'county') ?? top[0] ?? this.province;
  }

  /** The nearest division named before a point that answers to a word. */
  before(article: string, paragraph: number, at: number, word: LevelWord): Named | undefined {
    let found: Named | undefined;
    for (const vote of this.#votes.get(article) ?? []) {
      if (vote.paragraph > paragraph || (vote.paragraph === paragraph && vote.at >= at)) break;
      const entry = this.gazetteer.placeFor(vote.entry.id, word);
      if (entry) found = { entry, paragraph: vote.paragraph, at: vote.at };
    }
    return found;
  }

  /** What 当地 means at a point: the nearest division below a province, else the nearest. */
  locality(article: string, paragraph: number, at: number): GazetteerEntry | undefined {
    let found: GazetteerEntry | undefined;
    for (const vote of this.#votes.get(article) ?? []) {
      if (vote.paragraph > paragraph || (vote.paragraph === paragraph && vote.at >= at)) break;
      const level = levelOf(vote.entry);
      if (level !== 'other' && (level !== 'province' || found === undefined || levelOf(found) === 'province')) found = vote.entry;
    }
    return found;
  }

  /** The first division named in a stretch of a paragraph that answers to a word. */
  within(article: string, paragraph: number, from: number, to: number, word: LevelWord): Named | undefined {
    for (const vote of this.#votes.get(article) ?? []) {
      if (vote.paragraph !== paragraph || vote.at < from || vote.at >= to) continue;
      const entry = this.gazetteer.placeFor(vote.entry.id, word);
      if (entry) return { entry, paragraph, at: vote.at };
    }
    return undefined;
  }
}
