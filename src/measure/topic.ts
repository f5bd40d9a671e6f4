/**
 * Who an article speaks of as it goes on: the subjects of its clauses, what they found or come to (注册X公司，…; 来到X，…),
 * and whose people its speakers are. Parts of a whole (其中X…; X、Y分别…; X…，占全省…) are not gone on with.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { chainsOf, governorOf, headOfChain, isSpeech, openingOf, SPOKEN_OF, subjectChain } from './chains.js';
import { startsIndicator } from './indicator.js';
import { type Pronoun, pronounAt, standsFor } from './pronoun.js';
import type { Clause, Name, View } from './view.js';

export interface Subject {
  readonly entity: string;
  readonly kind: Kind;
  readonly view: View;
  /** The names that touch, the last of which it is; one stand-in for a pronoun. */
  readonly chain: readonly Name[];
}

/** Kinds that the next sentence may go on with. */
const CARRIED: ReadonlySet<Kind> = new Set(['Place', 'Park', 'Enterprise', 'Organization', 'Cluster', 'Project', 'Meeting', 'Programme']);
/** What is founded and what is come to. */
const FOUNDED: ReadonlySet<Kind> = new Set(['Enterprise', 'Organization', 'Park', 'Cluster']);
const REACHED: ReadonlySet<Kind> = new Set(['Enterprise', 'Park', 'Place', 'Organization', 'Project']);
/** Whose people speak for it. */
const SPEAKING: ReadonlySet<Kind> = new Set(['Place', 'Park', 'Enterprise', 'Cluster', 'Project']);
/** 省财政厅主要负责同志通报了情况: the body only sends someone; 工业和信息化部公布名单: it only tells. */
const SENT = /^[^，。]{0,24}(?:负责|代表)/;
const TELLS = /^[^，。；]{0,10}(?:公布|发布|公示|印发|通报)/;
/** 香湖公园位于|X: where something stands is not come to. */
const STANDS = /^[^，]{2,}(?:位于|坐落于|坐落在|地处)$/;
/** 在X的|带动下. */
const UNDER = /^的?(?:带动|支持|推动|帮助|帮扶|引领|指导|见证|影响|倡议|组织|统筹|基础上)/;
const PART = /^(?:其中|分地区看|分[^，。]{2,4}看)/;
/** 南充、绵阳等地|…; 曦斓光材、磬禾永磁等20家企业|…: one of several is not gone on with. */
const ONE_OF = /^[”》]?[、和与及][^，。；]{0,60}等(?:地|处|[\d一二三四五六七八九十多])/;
const LISTED = /分别|占全[国省市县区]/;
/** Letters of a title between a body and its person: 棱汐光电|首席科学家|邰允执. */
const TITLE = /^[^，。；：、“”的]{1,14}$/;
/** Posts of who heads a place: 县长, 镇党委书记. */
const HEAD_OF = /([省市县区镇乡村])(?:委|党委|党工委|党支部|党总支)?(?:副?书记|副?长|主任)$/;
const HEAD_REACH = 8;
const SHORT = /^（简称“([^”]+)”）/;
/** Letters after a name within which its short form is defined. */
const SHORT_REACH = 24;

/** What a relative clause that begins with a pronoun leads to. */
const LED_TO: ReadonlySet<Kind> = new Set(['Project', 'Park', 'Cluster', 'Organization', 'Enterprise', 'Programme']);
const LEADS_TO = /^[^，。；：]{1,14}的[“《]?$/;

/** Letters of a noun that may stand for a whole name, longest first, and kinds of such names. */
const HEADS = [3, 2];
const HEADED: ReadonlySet<Kind> = new Set(['Park', 'Enterprise', 'Organization', 'Cluster', 'Project', 'Programme', 'Meeting', 'Place']);
/** Nouns that end names and begin other words: 企业|营收, 工业|增加值, 行动. */
const COMMON =
  /^(?:企业|产业|工业|农业|林业|市场|银行|经济|电子|科技|能源|发展|行动|计划|方案|意见|服务|创新|教育|文化|投资|建设|生产|全国|我国|中国|人才|政府|技术|商会|会议|大会|活动|农村|乡村)/;

/** Whether a clause's first letters are a noun by itself: 隧道|全长; no indicator (铁路货运量) and no longer noun (工程机械). */
function isShortName(text: string, length: number): boolean {
  if (!/^\p{Script=Han}+$/u.test(text.slice(0, length)) || COMMON.test(text)) return false;
  return (
    !startsIndicator(text, length) &&
    !/^(?:机械|公路|铁路|网|企业|产业|化|类|型|性|业|师|费|价|量|数|额|率|人员|车辆|设备)/.test(text.slice(length))
  );
}

/** The place that a plan is of, the place or park that an office is of. */
export function homeOf(view: View, { home }: Name): Subject | undefined {
  return home && { entity: home.entity, kind: home.kind, view, chain: [] };
}

/** A body's place, where the body is an office of it. */
export function placeOfOffice(view: View, name: Name): Subject | undefined {
  return name.kind === 'Organization' ? homeOf(view, name) : undefined;
}

