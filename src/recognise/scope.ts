/** What recognisers see of one paragraph: its text, gazetteer hits, words. */
import type { Kind } from '../../graph-schema/schema.js';
import type { FormHit } from '../gazetteer/forms.js';
import type { Gazetteer, GazetteerHit } from '../gazetteer/gazetteer.js';
import type { Segmenter, Word } from '../segment/segmenter.js';
import type { NameWhy, Trace } from '../trace.js';
import type { LineRole, Paragraph } from '../types.js';
import type { Head, Lexicon, Post } from './lexicon.js';

export interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
}

export interface HeadHit {
  readonly start: number;
  readonly end: number;
  readonly heads: readonly Head[];
}

/** What one walk over a text finds (`Forms`). */
export interface Survey {
  readonly hits: readonly GazetteerHit[];
  readonly words: readonly Word[];
  readonly heads: readonly FormHit<Head>[];
  readonly posts: readonly FormHit<Post>[];
  readonly trades: readonly FormHit<string>[];
  readonly products: readonly FormHit<string>[];
  readonly leads: readonly FormHit<string>[];
}

export function survey({ gazetteer, lexicon, segmenter }: Knowledge, text: string): Survey {
  return {
    words: segmenter.words(text),
    hits: gazetteer.find(text),
    heads: lexicon.heads.all(text),
    posts: lexicon.posts.all(text),
    trades: lexicon.trades.all(text),
    products: lexicon.products.all(text),
    leads: lexicon.leads.all(text),
  };
}

/** By code unit: 1 for what ends every name. */
export const BREAKS = new Uint8Array(0x10000);
for (const mark of '，。；、！？：…—\n\r\t 　|／/▲△▼▽▶▷►■●○◎◆◇★☆※【】') BREAKS[mark.charCodeAt(0)] = 1;

/** Whether a character ends every name. Brackets and quotes are looked at by the rules that know them. */
export function isBreak(char: string | undefined): boolean {
  return char === undefined || char === '' || BREAKS[char.charCodeAt(0)] === 1;
}

/** Marks that end a clause. */
const CLAUSE_END = '，。；！？：';

/** The text of the clause before an offset. */
export function clauseBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && !CLAUSE_END.includes(text[from - 1]!)) from--;
  return text.slice(from, at);
}

export interface TitleHit {
  readonly start: number;
  readonly end: number;
}

/** The longest hits that end at an offset: a place, a name of another kind, an industry, a body named by its level word. */
interface Ending {
  place?: GazetteerHit;
  name?: GazetteerHit;
  industry?: GazetteerHit;
  level?: GazetteerHit;
}

const ENDINGS: Readonly<Partial<Record<Kind, keyof Ending>>> = {
  Place: 'place',
  Industry: 'industry',
  Park: 'name',
  Organization: 'name',
  Enterprise: 'name',
};
const NO_HITS: readonly GazetteerHit[] = [];

export class Scope {
  readonly text: string;
  readonly hits: readonly GazetteerHit[];
  readonly #startsAt: (GazetteerHit[] | undefined)[];
  readonly #endsAt: (Ending | undefined)[];
  #wordAt: readonly Word[] | undefined;
  #heads: HeadHit[] | undefined;
  #titles: TitleHit[] | undefined;
  /** Heads of each kind that may end a name here, found by headed.ts. */
  readonly headsByKind = new Map<Kind, readonly { readonly hit: HeadHit; readonly head: Head }[]>();
  /** Where names of persons end: no name of another kind reaches back over one. */
  readonly personEnds = new Set<number>();

  constructor(
    readonly paragraph: Paragraph,
    readonly knowledge: Knowledge,
    readonly survey: Survey,
    hits: readonly GazetteerHit[],
    readonly trace?: Trace,
  ) {
    this.text = paragraph.text;
    this.hits = hits;
    this.#startsAt = new Array(this.text.length);
    this.#endsAt = new Array(this.text.length + 1);
    for (const hit of hits) {
      const starts = this.#startsAt[hit.start];
      if (starts) starts.push(hit);
      else this.#startsAt[hit.start] = [hit];
      this.#endsAt[hit.end] ??= {};
      const ending = this.#endsAt[hit.end]!;
      // 区管委会 alone is no name: the park before it may be.
      const as = hit.level ? 'level' : ENDINGS[hit.kind];
      if (as !== undefined && (ending[as]?.start ?? hit.start + 1) > hit.start) ending[as] = hit;
    }
  }

