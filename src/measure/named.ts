/** Names that an article has told so far: what pronouns, short names and last letters of names stand for, and whose people its speakers are. */
import type { Kind } from '../../graph-schema/schema.js';
import { chainsOf, headOfChain, isSpeech, SPOKEN_OF } from './chains.js';
import { startsIndicator } from './indicator.js';
import { postBefore } from './post.js';
import { type Pronoun, standsFor } from './pronoun.js';
import { isQuoted, placeOfOffice, REACHED, type Subject } from './reach.js';
import type { Clause, Name, View } from './view.js';

/** Whose people speak for it. */
const SPEAKING: ReadonlySet<Kind> = new Set(['Place', 'Park', 'Enterprise', 'Cluster', 'Project']);
/** Letters of a title between a body and its person: 棱汐光电|首席科学家|邰允执. */
const TITLE = /^[^，。；：、“”的]{1,14}$/;
/** 惠州市|委常委、|大亚湾开发区|党工委书记: of several posts the last says for whom he speaks. */
const ALSO = /^\p{Script=Han}{1,8}、$/u;
const OF_CHAIN = /^\p{Script=Han}{0,12}链长/u;
/** Posts of who heads a place: 县长, 镇党委书记. */
const HEAD_OF = /([省市县区镇乡村])(?:委|党委|党工委|党支部|党总支)?(?:副?书记|副?长|主任)$/;
const HEAD_REACH = 8;
const SHORT = /^（简称“([^”]+)”）/;
/** Letters after a name within which its short form is defined. */
const SHORT_REACH = 24;

/** Letters of a noun that may stand for a whole name, longest first, and kinds of such names. */
const HEADS = [3, 2];
const HEADED: ReadonlySet<Kind> = new Set(['Park', 'Enterprise', 'Organization', 'Cluster', 'Project', 'Programme', 'Meeting', 'Place']);
/** Nouns that end names and begin other words: 企业|营收, 工业|增加值, 行动. */
const COMMON =
  /^(?:企业|(?:产业|工业|农业|科技|电子|文化|创新)(?!园)|林业|市场|银行|经济|能源|发展|行动|计划|方案|意见|服务|教育|投资|建设|生产|规划|全国|我国|中国|人才|政府|技术|商会|会议|大会|活动|农村|乡村)/;

/** Whether a clause's first letters are a noun by itself: 隧道|全长; no indicator (铁路货运量) and no longer noun (工程机械). */
function isShortName(text: string, length: number): boolean {
  if (!/^\p{Script=Han}+$/u.test(text.slice(0, length)) || COMMON.test(text)) return false;
  return (
    !startsIndicator(text, length) &&
    !/^(?:机械|公路|铁路|网|企业|产业|化|类|型|性|业|师|费|价|量|数|额|率|人员|车辆|设备)/.test(text.slice(length))
  );
}

/** 这座, 这条: before the noun that stands for a name. */
const THAT = /^这[座条项所片处个]/;

/** What is said of it before the noun. */
const SAID = /^[^，。；]{0,24}的/;

/** What stands for an entity in its clause. */
const standIn = ({ entity, kind }: { entity: string; kind: Kind }, start: number, end: number): Name => ({
  start,
  end,
  anaphor: true,
  full: '',
  entity,
  kind,
});

interface Recent {
  readonly forms: readonly string[];
  readonly subject: Subject;
}

/** The subjects that an article has spoken of, the last one last. */
type Spoken = readonly Subject[];

export class Named {
  /** Entity id of the page's province, which 省长 is of where none is named. */
  readonly #province: string | undefined;

  constructor(province: string | undefined) {
    this.#province = province;
  }

  /** Names so far with their letters. */
  readonly #recent: Recent[] = [];
  /** Last letters of names to the names that ended so. */
  readonly #byEnd = new Map<string, Subject[]>();
  /** A person's firm or place. */
  readonly #homes = new Map<string, Subject>();