interface Recent {
  readonly forms: readonly string[];
  readonly subject: Subject;
}

export class Topics {
  /** What the article spoke of, the last one last. */
  readonly #spoken: Subject[] = [];
  readonly #latest = new Map<Kind, Subject>();
  /** Names so far with their letters. */
  readonly #recent: Recent[] = [];
  /** Last letters of names to the names that ended so. */
  readonly #byEnd = new Map<string, Subject[]>();
  /** A person's firm or place. */
  readonly #homes = new Map<string, Subject>();
  /** Entities of the headline. */
  readonly #titled = new Set<string>();

  /** The last that was spoken of and fits. */
  current(fits: (subject: Subject) => boolean): Subject | undefined {
    return this.#spoken.findLast(fits);
  }

  /** Whether a text is what a longer name begins with: 犬木塘水库 of 犬木塘水库工程. */
  isShortOf(text: string): boolean {
    return this.#recent.some(({ forms }) => forms.some((form) => form.startsWith(text)));
  }

  /** Whether a headline names it. */
  isTitled({ entity }: Subject): boolean {
    return this.#titled.has(entity);
  }

  /** The last name of a kind. */
  latest(kind: Kind): Subject | undefined {
    return this.#latest.get(kind);
  }

  /** What a clause speaks of in its own words. */
  subjectOf(view: View, clause: Clause): Subject | undefined {
    const from = openingOf(view, clause);
    const pronoun = pronounAt(view, from, clause.end);
    const stands = pronoun && this.#meant(view, from, pronoun);
    if (stands) {
      // 企业在普光投建的|杂卤石钾盐综合利用项目|总投资28亿元
      const object = view.names.find((n) => n.start >= from + pronoun.length && n.end < clause.end && LED_TO.has(n.kind));
      if (object && LEADS_TO.test(view.text.slice(from + pronoun.length, object.start)))
        return { entity: object.entity, kind: object.kind, view, chain: [object] };
      const { entity, kind } = stands;
      return { ...stands, chain: [{ start: from, end: from + pronoun.length, anaphor: true, full: '', entity, kind }] };
    }
    const chain = subjectChain(view, clause, from);
    const head = chain && headOfChain(chain);
    if (!head) return this.#byHead(view, clause, from);
    const speaks = isSpeech(view, clause) && head.kind !== 'Enterprise' && !(head.kind === 'Programme' && chain.length === 1);
    return speaks ? undefined : { entity: head.entity, kind: head.kind, view, chain };
  }

  /** 金塘海底隧道…。|隧道|全长16.18公里: the last name that ends with the noun which opens the clause. */
  #byHead(view: View, clause: Clause, from: number): Subject | undefined {
    if (view.names.some((n) => n.start <= from && n.end > from)) return undefined;
    for (const length of HEADS) {
      const noun = view.text.slice(from, from + length);
      if (from + length >= clause.end) continue;
      const all = this.#byEnd.get(noun);
      // 甲医院与乙医院结成医联体。|医院|…: of several the one that was spoken of.
      const named = all && (this.#spoken.findLast((s) => all.some((a) => a.entity === s.entity)) ?? all.at(-1));
      if (!named || !isShortName(view.text.slice(from, clause.end), length)) continue;
      const { entity, kind } = named;
      return { ...named, chain: [{ start: from, end: from + length, anaphor: true, full: '', entity, kind }] };
    }
    return undefined;
  }

  /** Of its own sentence who speaks or was spoken of before, else what the article spoke of last, else named last. */
  #meant(view: View, from: number, pronoun: Pronoun): Subject | undefined {
    const here = view.names.flatMap((n) => {
      if (n.end > from || n.anaphor) return [];
      if (standsFor(pronoun, n.kind, [view.text.slice(n.start, n.end), n.full])) return [n];
      // 津市|市委书记…介绍，该市…
      const { home } = n;
      return home && n.kind === 'Organization' && standsFor(pronoun, home.kind, [home.full]) ? [{ ...n, ...home }] : [];
    });
    const name = here.find((n) => view.clauses.some((c) => n.start >= c.start && n.end <= c.end && isSpeech(view, c))) ?? here.at(-1);
    if (name) return { entity: name.entity, kind: name.kind, view, chain: [] };
    const fits = ({ forms, subject }: Recent) => standsFor(pronoun, subject.kind, forms);
    const named = this.#recent.filter(fits);
    return named.findLast(({ subject }) => this.#spoken.some((s) => s.entity === subject.entity))?.subject ?? named.at(-1)?.subject;
  }

  /** What a clause founds: 注册|X公司. */
  founded(view: View, clause: Clause): Subject | undefined {
    const name = namesIn(view, clause).findLast((n) => FOUNDED.has(n.kind) && governorOf(view, clause, n) === 'make');
    return name && { entity: name.entity, kind: name.kind, view, chain: [name] };
  }