  get role(): LineRole {
    return this.paragraph.role;
  }

  placeEndingAt(offset: number): GazetteerHit | undefined {
    return this.#endsAt[offset]?.place;
  }

  /** A known park, organization or enterprise that ends at the offset. */
  nameEndingAt(offset: number): GazetteerHit | undefined {
    return this.#endsAt[offset]?.name;
  }

  industryEndingAt(offset: number): GazetteerHit | undefined {
    return this.#endsAt[offset]?.industry;
  }

  /** A body named by its level word (省工业和信息化厅) that ends at the offset. */
  levelEndingAt(offset: number): GazetteerHit | undefined {
    return this.#endsAt[offset]?.level;
  }

  /** Leaves out what looks like a name. */
  veto(kind: Kind, start: number, end: number, rule: string, why: NameWhy): never[] {
    this.trace?.({ what: 'name', paragraph: this.paragraph, start, end, kind, rule, why });
    return [];
  }

  /** Whether what looks like a person's name is known to be none (not-names.tsv). */
  isNoName(name: string, start: number): boolean {
    if (!this.knowledge.lexicon.notNames.has(name)) return false;
    this.veto('Person', start, start + name.length, 'person', 'no-name');
    return true;
  }

  hitsFrom(offset: number): readonly GazetteerHit[] {
    return this.#startsAt[offset] ?? NO_HITS;
  }

  get words(): readonly Word[] {
    return this.survey.words;
  }

  /** The word that holds the character at an offset. */
  wordAt(offset: number): Word | undefined {
    this.#wordAt ??= byOffset(this.words);
    return this.#wordAt[offset];
  }

  /** The words that lie whole within a stretch. */
  wordsIn(start: number, end: number): Word[] {
    const found: Word[] = [];
    for (let word = this.wordAt(start); word && word.end <= end; word = this.wordAt(word.end)) if (word.start >= start) found.push(word);
    return found;
  }

  /** All forms of posts.tsv in the text. */
  get posts(): readonly FormHit<Post>[] {
    return this.survey.posts;
  }

  /** Titles of persons in the text (局长, 副厅长, 总工程师), as far as they are words there: 研究院|长期 holds no 院长. */
  get titles(): readonly TitleHit[] {
    this.#titles ??= this.posts.filter(
      ({ end, values }) => values.some((post) => post.slot === 'head') && this.wordAt(end - 1)!.end === end && !opensTown(this.text, end),
    );
    return this.#titles;
  }

  /** Heads of names in the text; of those with one end the longest, of those that hold another both. */
  get heads(): readonly HeadHit[] {
    if (!this.#heads) {
      const ends = new Set<number>();
      this.#heads = [];
      for (const { start, end, values } of this.survey.heads) {
        if (ends.has(end)) continue;
        ends.add(end);
        this.#heads.push({ start, end, heads: values });
      }
    }
    return this.#heads;
  }
}

/** 安吉县|长石镇|卫生院: a town's name behind a unit, whose first letter makes a title of the unit; 县长李镇|说 is a person. */
const TOWN = /^[市县区州镇乡村]长[\u3400-\u9fff]{1,2}(?:[镇乡]|街道|社区)(?![说介出主表一率强指要，。、：）])/u;

/** @param end where a title seems to end. */
export function opensTown(text: string, end: number): boolean {
  return text[end - 1] === '长' && TOWN.test(text.slice(end - 2, end + 6));
}

/** For each character the word that holds it. */
function byOffset(words: readonly Word[]): Word[] {
  const held: Word[] = [];
  for (const word of words) for (let at = word.start; at < word.end; at++) held.push(word);
  return held;
}