  /** The place of the official who was named first. */
  get chair(): Subject | undefined {
    for (const home of this.#homes.values()) if (home.kind === 'Place') return home;
    return undefined;
  }

  /** Whether a text is what a longer name begins with: 犬木塘水库 of 犬木塘水库工程. */
  isShortOf(text: string): boolean {
    return this.#recent.some(({ forms }) => forms.some((form) => form.startsWith(text)));
  }

  /** 金塘海底隧道…。|隧道|全长16.18公里, |这座大桥|…: the last name that ends with the noun which opens the clause. */
  byHead(view: View, clause: Clause, opening: number, spoken: Spoken): Subject | undefined {
    const that = THAT.exec(view.text.slice(opening, clause.end))?.[0].length ?? 0;
    // 这条|全长240公里的|铁路|建成后
    const said = that ? SAID.exec(view.text.slice(opening + that, clause.end)) : null;
    const from = opening + that + (said?.[0].length ?? 0);
    if (view.names.some((n) => n.start <= from && n.end > from)) return undefined;
    for (const length of HEADS) {
      const noun = view.text.slice(from, from + length);
      if (from + length >= clause.end) continue;
      // 在|湘江特大桥|施工现场，项目经理介绍，|大桥|全长: its own sentence's first.
      const here = view.names.findLast((n) => n.end <= opening && n.full.length > length && HEADED.has(n.kind) && n.full.endsWith(noun));
      const isNoun = that > 0 || isShortName(view.text.slice(from, clause.end), length);
      if (here && here.kind !== 'Enterprise' && isNoun)
        return { entity: here.entity, kind: here.kind, view, chain: [standIn(here, opening, from + length)] };
      const all = this.#byEnd.get(noun);
      // 甲医院与乙医院结成医联体。|医院|…: of several the one that was spoken of.
      // 甲公司总监卢某算账说，|公司|每年…: the speaker's own.
      const own = all && this.#teller(view, from, (forms) => forms.some((form) => form.endsWith(noun)));
      const named = own ?? (all && (spoken.findLast((s) => all.some((a) => a.entity === s.entity)) ?? all.at(-1)));
      if (!named || !isNoun) continue;
      return { ...named, chain: [standIn(named, opening, from + length)] };
    }
    return undefined;
  }

  /** Whose person speaks in a clause of the sentence before an offset, the last one that fits. */
  #teller(view: View, from: number, fits: (forms: readonly string[], kind: Kind) => boolean): Subject | undefined {
    const clause = view.clauses.findLast((c) => c.end <= from && isSpeech(view, c));
    const found = clause && this.speaker(view, clause);
    const forms = found && [...view.names.filter((n) => n.entity === found.entity).map((n) => n.full), ...this.#formsOf(found)];
    return found && fits(forms!, found.kind) ? found : undefined;
  }

  #formsOf({ entity }: Subject): readonly string[] {
    return this.#recent.findLast(({ subject }) => subject.entity === entity)?.forms ?? [];
  }

  /** Whether the first was named after the last time that the second was. */
  isLater(entity: string, than: string): boolean {
    const last = (of: string) => this.#recent.findLastIndex(({ subject }) => subject.entity === of);
    return last(entity) > last(than);
  }