  /** What a clause without a subject comes to: 虞天行来到|X; 在X，. */
  reached(view: View, clause: Clause): Subject | undefined {
    const names = namesIn(view, clause);
    for (const name of names.toReversed()) {
      if (governorOf(view, clause, name) !== 'at' || UNDER.test(view.text.slice(name.end))) continue;
      if (STANDS.test(view.text.slice(openingOf(view, clause), name.start))) continue;
      // 在长兴县|，; 在赣州市|章贡区，: the last of names that touch.
      const last = names[lastTouching(names, names.indexOf(name))]!;
      const alone = names[0] === name ? last.kind !== 'Place' || clause.end === last.end : names[0]!.kind === 'Person';
      if (REACHED.has(last.kind) && alone) return { entity: last.entity, kind: last.kind, view, chain: [last] };
    }
    return undefined;
  }

  /** Whose person speaks in a clause: the body before his name, an office's place, or what was said of him before. */
  speaker(view: View, clause: { start: number; end: number }): Subject | undefined {
    for (const chain of chainsOf(view, { ...clause, mark: '' })) {
      const body = headOfChain(chain);
      const office = body && placeOfOffice(view, body);
      if (office) return office;
      if (body && SPEAKING.has(body.kind)) return { entity: body.entity, kind: body.kind, view, chain: [] };
      const person = chain.find((n) => n.kind === 'Person');
      const home = person && this.#homes.get(person.entity);
      if (home) return home;
    }
    return undefined;
  }

  /** Goes on to the next sentence. */
  read(view: View, subjects: readonly (Subject | undefined)[]): void {
    let part: Kind | undefined;
    view.clauses.forEach((clause, i) => {
      // 其中，东莞市…；|广州开发区…: parts go on to the end of the sentence.
      if (part !== undefined && subjects[i]?.kind === part) return;
      if (PART.test(view.text.slice(clause.start, clause.end))) part = (subjects[i] ?? subjects[i + 1])?.kind;
      this.#readClause(view, clause, subjects[i]);
    });
    for (const [i, name] of view.names.entries()) this.#readName(view, name, i);
  }

  #readClause(view: View, clause: Clause, own: Subject | undefined): void {
    const { start, end } = clause;
    const next = view.clauses[view.clauses.indexOf(clause) + 1];
    const reach = view.text.slice(start, next?.mark === '，' ? next.end : end);
    if (PART.test(reach) || LISTED.test(reach) || isQuoted(view, start)) return;
    const subject =
      this.founded(view, clause) ?? own ?? this.reached(view, clause) ?? (isSpeech(view, clause) ? this.speaker(view, clause) : undefined);
    if (!subject || !CARRIED.has(subject.kind)) return;
    const last = subject.chain.at(-1);
    if (last && ONE_OF.test(view.text.slice(last.end, end))) return;
    const office = last && placeOfOffice(view, last);
    if (last && subject.kind === 'Organization') {
      const rest = view.text.slice(last.end);
      if (SENT.test(rest) || (!office && TELLS.test(rest))) return;
    }
    this.#spoken.push(office ?? subject);
  }

  #readName(view: View, name: Name, i: number): void {
    const subject = { entity: name.entity, kind: name.kind, view, chain: [] };
    this.#latest.set(name.kind, subject);
    if (view.sentence.paragraph.role === 'title') this.#titled.add(name.entity);
    if (name.anaphor) return;
    if (SPOKEN_OF.has(name.kind)) {
      const short = view.text[name.end] === '（' ? SHORT.exec(view.text.slice(name.end, name.end + SHORT_REACH)) : null;
      const forms = [short?.[1] ?? view.text.slice(name.start, name.end), name.full];
      this.#recent.push({ forms, subject });
      for (const form of HEADED.has(name.kind) ? forms : [])
        for (const length of HEADS) if (form.length > length) push(this.#byEnd, form.slice(-length), subject);
    }
    if (name.kind === 'Person') this.#house(view, name, view.names[i - 1]);
  }

  /** 南城县委书记|黄菲 is of the county; so is 县长|黄菲, of the county named last. */
  #house(view: View, person: Name, body: Name | undefined): void {
    const touching = body && REACHED.has(body.kind) && TITLE.test(view.text.slice(body.end, person.start));
    const level = touching ? undefined : HEAD_OF.exec(view.text.slice(Math.max(0, person.start - HEAD_REACH), person.start))?.[1];
    const home = touching
      ? (placeOfOffice(view, body) ?? { entity: body.entity, kind: body.kind, view, chain: [] })
      : level &&
        this.#recent.findLast(({ forms, subject }) => subject.kind === 'Place' && forms.some((form) => form.endsWith(level)))?.subject;
    if (home && !this.#homes.has(person.entity)) this.#homes.set(person.entity, home);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const namesIn = (view: View, { start, end }: Clause): Name[] =>
  view.names.filter((n) => n.start >= start && n.end <= end && n.kind !== 'Product');

function lastTouching(names: readonly Name[], from: number): number {
  let i = from;
  while (names[i + 1] && names[i + 1]!.start === names[i]!.end) i++;
  return i;
}

/** Whether a place stands in a quotation. */
export function isQuoted(view: View, at: number): boolean {
  const open = view.text.lastIndexOf('“', at);
  return open >= 0 && view.text.lastIndexOf('”', at) < open && view.text.indexOf('”', at) >= 0;
}