  /** Of its own sentence who speaks or was spoken of before, else what the article spoke of last, else named last. */
  meant(view: View, from: number, pronoun: Pronoun, spoken: Spoken): Subject | undefined {
    const speaks = !isQuoted(view, from) && view.clauses.some((c) => c.end <= from && isSpeech(view, c));
    const here = view.names.flatMap((n) => {
      // “皮渣卖给|乙公司|。”总经理覃某介绍，|公司|…: whom a speaker tells of is not he.
      if (n.end > from || n.anaphor || (speaks && isQuoted(view, n.start))) return [];
      if (standsFor(pronoun, n.kind, [view.text.slice(n.start, n.end), n.full])) return [n];
      // 津市|市委书记…介绍，该市…
      const { home } = n;
      return home && n.kind === 'Organization' && standsFor(pronoun, home.kind, [home.full]) ? [{ ...n, ...home }] : [];
    });
    const name = here.find((n) => view.clauses.some((c) => n.start >= c.start && n.end <= c.end && isSpeech(view, c))) ?? here.at(-1);
    const fits = ({ forms, subject }: Recent) => standsFor(pronoun, subject.kind, forms);
    // “…卖给|乙公司|。”总经理覃某介绍，|公司|…: whose manager was told before.
    const told = this.#teller(view, from, (forms, kind) => standsFor(pronoun, kind, forms));
    if (told) return told;
    if (name) return { entity: name.entity, kind: name.kind, view, chain: [] };
    const named = this.#recent.filter(fits);
    return named.findLast(({ subject }) => spoken.some((s) => s.entity === subject.entity))?.subject ?? named.at(-1)?.subject;
  }

  /** Whose person speaks in a clause: the body before his name, an office's place, or what was said of him before. */
  speaker(view: View, clause: { start: number; end: number }): Subject | undefined {
    const chains = chainsOf(view, { ...clause, mark: '' });
    for (const [i, chain] of chains.entries()) {
      const next = chains[i + 1];
      const also = next && headOfChain(next) && ALSO.test(view.text.slice(chain.at(-1)!.end, next[0]!.start));
      if (also && !OF_CHAIN.test(view.text.slice(next.at(-1)!.end))) continue;
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

  /** Keeps a name with its letters; a person with whose he is. */
  keep(view: View, name: Name, i: number, subject: Subject): void {
    if (SPOKEN_OF.has(name.kind)) {
      const short = view.text[name.end] === '（' ? SHORT.exec(view.text.slice(name.end, name.end + SHORT_REACH)) : null;
      const forms = [short?.[1] ?? view.text.slice(name.start, name.end), name.full];
      this.#recent.push({ forms, subject });
      for (const form of HEADED.has(name.kind) ? forms : [])
        for (const length of HEADS) if (form.length > length) push(this.#byEnd, form.slice(-length), subject);
    }
    if (name.kind === 'Person') this.#house(view, name, view.names[i - 1]);
  }

  /** 南城县委书记|黄菲 is of the county; so is 县长|黄菲, of the county named last; 省长|楼观海 of the page's province. */
  #house(view: View, person: Name, body: Name | undefined): void {
    const touching = body && REACHED.has(body.kind) && TITLE.test(view.text.slice(body.end, person.start));
    const level = touching ? undefined : HEAD_OF.exec(view.text.slice(Math.max(0, person.start - HEAD_REACH), person.start))?.[1];
    const home = touching
      ? (placeOfOffice(view, body) ?? { entity: body.entity, kind: body.kind, view, chain: [] })
      : ((level && this.#level(view, level)) ?? this.#posted(view, person));
    if (home && !this.#homes.has(person.entity)) this.#homes.set(person.entity, home);
  }

  /** Whose a person is. */
  homeOf({ entity }: Name): Subject | undefined {
    return this.#homes.get(entity);
  }

  /** 走进|甲公司|车间，…。|总经理|乙: the last body that has such a post. */
  #posted({ text }: View, { start }: Name): Subject | undefined {
    const post = postBefore(text, start);
    const has = ({ kind }: Subject, forms: readonly string[]) =>
      post!.kinds.includes(kind) && (!post!.ends || forms.some((form) => post!.ends!.test(form)));
    return post && this.#recent.findLast(({ subject, forms }) => has(subject, forms))?.subject;
  }

  #level(view: View, level: string): Subject | undefined {
    const named = this.#recent.findLast(({ subject, forms }) => subject.kind === 'Place' && forms.some((form) => form.endsWith(level)));
    const province = level === '省' && this.#province !== undefined;
    return named?.subject ?? (province ? { entity: this.#province!, kind: 'Place', view, chain: [] } : undefined);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
